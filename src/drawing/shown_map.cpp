#include "shown_map.h"

#include <algorithm>
#include <set>

#include "text_measure.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/periods.h"

namespace throughline::drawing {

namespace messages = journey::messages;

const journey::Period* shownPeriod(const journey::Journey& journey, const ViewOptions& options) {
  if (options.period) {
    if (const auto* chosen = journey.find(*options.period)) return chosen;
  }
  const auto newest = metrics::newestWithReading(journey);
  return newest ? journey.find(*newest) : nullptr;
}

const journey::Persona* shownPersona(const journey::Journey& journey, const ViewOptions& options) {
  if (options.persona) {
    if (const auto* chosen = journey.find(*options.persona)) return chosen;
  }
  const auto personas = journey.list<journey::Persona>();
  return personas.empty() ? nullptr : personas.front();
}

ShownMap::ShownMap(const journey::Journey& shown, const ViewOptions& how)
    : journey(shown),
      options(how),
      period(shownPeriod(shown, how)),
      persona(shownPersona(shown, how)),
      numbers(mapNumbers(shown, period)),
      isMeasured(std::ranges::any_of(numbers.passages, &PassageFigures::isMeasured)) {
  std::set<journey::Id<journey::Stage>> holders;
  for (const auto id : options.onlyTouchpoints) {
    if (const auto* touchpoint = journey.find(id)) holders.insert(touchpoint->stage);
  }
  const auto stages = journey.list<journey::Stage>();
  hasStages = !stages.empty();
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (options.onlyStage && stages[i]->id != *options.onlyStage) continue;
    if (!options.onlyTouchpoints.empty() && !holders.contains(stages[i]->id)) continue;
    const bool isLast = i + 1 == stages.size();
    columns.push_back({stages[i], i, numbers.stages[i], isLast ? nullptr : &numbers.passages[i]});
  }
}

journey::Message ShownMap::customer() const {
  const QString name = persona ? shownText(persona->name) : QString();
  return name.isEmpty() ? messages::theCustomer() : name.toStdString();
}

bool ShownMap::isWithout(journey::Kind kind) const {
  return std::ranges::all_of(columns, [&](const Column& column) {
    return journey.stampOf(kind, column.stage->id.value) == 0;
  });
}

}  // namespace throughline::drawing
