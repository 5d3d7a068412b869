#include "bar_plot.h"

#include <QBarCategoryAxis>
#include <QPainter>
#include <QValueAxis>
#include <algorithm>

#include "plot_text.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kLeastRow = 18;
constexpr qreal kMostRow = 27;
constexpr qreal kBarShare = 0.66;  ///< of the height of its row
constexpr qreal kNameGap = 8;
constexpr qreal kValueGap = 7;
constexpr qreal kMostBarNameShare = 0.38;  ///< of the width
constexpr qreal kMostValueShare = 0.72;    ///< of what the names leave

}  // namespace

BarPlot::BarPlot(BarContent content, const drawing::Theme& theme)
    : Plot(theme),
      m_content(std::move(content)),
      m_series(new QHorizontalBarSeries(this)),
      m_bars(new QBarSet("bars", this)) {
  setScale();
  addBars();
  addAxes();
  restyle();
}

void BarPlot::setScale() {
  double most = 0;
  for (const BarRow& row : m_content.rows) {
    if (!row.bar) continue;
    most =
        std::max({most, *row.bar, row.target.value_or(0), row.interval ? row.interval->high : 0});
  }
  m_most = most > 0 ? most : 1;
  if (m_content.longest) m_most = std::min(m_most, *m_content.longest);
}

void BarPlot::addBars() {
  // Qt counts categories from below. A gap is a bar without length.
  for (auto row = m_content.rows.rbegin(); row != m_content.rows.rend(); ++row) {
    m_bars->append(std::min(row->bar.value_or(0), m_most));
  }
  m_bars->setPen(Qt::NoPen);
  m_series->setBarWidth(kBarShare);
  m_series->append(m_bars);
  addSeries(m_series);
}

void BarPlot::addAxes() {
  auto* names = new QBarCategoryAxis(this);
  for (std::size_t i = 0; i < m_content.rows.size(); ++i) names->append(QString::number(i));
  auto* values = new QValueAxis(this);
  values->setRange(0, m_most);
  addAxis(names, Qt::AlignLeft);
  addAxis(values, Qt::AlignBottom);
  m_series->attachAxis(names);
  m_series->attachAxis(values);
  names->setVisible(false);
  values->setVisible(false);
}

qreal BarPlot::leastHeight() const { return kLeastRow * static_cast<qreal>(m_content.rows.size()); }

qreal BarPlot::mostHeight() const { return kMostRow * static_cast<qreal>(m_content.rows.size()); }

QString BarPlot::valueText(const BarRow& row) const {
  if (row.note.isEmpty()) return row.value;
  return row.value.isEmpty() ? row.note : row.value + "  " + row.note;
}

qreal BarPlot::widestName() const {
  qreal widest = 0;
  for (const BarRow& row : m_content.rows) {
    const QFont& font = row.weak ? fonts().strong : fonts().label;
    widest = std::max(widest, textWidth(row.name, font));
  }
  return widest;
}

qreal BarPlot::widestValue() const {
  qreal widest = 0;
  for (const BarRow& row : m_content.rows) {
    const qreal flag = row.weak ? kFlagWidth : 0;
    widest = std::max(widest, textWidth(valueText(row), fonts().strong) + flag);
  }
  return widest;
}

void BarPlot::arrange(QSizeF size) {
  const auto count = static_cast<qreal>(std::max<std::size_t>(1, m_content.rows.size()));
  m_rowHeight = std::clamp(size.height() / count, kLeastRow, kMostRow);
  m_nameWidth = std::min(widestName() + 1, size.width() * kMostBarNameShare);
  const qreal left = m_nameWidth + kNameGap;
  const qreal right =
      std::min(widestValue() + kValueGap + 2, (size.width() - left) * kMostValueShare);
  setPlotArea({left, 0, std::max<qreal>(20, size.width() - left - right), count * m_rowHeight});
}

void BarPlot::restyle() {
  // The one bar that differs is Qt's "selected" one: rows cannot be coloured singly.
  m_bars->setColor(ink(Ink::bar));
  m_bars->setSelectedColor(ink(Ink::weakBar));
  QList<int> weak;
  const int last = static_cast<int>(m_content.rows.size()) - 1;
  for (int i = 0; i <= last; ++i) {
    if (m_content.rows[static_cast<std::size_t>(i)].weak) weak.append(last - i);
  }
  m_bars->deselectAllBars();
  m_bars->selectBars(weak);
}

QRectF BarPlot::rowRect(std::size_t row) const {
  return {0, plotArea().top() + static_cast<qreal>(row) * m_rowHeight, size().width(), m_rowHeight};
}

qreal BarPlot::xOf(double value) const {
  const QRectF area = plotArea();
  return area.left() + area.width() * std::min(value, m_most) / m_most;
}

std::optional<ChartPosition> BarPlot::spotAt(QPointF position) const {
  const qreal row = (position.y() - plotArea().top()) / m_rowHeight;
  if (row < 0 || row >= static_cast<qreal>(m_content.rows.size())) return std::nullopt;
  if (position.x() < 0 || position.x() > size().width()) return std::nullopt;
  return ChartPosition{static_cast<std::size_t>(row), 0};
}

std::optional<ChartPosition> BarPlot::next(std::optional<ChartPosition> spot, Qt::Key key) const {
  if (m_content.rows.empty()) return std::nullopt;
  const std::size_t last = m_content.rows.size() - 1;
  if (key == Qt::Key_Home || !spot) return ChartPosition{0, 0};
  if (key == Qt::Key_End) return ChartPosition{last, 0};
  if (key == Qt::Key_Down && spot->row < last) return ChartPosition{spot->row + 1, 0};
  if (key == Qt::Key_Up && spot->row > 0) return ChartPosition{spot->row - 1, 0};
  return spot;
}

std::optional<ChartPosition> BarPlot::weakest() const {
  const auto found = std::ranges::find(m_content.rows, true, &BarRow::weak);
  if (found == m_content.rows.end()) return std::nullopt;
  return ChartPosition{static_cast<std::size_t>(found - m_content.rows.begin()), 0};
}

QPointF BarPlot::anchor(ChartPosition spot) const {
  const BarRow& row = m_content.rows[spot.row];
  return {xOf(row.bar.value_or(0)), rowRect(spot.row).center().y()};
}

void BarPlot::paintUnder(QPainter& painter) const {
  if (!current()) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink(Ink::chip));
  painter.drawRoundedRect(rowRect(current()->row), 4, 4);
}

void BarPlot::paintOver(QPainter& painter) const {
  for (std::size_t row = 0; row < m_content.rows.size(); ++row) paintRow(painter, row);
}

void BarPlot::paintRow(QPainter& painter, std::size_t place) const {
  const BarRow& row = m_content.rows[place];
  const QRectF rect = rowRect(place);
  const bool isSelected = selected() == row.stage;
  const QRectF name(0, rect.top(), m_nameWidth, rect.height());
  drawText(painter, name, Qt::AlignRight | Qt::AlignVCenter, row.name,
           row.weak || isSelected ? fonts().strong : fonts().label,
           row.weak     ? ink(Ink::weakText)
           : isSelected ? ink(Ink::text)
                        : ink(Ink::secondText));
  if (row.bar) {
    paintInterval(painter, row, rect);
    paintTarget(painter, row, rect);
    paintCut(painter, row, rect);
  }
  paintValue(painter, row, rect);
}

void BarPlot::paintInterval(QPainter& painter, const BarRow& row, const QRectF& rect) const {
  if (!row.interval) return;
  const qreal y = rect.center().y();
  const qreal low = xOf(row.interval->low);
  const qreal high = xOf(row.interval->high);
  const qreal cap = rect.height() * 0.16;
  // A light rim keeps it visible on its own bar.
  for (const auto& [color, width] : {std::pair{ink(Ink::surface), 3.4}, {ink(Ink::text), 1.4}}) {
    painter.setPen(QPen(color, width));
    painter.drawLine(QPointF(low, y), QPointF(high, y));
    for (const qreal x : {low, high}) painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap));
  }
}

void BarPlot::paintTarget(QPainter& painter, const BarRow& row, const QRectF& rect) const {
  if (!row.target || *row.target > m_most) return;
  const qreal x = xOf(*row.target);
  const qreal half = rect.height() * 0.42;
  const QRectF tick(x - 1, rect.center().y() - half, 2, 2 * half);
  painter.fillRect(tick.adjusted(-1, 0, 1, 0), ink(Ink::surface));
  painter.fillRect(tick, ink(Ink::text));
}

// Two slanted gaps say that the bar goes on.
void BarPlot::paintCut(QPainter& painter, const BarRow& row, const QRectF& rect) const {
  if (*row.bar <= m_most) return;
  const qreal half = rect.height() * kBarShare / 2 + 1;
  painter.setPen(QPen(ink(Ink::surface), 2));
  for (const qreal back : {12.0, 7.0}) {
    const QPointF middle(xOf(m_most) - back, rect.center().y());
    painter.drawLine(middle + QPointF(-2, half), middle + QPointF(2, -half));
  }
}

void BarPlot::paintValue(QPainter& painter, const BarRow& row, const QRectF& rect) const {
  qreal x = plotArea().left();
  if (row.bar) {
    x = std::max({xOf(*row.bar), xOf(row.target.value_or(0)),
                  row.interval ? xOf(row.interval->high) : x}) +
        kValueGap;
  }
  if (row.weak) {
    drawFlag(painter, {x, rect.center().y()}, ink(Ink::weakText));
    x += kFlagWidth;
  }
  const auto write = [&](const QString& text, const QFont& font, const QColor& color) {
    const QRectF place(x, rect.top(), std::max<qreal>(0, size().width() - x), rect.height());
    x += drawText(painter, place, Qt::AlignLeft | Qt::AlignVCenter, text, font, color);
  };
  const bool gap = !row.bar && row.note.isEmpty();
  write(row.value, row.weak ? fonts().strong : fonts().label,
        row.weak ? ink(Ink::weakText)
        : gap    ? ink(Ink::faintText)
                 : ink(Ink::text));
  if (row.note.isEmpty()) return;
  if (!row.value.isEmpty()) x += textWidth("  ", fonts().label);
  write(row.note, fonts().label, row.doubtful ? ink(Ink::doubtful) : ink(Ink::secondText));
}

}  // namespace throughline::editor
