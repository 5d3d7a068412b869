#include "canvas/tools/drag_cards.h"

#include <algorithm>

#include "throughline/journey/intents/touchpoints.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;
using drawing::Target;
using journey::Kind;

namespace {
constexpr qreal kSlotZ = -0.5;
constexpr qreal kStackStep = 5;  // cards carried together show their edges
constexpr std::size_t kStackMost = 3;
}  // namespace

DragCards::DragCards(CanvasContext& context, const Element& held, const Pointer& start)
    : m_context(context),
      m_grab(start.map - held.rect.topLeft()),
      m_heldSize(held.rect.size()),
      m_slots(context.board.scene().looks(), kSlotZ) {
  m_ids = journey::inMapOrder(context.journey(), context.view.selectedTouchpoints());
  const auto at = std::ranges::find(m_ids, held.target.id, &TouchpointId::value);
  m_held = static_cast<std::size_t>(at - m_ids.begin());
  for (const TouchpointId id : m_ids) m_moving.insert({Kind::touchpoint, id.value});
  context.board.scene().addItem(&m_slots);
}

DragCards::~DragCards() {
  if (!m_finished) m_context.board.endPreview();
}

void DragCards::move(const Pointer& pointer) {
  const bool copies = pointer.modifiers.testFlag(Qt::ControlModifier);
  const QPointF topLeft = pointer.map - m_grab;
  const auto place = dropPlace(m_context.board.layout(), {topLeft, m_heldSize},
                               copies ? std::set<Target>{} : m_moving);
  if (place && (place != m_place || copies != m_copies)) {
    m_place = place;
    m_copies = copies;
    preview();
  }
  placeInHand(topLeft);
}

Board::Intent DragCards::intent() const {
  return [ids = m_ids, place = *m_place, copies = m_copies](journey::Edit& edit) {
    if (copies) {
      journey::copyTouchpoints(edit, ids, place.stage, place.before);
    } else {
      journey::moveTouchpoints(edit, ids, place.stage, place.before);
    }
  };
}

void DragCards::preview() {
  m_context.board.preview(intent());
  lift();
  showSlots();
}

void DragCards::lift() {
  m_inHand.clear();
  for (const Element& element : m_context.board.shown().elements) {
    if (element.kind != ElementKind::touchpoint) continue;
    if (m_copies ? isDraft(element.target) : m_moving.contains(element.target)) {
      m_inHand.push_back(keyOf(element));
    }
  }
  m_context.board.scene().lift({m_inHand.begin(), m_inHand.end()});
}

void DragCards::placeInHand(QPointF topLeft) {
  std::size_t depth = 1;
  for (std::size_t i = 0; i < m_inHand.size(); ++i) {
    ElementItem* item = m_context.board.scene().item(m_inHand[i]);
    if (!item) continue;
    if (i == m_held) {
      item->setPos(topLeft);
      item->setZValue(8);
      continue;
    }
    item->setVisible(depth <= kStackMost);
    const qreal step = kStackStep * static_cast<qreal>(depth);
    item->setPos(topLeft + QPointF(step, step));
    item->setZValue(8 - static_cast<qreal>(depth) / 2);
    ++depth;
  }
}

void DragCards::showSlots() {
  std::vector<drawing::Mark> marks;
  QRectF bounds;
  for (const Element& element : m_context.board.shown().elements) {
    if (std::ranges::find(m_inHand, keyOf(element)) == m_inHand.end()) continue;
    drawing::BoxMark slot{element.rect.adjusted(0.5, 0.5, -0.5, -0.5)};
    slot.radius = drawing::measure::kCorner;
    slot.stroke = Color{Ink::selection};
    slot.strokeWidth = 1.5;
    slot.dashed = true;
    marks.emplace_back(slot);
    bounds = bounds.united(element.rect);
  }
  m_slots.show(std::move(marks), bounds);
}

bool DragCards::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  m_slots.clear();
  if (!m_place) {
    m_context.board.endPreview();
    return true;
  }
  if (!m_copies) {
    m_context.edit(
        m_ids.size() == 1 ? QObject::tr("Move touchpoint") : QObject::tr("Move touchpoints"),
        intent());
    return true;
  }
  std::vector<TouchpointId> copies;
  const bool done = m_context.edit(QObject::tr("Duplicate"), [&](journey::Edit& edit) {
    copies = journey::copyTouchpoints(edit, m_ids, m_place->stage, m_place->before);
  });
  if (!done || copies.empty()) return true;
  std::set<Target> selection;
  for (const TouchpointId id : copies) selection.insert({Kind::touchpoint, id.value});
  m_context.view.select(std::move(selection), {Kind::touchpoint, copies.back().value});
  return true;
}

}  // namespace throughline::editor
