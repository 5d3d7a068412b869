#include "throughline/journey/kind.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::string_view, kKindCount> kNames{
    "map",        "persona",    "department",      "period",
    "stage",      "reading",    "passage_reading", "earlier_target",
    "touchpoint", "question",   "emotion",         "evidence",
    "finding",    "experiment", "campaign",        "campaign_reading",
    "link",       "review",
};

}  // namespace

std::string_view kindName(Kind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kindNamed(std::string_view name) {
  for (const Kind kind : kAllKinds) {
    if (kindName(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace throughline::journey
