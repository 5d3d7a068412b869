#include "line_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kLeastHeight = 120;
constexpr qreal kPointReach = 14;      ///< how near to a point the pointer has to be
constexpr std::size_t kManyLines = 8;  ///< from here on they step back
constexpr std::array<std::array<qreal, 4>, 4> kDashes{
    {{0, 0, 0, 0}, {5, 2.5, 5, 2.5}, {1.5, 2, 1.5, 2}, {6, 2, 1.5, 2}}};

}  // namespace

LinePlot::LinePlot(LineContent content, const drawing::Theme& theme)
    : Plot(theme),
      m_content(std::move(content)),
      m_across(new QValueAxis(this)),
      m_up(new QValueAxis(this)) {
  addAxes();
  addLines();
  restyle();
}

void LinePlot::addAxes() {
  const auto last = static_cast<qreal>(ticks()) - 1;
  m_across->setRange(last > 0 ? -0.02 * last : -0.5, last > 0 ? last * 1.02 : 0.5);
  m_up->setRange(m_content.low, m_content.high);
  addAxis(m_across, Qt::AlignBottom);
  addAxis(m_up, Qt::AlignLeft);
  m_across->setVisible(false);
  m_up->setVisible(false);
}

void LinePlot::addLines() {
  for (const ChartLine& line : m_content.lines) {
    Runs runs;
    QLineSeries* run = nullptr;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
      if (!line.values[i]) {
        run = nullptr;
        continue;
      }
      if (!run) {
        run = new QLineSeries(this);
        runs.series.push_back(run);
      }
      run->append(static_cast<qreal>(i), *line.values[i]);
      runs.last = i;
    }
    for (QLineSeries* series : runs.series) {
      addSeries(series);
      series->attachAxis(m_across);
      series->attachAxis(m_up);
    }
    m_lines.push_back(runs);
  }
}

qreal LinePlot::leastHeight() const { return kLeastHeight; }

bool LinePlot::isWeighty(std::size_t line) const {
  const ChartLine& each = m_content.lines[line];
  if (each.weak) return true;
  // On lines of stages; a persona's line passes all of them.
  return selected() && !each.hue && !each.stages.empty() && each.stages.front() == *selected();
}

bool LinePlot::standsOut(std::size_t line) const {
  return isWeighty(line) || (current() && current()->row == line);
}

QPen LinePlot::penOf(std::size_t line) const {
  const ChartLine& each = m_content.lines[line];
  QColor color = each.hue ? theme().hue(*each.hue) : ink(Ink::bar);
  if (each.weak) color = ink(Ink::weakBar);
  if (current() && current()->row == line && !each.weak && !each.hue) color = ink(Ink::text);
  const bool isSelected = isWeighty(line) && !each.weak;
  if (isSelected) color = ink(Ink::selection);
  const bool stepsBack = m_content.lines.size() > kManyLines && !standsOut(line);
  if (stepsBack) color.setAlphaF(0.5F);
  QPen pen(color, standsOut(line) ? 2.6 : each.hue ? 2 : stepsBack ? 1 : 1.5);
  pen.setCapStyle(Qt::RoundCap);
  pen.setJoinStyle(Qt::RoundJoin);
  if (each.dashes % kDashes.size() != 0) {
    const auto& pattern = kDashes[each.dashes % kDashes.size()];
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({pattern.begin(), pattern.end()});
  }
  return pen;
}

void LinePlot::restyle() {
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    const QPen pen = penOf(i);
    for (QLineSeries* series : m_lines[i].series) series->setPen(pen);
  }
}

qreal LinePlot::xOf(std::size_t tick) const {
  const QRectF area = plotArea();
  const qreal span = m_across->max() - m_across->min();
  return area.left() + (static_cast<qreal>(tick) - m_across->min()) / span * area.width();
}

QPointF LinePlot::anchor(ChartPosition spot) const {
  const auto& value = m_content.lines[spot.row].values[spot.point];
  return {xOf(spot.point), yOf(value.value_or(m_content.low))};
}

QString LinePlot::tip(ChartPosition spot) const {
  return m_content.lines[spot.row].tips[spot.point];
}

StageId LinePlot::stageOf(ChartPosition spot) const {
  return m_content.lines[spot.row].stages[spot.point];
}

std::optional<ChartPosition> LinePlot::spotAt(QPointF position) const {
  for (const EndLabel& label : endLabels()) {
    const bool inside =
        position.x() > plotArea().right() + 4 && std::abs(position.y() - label.y) < 6.5;
    if (inside) return ChartPosition{label.line, *m_lines[label.line].last};
  }
  std::optional<ChartPosition> nearest;
  qreal least = kPointReach * kPointReach;
  for (std::size_t line = 0; line < m_content.lines.size(); ++line) {
    for (std::size_t point = 0; point < ticks(); ++point) {
      if (!m_content.lines[line].values[point]) continue;
      const QPointF away = anchor({line, point}) - position;
      const qreal distance = QPointF::dotProduct(away, away);
      if (distance > least) continue;
      least = distance;
      nearest = ChartPosition{line, point};
    }
  }
  return nearest;
}

std::optional<ChartPosition> LinePlot::next(std::optional<ChartPosition> spot, Qt::Key key) const {
  if (m_content.lines.empty()) return std::nullopt;
  if (!spot) return ChartPosition{0, *m_lines[0].last};
  const auto nearestIn = [&](std::size_t line) {
    std::size_t best = *m_lines[line].last;
    const auto away = [&](std::size_t point) {
      return point > spot->point ? point - spot->point : spot->point - point;
    };
    for (std::size_t point = 0; point < ticks(); ++point) {
      if (m_content.lines[line].values[point] && away(point) < away(best)) best = point;
    }
    return ChartPosition{line, best};
  };
  const auto& values = m_content.lines[spot->row].values;
  if (key == Qt::Key_Down && spot->row + 1 < m_lines.size()) return nearestIn(spot->row + 1);
  if (key == Qt::Key_Up && spot->row > 0) return nearestIn(spot->row - 1);
  if (key == Qt::Key_Right) {
    for (std::size_t i = spot->point + 1; i < values.size(); ++i)
      if (values[i]) return ChartPosition{spot->row, i};
  }
  if (key == Qt::Key_Left) {
    for (std::size_t i = spot->point; i-- > 0;)
      if (values[i]) return ChartPosition{spot->row, i};
  }
  return spot;
}

}  // namespace throughline::editor
