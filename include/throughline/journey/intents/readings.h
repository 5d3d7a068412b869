#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/message.h"

// A stage's readings as one table: four measures per stage, a value or a gap
// for each period, and the target of each measure. The records behind the
// readings (Reading, PassageReading) come and go with the values; targets are
// fields of the stage.

namespace throughline::journey {

/// What is read of a stage in a period; the last two are of its passage.
enum class Measure { volume, health, days, moved };

/// Stands in the place of a period where the target is meant, which belongs to none.
inline constexpr Id<Period> kTarget{};

/// One cell of that table. The target of those who moved on is the conversion, in %.
struct ReadingPlace {
  Id<Stage> stage;
  Measure measure = Measure::volume;
  Id<Period> period;  ///< or kTarget
  [[nodiscard]] bool isTarget() const { return period == kTarget; }
  auto operator<=>(const ReadingPlace&) const = default;
};

/// What is to stand in the cells; nothing: a gap.
using ReadingValues = std::map<ReadingPlace, std::optional<double>>;

[[nodiscard]] std::optional<double> readingAt(const Journey& journey, const ReadingPlace& place);

void setReadings(Edit& edit, const ReadingValues& values);

/// What the rules of the map say against the values, were they set together:
/// the places that would have to stay as they are, with a message each. The
/// others may then be set.
[[nodiscard]] std::map<ReadingPlace, Message> readingFaults(const Journey& journey,
                                                            const ReadingValues& values);

}  // namespace throughline::journey
