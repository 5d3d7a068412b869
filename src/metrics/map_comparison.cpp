#include "throughline/metrics/map_comparison.h"

#include <algorithm>

#include "throughline/journey/differences.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/periods.h"

namespace throughline::metrics {

using journey::Id;
using journey::Journey;
using journey::Metric;
using journey::Period;
using journey::Stage;

namespace {

template <class Numbers, class Key>
const Numbers* numbersWith(const std::vector<Numbers>& all, Key key) {
  const auto found = std::ranges::find_if(all, key);
  return found == all.end() ? nullptr : &*found;
}

const PassageNumbers* passageOf(const PeriodNumbers& numbers, Id<Stage> from, Id<Stage> to) {
  return numbersWith(numbers.passages, [&](const PassageNumbers& passage) {
    return passage.from == from && passage.to == to;
  });
}

const PassageNumbers* passageFrom(const PeriodNumbers& numbers, Id<Stage> from) {
  return numbersWith(numbers.passages,
                     [&](const PassageNumbers& passage) { return passage.from == from; });
}

Presence presenceOf(const void* before, const void* after) {
  if (!before) return Presence::onlyAfter;
  return after ? Presence::both : Presence::onlyBefore;
}

bool isSameMetric(const Metric& one, const Metric& other) {
  return !journey::isBlank(one.name) && one.better == other.better &&
         journey::folded(one.name) == journey::folded(other.name) &&
         journey::folded(one.unit) == journey::folded(other.unit);
}

/// The two maps and the periods that are looked at.
class Comparing {
 public:
  Comparing(const Journey& before, const Journey& after, MapComparison& result)
      : m_before(before),
        m_after(after),
        m_then(periodOf(before, result.before)),
        m_now(periodOf(after, result.after)),
        m_result(result) {
    m_result.perDay = m_then && m_now && differInLength(*m_then, *m_now);
  }

  // Stages that moved stand at their new place alone.
  void compareAll() {
    for (const auto& [id, former] : journey::slotsOf(m_before, m_after, journey::Kind::stage, 0)) {
      const Id<Stage> stage{id};
      if (former && m_after.find(stage)) continue;
      addStage(stage);
      addPassages(stage);
    }
  }

 private:
  static const Period* periodOf(const Journey& map, const PeriodNumbers& numbers) {
    return numbers.period ? map.find(*numbers.period) : nullptr;
  }

  void addStage(Id<Stage> id) {
    const Stage* then = m_before.find(id);
    const Stage* now = m_after.find(id);
    StageOfTwo stage;
    stage.stage = id;
    stage.presence = presenceOf(then, now);
    stage.perDay = m_result.perDay;
    stage.sameHealth = then && now && isSameMetric(then->health, now->health);
    const auto of = [&](const PeriodNumbers& numbers) {
      return numbersWith(numbers.stages,
                         [&](const StageNumbers& each) { return each.stage == id; });
    };
    if (const StageNumbers* before = of(m_result.before)) {
      stage.volume.before = before->volume;
      stage.volumePerDay.before = perDay(before->volume, m_then);
      stage.health.before = before->health;
    }
    if (const StageNumbers* after = of(m_result.after)) {
      stage.volume.after = after->volume;
      stage.volumePerDay.after = perDay(after->volume, m_now);
      stage.health.after = after->health;
    }
    m_result.stages.push_back(stage);
  }

  static std::optional<double> perDay(std::optional<double> volume, const Period* period) {
    if (!volume || !period) return std::nullopt;
    return *volume / daysOf(*period);
  }

  // The one that the stage has now, and where it led elsewhere before, that one too.
  void addPassages(Id<Stage> from) {
    const PassageNumbers* then = passageFrom(m_result.before, from);
    const PassageNumbers* now = passageFrom(m_result.after, from);
    if (then && (!now || now->to != then->to)) add(*then, nullptr);
    if (now) add(passageOr(passageOf(m_result.before, from, now->to)), now);
  }

  [[nodiscard]] PassageNumbers passageOr(const PassageNumbers* passage) const {
    return passage ? *passage : PassageNumbers{};
  }

  void add(const PassageNumbers& before, const PassageNumbers* after) {
    PassageOfTwo passage;
    passage.compared = compare(before, passageOr(after));
    const PassageNumbers& named = after ? *after : before;
    passage.compared.from = named.from;
    passage.compared.to = named.to;
    passage.presence = presenceOf(before.from ? &before : nullptr, after);
    passage.fewBefore = before.hasFewCases();
    passage.fewAfter = after && after->hasFewCases();
    m_result.passages.push_back(passage);
  }

  const Journey& m_before;
  const Journey& m_after;
  const Period* m_then;
  const Period* m_now;
  MapComparison& m_result;
};

bool isOnBoth(const Shift& shift) { return shift.before && shift.after; }

}  // namespace

bool MapComparison::haveNumbersInCommon() const {
  return std::ranges::any_of(stages,
                             [](const StageOfTwo& stage) {
                               return isOnBoth(stage.volume) || isOnBoth(stage.health);
                             }) ||
         std::ranges::any_of(passages, [](const PassageOfTwo& passage) {
           return isOnBoth(passage.compared.conversion) || isOnBoth(passage.compared.days);
         });
}

bool MapComparison::differ() const {
  const auto differs = [](const Shift& shift) { return shift.before != shift.after; };
  return std::ranges::any_of(stages,
                             [&](const StageOfTwo& stage) {
                               return differs(stage.volume) || differs(stage.health);
                             }) ||
         std::ranges::any_of(passages, [&](const PassageOfTwo& passage) {
           return differs(passage.compared.conversion) || differs(passage.compared.days);
         });
}

MapComparison compareMaps(const Journey& before, const Journey& after,
                          std::optional<Id<Period>> periodBefore,
                          std::optional<Id<Period>> periodAfter) {
  MapComparison result;
  result.before = numbersOf(before, periodBefore);
  result.after = numbersOf(after, periodAfter);
  Comparing(before, after, result).compareAll();
  return result;
}

std::optional<Verdict> directionOf(const Shift& health, journey::Better better) {
  const auto change = health.absolute();
  if (!change || *change == 0 || better == journey::Better::none) return std::nullopt;
  return (*change > 0) == (better == journey::Better::higher) ? Verdict::better : Verdict::worse;
}

}  // namespace throughline::metrics
