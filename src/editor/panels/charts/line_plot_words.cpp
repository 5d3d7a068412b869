#include <QPainter>
#include <algorithm>
#include <cmath>

#include "label_places.h"
#include "line_plot.h"
#include "plot_text.h"
#include "texts.h"

// What LinePlot writes beside Qt's lines: heights, ticks, and the names at the ends.

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kLabelGap = 13;
constexpr qreal kLeader = 12;          ///< from the end of a line to its name
constexpr qreal kTickRoom = 18;        ///< below the plot
constexpr qreal kMostNameShare = 0.3;  ///< of the width

qreal widestGrid(const LineContent& content, const QFont& font) {
  qreal widest = 0;
  for (const auto& [height, words] : content.grid)
    widest = std::max(widest, textWidth(words, font));
  return widest;
}

}  // namespace

void LinePlot::arrange(QSizeF size) {
  qreal names = 0;
  for (const ChartLine& line : m_content.lines) {
    names = std::max(names, textWidth(line.name, fonts().strong) + (line.weak ? kFlagWidth : 0));
  }
  names = std::min(names, size.width() * kMostNameShare);
  const qreal left = widestGrid(m_content, fonts().label) + 10;
  const qreal right = names + kLeader + 6;
  setPlotArea({left, 7, std::max<qreal>(20, size.width() - left - right),
               std::max<qreal>(20, size.height() - 7 - kTickRoom)});
}

qreal LinePlot::yOf(double value) const {
  const QRectF area = plotArea();
  return area.bottom() - (value - m_content.low) / (m_content.high - m_content.low) * area.height();
}

void LinePlot::paintUnder(QPainter& painter) const {
  const QRectF area = plotArea();
  const auto across = [&](double height, const QPen& pen) {
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), yOf(height)), QPointF(area.right(), yOf(height)));
  };
  for (const auto& [height, words] : m_content.grid) across(height, QPen(ink(Ink::line), 1));
  if (!m_content.target) return;
  QPen dashed(ink(Ink::secondText), 1);
  dashed.setDashPattern({4, 3});
  across(*m_content.target, dashed);
}

void LinePlot::paintOver(QPainter& painter) const {
  for (const auto& [height, words] : m_content.grid) {
    drawText(painter, {0, yOf(height) - 7, plotArea().left() - 8, 14}, Qt::AlignRight, words,
             fonts().label, ink(Ink::secondText));
  }
  paintTicks(painter);
  paintEnds(painter);
  paintLonePoints(painter);
  paintCurrent(painter);
}

// Names that would touch their neighbours are left out, never the last one's.
void LinePlot::paintTicks(QPainter& painter) const {
  if (ticks() == 0) return;
  const QRectF area = plotArea();
  const qreal slot = area.width() / static_cast<qreal>(ticks());
  const qreal most = std::max<qreal>(54, slot - 8);
  qreal free = size().width();
  for (std::size_t i = ticks(); i-- > 0;) {
    const QString& name = m_content.ticks[static_cast<qsizetype>(i)];
    const qreal width = std::min(textWidth(name, fonts().label), most);
    const qreal x = xOf(i);
    const qreal left = std::clamp(x - width / 2, 0.0, size().width() - width);
    if (left + width > free) continue;
    drawText(painter, {left, area.bottom() + 5, width, 14}, Qt::AlignHCenter, name, fonts().label,
             ink(Ink::secondText));
    free = left - 8;
  }
}

std::vector<LinePlot::EndLabel> LinePlot::endLabels() const {
  std::vector<EndLabel> labels;
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    if (m_lines[i].last) labels.push_back({i, anchor({i, *m_lines[i].last}), 0});
  }
  const QRectF area = plotArea();
  const qreal low = area.top();
  const qreal high = std::max(low, area.bottom());
  const std::size_t fit = labelsThatFit(kLabelGap, low, high);
  if (labels.size() > fit) {
    // The last place says how many are not named.
    std::ranges::stable_sort(labels, std::greater{},
                             [&](const EndLabel& l) { return standsOut(l.line); });
    labels.resize(std::max<std::size_t>(1, fit) - 1);
  }
  std::vector<double> wanted;
  for (const EndLabel& label : labels) wanted.push_back(label.end.y());
  const bool some = labels.size() < m_lines.size();
  const auto places = placeLabels(wanted, kLabelGap, low, some ? high - kLabelGap : high);
  for (std::size_t i = 0; i < labels.size(); ++i) labels[i].y = places[i];
  return labels;
}

QColor LinePlot::textColor(std::size_t line) const {
  if (m_content.lines[line].weak) return ink(Ink::weakText);
  return standsOut(line) ? ink(Ink::text) : ink(Ink::secondText);
}

void LinePlot::paintEnds(QPainter& painter) const {
  const qreal left = plotArea().right() + kLeader;
  const auto labels = endLabels();
  for (const EndLabel& label : labels) {
    if (std::abs(label.y - label.end.y()) > 2 || label.end.x() < plotArea().right() - 8) {
      painter.setPen(QPen(ink(Ink::strongLine), 1, Qt::DotLine));  // no value, only a way
      painter.drawLine(label.end + QPointF(3, 0), QPointF(left - 3, label.y));
    }
    qreal x = left;
    if (m_content.lines[label.line].weak) {
      drawFlag(painter, {x, label.y}, ink(Ink::weakText));
      x += kFlagWidth;
    }
    drawText(painter, {x, label.y - 7, size().width() - x, 14}, Qt::AlignLeft,
             m_content.lines[label.line].name,
             standsOut(label.line) ? fonts().strong : fonts().label, textColor(label.line));
  }
  if (labels.size() < m_lines.size()) {
    drawText(painter, {left, plotArea().bottom() - 7, size().width() - left, 14}, Qt::AlignLeft,
             texts::Charts::tr("+ %1 more").arg(m_lines.size() - labels.size()), fonts().label,
             ink(Ink::faintText));
  }
}

// A point between two gaps makes no line.
void LinePlot::paintLonePoints(QPainter& painter) const {
  painter.setPen(Qt::NoPen);
  for (std::size_t line = 0; line < m_lines.size(); ++line) {
    painter.setBrush(penOf(line).color());
    for (const QLineSeries* run : m_lines[line].series) {
      if (run->count() > 1) continue;
      painter.drawEllipse(anchor({line, static_cast<std::size_t>(run->at(0).x())}), 2.5, 2.5);
    }
  }
}

void LinePlot::paintCurrent(QPainter& painter) const {
  if (!current()) return;
  painter.setPen(QPen(ink(Ink::selection), 2));
  painter.setBrush(ink(Ink::surface));
  painter.drawEllipse(anchor(*current()), 4.5, 4.5);
}

}  // namespace throughline::editor
