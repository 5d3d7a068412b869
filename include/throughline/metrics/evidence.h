#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

#include "throughline/journey/journey.h"

namespace throughline::metrics {

/// The method asks for five to ten customers: with fewer interviews a stage is a hypothesis.
inline constexpr std::int64_t kInterviewsOfFirmStage = 5;

/// How much a stage rests on, as METRICS.md defines it: what was only counted, and the sources
/// that cover it.
struct StageEvidence {
  std::array<std::int64_t, journey::Words<journey::EvidenceKind>::all.size()> counts{};

  [[nodiscard]] std::int64_t of(journey::EvidenceKind kind) const {
    return counts[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] std::int64_t interviews() const { return of(journey::EvidenceKind::interview); }
  [[nodiscard]] bool isHypothesis() const { return interviews() < kInterviewsOfFirmStage; }
  bool operator==(const StageEvidence&) const = default;
};

/// Of every stage that rests on anything.
using EvidenceByStage = std::unordered_map<journey::Id<journey::Stage>, StageEvidence>;
[[nodiscard]] EvidenceByStage evidenceByStage(const journey::Journey& journey);

/// Of one stage; nothing counted where it is not among them.
[[nodiscard]] StageEvidence evidenceOf(const EvidenceByStage& all,
                                       journey::Id<journey::Stage> stage);

}  // namespace throughline::metrics
