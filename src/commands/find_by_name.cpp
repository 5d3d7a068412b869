#include "find_by_name.h"

#include <charconv>

namespace throughline::commands {

std::optional<journey::Id<journey::Stage>> findStage(const journey::Journey& journey,
                                                     const std::string& text) {
  if (const auto named = findByName<journey::Stage>(journey, text)) return named;
  const std::string digits = journey::trimmed(text);
  std::size_t place = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
  const auto stages = journey.list<journey::Stage>();
  const bool whole = problem == std::errc{} && end == digits.data() + digits.size();
  if (!whole || place < 1 || place > stages.size()) return std::nullopt;
  return stages[place - 1]->id;
}

journey::Id<journey::Stage> stageNamed(const std::string& text, std::string_view option,
                                       const journey::Journey& journey) {
  if (const auto id = findStage(journey, text)) return *id;
  throw journey::Error(
      journey::Blame::usage, std::string(option),
      journey::messages::stageNotOnMap(namesOf<journey::Stage>(journey), journey::quotable(text)));
}

}  // namespace throughline::commands
