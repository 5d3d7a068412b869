#include "throughline/exchange/json.h"
#include "checks.h"
#include "targets/each_target.h"

namespace throughline::fuzz {

void runJson(std::string_view input) {
  journey::Journey journey;
  bool hasNotes = false;
  const auto importAs = [&](const exchange::JsonOptions& options) {
    journey::IdSource ids = journey::seededIds(1);
    auto imported = exchange::journeyFromJson(input, options, ids);
    for (const auto& note : imported.notes) requireOneLine(note);
    hasNotes = !imported.notes.empty();
    journey = std::move(imported.journey);
  };
  if (!isAccepted([&] { importAs({}); })) return;
  requireSound(journey);
  const bool isWhole = !hasNotes;
  require(isAccepted([&] { importAs({.strict = true}); }) == isWhole,
          "what leaves nothing out is accepted strictly, and nothing else");
}

}  // namespace throughline::fuzz
