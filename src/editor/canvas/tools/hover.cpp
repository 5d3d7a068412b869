#include "canvas/tools/hover.h"

#include <algorithm>

#include "canvas/hit.h"
#include "canvas/tools/drag_dates.h"
#include "kinds.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;

namespace {

constexpr qreal kHandleZ = 6;
constexpr qreal kHandleRadius = 6;
constexpr qreal kPlusRadius = 9;
constexpr qreal kHandleReach = 3;  // a handle is easier to hit than to see
constexpr qreal kHandlesZoom = 0.4;
constexpr qreal kPartedReach = drawing::measure::kGutter * 4;  // half of the widest gutter

bool isWithin(QPointF a, QPointF b, qreal reach) {
  const QPointF way = a - b;
  return way.x() * way.x() + way.y() * way.y() <= reach * reach;
}

QRectF around(QPointF at, qreal reach) {
  return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

drawing::PathMark strokes(const QPainterPath& path, Ink ink) {
  drawing::PathMark mark{path};
  mark.stroke = Color{ink};
  mark.strokeWidth = 1.6;
  return mark;
}

bool canBeGrabbed(ElementKind kind) {
  const KindEntry* entry = shownBy(kind);
  return kind == ElementKind::stageHeader || (entry && journey::describe(entry->kind).can.move);
}

}  // namespace

Hover::Hover(CanvasContext& context)
    : m_context(context),
      m_handle(context.board.scene().looks(), kHandleZ),
      m_plus(context.board.scene().looks(), kHandleZ) {
  context.board.scene().addItem(&m_handle);
  context.board.scene().addItem(&m_plus);
}

void Hover::move(const Pointer& pointer) {
  const Element* element = elementAt(m_context.board.shown(), pointer.map);
  m_context.highlights.setHovered(element ? std::optional(keyOf(*element)) : std::nullopt);
  const auto* curve =
      element ? nullptr : curveAt(m_context.board.shown(), pointer.map, kCurveReach);
  for (const auto& item : m_context.board.scene().curves()) {
    item->setHovered(curve && item->curve().persona == curve->persona);
  }
  const bool edits = m_context.canEdit() && m_context.mapView.zoom() >= kHandlesZoom;
  showHandle(edits ? element : nullptr, pointer.map);
  if (edits) {
    showPlus(pointer.map);
  } else {
    m_plusStage = {};
    m_plus.clear();
  }
  showLink(element, pointer.map);
  const Qt::CursorShape cursor = cursorOver(element, pointer.map);
  m_context.mapView.viewport()->setCursor(cursor);
  m_context.stageRow.setCursor(cursor);
}

void Hover::leave() {
  m_context.highlights.setHovered({});
  for (const auto& item : m_context.board.scene().curves()) item->setHovered(false);
  m_context.highlights.setHoveredLink({});
  m_context.highlights.setParted({});
  m_handleOf.reset();
  m_plusStage = {};
  m_handle.clear();
  m_plus.clear();
}

bool Hover::isOnHandle(QPointF map) const {
  return m_handleOf && isWithin(map, m_handleAt, kHandleRadius + kHandleReach);
}

bool Hover::isOnPlus(QPointF map) const {
  return m_plusStage && isWithin(map, m_plusAt, kPlusRadius + kHandleReach);
}

void Hover::showHandle(const Element* element, QPointF map) {
  if (isOnHandle(map)) return;
  if (!element || element->kind != ElementKind::touchpoint) {
    m_handleOf.reset();
    m_handle.clear();
    return;
  }
  m_handleOf = keyOf(*element);
  m_handleAt = {element->rect.right(), element->rect.center().y()};
  QPainterPath arrow(m_handleAt - QPointF(2.5, 0));
  arrow.lineTo(m_handleAt + QPointF(2.5, 0));
  arrow.moveTo(m_handleAt + QPointF(0, -2.5));
  arrow.lineTo(m_handleAt + QPointF(2.5, 0));
  arrow.lineTo(m_handleAt + QPointF(0, 2.5));
  const drawing::DotMark dot{m_handleAt, kHandleRadius, Color{Ink::selection}, Color{Ink::surface}};
  m_handle.show({dot, strokes(arrow, Ink::surface)}, around(m_handleAt, kHandleRadius));
}

void Hover::showPlus(QPointF map) {
  if (isOnPlus(map)) return;
  m_plusStage = {};
  const auto& layout = m_context.board.shown();
  const auto* lane = layout.lane(drawing::LaneId::touchpoints);
  const auto* column = columnAt(layout, map.x());
  const Element* last = nullptr;
  if (lane && column && column->rect.contains(map)) {
    for (const Element& element : layout.elements) {
      if (element.kind == ElementKind::touchpoint && element.stage == column->stage) {
        last = &element;
      }
    }
  }
  // Over the last card, or in the free place below it.
  const bool near = last && map.y() >= last->rect.top() && map.y() < lane->rect.bottom();
  if (!near) return m_plus.clear();
  m_plusStage = column->stage;
  m_plusAt = {last->rect.center().x(), last->rect.bottom() + drawing::measure::kCardGap / 2};
  QPainterPath cross(m_plusAt - QPointF(4, 0));
  cross.lineTo(m_plusAt + QPointF(4, 0));
  cross.moveTo(m_plusAt - QPointF(0, 4));
  cross.lineTo(m_plusAt + QPointF(0, 4));
  const drawing::DotMark dot{m_plusAt, kPlusRadius, Color{Ink::surface}, Color{Ink::selection}};
  m_plus.show({dot, strokes(cross, Ink::selection)}, around(m_plusAt, kPlusRadius));
}

const drawing::LinkPath* Hover::linkUnder(QPointF map) const {
  // From far away they are not drawn one by one.
  if (drawing::detailFor(m_context.mapView.zoom()) != drawing::Detail::full) return nullptr;
  return linkAt(m_context.board.shown(), map, kLinkReach / m_context.mapView.zoom(),
                m_context.highlights.parted());
}

void Hover::showLink(const Element* element, QPointF map) {
  Highlights& highlights = m_context.highlights;
  const qreal zoom = m_context.mapView.zoom();
  const bool far = drawing::detailFor(zoom) != drawing::Detail::full;
  if (element || far || isOnHandle(map) || isOnPlus(map)) {
    highlights.setHoveredLink({});
    highlights.setParted({});
    return;
  }
  const auto& layout = m_context.board.shown();
  const qreal reach = kLinkReach / zoom;
  // A bundle that has parted stays so while the pointer is among its links.
  const auto* around = bundleAt(layout, map, kPartedReach);
  const bool stays = around && around->links == highlights.parted();
  if (!stays) {
    const auto* bundle = bundleAt(layout, map, reach);
    highlights.setParted(bundle ? bundle->links : LinkIds());
  }
  const auto* link = linkUnder(map);
  highlights.setHoveredLink(link ? link->link : journey::Id<journey::Link>());
}

Qt::CursorShape Hover::cursorOver(const Element* element, QPointF map) const {
  const qreal zoom = m_context.mapView.zoom();
  if (m_context.badges.at(map, zoom) || m_context.comments.at(map, zoom)) {
    return Qt::PointingHandCursor;
  }
  if (isOnHandle(map)) return Qt::CrossCursor;
  if (isOnPlus(map)) return Qt::PointingHandCursor;
  if (!element) return linkUnder(map) ? Qt::PointingHandCursor : Qt::ArrowCursor;
  if (element->kind == ElementKind::invitation) return Qt::PointingHandCursor;
  if (!m_context.canEdit()) return Qt::ArrowCursor;
  if (element->kind == ElementKind::emotionPoint) return Qt::SizeAllCursor;
  if (element->onTimeLine &&
      DragDates::heldAt(m_context.journey(), *element, map) != DragDates::Held::bar) {
    return Qt::SizeHorCursor;
  }
  return canBeGrabbed(element->kind) ? Qt::OpenHandCursor : Qt::ArrowCursor;
}

}  // namespace throughline::editor
