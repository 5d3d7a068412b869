#include "present/slide_source.h"

#include <algorithm>

#include "throughline/journey/messages/map.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/periods.h"

namespace throughline::drawing {

namespace messages = journey::messages;

SlideSource::SlideSource(const journey::Journey& shown, const ViewOptions& how, qreal wide)
    : journey(shown),
      options(how),
      width(wide),
      period(shownPeriod(journey, options)),
      numbers(metrics::numbersOf(journey, period ? std::optional(period->id) : std::nullopt)),
      evidence(metrics::evidenceByStage(journey)),
      stages(journey.list<journey::Stage>()),
      personas(shownPersonas(journey, options)),
      type{.measure = {},
           .words = options.words,
           .notation = options.notation,
           .images = journey.sharedImages()} {
  options.invitations = false;
  if (period) {
    if (const auto earlier = metrics::periodBefore(journey, period->id)) {
      before = journey.find(*earlier);
      numbersBefore = metrics::numbersOf(journey, *earlier);
    }
  }
  for (std::size_t i = 0; i < personas.size(); ++i) {
    const bool focus = options.inFocus ? personas[i]->id == *options.inFocus : i == 0;
    if (focus || !persona) {
      persona = personas[i];
      personaPlace = i;
    }
  }
}

QString SlideSource::customer() const {
  if (persona && personas.size() == 1) return besideOthers(shownText(persona->name));
  return words(messages::theCustomer());
}

QString SlideSource::periodName() const {
  return period ? besideOthers(shownText(period->name)) : QString();
}

QString SlideSource::titleAndPeriod() const {
  const QString title = besideOthers(shownText(journey.settings().title));
  return period ? title + QStringLiteral(" · ") + periodName() : title;
}

std::size_t SlideSource::placeOf(journey::Id<journey::Stage> stage) const {
  const auto found = std::ranges::find(stages, stage, &journey::Stage::id);
  return static_cast<std::size_t>(found - stages.begin());
}

const metrics::PassageNumbers* SlideSource::passageOf(std::size_t place) const {
  return place < numbers.passages.size() ? &numbers.passages[place] : nullptr;
}

const metrics::PassageNumbers* SlideSource::passageBefore(std::size_t place) const {
  const bool known = numbersBefore && place < numbersBefore->passages.size();
  return known ? &numbersBefore->passages[place] : nullptr;
}

bool SlideSource::isWeakest(std::size_t place) const {
  return numbers.weakestLink && numbers.weakestLink->passage == place;
}

bool SlideSource::isMeasured() const {
  return std::ranges::any_of(numbers.passages,
                             [](const auto& each) { return each.conversion || each.days; });
}

const std::vector<double>& SlideSource::confidence() {
  if (!m_confidence) m_confidence = metrics::confidence(numbers);
  return *m_confidence;
}

std::vector<const journey::Touchpoint*> SlideSource::touchpointsOf(
    journey::Id<journey::Stage> stage) const {
  auto all = journey.in<journey::Touchpoint>(stage);
  std::erase_if(all, [&](const journey::Touchpoint* each) {
    if (!options.onlyTouchpoints.empty() && !options.onlyTouchpoints.contains(each->id)) {
      return true;
    }
    return options.withoutRetired && each->status == journey::Status::retired;
  });
  return all;
}

}  // namespace throughline::drawing
