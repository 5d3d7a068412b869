#include "record_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

template <class T>
Fault faultOf(const T& record, std::string field, std::string sentence) {
  return {T::kKind, record.id.value, std::move(field), std::move(sentence)};
}

std::optional<Fault> checkOne(const Journey&, const Period& period) {
  if (period.start <= period.end) return std::nullopt;
  return faultOf(
      period, "end",
      "expected a last day on or after " + period.start.iso() + ", found " + period.end.iso());
}

std::optional<Fault> checkOne(const Journey&, const Reading& reading) {
  if (reading.metric != MetricRole::volume || reading.value >= 0) return std::nullopt;
  return faultOf(reading, "value",
                 "expected a volume of at least 0, found " + numberText(reading.value));
}

std::optional<Fault> checkOne(const Journey& journey, const PassageReading& reading) {
  if (reading.to != reading.stage) return std::nullopt;
  return faultOf(reading, "to",
                 "expected another stage than the one that is left, found “" +
                     quotable(journey.get(reading.stage).name) + "”");
}

std::optional<Fault> checkOne(const Journey&, const EarlierTarget& target) {
  const bool ofPassage = target.of == TargetOf::passage;
  const std::string expected =
      "expected nothing for the " + std::string(word(target.of)) + ", found ";
  if (ofPassage && target.value) {
    return faultOf(target, "value", expected + numberText(*target.value));
  }
  if (!ofPassage && target.conversion) {
    return faultOf(target, "conversion", expected + numberText(*target.conversion));
  }
  if (!ofPassage && target.days)
    return faultOf(target, "days", expected + numberText(*target.days));
  return std::nullopt;
}

std::optional<Fault> checkOne(const Journey&, const Experiment& experiment) {
  for (const auto& [arm, key] : {std::pair{experiment.a, "a"}, std::pair{experiment.b, "b"}}) {
    if (arm.n && arm.converted && *arm.converted > *arm.n) {
      return faultOf(experiment, std::string(key) + ".converted",
                     "expected at most n (" + std::to_string(*arm.n) + "), found " +
                         std::to_string(*arm.converted));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkOne(const Journey&, const Campaign& campaign) {
  if (!campaign.start || !campaign.end || *campaign.start <= *campaign.end) return std::nullopt;
  return faultOf(campaign, "end",
                 "expected a last day on or after " + campaign.start->iso() + ", found " +
                     campaign.end->iso());
}

std::optional<Fault> checkOne(const Journey& journey, const Link& link) {
  if (link.from != link.to) return std::nullopt;
  const Touchpoint* end = journey.find(link.to);
  return faultOf(link, "to",
                 "expected another touchpoint than the one the link starts at, found “" +
                     quotable(end ? end->title : "") + "” at both ends");
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
      return faultOf(*reading, "period",
                     "expected one reading per period, found a second one for “" +
                         nameOf(journey, reading->period) + "”");
    }
  }
  std::set<std::pair<Id<Period>, std::optional<Id<Stage>>>> seen;
  for (const PassageReading* reading : journey.in<PassageReading>(stage)) {
    if (!seen.emplace(reading->period, reading->to).second) {
      return faultOf(*reading, "period",
                     "expected one reading per period, found a second one for “" +
                         nameOf(journey, reading->period) + "”");
    }
    const auto volume = values.find({MetricRole::volume, reading->period});
    if (reading->moved && volume != values.end() && *reading->moved > volume->second) {
      return faultOf(*reading, "moved",
                     "expected at most the stage's volume (" + numberText(volume->second) +
                         "), found " + numberText(*reading->moved));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkEarlierTargets(const Journey& journey, Id<Stage> stage) {
  std::set<std::pair<TargetOf, Date>> seen;
  for (const EarlierTarget* target : journey.in<EarlierTarget>(stage)) {
    if (seen.emplace(target->of, target->until).second) continue;
    return faultOf(
        *target, "until",
        "expected one earlier target per day, found a second one for " + target->until.iso());
  }
  return std::nullopt;
}

std::optional<Fault> checkPeriodsApart(const Journey& journey) {
  std::vector<const Period*> periods = journey.list<Period>();
  std::ranges::sort(periods, {}, [](const Period* p) { return std::pair{p->start, p->id}; });
  for (std::size_t i = 1; i < periods.size(); ++i) {
    if (periods[i]->start <= periods[i - 1]->end) {
      return faultOf(*periods[i], "start",
                     "expected periods that do not overlap, found “" + quotable(periods[i]->name) +
                         "” to start before “" + quotable(periods[i - 1]->name) + "” ends (" +
                         periods[i - 1]->end.iso() + ")");
    }
  }
  return std::nullopt;
}

}  // namespace throughline::journey
