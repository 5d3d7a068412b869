#include "each_command.h"
#include "find_by_name.h"
#include "numbers_text.h"
#include "open_map.h"
#include "throughline/exchange/numbers_json.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/metrics/confidence.h"
#include "throughline/store/document.h"
#include "what_if_option.h"

namespace throughline::commands {

namespace {

using journey::Journey;

std::optional<journey::Rule> wishedRule(const Arguments& arguments) {
  const auto word = arguments.value("--rule");
  if (!word) return std::nullopt;
  if (const auto rule = journey::fromWord<journey::Rule>(*word)) return rule;
  throw journey::Error(journey::Blame::usage, "--rule",
                       journey::messages::notARule(journey::quotable(*word)));
}

}  // namespace

ExitStatus runMetrics(const Arguments& arguments, const Streams& streams,
                      const store::Services& services) {
  const auto document = openMap(arguments.words().front(), services, store::Purpose::read, streams);
  const Journey& journey = document->journey();
  const auto period = wished<journey::Period>(arguments, "--period", journey);
  const auto numbers = metrics::numbersOf(journey, period, wishedRule(arguments));
  const auto confidence = metrics::confidence(numbers);

  std::optional<metrics::WhatIf> whatIf;
  if (arguments.has("--what-if")) {
    whatIf = metrics::whatIf(numbers, assumptionsFrom(journey, arguments.values("--what-if")));
  }
  if (arguments.has("--json")) {
    streams.out << exchange::numbersToJson(journey, numbers, confidence, whatIf);
  } else {
    printNumbers(streams.out, journey, numbers, confidence, whatIf);
  }
  return ExitStatus::done;
}

}  // namespace throughline::commands
