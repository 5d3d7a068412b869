#include "what_if_option.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "find_by_name.h"
#include "throughline/journey/error.h"

namespace throughline::commands {

namespace {

using journey::Journey;
using journey::Stage;
namespace messages = journey::messages;

[[noreturn]] void refuse(journey::Message message) {
  throw journey::Error(journey::Blame::usage, "--what-if", std::move(message));
}

/// The place of the passage that leaves the stage.
std::size_t passageOf(const Journey& journey, const std::string& stage) {
  const auto id = findStage(journey, stage);
  if (!id) {
    refuse(messages::noneOfNames(namesOf<Stage>(journey), journey::quotable(stage)));
  }
  const auto stages = journey.list<Stage>();
  const auto at = std::ranges::find(stages, *id, &Stage::id);
  if (std::next(at) == stages.end()) {
    refuse(messages::lastStageAssumed(journey::quotable((*at)->name)));
  }
  return static_cast<std::size_t>(at - stages.begin());
}

std::optional<double> numberIn(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number) || number < 0) return std::nullopt;
  return number;
}

}  // namespace

metrics::Assumptions assumptionsFrom(const Journey& journey,
                                     const std::vector<std::string>& values) {
  metrics::Assumptions assumptions;
  for (const std::string& value : values) {
    const std::size_t split = value.rfind('=');
    const std::string set = split == std::string::npos ? "" : value.substr(split + 1);
    const char unit = set.empty() ? ' ' : set.back();
    const auto number =
        set.empty() ? std::nullopt : numberIn(std::string_view(set).substr(0, set.size() - 1));
    if (!number || (unit != '%' && unit != 'd')) {
      refuse(messages::notAnAssumption(journey::quotable(value)));
    }
    metrics::Assumption& assumption = assumptions[passageOf(journey, value.substr(0, split))];
    if (unit == '%') {
      assumption.conversion = *number / 100;
    } else {
      assumption.days = *number;
    }
  }
  return assumptions;
}

}  // namespace throughline::commands
