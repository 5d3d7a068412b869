#include "canvas/editing/text_slot.h"

#include "texts.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Edit;

namespace {

struct EditedField {
  ElementKind element;
  std::string_view key;
  const char* label;
  bool mayBeEmpty;
};

constexpr EditedField kEdited[] = {
    {ElementKind::stageHeader, "name", QT_TRANSLATE_NOOP("Canvas", "Rename stage"), false},
    {ElementKind::touchpoint, "title", QT_TRANSLATE_NOOP("Canvas", "Rename touchpoint"), false},
    {ElementKind::job, "job.statement", QT_TRANSLATE_NOOP("Canvas", "Write job"), true},
    {ElementKind::question, "text", QT_TRANSLATE_NOOP("Canvas", "Rename question"), false},
    {ElementKind::emotionPoint, "quote", QT_TRANSLATE_NOOP("Canvas", "Write quote"), true},
    {ElementKind::emotionQuote, "quote", QT_TRANSLATE_NOOP("Canvas", "Write quote"), true},
    {ElementKind::experiment, "title", QT_TRANSLATE_NOOP("Canvas", "Rename experiment"), false},
    {ElementKind::campaign, "name", QT_TRANSLATE_NOOP("Canvas", "Rename campaign"), false},
};

template <class T>
TextSlot draft(const char* label, ElementKind kind, const char* placeholder,
               std::function<journey::Id<T>(Edit&, const std::string&)> make) {
  TextSlot slot;
  slot.label = texts::Canvas::tr(label);
  slot.placeholder = texts::Canvas::tr(placeholder);
  slot.kind = kind;
  slot.write = [make = std::move(make)](Edit& edit, const std::string& text) {
    return Target{T::kKind, make(edit, text).value};
  };
  return slot;
}

}  // namespace

std::optional<TextSlot> slotOf(const journey::Journey& journey, const Element& element) {
  for (const EditedField& edited : kEdited) {
    if (edited.element != element.kind) continue;
    const auto record = journey.find(element.target.kind, element.target.id);
    const journey::Field* field = journey::describe(element.target.kind).find(edited.key);
    if (!record || !field) return std::nullopt;
    TextSlot slot;
    slot.label = texts::Canvas::tr(edited.label);
    const journey::Value value = field->get(*record);
    if (const auto* text = std::get_if<std::string>(&value)) {
      slot.text = QString::fromStdString(*text);
    }
    slot.kind = element.kind;
    slot.target = element.target;
    slot.mayBeEmpty = edited.mayBeEmpty;
    slot.write = [target = element.target, key = edited.key](Edit& edit, const std::string& text) {
      journey::setField(edit, target.kind, target.id, key, text);
      return target;
    };
    return slot;
  }
  return std::nullopt;
}

TextSlot newTouchpoint(journey::Id<journey::Stage> stage, journey::Id<journey::Touchpoint> before) {
  return draft<journey::Touchpoint>(
      QT_TRANSLATE_NOOP("Canvas", "Add touchpoint"), ElementKind::touchpoint,
      QT_TRANSLATE_NOOP("Canvas", "New touchpoint"), [=](Edit& edit, const std::string& title) {
        journey::Touchpoint touchpoint;
        touchpoint.stage = stage;
        touchpoint.title = title;
        return addTouchpoint(edit, touchpoint, before);
      });
}

TextSlot newStage(journey::Id<journey::Stage> before) {
  return draft<journey::Stage>(
      QT_TRANSLATE_NOOP("Canvas", "Add stage"), ElementKind::stageHeader,
      QT_TRANSLATE_NOOP("Canvas", "New stage"),
      [=](Edit& edit, const std::string& name) { return addStage(edit, name, before); });
}

TextSlot newQuestion(journey::Id<journey::Stage> stage) {
  return draft<journey::Question>(
      QT_TRANSLATE_NOOP("Canvas", "Add question"), ElementKind::question,
      QT_TRANSLATE_NOOP("Canvas", "New question"),
      [=](Edit& edit, const std::string& text) { return addQuestion(edit, stage, text); });
}

TextSlot newExperiment(journey::Id<journey::Stage> stage) {
  return draft<journey::Experiment>(
      QT_TRANSLATE_NOOP("Canvas", "Add experiment"), ElementKind::experiment,
      QT_TRANSLATE_NOOP("Canvas", "New experiment"),
      [=](Edit& edit, const std::string& title) { return addExperiment(edit, stage, title); });
}

TextSlot newCampaign(journey::Id<journey::Stage> stage) {
  return draft<journey::Campaign>(
      QT_TRANSLATE_NOOP("Canvas", "Add campaign"), ElementKind::campaign,
      QT_TRANSLATE_NOOP("Canvas", "New campaign"),
      [=](Edit& edit, const std::string& name) { return addCampaign(edit, stage, name); });
}

}  // namespace throughline::editor
