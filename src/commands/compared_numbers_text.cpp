#include "compared_numbers_text.h"

#include <cmath>

#include "text_table.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/why.h"

namespace throughline::commands {

namespace {

using journey::Id;
using journey::Journey;
using journey::Stage;
using metrics::MapComparison;
using metrics::Shift;

const std::string kUndefined = "–";
constexpr double kPercent = 100;

/// Rounded once, from the exact figure.
std::string rounded(double value, int digits) {
  const double scale = std::pow(10, digits);
  const double result = std::round(value * scale) / scale;
  return journey::numberText(result == 0 ? 0 : result);
}

std::string orUndefined(const std::optional<double>& value, double scale, int digits) {
  return value ? rounded(*value * scale, digits) : kUndefined;
}

std::string pairText(const Shift& shift, double scale = 1, int digits = 4) {
  return orUndefined(shift.before, scale, digits) + " → " + orUndefined(shift.after, scale, digits);
}

std::string signedText(const std::optional<double>& change, double scale, int digits,
                       const char* unit = "") {
  if (!change) return kUndefined;
  const std::string text = rounded(*change * scale, digits);
  return (text.front() == '-' || text == "0" ? "" : "+") + text + unit;
}

/// The maps whose stages are named.
struct StageNames {
  const Journey& before;
  const Journey& after;
  [[nodiscard]] const Stage& stage(Id<Stage> id) const {
    const Stage* stage = after.find(id);
    return stage ? *stage : before.get(id);
  }
  [[nodiscard]] std::string of(Id<Stage> id) const { return journey::quotable(stage(id).name, 40); }
};

const char* onOneSide(metrics::Presence presence) {
  if (presence == metrics::Presence::onlyBefore) return "only then";
  return presence == metrics::Presence::onlyAfter ? "only now" : "";
}

void printPassages(std::ostream& out, const StageNames& names, const MapComparison& numbers) {
  TextTable table({"Passage", "Move on, %", "points", "95 % interval", "Verdict", "Days", ""});
  for (const metrics::PassageOfTwo& passage : numbers.passages) {
    const metrics::PassageComparison& compared = passage.compared;
    const auto& interval = compared.interval;
    const bool few = passage.fewBefore || passage.fewAfter;
    const std::string remark = onOneSide(passage.presence);
    table.add({names.of(compared.from) + " → " + names.of(compared.to),
               pairText(compared.conversion, kPercent, 1),
               signedText(compared.conversion.absolute(), kPercent, 1),
               interval ? signedText(interval->low, kPercent, 1) + " to " +
                              signedText(interval->high, kPercent, 1)
                        : kUndefined,
               compared.conversion.absolute() ? std::string(word(compared.verdict)) : kUndefined,
               pairText(compared.days),
               few ? remark + (remark.empty() ? "" : ", ") + "few cases" : remark});
  }
  table.print(out);
}

std::string healthChange(const Stage& stage, const metrics::StageOfTwo& compared) {
  if (!compared.sameHealth) return compared.health.absolute() ? "another metric" : kUndefined;
  const bool inPercent = stage.health.unit == "%";
  const std::string change = inPercent ? signedText(compared.health.absolute(), 1, 1, " points")
                                       : signedText(compared.health.relative(), kPercent, 1, " %");
  const auto direction = metrics::directionOf(compared.health, stage.health.better);
  return change + (direction ? " " + std::string(word(*direction)) : "");
}

void printStages(std::ostream& out, const StageNames& names, const MapComparison& numbers) {
  TextTable table({"Stage", "Volume", "change", "Health", "change", ""});
  for (const metrics::StageOfTwo& stage : numbers.stages) {
    table.add({names.of(stage.stage), pairText(stage.volume),
               signedText(stage.comparedVolume().relative(), kPercent, 1, " %") +
                   (stage.perDay ? " per day" : ""),
               pairText(stage.health), healthChange(names.stage(stage.stage), stage),
               onOneSide(stage.presence)});
  }
  table.print(out);
}

std::string weakestText(const Journey& map, const metrics::PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return "none. " + english(metrics::whyNoWeakestLink(numbers));
  const auto& passage = numbers.passages[numbers.weakestLink->passage];
  return journey::quotable(map.get(passage.from).name, 40) + ". " +
         english(metrics::why(map, numbers, metrics::confidence(numbers)));
}

std::string periodText(const Journey& map, const metrics::PeriodNumbers& numbers) {
  return numbers.period ? journey::quotable(map.get(*numbers.period).name) : "no period";
}

}  // namespace

void printComparedNumbers(std::ostream& out, const Journey& before, const Journey& after,
                          const MapComparison& numbers) {
  const StageNames names{before, after};
  const std::string periodBefore = periodText(before, numbers.before);
  const std::string periodAfter = periodText(after, numbers.after);
  const std::string weakestBefore = weakestText(before, numbers.before);
  const std::string weakestAfter = weakestText(after, numbers.after);
  if (periodBefore == periodAfter && !numbers.differ() && weakestBefore == weakestAfter) {
    out << "The numbers are the same, " << periodAfter << ".\n";
    return;
  }
  out << "Numbers, " << periodBefore << " → " << periodAfter << "\n\n";
  if (numbers.passages.empty() && numbers.stages.empty()) return;
  printPassages(out, names, numbers);
  out << '\n';
  printStages(out, names, numbers);
  out << "\nWeakest link then: " << weakestBefore << "\nWeakest link now: " << weakestAfter << '\n';
}

}  // namespace throughline::commands
