#include "throughline/journey/kind.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::string_view, kKindCount> kNames{
    "map",
    "persona",
    "department",
    "period",
    "stage",
    "reading",
    "passage_reading",
    "earlier_target",
    "source",
    "touchpoint",
    "touchpoint_reading",
    "finding",
    "question",
    "emotion",
    "evidence",
    "experiment",
    "campaign",
    "campaign_reading",
    "link",
    "review",
    "lane",
    "cell",
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
