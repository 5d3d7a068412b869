#include "throughline/metrics/people.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "throughline/journey/decimal.h"
#include "throughline/journey/emotions.h"

namespace throughline::metrics {

namespace {

using journey::Emotion;
using journey::Id;
using journey::Persona;

struct LowestThere {
  double score = 0;
  bool ofSeveral = false;
};

std::optional<LowestThere> lowestOf(const std::vector<const Emotion*>& ofStage, Id<Persona> whose) {
  std::optional<LowestThere> lowest;
  for (const Emotion* emotion : ofStage) {
    if (emotion->persona != whose || emotion->state != journey::EmotionState::now) continue;
    lowest = lowest ? LowestThere{std::min(lowest->score, emotion->score), true}
                    : LowestThere{emotion->score, false};
  }
  return lowest;
}

}  // namespace

double Parting::apart() const { return journey::asMeant(std::abs(one - other)); }

Partings partings(const journey::Journey& journey, Id<Persona> one, Id<Persona> other) {
  Partings found;
  for (const auto* stage : journey.list<journey::Stage>()) {
    const auto ofStage = journey.in<Emotion>(stage->id);
    const auto first = lowestOf(ofStage, one);
    const auto second = lowestOf(ofStage, other);
    if (!first || !second) continue;
    found.stages.push_back(
        {stage->id, first->score, second->score, first->ofSeveral || second->ofSeveral});
    const double apart = found.stages.back().apart();
    if (apart > (found.widest ? found.stages[*found.widest].apart() : 0)) {
      found.widest = found.stages.size() - 1;
    }
  }
  const auto* low = journey::lowAndHigh(journey, one).low;
  const auto* otherLow = journey::lowAndHigh(journey, other).low;
  if (low && otherLow && low->stage == otherLow->stage) found.lowestOfBoth = low->stage;
  return found;
}

Committee committeeOf(const journey::Journey& journey) {
  std::set<Id<Persona>> heard;
  for (const auto& [id, source] : journey.all<journey::Source>()) {
    const bool isInterview = source.kind == journey::EvidenceKind::interview;
    if (isInterview && source.persona) heard.insert(*source.persona);
  }
  Committee committee;
  std::array<std::size_t, journey::Words<journey::BuyingPart>::all.size()> counts{};
  for (const auto* person : journey.list<Persona>()) {
    ++counts[static_cast<std::size_t>(person->part)];
    (heard.contains(person->id) ? committee.heard : committee.assumed).push_back(person->id);
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) {
      committee.parts.emplace_back(static_cast<journey::BuyingPart>(i), counts[i]);
    }
  }
  return committee;
}

}  // namespace throughline::metrics
