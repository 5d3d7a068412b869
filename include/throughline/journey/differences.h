#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// What differs between two maps, said as people say it: what was added, removed, moved and
// changed. One function says it for the window, the report, `throughline diff` and merging.

namespace throughline::journey {

enum class Mark { added, removed, moved, changed };
inline constexpr std::array kAllMarks{Mark::added, Mark::removed, Mark::moved, Mark::changed};
template <>
struct Words<Mark> {
  static constexpr std::array<std::string_view, 4> all{"added", "removed", "moved", "changed"};
};

/// What is looked at. A target that held before (`earlier_target`) is part of the change of its
/// stage's target, and is told of itself only where that target is the same on both maps, or with
/// `everything`.
enum class Scope {
  /// The journey alone: no comments and their answers, nothing of reviews (their decisions and
  /// stops included), no findings set aside, not how and in which order lanes are shown. This is
  /// what the window and the report of a review tell.
  journey,
  /// Reviews and all that they hold as well: what `throughline diff` tells.
  journey_and_reviews,
  /// Every record and field, so that what differs leads from one map to the other.
  everything,
};

/// Where a record stands among those of its kind.
struct Position {
  std::int64_t in = 0;      ///< what holds it; 0: the map
  std::int64_t before = 0;  ///< its next sibling; 0: it is the last
  bool operator==(const Position&) const = default;
};

struct Difference {
  RecordKey key;
  /// `moved` only where nothing but the place differs; else `changed`, see hasMoved().
  Mark mark = Mark::changed;
  std::optional<Record> before;  ///< none: it was added
  std::optional<Record> after;   ///< none: it was removed
  /// The content that differs, in the order of the description, where there are both.
  std::vector<const Field*> fields;
  std::optional<Position> from;  ///< on the map before, of what was removed or has moved
  std::optional<Position> to;    ///< on the map after, of what was added or has moved
  /// Where it is told: at its stage on the map after, what was removed at its old one.
  Id<Stage> stage;

  [[nodiscard]] bool hasMoved() const { return from && to; }
  /// The record on the map after, or what it was before it was removed.
  [[nodiscard]] const Record& record() const { return after ? *after : *before; }
  bool operator==(const Difference&) const = default;
};

/// At most one for each record. In the map's order: stage by stage, in it kind by kind, each in
/// its order, with what was removed where it stood; last what stands in no stage.
using Differences = std::vector<Difference>;

/// Records are matched by kind and id, the two map records with each other (the id of a map is no
/// difference). A record has moved where it stands in another holder (what a lane holds: in
/// another stage), or elsewhere among the siblings that both maps have there and that did not
/// move themselves: as few as possible move, and rather those whose rank has changed. Other ranks
/// in the same order are no difference. What the two maps share is not looked at.
[[nodiscard]] Differences differencesOf(const Journey& before, const Journey& after,
                                        Scope scope = Scope::journey);

/// Brings what differs into a map: fields that differ are set, what has moved or is new is put
/// before its next sibling, or at the end where that is not there. differencesOf(a, b,
/// everything) makes b of a, up to ranks and the map's id. A record to be changed that the map
/// lacks is passed over.
void applyDifferences(Edit& edit, const Differences& differences);

/// What leads back.
[[nodiscard]] Difference inverse(const Difference& difference);

/// A value that was read somewhere, in one period: what comes every quarter, and in numbers that
/// would drown all else.
[[nodiscard]] bool isReading(Kind kind);

/// One map to be drawn of both: the one after, with the cards, stages, lanes of the user's own and
/// links that were removed where they stood, and of a card that has moved a copy at its old place,
/// under ghostOf() its id. What makes a curve or a sum (feelings, evidence, readings) is as it is
/// after. Such a map keeps no rules: it is for looking at.
[[nodiscard]] Journey mapOfBoth(const Journey& before, const Journey& after,
                                const Differences& differences);
[[nodiscard]] constexpr std::int64_t ghostOf(std::int64_t id) { return -id; }

/// What stands in a holder on one of two maps.
struct Slot {
  std::int64_t id = 0;
  bool former = false;  ///< it stood here on the map before: removed, or moved away from here
  bool operator==(const Slot&) const = default;
};
/// Those of a kind that the holder holds on the map after, in order, and each that stood there
/// before after the nearest of its old siblings that did not move.
[[nodiscard]] std::vector<Slot> slotsOf(const Journey& before, const Journey& after, Kind kind,
                                        std::int64_t holder);

}  // namespace throughline::journey
