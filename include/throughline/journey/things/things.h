#pragma once

#include <array>
#include <optional>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/record_key.h"

// The things of a map: what people put on it, of all kinds, as rows that stand side by
// side. A kind is one of them by its description: it can be removed, and stands in a stage
// or joins what does. What stands in which column follows from the names of its fields, so that a
// new kind comes by itself.

namespace throughline::journey {

/// What things of all kinds have in common, where their kind has it at all.
enum class ThingColumn {
  name,
  type,  ///< channel of a touchpoint, kind of a question
  owner,
  status,
  side,
  says,  ///< what it is hired to, or what it says: job, hypothesis, quote
  stage,
  changed,  ///< the day of its last change
};
inline constexpr std::array kThingColumns{
    ThingColumn::name, ThingColumn::type, ThingColumn::owner, ThingColumn::status,
    ThingColumn::side, ThingColumn::says, ThingColumn::stage, ThingColumn::changed,
};
inline constexpr std::size_t kThingColumnCount = kThingColumns.size();

/// The field of the kind that stands in the column; null where it has none, so that
/// nothing can be typed there.
[[nodiscard]] const Field* fieldIn(Kind kind, ThingColumn column);

[[nodiscard]] const std::vector<Kind>& thingKinds();
[[nodiscard]] bool isThing(Kind kind);

/// The stage at which a record stands: the one that it names, or where what holds it stands;
/// of what joins others (links) that of the first one. No id: none.
[[nodiscard]] Id<Stage> stageOf(const Journey& journey, RecordRef record);

struct Thing {
  RecordKey key;
  Id<Stage> stage;
  bool operator==(const Thing&) const = default;
};
/// All things of the map: stage by stage, in it kind by kind, each in its order; last
/// what stands in no stage.
[[nodiscard]] std::vector<Thing> thingsOf(const Journey& journey);

}  // namespace throughline::journey
