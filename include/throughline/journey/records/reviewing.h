#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/map_hash.h"
#include "throughline/journey/rank.h"

// What is said of the map: reviews, decisions, remarks, and findings of the check set aside.

namespace throughline::journey {

struct Department;
struct Period;
struct Stage;

struct Review {
  static constexpr Kind kKind = Kind::review;
  Id<Review> id;
  Rank rank;
  Date date = Date::fromDayNumber(0);
  std::optional<Id<Period>> period;
  std::string note;
  std::string participants;           ///< a line each
  std::string parked;                 ///< what came up and belongs elsewhere, a line each
  std::optional<Id<Stage>> pausedAt;  ///< where it goes on; none: it is finished
  std::optional<MapHash> map;         ///< the map as it stood when it was finished (kept_map.h)
  bool operator==(const Review&) const = default;
};

/// What a review found at one stage. None: the stage was removed since.
struct Stop {
  static constexpr Kind kKind = Kind::stop;
  Id<Stop> id;
  Id<Review> review;
  Rank rank;
  std::optional<Id<Stage>> stage;
  std::optional<StillTrue> stillTrue;
  std::string note;
  std::vector<ReviewQuestion> answered;
  bool operator==(const Stop&) const = default;
};

/// What a review decided. It stays with that review, whenever it is done.
struct Decision {
  static constexpr Kind kKind = Kind::decision;
  Id<Decision> id;
  Id<Review> review;
  Rank rank;
  std::string text;
  std::optional<Id<Stage>> stage;
  std::optional<Id<Department>> owner;
  std::optional<Date> due;
  DecisionState state = DecisionState::open;
  bool operator==(const Decision&) const = default;
};

/// A finding of the map check that is left as it is. It goes with the record that it is on.
struct SetAside {
  static constexpr Kind kKind = Kind::set_aside;
  Id<SetAside> id;
  Rank rank;
  CheckRule rule = CheckRule::no_owner;
  Kind kind = Kind::map;             ///< of the record that the finding is on
  std::int64_t thing = 0;            ///< the id of that record
  std::optional<MetricRole> metric;  ///< where the rule speaks of one
  std::string reason;
  Date date = Date::fromDayNumber(0);
  bool operator==(const SetAside&) const = default;
};

/// A remark pinned to another record, with which it goes.
struct Comment {
  static constexpr Kind kKind = Kind::comment;
  Id<Comment> id;
  Rank rank;
  Kind kind = Kind::map;   ///< of the record that it is on
  std::int64_t thing = 0;  ///< the id of that record
  std::string text;
  std::string author;  ///< as that person is called; empty: nobody said
  std::string at;      ///< ISO 8601, UTC, to the second
  bool resolved = false;
  bool operator==(const Comment&) const = default;
};

struct Answer {
  static constexpr Kind kKind = Kind::answer;
  Id<Answer> id;
  Id<Comment> comment;
  Rank rank;
  std::string text;
  std::string author;
  std::string at;
  bool operator==(const Answer&) const = default;
};

}  // namespace throughline::journey
