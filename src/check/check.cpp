#include "throughline/check/check.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "asides.h"
#include "cells.h"
#include "next_thing.h"

namespace throughline::check {

using journey::Id;
using journey::Journey;
using journey::Kind;
using journey::Stage;

/// One check runs through: which kinds have changed, what of these rules and steps have to look
/// at again (Cells), and the list of it all in its order, made anew each time.
class LiveCheck::State {
 public:
  const MapCheck& take(const Journey& journey, journey::Date today) {
    const bool first = !m_last;
    // Records of the map before are told apart from those of now by where they stand.
    const Journey before = std::exchange(m_last, journey).value_or(Journey());
    noteChanges(before, first);
    if (!m_changed && m_day == today) return m_check;
    m_day = today;
    const Context context = contextOf(*m_last, today);
    m_cells.take(context, m_versions);
    list(context);
    return m_check;
  }

 private:
  void noteChanges(const Journey& before, bool first) {
    ++m_turn;
    m_changed = first;
    for (const Kind kind : journey::kAllKinds) {
      const bool same = journey::withStruct(kind, [&]<class T>() {
        return journey::Table<T>::compare(before.all<T>(), m_last->all<T>(),
                                          [](const T*, const T*) { return false; });
      });
      if (same && !first) continue;
      m_changed = true;
      m_versions[static_cast<std::size_t>(kind)] = m_turn;
    }
    m_touchpoints.take(before.all<journey::Touchpoint>(), m_last->all<journey::Touchpoint>());
  }

  [[nodiscard]] bool changedNow(std::initializer_list<Kind> kinds) const {
    return std::ranges::any_of(
        kinds, [&](Kind kind) { return m_versions[static_cast<std::size_t>(kind)] == m_turn; });
  }

  Context contextOf(const Journey& journey, journey::Date today) {
    if (changedNow({Kind::evidence, Kind::source})) m_evidence = metrics::evidenceByStage(journey);
    if (changedNow({Kind::map, Kind::period, Kind::stage, Kind::reading, Kind::passage_reading,
                    Kind::earlier_target})) {
      m_numbers = metrics::numbersOf(journey);
    }
    if (changedNow({Kind::set_aside})) m_asides = Asides(journey);
    return {journey, today, journey.list<Stage>(), m_evidence, m_numbers, m_touchpoints};
  }

  void list(const Context& context) {
    m_check = MapCheck();
    m_check.weakestLink = context.weakestStage();
    m_places.clear();
    for (const Stage* stage : context.stages) m_places.emplace(stage->id, m_places.size());
    for (const Step step : kAllSteps) {
      listFindings(context, step);
      m_check.steps[indexOf(step)] = stateOf(context, step);
    }
    count();
    m_check.next = nextThing(context, m_check);
  }

  /// Those that are set aside last, the weakest link's first, then in the order of the map.
  void listFindings(const Context& context, Step step) {
    struct Placed {
      std::tuple<bool, bool, std::size_t, Severity, Rule, std::size_t> place;
      const Finding* found;
      journey::Id<journey::SetAside> setAside;
    };
    std::vector<Placed> all;
    m_cells.eachFinding(context, step, [&](const Finding& found) {
      const auto setAside = m_asides.of(found);
      const std::size_t stage = found.stage ? m_places.at(found.stage) : m_places.size();
      all.push_back({{setAside.value != 0, !isAtWeakestLink(found), stage, found.severity(),
                      found.rule, all.size()},
                     &found,
                     setAside});
    });
    std::ranges::sort(all, {}, &Placed::place);
    for (const Placed& placed : all) {
      Finding& finding = m_check.findings.emplace_back(*placed.found);
      finding.atWeakestLink = isAtWeakestLink(finding);
      finding.setAside = placed.setAside;
    }
  }

  [[nodiscard]] bool isAtWeakestLink(const Finding& finding) const {
    return finding.stage && m_check.weakestLink == finding.stage;
  }

  [[nodiscard]] StepState stateOf(const Context& context, Step step) const {
    const StepRow& row = allSteps()[indexOf(step)];
    const Progress progress = m_cells.progressOf(context, step);
    return {.step = step,
            .done = progress.done,
            .of = progress.of,
            .waits = row.waits ? row.waits(context) : context.isFresh(),
            .count = row.count(progress),
            .state = row.state(context, progress)};
  }

  void count() {
    Counts& counts = m_check.counts;
    for (const Finding& finding : m_check.findings) {
      if (finding.isSetAside()) {
        ++counts.setAside;
        continue;
      }
      switch (finding.severity()) {
        case Severity::fault:
          ++counts.faults;
          break;
        case Severity::doubt:
          ++counts.doubts;
          break;
        case Severity::hint:
          ++counts.hints;
          break;
      }
    }
  }

  std::optional<Journey> m_last;
  journey::Date m_day = journey::Date::fromDayNumber(0);
  std::uint64_t m_turn = 0;  ///< how often a map was taken
  bool m_changed = false;
  Cells::Versions m_versions{};  ///< the turn in which each kind changed last
  TouchpointFacts m_touchpoints;
  metrics::EvidenceByStage m_evidence;
  metrics::PeriodNumbers m_numbers;
  Asides m_asides;
  Cells m_cells;
  std::unordered_map<Id<Stage>, std::size_t> m_places;  ///< of the stages, in the order of the map
  MapCheck m_check;
};

LiveCheck::LiveCheck() : m_state(std::make_unique<State>()) {}
LiveCheck::~LiveCheck() = default;
LiveCheck::LiveCheck(LiveCheck&&) noexcept = default;
LiveCheck& LiveCheck::operator=(LiveCheck&&) noexcept = default;

const MapCheck& LiveCheck::take(const Journey& journey, journey::Date today) {
  return m_state->take(journey, today);
}

MapCheck checkOf(const Journey& journey, journey::Date today) {
  return LiveCheck().take(journey, today);
}

}  // namespace throughline::check
