#include "record_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "throughline/journey/messages/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

template <class T>
Fault faultOf(const T& record, std::string field, Message message) {
  return {T::kKind, record.id.value, std::move(field), std::move(message)};
}

std::optional<Fault> checkOne(const Journey&, const Period& period) {
  if (period.start <= period.end) return std::nullopt;
  return faultOf(period, "end", messages::endBeforeStart(period.start.iso(), period.end.iso()));
}

std::optional<Fault> checkOne(const Journey&, const Reading& reading) {
  if (reading.metric != MetricRole::volume || reading.value >= 0) return std::nullopt;
  return faultOf(reading, "value", messages::volumeBelowZero(Figure{numberText(reading.value)}));
}

std::optional<Fault> checkOne(const Journey& journey, const PassageReading& reading) {
  if (reading.to != reading.stage) return std::nullopt;
  return faultOf(reading, "to",
                 messages::passageToItself(quotable(journey.get(reading.stage).name)));
}

std::optional<Fault> checkOne(const Journey&, const EarlierTarget& target) {
  const bool ofPassage = target.of == TargetOf::passage;
  const auto notOf = [&](const char* field, double found) {
    return faultOf(target, field,
                   messages::targetNotOf(word(target.of), Figure{numberText(found)}));
  };
  if (ofPassage && target.value) return notOf("value", *target.value);
  if (!ofPassage && target.conversion) return notOf("conversion", *target.conversion);
  if (!ofPassage && target.days) return notOf("days", *target.days);
  return std::nullopt;
}

std::optional<Fault> checkOne(const Journey&, const Experiment& experiment) {
  for (const auto& [arm, key] : {std::pair{experiment.a, "a"}, std::pair{experiment.b, "b"}}) {
    if (arm.n && arm.converted && *arm.converted > *arm.n) {
      return faultOf(experiment, std::string(key) + ".converted",
                     messages::moreThanCases(*arm.n, *arm.converted));
    }
  }
  if (!experiment.start || !experiment.end || *experiment.start <= *experiment.end) {
    return std::nullopt;
  }
  return faultOf(experiment, "end",
                 messages::endBeforeStart(experiment.start->iso(), experiment.end->iso()));
}

std::optional<Fault> checkOne(const Journey&, const Campaign& campaign) {
  if (!campaign.start || !campaign.end || *campaign.start <= *campaign.end) return std::nullopt;
  return faultOf(campaign, "end",
                 messages::endBeforeStart(campaign.start->iso(), campaign.end->iso()));
}

std::optional<Fault> checkOne(const Journey& journey, const Link& link) {
  if (link.share && link.count) return faultOf(link, "count", messages::shareAndCount());
  if (link.from != link.to) return std::nullopt;
  const Touchpoint* end = journey.find(link.to);
  return faultOf(link, "to", messages::linkToItself(quotable(end ? end->title : "")));
}

std::optional<Fault> checkOne(const Journey&, const Lane& lane) {
  if (lane.lane && !lane.name.empty()) {
    return faultOf(lane, "name", messages::nothingExpected("“" + quotable(lane.name) + "”"));
  }
  if (lane.lane && lane.kind) {
    return faultOf(lane, "kind", messages::nothingExpected(word(*lane.kind)));
  }
  if (!lane.lane && isBlank(lane.name)) return faultOf(lane, "name", messages::laneWithoutName());
  if (!lane.lane && !lane.kind) {
    return faultOf(lane, "kind", messages::expected("text, cards, curve", messages::nothing()));
  }
  if (lane.lane == BuiltInLane::touchpoints) return std::nullopt;
  if (lane.lineOfVisibility) return faultOf(lane, "line_of_visibility", messages::ofTouchpoints());
  if (!lane.hiddenSides.empty()) return faultOf(lane, "hidden_sides", messages::ofTouchpoints());
  return std::nullopt;
}

std::optional<Fault> checkHolds(const Cell& cell, OwnLane kind) {
  if (kind == OwnLane::curve) {
    if (!cell.score) return faultOf(cell, "score", messages::pointWithoutScore());
    if (cell.text.empty() && cell.title.empty()) return std::nullopt;
    return faultOf(cell, cell.text.empty() ? "title" : "text", messages::notInLaneOf(word(kind)));
  }
  if (cell.score) return faultOf(cell, "score", messages::notInLaneOf(word(kind)));
  if (kind == OwnLane::text && !cell.title.empty()) {
    return faultOf(cell, "title", messages::notInLaneOf(word(kind)));
  }
  return std::nullopt;
}

std::optional<Fault> checkOne(const Journey&, const Survey& survey) {
  if (survey.positive <= survey.asked) return std::nullopt;
  return faultOf(survey, "positive", messages::moreThanAsked(survey.asked, survey.positive));
}

template <class T>
std::optional<Fault> checkOne(const Journey&, const T&) {
  return std::nullopt;
}

std::string nameOf(const Journey& journey, Id<Period> id) {
  const Period* period = journey.find(id);
  return period ? quotable(period->name) : std::to_string(id.value);
}

}  // namespace

std::optional<Fault> checkRecord(const Journey& journey, RecordRef record) {
  return visitRecord(record, [&](const auto& value) { return checkOne(journey, value); });
}

std::optional<Fault> checkReadings(const Journey& journey, Id<Stage> stage) {
  std::map<std::pair<MetricRole, Id<Period>>, double> values;
  for (const Reading* reading : journey.in<Reading>(stage)) {
    if (!values.emplace(std::pair{reading->metric, reading->period}, reading->value).second) {
      return faultOf(*reading, "period", messages::readingTwice(nameOf(journey, reading->period)));
    }
  }
  std::set<std::pair<Id<Period>, std::optional<Id<Stage>>>> seen;
  for (const PassageReading* reading : journey.in<PassageReading>(stage)) {
    if (!seen.emplace(reading->period, reading->to).second) {
      return faultOf(*reading, "period", messages::readingTwice(nameOf(journey, reading->period)));
    }
    const auto volume = values.find({MetricRole::volume, reading->period});
    if (reading->moved && volume != values.end() && *reading->moved > volume->second) {
      return faultOf(*reading, "moved",
                     messages::moreThanVolume(Figure{numberText(volume->second)},
                                              Figure{numberText(*reading->moved)}));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkReadings(const Journey& journey, Id<Touchpoint> touchpoint) {
  std::set<std::pair<std::string, Id<Period>>> seen;
  for (const TouchpointReading* reading : journey.in<TouchpointReading>(touchpoint)) {
    if (seen.emplace(folded(reading->metric), reading->period).second) continue;
    return faultOf(*reading, "period", messages::readingTwice(nameOf(journey, reading->period)));
  }
  return std::nullopt;
}

std::optional<Fault> checkSurveys(const Journey& journey, Id<Campaign> campaign) {
  std::set<std::tuple<BrandMetric, SurveyPhase, SurveyGroup>> seen;
  for (const Survey* survey : journey.in<Survey>(campaign)) {
    if (seen.emplace(survey->metric, survey->phase, survey->group).second) continue;
    return faultOf(
        *survey, "group",
        messages::surveyTwice(word(survey->metric), word(survey->phase), word(survey->group)));
  }
  return std::nullopt;
}

std::optional<Fault> checkCells(const Journey& journey, Id<Lane> id) {
  const Lane* lane = journey.find(id);
  if (!lane) return std::nullopt;
  std::set<Id<Stage>> seen;
  for (const Cell* cell : journey.in<Cell>(id)) {
    if (!lane->kind) return faultOf(*cell, "", messages::cellOfBuiltInLane());
    if (auto fault = checkHolds(*cell, *lane->kind)) return fault;
    if (lane->kind == OwnLane::cards || seen.insert(cell->stage).second) continue;
    const Stage* stage = journey.find(cell->stage);
    return faultOf(*cell, "stage", messages::cellTwice(quotable(stage ? stage->name : "")));
  }
  return std::nullopt;
}

std::optional<Fault> checkLanesOnce(const Journey& journey) {
  std::set<BuiltInLane> seen;
  for (const Lane* lane : journey.list<Lane>()) {
    if (!lane->lane || seen.insert(*lane->lane).second) continue;
    return faultOf(*lane, "lane", messages::laneTwice(word(*lane->lane)));
  }
  return std::nullopt;
}

std::optional<Fault> checkEarlierTargets(const Journey& journey, Id<Stage> stage) {
  std::set<std::pair<TargetOf, Date>> seen;
  for (const EarlierTarget* target : journey.in<EarlierTarget>(stage)) {
    if (seen.emplace(target->of, target->until).second) continue;
    return faultOf(*target, "until", messages::earlierTargetTwice(target->until.iso()));
  }
  return std::nullopt;
}

std::optional<Fault> checkPeriodsApart(const Journey& journey) {
  std::vector<const Period*> periods = journey.list<Period>();
  std::ranges::sort(periods, {}, [](const Period* p) { return std::pair{p->start, p->id}; });
  for (std::size_t i = 1; i < periods.size(); ++i) {
    if (periods[i]->start <= periods[i - 1]->end) {
      return faultOf(
          *periods[i], "start",
          messages::periodsOverlap(quotable(periods[i]->name), quotable(periods[i - 1]->name),
                                   periods[i - 1]->end.iso()));
    }
  }
  return std::nullopt;
}

}  // namespace throughline::journey
