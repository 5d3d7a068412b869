#pragma once

#include <optional>
#include <string>

#include "throughline/journey/intents/readings.h"

// The words that tables of any map have as headings, in English and German.

namespace throughline::exchange {

/// What such a word says of the figures below or beside it.
enum class HeadingWord {
  axis,    ///< "Stage", "Metric", "Period": what the headings are, not one of them
  figure,  ///< "Value": nothing that tells figures apart
  actual,  ///< what was measured, where a plan stands beside it
  plan,    ///< what was meant to be
  target,  ///< what should be: of a period, or of a stage for good
  total,   ///< "Total": a sum of other figures
  aside,   ///< "Owner", "Comment": what stands beside the figures and tells none apart
  unit,    ///< "Unit": in what the figures beside it are counted
};

/// `name` in compared form (plain_name.h).
[[nodiscard]] std::optional<HeadingWord> headingWord(const std::string& name);

/// "Volume", "Health", "Median days", "Moved on", where they stand beside a stage.
[[nodiscard]] std::optional<journey::Measure> measureWord(const std::string& name);

/// A cell that says that there is nothing: "-", "n/a", "k. A.".
[[nodiscard]] bool isPlaceholder(const std::string& name);

}  // namespace throughline::exchange
