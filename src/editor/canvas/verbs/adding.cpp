#include <algorithm>
#include <cmath>

#include "canvas/verbs/verbs.h"
#include "kinds.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using drawing::Element;
using drawing::ElementKind;
using drawing::LaneId;
using drawing::Target;
using journey::Kind;
using StageId = journey::Id<journey::Stage>;

namespace {

double roundedScore(double score) {
  constexpr double kScoreRounding = 0.05;
  return journey::asMeant(std::round(score / kScoreRounding) * kScoreRounding);
}

}  // namespace

void Verbs::addTouchpoint() {
  const Element* current = m_context.focus.element();
  const StageId stage = m_context.focus.stage();
  if (!stage) return addStage(true);
  if (current && current->kind == ElementKind::cell) {
    return addCell(current->lane, stage, {}, {following(m_context.journey(), current->target).id});
  }
  const bool afterCard = current && current->kind == ElementKind::touchpoint;
  begin(newRecord(Kind::touchpoint, stage,
                  afterCard ? following(m_context.journey(), current->target) : Target{}));
}

void Verbs::addStage(bool after) {
  const Element* current = m_context.focus.element();
  StageId before;
  if (current) {
    before = after ? StageId{following(m_context.journey(), current->stage).id} : current->stage;
  }
  begin(newStage(before));
}

void Verbs::add(Kind kind, StageId stage, const QString& typed) {
  if (!stage) return;
  if (kind == Kind::emotion) return addFeeling({.stage = stage}, nullptr, typed);
  if (kind == Kind::finding) showFindings(stage, true);  // it comes after all others
  begin(newRecord(kind, stage), typed);
}

void Verbs::addCard(StageId stage, journey::Side side) { begin(newCard(stage, side)); }

void Verbs::addCell(LaneId lane, StageId stage, const QString& typed,
                    journey::Id<journey::Cell> before) {
  const auto key = drawing::laneKeyOf(lane);
  const auto* id = std::get_if<journey::Id<journey::Lane>>(&key);
  const journey::Lane* own = id ? m_context.journey().find(*id) : nullptr;
  if (!own || !stage) return;
  if (own->kind == journey::OwnLane::curve) return addPoint(lane, stage, 0);
  const auto cells = cellsIn(m_context.journey(), own->id, stage);
  if (own->kind == journey::OwnLane::text && !cells.empty()) {
    // A stage has one text: it is that which is meant.
    const Element* text = m_context.board.shown().find({Kind::cell, cells.front()->id.value});
    return text ? renameElement(Element(*text), typed) : void();
  }
  begin(newCell(*own, stage, before), typed);
}

void Verbs::addPoint(LaneId lane, StageId stage, double score) {
  const auto key = drawing::laneKeyOf(lane);
  const auto* id = std::get_if<journey::Id<journey::Lane>>(&key);
  if (!id || !stage) return;
  journey::Id<journey::Cell> point;
  const bool done = m_context.edit(
      messages::addRecords(messages::records(Kind::cell, 1)),
      [&](journey::Edit& edit) { point = putPoint(edit, *id, stage, roundedScore(score)); });
  if (done) m_context.view.selectOnly({Kind::cell, point.value});
}

void Verbs::addIn(LaneId lane, StageId stage, const QString& typed) {
  if (std::holds_alternative<journey::Id<journey::Lane>>(drawing::laneKeyOf(lane))) {
    return addCell(lane, stage, typed);
  }
  switch (lane) {
    case LaneId::job:
      return writeJob(stage, "job.statement", typed);
    case LaneId::flow:
    case LaneId::metrics:
      return m_context.askReading(stage, journey::Measure::volume);
    case LaneId::evidence:
      return m_context.showSources(stage);
    default:
      break;
  }
  const auto entry = std::ranges::find_if(
      allKinds(), [lane](const KindEntry& each) { return each.element && each.lane == lane; });
  if (entry != allKinds().end()) add(entry->kind, stage, typed);
}

void Verbs::writeJob() {
  if (const StageId stage = m_context.focus.stage()) addIn(LaneId::job, stage);
}

void Verbs::writeJob(StageId stage, std::string_view field, const QString& typed) {
  const auto& elements = m_context.board.shown().elements;
  const auto job = std::ranges::find_if(elements, [&](const Element& e) {
    return e.kind == ElementKind::job && e.stage == stage && e.field == field;
  });
  if (job != elements.end()) return renameElement(*job, typed);
  Element invited;
  invited.kind = ElementKind::job;
  invited.target = {Kind::stage, stage.value};
  invited.stage = stage;
  invited.field = field;
  renameElement(invited, typed);
}

}  // namespace throughline::editor
