#include "moves.h"

#include <QPainterPath>
#include <cstdlib>

#include "throughline/journey/differences.h"

namespace throughline::editor {

using drawing::Target;

namespace {

constexpr qreal kBesideCard = 3.5;
constexpr qreal kIntoGutter = 4;
constexpr QSizeF kHead(5, 3.5);

Target cardOf(const Target& target) { return {target.kind, std::abs(target.id)}; }

}  // namespace

Moves::Moves(const drawing::MapLayout& layout) {
  for (const drawing::Element& element : layout.elements) {
    if (element.target.id < 0) m_moves[cardOf(element.target)].ghost = element.rect;
  }
  if (m_moves.empty()) return;
  for (const drawing::Element& element : layout.elements) {
    const auto move = m_moves.find(element.target);
    if (move != m_moves.end() && move->second.card.isNull()) move->second.card = element.rect;
  }
  std::erase_if(m_moves, [](const auto& each) { return each.second.card.isNull(); });
}

const Move* Moves::of(const Target& target) const {
  const auto found = m_moves.find(cardOf(target));
  return found == m_moves.end() ? nullptr : &found->second;
}

void paintMove(QPainter& painter, const Move& move, const drawing::Theme& theme) {
  const bool leftwards = move.card.center().x() <= move.ghost.center().x();
  const QPointF from(leftwards ? move.ghost.left() : move.ghost.right(), move.ghost.center().y());
  const QPointF to(leftwards ? move.card.right() + kBesideCard : move.card.left() - kBesideCard,
                   move.card.center().y());
  const qreal bend = leftwards ? from.x() - kIntoGutter : from.x() + kIntoGutter;
  QPainterPath path(from);
  path.lineTo(bend, from.y());
  path.lineTo(bend, to.y());
  path.lineTo(to);
  const QColor& ink = theme.of(drawing::Ink::moved);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  const qreal back = leftwards ? kHead.width() : -kHead.width();
  painter.setBrush(ink);
  painter.drawPolygon(
      QPolygonF({to, to + QPointF(back, -kHead.height()), to + QPointF(back, kHead.height())}));
}

}  // namespace throughline::editor
