#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "steps/step_row.h"

namespace throughline::check {

/// What all rules found and all steps counted, kept until something that they read has changed.
class Cells {
 public:
  /// Numbers that change with the records of a kind.
  using Versions = std::array<std::uint64_t, journey::kKindCount>;

  /// The map that `context` looked at the last time must still be there: records are told
  /// apart by where they stand.
  void take(const Context& context, const Versions& versions);

  /// Calls `visit(finding)` for those of a step, stage by stage, then those of the map.
  template <class Visit>
  void eachFinding(const Context& context, Step step, Visit visit) const;
  [[nodiscard]] Progress progressOf(const Context& context, Step step) const;

 private:
  /// What a result was made from.
  using Key = std::array<std::uint64_t, 10>;
  template <class Result>
  struct Cell {
    Key key{};
    Result result{};
  };
  struct OfStep {
    std::vector<Cell<Findings>> rules;
    Cell<Progress> progress;
  };
  using AllSteps = std::array<OfStep, kAllSteps.size()>;

  [[nodiscard]] static Key keyOf(const Context& context, const Versions& versions,
                                 const Inputs& reads, const journey::Stage* stage);
  void takeStage(const Context& context, const Versions& versions, const journey::Stage& stage);
  void takeMap(const Context& context, const Versions& versions);

  std::unordered_map<journey::Id<journey::Stage>, AllSteps> m_stages;
  AllSteps m_map;
};

template <class Visit>
void Cells::eachFinding(const Context& context, Step step, Visit visit) const {
  const auto all = [&](const AllSteps& steps) {
    for (const auto& cell : steps[indexOf(step)].rules) {
      for (const Finding& finding : cell.result) visit(finding);
    }
  };
  for (const journey::Stage* stage : context.stages) all(m_stages.at(stage->id));
  all(m_map);
}

}  // namespace throughline::check
