#include "check_text.h"

#include <nlohmann/json.hpp>

#include "throughline/check/words.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

using check::Finding;
using check::MapCheck;
using check::StepState;
using journey::english;
using journey::Journey;
using nlohmann::ordered_json;

namespace {

ordered_json findingJson(const Journey& journey, const Finding& finding) {
  const auto* stage = journey.find(finding.stage);
  const auto* aside = journey.find(finding.setAside);
  return {
      {"rule", journey::word(finding.rule)},
      {"severity", check::word(finding.severity())},
      {"step", check::numberOf(finding.step())},
      {"kind", journey::kindName(finding.on.kind)},
      {"id", finding.on.id},
      {"name", check::nameOf(journey, finding)},
      {"stage", stage ? ordered_json(stage->name) : ordered_json()},
      {"metric", finding.metric ? ordered_json(journey::word(*finding.metric)) : ordered_json()},
      {"message", english(check::messageOf(journey, finding))},
      {"remedy", english(check::words(finding.remedy))},
      {"set_aside", aside ? ordered_json(aside->reason) : ordered_json()}};
}

std::string_view mark(const Finding& finding) {
  if (finding.isSetAside()) return "-";
  switch (finding.severity()) {
    case check::Severity::fault:
      return "!";
    case check::Severity::doubt:
      return "?";
    case check::Severity::hint:
      break;
  }
  return ".";
}

void printFinding(std::ostream& out, const Journey& journey, const Finding& finding) {
  out << "   " << mark(finding) << ' ' << english(check::titleOf(journey, finding));
  if (finding.stage) out << " (" << english(check::placeOf(journey, finding)) << ')';
  if (const auto* aside = journey.find(finding.setAside)) {
    out << ": set aside, " << aside->date.iso() << ": " << journey::quotable(aside->reason, 200)
        << '\n';
    return;
  }
  out << "\n     " << english(check::reasonOf(journey, finding)) << " → "
      << english(check::words(finding.remedy)) << '\n';
}

void printCounts(std::ostream& out, const check::Counts& counts) {
  const auto say = [&](check::Severity severity, std::size_t count) {
    out << english(check::words(severity, count));
  };
  say(check::Severity::fault, counts.faults);
  out << ", ";
  say(check::Severity::doubt, counts.doubts);
  out << ", ";
  say(check::Severity::hint, counts.hints);
  if (counts.setAside > 0) out << "; " << counts.setAside << " set aside";
  out << '\n';
}

}  // namespace

std::string checkToJson(const Journey& journey, const MapCheck& found) {
  ordered_json findings = ordered_json::array();
  for (const Finding& finding : found.findings) {
    findings.push_back(findingJson(journey, finding));
  }
  ordered_json steps = ordered_json::array();
  for (const StepState& step : found.steps) {
    steps.push_back({{"step", check::numberOf(step.step)},
                     {"name", english(check::nameOf(step.step))},
                     {"done", step.done},
                     {"of", step.of}});
  }
  const ordered_json all{{"findings", std::move(findings)}, {"steps", std::move(steps)}};
  return all.dump(2) + '\n';
}

void printCheck(std::ostream& out, const Journey& journey, const MapCheck& found) {
  auto finding = found.findings.begin();
  for (const StepState& step : found.steps) {
    out << check::numberOf(step.step) << "  " << english(check::nameOf(step.step)) << ", "
        << english(step.count) << ": " << english(step.state) << '\n';
    for (; finding != found.findings.end() && finding->step() == step.step; ++finding) {
      printFinding(out, journey, *finding);
    }
  }
  out << '\n';
  printCounts(out, found.counts);
  out << "Next: " << english(found.next.sentence) << '\n';
}

}  // namespace throughline::commands
