#pragma once

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// The other two maps, in which a record that is the same one as one of mine has its id.
struct Matched {
  Journey base;
  Journey theirs;
};

/// Finds the records that stand for the same thing under two ids: both were added and a rule
/// lets only one of them be (a department of one name, a reading of one period), or one was
/// deleted on one side and made anew there. What refers to them follows.
[[nodiscard]] Matched matched(const Journey* base, const Journey& mine, const Journey& theirs);

}  // namespace throughline::journey
