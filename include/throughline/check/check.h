#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "throughline/check/finding.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

namespace throughline::check {

/// How far a map is with one step. `done` and `of` disregard what is set aside.
struct StepState {
  Step step = Step::insight;
  std::int64_t done = 0;
  std::int64_t of = 0;
  bool waits = false;      ///< an earlier step comes first: nothing can be done here yet
  journey::Message count;  ///< "5 of 7 stages"
  journey::Message state;  ///< a sentence: how it stands and what comes next
  [[nodiscard]] bool isDone() const { return done == of && of > 0; }
  bool operator==(const StepState&) const = default;
};

/// By severity, without those that are set aside.
struct Counts {
  std::size_t faults = 0;
  std::size_t doubts = 0;
  std::size_t hints = 0;
  std::size_t setAside = 0;
  [[nodiscard]] std::size_t toMend() const { return faults + doubts; }
  bool operator==(const Counts&) const = default;
};

/// The one thing to do next.
struct NextThing {
  journey::Message sentence;  ///< "Give “Pricing page” an owner. It is at the weakest link."
  std::optional<Step> step;   ///< where it belongs; none: nothing is to be done
  std::optional<std::size_t> finding;  ///< its place among the findings, where it mends one
  bool operator==(const NextThing&) const = default;
};

struct MapCheck {
  /// By step; in a step what is set aside comes last, and otherwise what stands at the weakest
  /// link first, then stage by stage in the order of the map.
  std::vector<Finding> findings;
  std::array<StepState, kAllSteps.size()> steps;
  Counts counts;
  NextThing next;
  std::optional<journey::Id<journey::Stage>> weakestLink;  ///< the stage that it leaves

  [[nodiscard]] const StepState& of(Step step) const { return steps[indexOf(step)]; }
  bool operator==(const MapCheck&) const = default;
};

/// From the map and a day alone. Requires that `put` has stored the map record.
[[nodiscard]] MapCheck checkOf(const journey::Journey& journey, journey::Date today);

/// The same again and again while a map is edited: it keeps the map that it saw last and
/// looks only at what has changed since. For one thread.
class LiveCheck {
 public:
  LiveCheck();
  ~LiveCheck();
  LiveCheck(LiveCheck&&) noexcept;
  LiveCheck& operator=(LiveCheck&&) noexcept;

  /// What `checkOf` gives; valid until the next call.
  const MapCheck& take(const journey::Journey& journey, journey::Date today);

 private:
  class State;
  std::unique_ptr<State> m_state;
};

}  // namespace throughline::check
