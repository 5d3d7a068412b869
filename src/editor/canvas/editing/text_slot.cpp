#include "canvas/editing/text_slot.h"

#include "kinds.h"
#include "texts.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Edit;

namespace {

/// What is typed on the map of an element.
struct EditedField {
  std::string_view key;
  journey::Message label;  ///< of the edit
  bool mayBeEmpty = false;
};

std::optional<EditedField> editedIn(const journey::Journey& journey, const Element& element) {
  switch (element.kind) {
    case ElementKind::cell: {
      const auto* cell = journey.find(journey::Id<journey::Cell>{element.target.id});
      const auto kind = cell ? journey.get(cell->lane).kind : std::nullopt;
      if (kind != journey::OwnLane::text) break;
      return EditedField{
          "text", messages::changeField(messages::field(journey::Kind::cell, "text")), false};
    }
    case ElementKind::job:
      return EditedField{element.field, messages::writeJob(), true};
    case ElementKind::emotionPoint:
    case ElementKind::emotionQuote:
      return EditedField{"quote", messages::writeQuote(), true};
    default:
      break;
  }
  const KindEntry* entry = shownBy(element.kind);
  const journey::Field* label = entry ? journey::describe(entry->kind).label() : nullptr;
  if (!label) return std::nullopt;
  return EditedField{label->key, messages::renameRecord(messages::records(entry->kind, 1))};
}

}  // namespace

std::optional<TextSlot> slotOf(const journey::Journey& journey, const Element& element) {
  // A point of a curve is dragged, not typed.
  const bool isPoint = element.picture &&
                       drawing::partOf(*element.picture, drawing::PartRole::figure) &&
                       element.kind == ElementKind::cell;
  const auto edited = isPoint ? std::nullopt : editedIn(journey, element);
  const auto record = journey.find(element.target.kind, element.target.id);
  const journey::Field* field =
      edited ? journey::describe(element.target.kind).find(edited->key) : nullptr;
  if (!record || !field) return std::nullopt;
  TextSlot slot;
  slot.label = edited->label;
  const journey::Value value = field->get(*record);
  if (const auto* text = std::get_if<std::string>(&value)) {
    slot.text = QString::fromStdString(*text);
  }
  slot.kind = element.kind;
  slot.target = element.target;
  slot.draft = {
      .kind = element.target.kind, .ids = {element.target.id}, .field = std::string(edited->key)};
  slot.mayBeEmpty = edited->mayBeEmpty;
  slot.write = [target = element.target, key = edited->key](Edit& edit, const std::string& text) {
    journey::setField(edit, target.kind, target.id, key, text);
    return target;
  };
  return slot;
}

TextSlot newRecord(journey::Kind kind, journey::Id<journey::Stage> stage, Target before) {
  TextSlot slot;
  slot.label = messages::addRecords(messages::records(kind, 1));
  slot.placeholder = texts::Canvas::tr("New %1").arg(noun(kind));
  slot.kind = entryOf(kind).element.value();
  slot.draft = {.kind = kind, .stage = stage.value, .before = before.id};
  slot.write = [=](Edit& edit, const std::string& name) {
    return addNamed(edit, kind, stage, name, before);
  };
  return slot;
}

TextSlot newCard(journey::Id<journey::Stage> stage, journey::Side side) {
  TextSlot slot = newRecord(journey::Kind::touchpoint, stage);
  slot.draft.field = word(side);
  slot.write = [=, make = slot.write](Edit& edit, const std::string& name) {
    const Target made = make(edit, name);
    setSide(edit, {{made.id}}, side);
    return made;
  };
  return slot;
}

TextSlot newCell(const journey::Lane& lane, journey::Id<journey::Stage> stage,
                 journey::Id<journey::Cell> before) {
  TextSlot slot;
  slot.label = messages::addRecords(messages::records(journey::Kind::cell, 1));
  slot.placeholder = lane.kind == journey::OwnLane::cards ? texts::Canvas::tr("New card")
                                                          : texts::Canvas::tr("New text");
  slot.kind = ElementKind::cell;
  slot.draft = {.kind = journey::Kind::cell,
                .field = std::to_string(lane.id.value),
                .stage = stage.value,
                .before = before.value};
  slot.write = [lane = lane.id, stage, before](Edit& edit, const std::string& text) {
    return Target{journey::Kind::cell, addCell(edit, lane, stage, text, before).value};
  };
  return slot;
}

TextSlot newFeeling(const journey::FeelingPlace& place,
                    std::optional<journey::Id<journey::Persona>> persona,
                    journey::EmotionState state) {
  TextSlot slot;
  slot.label = messages::addRecords(messages::records(journey::Kind::emotion, 1));
  slot.placeholder = texts::Canvas::tr("In their words");
  slot.kind = ElementKind::emotionPoint;
  slot.draft = {.kind = journey::Kind::emotion, .stage = place.stage.value};
  slot.draft.point = {.persona = persona ? persona->value : 0,
                      .score = place.score,
                      .within = place.within,
                      .aim = state == journey::EmotionState::aim};
  slot.mayBeEmpty = true;
  slot.write = [=](Edit& edit, const std::string& quote) {
    return Target{journey::addEmotionAt(edit, place, persona, state, quote)};
  };
  return slot;
}

TextSlot newPersona(journey::Id<journey::Stage> stage) {
  TextSlot slot;
  slot.label = messages::addRecords(messages::records(journey::Kind::persona, 1));
  slot.placeholder = texts::Canvas::tr("Name of the persona");
  slot.kind = ElementKind::emotionPoint;
  slot.write = [=](Edit& edit, const std::string& name) {
    const auto persona = journey::addPersona(edit, name);
    journey::addEmotion(edit, stage, persona, 0);
    return Target{persona};
  };
  return slot;
}

TextSlot newStage(journey::Id<journey::Stage> before) {
  TextSlot slot;
  slot.label = messages::addRecords(messages::records(journey::Kind::stage, 1));
  slot.placeholder = texts::Canvas::tr("New stage");
  slot.kind = ElementKind::stageHeader;
  slot.draft = {.kind = journey::Kind::stage, .before = before.value};
  slot.write = [=](Edit& edit, const std::string& name) {
    return Target{addStage(edit, name, before)};
  };
  return slot;
}

}  // namespace throughline::editor
