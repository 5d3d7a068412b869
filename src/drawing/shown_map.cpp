#include "shown_map.h"

#include <algorithm>
#include <array>
#include <set>

#include "text_measure.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/periods.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

// In the order of journey::BuiltInLane.
constexpr std::array kBuiltIn{
    LaneId::job,     LaneId::flow,     LaneId::touchpoints, LaneId::emotion,     LaneId::questions,
    LaneId::metrics, LaneId::evidence, LaneId::findings,    LaneId::experiments, LaneId::campaigns};

}  // namespace

const journey::Period* shownPeriod(const journey::Journey& journey, const ViewOptions& options) {
  if (options.period) {
    if (const auto* chosen = journey.find(*options.period)) return chosen;
  }
  const auto newest = metrics::newestWithReading(journey);
  return newest ? journey.find(*newest) : nullptr;
}

std::vector<const journey::Persona*> shownPersonas(const journey::Journey& journey,
                                                   const ViewOptions& options) {
  const auto all = journey.list<journey::Persona>();
  auto shown = all;
  std::erase_if(shown,
                [&](const auto* persona) { return !options.personas.contains(persona->id); });
  return shown.empty() ? all : shown;
}

bool showsSomePersonas(const journey::Journey& journey, const ViewOptions& options) {
  return shownPersonas(journey, options).size() < journey.count(journey::Kind::persona);
}

LaneId laneIdOf(const journey::LaneKey& lane) {
  if (const auto* builtIn = std::get_if<journey::BuiltInLane>(&lane)) {
    return kBuiltIn[static_cast<std::size_t>(*builtIn)];
  }
  return LaneId{std::get<journey::Id<journey::Lane>>(lane).value};
}

journey::LaneKey laneKeyOf(LaneId lane) {
  const auto found = std::ranges::find(kBuiltIn, lane);
  if (found == kBuiltIn.end()) {
    return journey::Id<journey::Lane>{static_cast<std::int64_t>(lane)};
  }
  return static_cast<journey::BuiltInLane>(found - kBuiltIn.begin());
}

std::vector<const journey::Lane*> laneRecords(const journey::Journey& journey,
                                              const ViewOptions& options) {
  if (!options.lanes) return journey.list<journey::Lane>();
  std::vector<const journey::Lane*> records;
  for (const journey::Lane& record : *options.lanes) records.push_back(&record);
  return records;
}

namespace {

const journey::Lane* recordIn(const journey::Journey& journey, const ViewOptions& options,
                              LaneId lane) {
  const auto records = laneRecords(journey, options);
  const auto found = std::ranges::find(
      records, lane, [](const journey::Lane* each) { return laneIdOf(laneKey(*each)); });
  return found == records.end() ? nullptr : *found;
}

}  // namespace

bool isHidden(const journey::Journey& journey, const ViewOptions& options, LaneId lane) {
  const journey::Lane* record = recordIn(journey, options, lane);
  if (options.hiddenLanes.contains(lane)) return true;
  return record && record->hidden && !options.openLanes.contains(lane);
}

bool isFolded(const journey::Journey& journey, const ViewOptions& options, LaneId lane) {
  const journey::Lane* record = recordIn(journey, options, lane);
  return record && record->folded && !options.openLanes.contains(lane);
}

bool isSideHidden(const journey::Journey& journey, const ViewOptions& options, journey::Side side) {
  if (options.openLanes.contains(LaneId::touchpoints)) return false;
  const journey::Lane* record = recordIn(journey, options, LaneId::touchpoints);
  return record && std::ranges::count(record->hiddenSides, side) > 0;
}

ShownMap::ShownMap(const journey::Journey& shown, const ViewOptions& how)
    : journey(shown),
      options(how),
      period(shownPeriod(shown, how)),
      personas(shownPersonas(shown, how)),
      numbers(mapNumbers(shown, period)),
      isMeasured(std::ranges::any_of(numbers.passages, &PassageFigures::isMeasured)) {
  std::set<journey::Id<journey::Stage>> holders;
  for (const auto id : options.onlyTouchpoints) {
    if (const auto* touchpoint = journey.find(id)) holders.insert(touchpoint->stage);
  }
  for (const auto& [id, emotion] : journey.all<journey::Emotion>()) {
    if (emotion.finding) onCurve.insert(*emotion.finding);
  }
  const auto evidence = metrics::evidenceByStage(journey);
  const auto stages = journey.list<journey::Stage>();
  hasStages = !stages.empty();
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (options.onlyStage && stages[i]->id != *options.onlyStage) continue;
    if (!options.onlyTouchpoints.empty() && !holders.contains(stages[i]->id)) continue;
    const bool isLast = i + 1 == stages.size();
    columns.push_back({stages[i], i, numbers.stages[i], isLast ? nullptr : &numbers.passages[i],
                       metrics::evidenceOf(evidence, stages[i]->id)});
  }
  const auto records = laneRecords(journey, options);
  for (const journey::LaneKey& lane : journey::laneOrder(records)) {
    const auto record =
        std::ranges::find(records, lane, [](const journey::Lane* each) { return laneKey(*each); });
    lanes.push_back({laneIdOf(lane), record == records.end() ? nullptr : *record});
  }
  for (const journey::Side side :
       {journey::Side::customer, journey::Side::backstage, journey::Side::unseen}) {
    if (isSideHidden(journey, options, side)) hiddenSides.push_back(side);
  }
}

const journey::Lane* ShownMap::recordOf(LaneId lane) const {
  const auto found = std::ranges::find(lanes, lane, &LanePlace::id);
  return found == lanes.end() ? nullptr : found->record;
}

bool ShownMap::hasBands() const {
  const journey::Lane* record = recordOf(LaneId::touchpoints);
  return record && record->lineOfVisibility;
}

bool ShownMap::hides(journey::Side side) const { return std::ranges::count(hiddenSides, side) > 0; }

journey::Message ShownMap::customer() const {
  const QString name = personas.size() == 1 ? shownText(personas.front()->name) : QString();
  return name.isEmpty() ? messages::theCustomer() : name.toStdString();
}

bool ShownMap::isWithout(journey::Kind kind) const {
  return std::ranges::all_of(columns, [&](const Column& column) {
    return journey.stampOf(kind, column.stage->id.value) == 0;
  });
}

}  // namespace throughline::drawing
