#include "trials_text.h"

#include <cmath>

#include "text_table.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/experiments.h"
#include "throughline/metrics/lift.h"
#include "throughline/metrics/why.h"

namespace throughline::commands {

namespace {

using journey::Journey;

const std::string kMissing = "–";

std::string named(const std::string& name) { return journey::quotable(name, 40); }

std::string tenths(double value) { return journey::numberText(std::round(value * 10) / 10); }

/// "+11.2 points" of a ratio.
std::string pointsText(double ratio) {
  return (ratio > 0 ? "+" : "") + tenths(ratio * 100) + " points";
}

std::string intervalText(const std::optional<metrics::Interval>& interval) {
  if (!interval) return kMissing;
  return tenths(interval->low * 100) + " – " + tenths(interval->high * 100);
}

template <class Verdict>
std::string verdictText(const std::optional<Verdict>& verdict) {
  return verdict ? std::string(metrics::word(*verdict)) : kMissing;
}

std::string weeksText(const metrics::TestSize& size) {
  if (!size.weeks) return kMissing;
  if (!std::isfinite(*size.weeks)) return "nobody comes";
  return tenths(*size.weeks) + (*size.feasible ? "" : ", too long");
}

/// "+3.2 (-1 – 7.4)"
std::string boundedText(const metrics::Bounded& bounded) {
  if (!bounded.value) return kMissing;
  std::string text = (*bounded.value > 0 ? "+" : "") + tenths(*bounded.value);
  if (bounded.low && bounded.high) {
    text += " (" + tenths(*bounded.low) + " – " + tenths(*bounded.high) + ")";
  }
  return text;
}

std::string differenceText(const journey::Experiment& experiment,
                           const metrics::ExperimentNumbers& numbers) {
  if (!numbers.difference) return kMissing;
  const bool ofHealth = experiment.kind == journey::ExperimentKind::before_after &&
                        experiment.metric == journey::ExperimentMetric::health;
  if (!ofHealth) return pointsText(*numbers.difference);
  return (*numbers.difference > 0 ? "+" : "") + tenths(*numbers.difference);
}

template <class T, class Take>
void eachOfStages(const Journey& journey, Take take) {
  for (const auto* stage : journey.list<journey::Stage>()) {
    for (const T* record : journey.in<T>(stage->id)) take(*stage, *record);
  }
}

void printExperiments(std::ostream& out, const Journey& journey,
                      std::optional<journey::Id<journey::Period>> upTo) {
  if (journey.all<journey::Experiment>().empty()) return;
  TextTable table({"Experiment", "Stage", "Status", "Per arm", "Weeks", "Difference",
                   "95 % interval", "Verdict", "Since then, customers"});
  eachOfStages<journey::Experiment>(
      journey, [&](const journey::Stage& stage, const journey::Experiment& experiment) {
        const auto numbers = metrics::experimentNumbers(journey, experiment, upTo);
        const bool inArms = experiment.kind == journey::ExperimentKind::ab;
        const metrics::TestSize size = inArms ? numbers.plan.size : metrics::TestSize();
        table.add({named(experiment.title), named(stage.name),
                   std::string(journey::word(experiment.status)),
                   size.perArm ? std::to_string(*size.perArm) : kMissing, weeksText(size),
                   differenceText(experiment, numbers), intervalText(numbers.interval),
                   verdictText(numbers.verdict),
                   numbers.returned ? boundedText(numbers.returned->extra) : kMissing});
      });
  out << '\n';
  table.print(out);
}

void printCampaigns(std::ostream& out, const Journey& journey) {
  if (journey.all<journey::Campaign>().empty()) return;
  TextTable campaigns(
      {"Campaign", "Stage", "Status", "Since then, customers", "Return", "Verdict"});
  TextTable lifts({"Brand lift", "Campaign", "Phase", "Lift", "95 % interval", "Verdict",
                   "Smallest to be seen"});
  bool anyLift = false;
  eachOfStages<journey::Campaign>(
      journey, [&](const journey::Stage& stage, const journey::Campaign& campaign) {
        const auto returned = metrics::returned(journey, campaign);
        campaigns.add({named(campaign.name), named(stage.name),
                       std::string(journey::word(campaign.status)),
                       returned ? boundedText(returned->extra) : kMissing,
                       returned ? boundedText(returned->ratio) : kMissing,
                       returned ? verdictText(returned->verdict) : kMissing});
        for (const metrics::Lift& lift : metrics::liftsOf(journey, campaign.id)) {
          anyLift = true;
          lifts.add(
              {std::string(journey::knownMetric(journey::word(lift.metric))->name),
               named(campaign.name),
               std::string(journey::word(lift.phase)) + (lift.control ? "" : ", no control group"),
               pointsText(lift.absolute), intervalText(lift.interval),
               std::string(metrics::word(lift.verdict)),
               lift.smallestSeen ? pointsText(*lift.smallestSeen) : kMissing});
        }
      });
  out << '\n';
  campaigns.print(out);
  if (!anyLift) return;
  out << '\n';
  lifts.print(out);
}

}  // namespace

void printTrials(std::ostream& out, const Journey& journey,
                 std::optional<journey::Id<journey::Period>> upTo) {
  printExperiments(out, journey, upTo);
  printCampaigns(out, journey);
}

}  // namespace throughline::commands
