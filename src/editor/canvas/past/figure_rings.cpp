#include "canvas/past/figure_rings.h"

#include <QPainter>

#include "canvas/past/shown_past.h"

namespace throughline::editor {

namespace {

constexpr qreal kRingsZ = 3;
constexpr qreal kRingCorner = 4;

}  // namespace

FigureRings::FigureRings(Board& board) : m_board(board) {
  setZValue(kRingsZ);
  board.scene().addItem(this);
  connect(&board, &Board::shownChanged, this, &FigureRings::follow);
}

void FigureRings::follow() {
  const ShownPast* past = m_board.past();
  const auto& rings = past ? past->places.figures : std::vector<QRectF>();
  if (rings == m_rings) return;
  prepareGeometryChange();
  m_rings = rings;
  m_bounds = {};
  for (const QRectF& ring : m_rings) m_bounds |= ring.adjusted(-2, -2, 2, 2);
  update();
}

void FigureRings::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(m_board.scene().looks().theme->of(drawing::Ink::selection), 1.5));
  painter->setBrush(Qt::NoBrush);
  for (const QRectF& ring : m_rings) painter->drawRoundedRect(ring, kRingCorner, kRingCorner);
}

}  // namespace throughline::editor
