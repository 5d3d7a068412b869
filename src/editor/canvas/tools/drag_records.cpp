#include "canvas/tools/drag_records.h"

#include <algorithm>

#include "canvas/chosen.h"
#include "kinds.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;
using drawing::Target;
using journey::RecordKey;

namespace {
constexpr qreal kSlotZ = -0.5;
constexpr qreal kHeldZ = 8;
constexpr qreal kStackStep = 5;  // cards carried together show their edges
constexpr std::size_t kStackMost = 3;
constexpr qreal kBesidePointer = 12;  // what is dropped elsewhere leaves the place itself in sight
}  // namespace

bool DragRecords::canDrag(const journey::Journey& journey, const Element& held) {
  const KindEntry* entry = shownBy(held.kind);
  return entry && journey::describe(entry->kind).can.move && !recordsBehind(journey, held).empty();
}

DragRecords::DragRecords(CanvasContext& context, const Element& held, const Pointer& start)
    : m_context(context),
      m_kind(held.kind),
      m_lane(held.lane),
      m_ofSeveral(isOfSeveral(&held)),
      m_grab(start.map - held.rect.topLeft()),
      m_heldSize(held.rect.size()),
      m_picture(held.picture),
      m_slots(context.board.scene().looks(), kSlotZ),
      m_heldPicture(context.board.scene().looks(), kHeldZ) {
  if (m_ofSeveral) {
    m_records = recordsBehind(context.journey(), held);
    m_heldPicture.show(held.picture->marks, {QPointF(), m_heldSize});
  } else {
    m_records = chosenRecords(context, &journey::Abilities::move);
    std::erase_if(m_records, [&](const RecordKey& each) { return each.kind != held.target.kind; });
    m_held =
        static_cast<std::size_t>(std::ranges::find(m_records, held.target) - m_records.begin());
    m_moving.insert(m_records.begin(), m_records.end());
  }
  context.board.scene().addItem(&m_slots);
  context.board.scene().addItem(&m_heldPicture);
}

DragRecords::~DragRecords() {
  if (!m_finished) m_context.board.endPreview();
}

bool DragRecords::dropsElsewhere(const Pointer& pointer) {
  if (m_kind != ElementKind::finding || m_records.size() != 1) return false;
  auto drop = findingDrop(m_context, {m_records.front().id}, pointer.map);
  const bool left = m_drop && !drop;
  m_drop = std::move(drop);
  if (left) {
    m_place.reset();
    m_heldPicture.clear();
  }
  return m_drop.has_value();
}

void DragRecords::showDrop(QPointF topLeft) {
  m_context.board.preview(m_drop->make, false);
  m_inHand.clear();
  m_context.board.scene().lift({});
  constexpr qreal kBelow = 4;
  std::vector<drawing::Mark> marks = m_picture->marks;
  QRectF words;
  for (drawing::Mark& mark : dropWords(m_drop->words, {0, m_heldSize.height() + kBelow}, words)) {
    marks.push_back(std::move(mark));
  }
  m_heldPicture.show(std::move(marks), words.united({QPointF(), m_heldSize}));
  m_heldPicture.setPos(topLeft);
  showSlots();
}

void DragRecords::move(const Pointer& pointer) {
  if (dropsElsewhere(pointer))
    return showDrop(pointer.map + QPointF(kBesidePointer, kBesidePointer));
  const bool copies = pointer.modifiers.testFlag(Qt::ControlModifier);
  const QPointF topLeft = pointer.map - m_grab;
  const QRectF held(topLeft, m_heldSize);
  const drawing::Band* band = m_kind == drawing::ElementKind::touchpoint
                                  ? bandAt(m_context.board.layout(), held.center().y())
                                  : nullptr;
  const auto place = dropPlace(m_context.board.layout(), {m_kind, m_lane, band}, held,
                               copies ? std::set<Target>{} : m_moving);
  const auto side = band ? std::optional(band->side) : std::nullopt;
  if (place && (place != m_place || copies != m_copies || side != m_side)) {
    m_place = place;
    m_side = side;
    m_copies = copies;
    preview();
  }
  placeInHand(topLeft);
}

Board::Intent DragRecords::intent() const {
  return [this](journey::Edit& edit) { land(edit); };
}

std::vector<RecordKey> DragRecords::land(journey::Edit& edit) const {
  std::vector<RecordKey> landed = m_records;
  if (m_copies) {
    landed = journey::copyRecords(edit, m_records, m_place->stage, m_place->before);
  } else {
    journey::moveRecords(edit, m_records, m_place->stage, m_place->before);
  }
  if (m_side) {
    std::vector<journey::Id<journey::Touchpoint>> cards;
    for (const RecordKey& record : landed) cards.push_back({record.id});
    journey::setSide(edit, cards, *m_side);
  }
  return landed;
}

void DragRecords::preview() {
  m_context.board.preview(intent());
  lift();
  showSlots();
}

void DragRecords::lift() {
  m_inHand.clear();
  for (const Element& element : m_context.board.shown().elements) {
    if (!m_ofSeveral && isLanding(element)) m_inHand.push_back(keyOf(element));
  }
  m_context.board.scene().lift({m_inHand.begin(), m_inHand.end()});
}

void DragRecords::placeInHand(QPointF topLeft) {
  m_heldPicture.setPos(topLeft);
  std::size_t depth = 1;
  for (std::size_t i = 0; i < m_inHand.size(); ++i) {
    ElementItem* item = m_context.board.scene().item(m_inHand[i]);
    if (!item) continue;
    if (i == m_held) {
      item->setPos(topLeft);
      item->setZValue(kHeldZ);
      continue;
    }
    item->setVisible(depth <= kStackMost);
    const qreal step = kStackStep * static_cast<qreal>(depth);
    item->setPos(topLeft + QPointF(step, step));
    item->setZValue(kHeldZ - static_cast<qreal>(depth) / 2);
    ++depth;
  }
}

bool DragRecords::isLanding(const Element& element) const {
  if (element.kind != m_kind || element.lane != m_lane) return false;
  if (m_drop) return m_moving.contains(element.target);  // it stays behind
  if (m_ofSeveral) return element.stage == m_place->stage;
  return m_copies ? isDraft(element.target) : m_moving.contains(element.target);
}

void DragRecords::showSlots() {
  std::vector<drawing::Mark> marks;
  QRectF bounds;
  for (const Element& element : m_context.board.shown().elements) {
    if (!isLanding(element)) continue;
    drawing::BoxMark slot{element.rect.adjusted(0.5, 0.5, -0.5, -0.5)};
    slot.radius = drawing::measure::kCorner;
    slot.stroke = Color{Ink::selection};
    slot.strokeWidth = 1.5;
    slot.dashed = true;
    marks.emplace_back(slot);
    bounds = bounds.united(element.rect);
  }
  if (m_drop && m_drop->point) {
    for (drawing::Mark& mark : pointMarks(*m_drop->point)) marks.push_back(std::move(mark));
    bounds = bounds.united(QRectF(*m_drop->point - QPointF(12, 12), QSizeF(24, 24)));
  }
  m_slots.show(std::move(marks), bounds);
}

bool DragRecords::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  m_slots.clear();
  m_heldPicture.clear();
  if (m_drop) {
    makeDrop(m_context, *m_drop);
    return true;
  }
  if (!m_place) {
    m_context.board.endPreview();
    return true;
  }
  if (!m_copies) {
    const bool done = m_context.edit(journey::messages::moveRecords(nounFor(m_records)), intent());
    if (done && m_ofSeveral) choose(m_context, m_records);
    return true;
  }
  std::vector<RecordKey> copies;
  const bool done = m_context.edit(journey::messages::duplicateRecords(),
                                   [&](journey::Edit& edit) { copies = land(edit); });
  if (done) choose(m_context, copies);
  return true;
}

}  // namespace throughline::editor
