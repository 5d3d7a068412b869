#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/choices.h"
#include "throughline/journey/id.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/rank.h"

// How lanes are shown, and what the team's own hold.

namespace throughline::journey {

struct Stage;

/// How one of the lanes that every map has is shown, or a lane of the user's own. Lanes are shown
/// in the order of these records; one without a record stands where it stands by default.
struct Lane {
  static constexpr Kind kKind = Kind::lane;
  Id<Lane> id;
  Rank rank;
  std::optional<BuiltInLane> lane;  ///< none: one of the user's own, with `name` and `kind`
  std::string name;
  std::optional<OwnLane> kind;
  bool hidden = false;
  bool folded = false;
  std::optional<double> height;   ///< units of the layout at 100 %, at least; none: its content's
  bool lineOfVisibility = false;  ///< touchpoints alone: cards stand in bands by who sees them
  std::vector<Side> hiddenSides;  ///< touchpoints alone
  bool operator==(const Lane&) const = default;
};

/// What a lane of the user's own holds in a stage; of a text or a curve there is one.
struct Cell {
  static constexpr Kind kKind = Kind::cell;
  Id<Cell> id;
  Id<Lane> lane;
  Rank rank;
  Id<Stage> stage;
  std::string title;            ///< of a card
  std::string text;             ///< of a text or a card
  std::optional<double> score;  ///< of a curve, -1 to 1
  bool operator==(const Cell&) const = default;
};

}  // namespace throughline::journey
