#pragma once

#include <optional>

#include "throughline/check/finding.h"

namespace throughline::editor {

/// Tells a finding from all others of its map.
struct FindingKey {
  check::Rule rule{};
  journey::RecordKey on;
  std::optional<journey::MetricRole> metric;
  auto operator<=>(const FindingKey&) const = default;
};

[[nodiscard]] inline FindingKey findingKeyOf(const check::Finding& finding) {
  return {finding.rule, finding.on, finding.metric};
}

}  // namespace throughline::editor
