#include "frame/shown_people.h"

#include <algorithm>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/emotions.h"

namespace throughline::editor {

namespace {

constexpr int kLongestPerson = 40;

void show(ViewState& view, std::set<PersonaId> personas) {
  drawing::ViewOptions options = view.options();
  options.personas = std::move(personas);
  view.setOptions(options);
}

std::set<PersonaId> shownIds(const journey::Journey& journey, const ViewState& view) {
  std::set<PersonaId> ids;
  for (const auto* persona : drawing::shownPersonas(journey, view.options())) {
    ids.insert(persona->id);
  }
  return ids;
}

}  // namespace

const journey::Field* personNamedBy(journey::Kind kind) {
  const auto& fields = journey::describe(kind).fields;
  const auto found = std::ranges::find_if(fields, [](const journey::Field& field) {
    return field.type == journey::FieldType::reference && field.target == journey::Kind::persona;
  });
  return found == fields.end() ? nullptr : &*found;
}

bool isShown(const journey::Journey& journey, const ViewState& view, PersonaId persona) {
  return shownIds(journey, view).contains(persona);
}

bool showsEveryone(const journey::Journey& journey, const ViewState& view) {
  return !drawing::showsSomePersonas(journey, view.options());
}

void showEveryone(ViewState& view) { show(view, {}); }

void showOnly(const journey::Journey& journey, ViewState& view, PersonaId persona) {
  const bool isAlone = !showsEveryone(journey, view) && shownIds(journey, view).size() == 1 &&
                       isShown(journey, view, persona);
  if (isAlone) return showEveryone(view);
  show(view, {persona});
}

void toggleShown(const journey::Journey& journey, ViewState& view, PersonaId persona) {
  std::set<PersonaId> ids = shownIds(journey, view);
  if (ids == std::set{persona}) return;
  if (ids.erase(persona) == 0) ids.insert(persona);
  if (ids.size() == journey.count(journey::Kind::persona)) ids.clear();
  show(view, std::move(ids));
}

std::set<PersonaId> shownAtFirst(const journey::Journey& journey) {
  constexpr std::size_t kMostCurves = 3;
  std::vector<PersonaId> withCurve;
  for (const auto* persona : journey.list<journey::Persona>()) {
    const bool has = !curveOf(journey, persona->id, journey::EmotionState::now).empty();
    if (has) withCurve.push_back(persona->id);
  }
  if (withCurve.size() <= kMostCurves) return {};
  return {withCurve.front()};
}

QString shownPeopleWords(const journey::Journey& journey, const ViewState& view) {
  const auto shown = drawing::shownPersonas(journey, view.options());
  const std::size_t all = journey.count(journey::Kind::persona);
  if (all > 1 && shown.size() == all) {
    return texts::People::tr("everyone (%1)").arg(all);
  }
  QStringList names;
  for (const auto* persona : shown) {
    names << oneLine(QString::fromStdString(persona->name), kLongestPerson);
  }
  const QString listed = names.join(QStringLiteral(", "));
  if (all < 2) return listed;
  return texts::People::tr("%1 (%2 of %3)").arg(listed).arg(shown.size()).arg(all);
}

}  // namespace throughline::editor
