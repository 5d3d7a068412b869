#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/edit.h"

// Copy and paste. A clip names owners, so that it can be pasted into another
// map; the clipboard carries it as JSON (exchange) beside a table as text.

namespace throughline::journey {

/// A touchpoint outside any map.
struct ClippedTouchpoint {
  std::string title;
  std::string channel;
  std::string owner;  ///< the department's name; empty: nobody
  Side side = Side::customer;
  Status status = Status::planned;
  std::string job;
  bool operator==(const ClippedTouchpoint&) const = default;
};

[[nodiscard]] std::vector<ClippedTouchpoint> clip(const Journey& journey,
                                                  const std::vector<Id<Touchpoint>>& ids);

/// Makes them touchpoints of the stage, before `before` (empty: at its end);
/// departments are found by name or made.
std::vector<Id<Touchpoint>> paste(Edit& edit, const std::vector<ClippedTouchpoint>& touchpoints,
                                  Id<Stage> stage, Id<Touchpoint> before = {});

/// Rows copied from a spreadsheet: tab-separated, quoted cells as Excel and
/// Sheets write them. One column: titles. More columns: title, channel, owner,
/// job, unless a first row names them (title, channel, owner, job, side,
/// status; any order, folded), then as it says. Empty rows are left out.
/// Values that a touchpoint refuses (an unknown side) give an Error with the row.
[[nodiscard]] std::vector<ClippedTouchpoint> clipFromTable(const std::string& text);

/// The clip as such a table, with a first row of names.
[[nodiscard]] std::string tableFromClip(const std::vector<ClippedTouchpoint>& touchpoints);

}  // namespace throughline::journey
