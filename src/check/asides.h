#pragma once

#include <map>
#include <optional>
#include <tuple>

#include "throughline/check/finding.h"
#include "throughline/journey/journey.h"

namespace throughline::check {

/// Which findings a map sets aside.
class Asides {
 public:
  Asides() = default;
  explicit Asides(const journey::Journey& journey);

  /// The record that sets the finding aside; 0 where none does.
  [[nodiscard]] journey::Id<journey::SetAside> of(const Finding& finding) const;

 private:
  using Key = std::tuple<Rule, journey::RecordKey, std::optional<journey::MetricRole>>;
  std::map<Key, journey::Id<journey::SetAside>> m_records;
};

}  // namespace throughline::check
