#include "people/person_look.h"

#include <algorithm>

#include "texts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/emotions.h"

namespace throughline::editor {

namespace {

constexpr int kLongestLine = 500;

QString line(const std::string& text) {
  return oneLine(QString::fromStdString(text), kLongestLine);
}

CurveEnd endAt(const journey::Journey& journey, const ViewState& view,
               const journey::Emotion& emotion) {
  return {line(journey.get(emotion.stage).name), emotion.score,
          view.options().said(drawing::scoreWords(emotion.score))};
}

}  // namespace

Portrait portraitOf(const journey::Journey& journey, const journey::Persona& persona) {
  return {line(persona.name), persona.picture, journey.sharedImages()};
}

std::vector<PersonLook> peopleOf(const journey::Journey& journey, const ViewState& view) {
  const auto shown = drawing::shownPersonas(journey, view.options());
  std::vector<PersonLook> people;
  for (const auto* persona : journey.list<journey::Persona>()) {
    PersonLook look;
    look.id = persona->id;
    look.portrait = portraitOf(journey, *persona);
    look.role = line(persona->role);
    look.part = choiceWord("part", word(persona->part));
    const auto at = std::ranges::find(shown, persona->id, &journey::Persona::id);
    look.isShown = at != shown.end();
    if (look.isShown) look.curve = drawing::curveLook(static_cast<std::size_t>(at - shown.begin()));
    const auto ends = journey::lowAndHigh(journey, persona->id);
    if (ends.low) look.low = endAt(journey, view, *ends.low);
    if (ends.high && ends.high != ends.low) look.high = endAt(journey, view, *ends.high);
    people.push_back(std::move(look));
  }
  return people;
}

QString describedIn(const PersonLook& person) {
  QStringList lines{person.portrait.name};
  if (!person.role.isEmpty()) lines << person.role;
  lines << person.part;
  if (person.low) {
    lines << texts::People::tr("Lowest at %1: %2").arg(person.low->stage, person.low->scoreText);
  } else {
    lines << texts::People::tr("No feelings yet: double-click the curve");
  }
  if (person.high) {
    lines << texts::People::tr("Highest at %1: %2").arg(person.high->stage, person.high->scoreText);
  }
  return lines.join(u'\n');
}

}  // namespace throughline::editor
