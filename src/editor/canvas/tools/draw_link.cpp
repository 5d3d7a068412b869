#include "canvas/tools/draw_link.h"

#include <algorithm>

#include "canvas/hit.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;

namespace {
constexpr qreal kLineZ = 9;
}

DrawLink::DrawLink(CanvasContext& context, const Element& from)
    : m_context(context),
      m_from(from.target),
      m_start(from.rect.right(), from.rect.center().y()),
      m_line(context.board.scene().looks(), kLineZ) {
  context.board.scene().addItem(&m_line);
}

DrawLink::~DrawLink() { m_context.highlights.setLinkTarget({}); }

bool DrawLink::canEndAt(const Element* element) const {
  return element && element->kind == ElementKind::touchpoint && element->target != m_from;
}

void DrawLink::move(const Pointer& pointer) {
  const Element* under = elementAt(m_context.board.shown(), pointer.map);
  m_context.highlights.setLinkTarget(canEndAt(under) ? std::optional(keyOf(*under)) : std::nullopt);
  showLine(canEndAt(under) ? QPointF(under->rect.left(), under->rect.center().y()) : pointer.map);
}

void DrawLink::aim(const Element* card) {
  if (!canEndAt(card)) return;
  m_context.highlights.setLinkTarget(keyOf(*card));
  showLine({card->rect.left(), card->rect.center().y()});
}

void DrawLink::showLine(QPointF to) {
  QPainterPath path(m_start);
  const qreal bend = std::max(24.0, std::abs(to.x() - m_start.x()) / 2);
  path.cubicTo(m_start + QPointF(bend, 0), to - QPointF(bend, 0), to);
  drawing::PathMark line{path};
  line.stroke = Color{Ink::selection};
  line.strokeWidth = 2;
  drawing::DotMark end{to, 4, Color{Ink::selection}};
  m_line.show({line, end}, path.boundingRect().adjusted(-6, -6, 6, 6));
}

bool DrawLink::finish(const Pointer& pointer) {
  const Element* under = elementAt(m_context.board.shown(), pointer.map);
  // Let go where it began: the target is clicked next.
  const QPointF way = pointer.map - m_start;
  if (std::max(std::abs(way.x()), std::abs(way.y())) < 14 || (under && under->target == m_from)) {
    return false;
  }
  choose(under);
  return true;
}

bool DrawLink::choose(const Element* card) {
  if (!canEndAt(card)) return false;
  const journey::Id<journey::Touchpoint> from{m_from.id};
  const journey::Id<journey::Touchpoint> to{card->target.id};
  m_context.edit(journey::messages::linkTouchpoints(),
                 [&](journey::Edit& edit) { journey::linkTouchpoints(edit, from, to); });
  return true;
}

}  // namespace throughline::editor
