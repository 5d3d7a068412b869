#pragma once

#include <map>
#include <optional>
#include <utility>

#include "throughline/journey/change.h"
#include "throughline/journey/intents/readings.h"

namespace throughline::editor {

/// Finds what stands in a cell without looking through a stage's readings.
/// The values stay in the journey.
class ReadingIndex {
 public:
  void build(const journey::Journey& journey);
  void update(const journey::Change& change);

  [[nodiscard]] std::optional<double> value(const journey::Journey& journey,
                                            const journey::ReadingPlace& place) const;

  /// What was measured to another stage than the next one: it does not count.
  struct Elsewhere {
    journey::Id<journey::Stage> to;
    double value = 0;
  };
  [[nodiscard]] std::optional<Elsewhere> elsewhere(const journey::Journey& journey,
                                                   const journey::ReadingPlace& place) const;

  /// The cells that the record fills: two where it is a passage's.
  [[nodiscard]] static std::vector<journey::ReadingPlace> placesOf(const journey::Record& record);

 private:
  /// The stage that a passage's reading was measured to; nothing for the others.
  using MeasuredTo = std::optional<journey::Id<journey::Stage>>;
  [[nodiscard]] static MeasuredTo measuredTo(const journey::Record& record);

  std::map<std::pair<journey::ReadingPlace, MeasuredTo>, std::int64_t> m_records;
};

}  // namespace throughline::editor
