#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// Findings of the map check that are left as they are. Each goes with the record that it is on.

namespace throughline::journey {

/// What the check tells one of its findings from all others by.
struct CheckKey {
  CheckRule rule = CheckRule::no_owner;
  RecordKey on;
  std::optional<MetricRole> metric;  ///< where the rule speaks of one
};

/// The record that sets the finding aside; null where none does.
[[nodiscard]] const SetAside* setAsideOf(const Journey& journey, const CheckKey& finding);

/// Leaves the finding as it is from that day on, for that reason. One that is set aside already
/// gets the new reason and day. The rules refuse a reason that is blank.
Id<SetAside> setAside(Edit& edit, const CheckKey& finding, std::string reason, Date day);
/// The finding counts again.
void bringBack(Edit& edit, Id<SetAside> aside);

}  // namespace throughline::journey
