#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

#include "throughline/journey/differences.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/standing.h"

namespace throughline::journey {

namespace {

// The record as it will stand on this map, with what differs; nothing where there is none.
std::optional<Record> changedOn(const Journey& map, const Difference& difference) {
  if (!difference.before) return difference.after;
  const Kind kind = difference.key.kind;
  auto record =
      kind == Kind::map ? std::optional<Record>(map.settings()) : map.find(kind, difference.key.id);
  if (!record) return std::nullopt;
  for (const Field* field : difference.fields) field->set(*record, field->get(*difference.after));
  if (difference.hasMoved()) {
    setHolder(*record, difference.to->in);
    setStage(*record, stageOf(RecordRef(*difference.after)));
  }
  return record;
}

std::int64_t nextOn(const Journey& map, Kind kind, const Position& place) {
  const auto order = map.idsIn(kind, place.in);
  return std::ranges::find(order, place.before) == order.end() ? 0 : place.before;
}

/// Puts records where they stand, each after its next sibling.
class Placing {
 public:
  Placing(Edit& edit, const Differences& differences) : m_edit(edit) {
    for (const Difference& each : differences) {
      if (each.after && each.to) m_waiting.emplace(each.key, &each);
    }
  }
  void placeAll() {
    while (!m_waiting.empty()) {
      std::vector<const Difference*> chain;
      for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        chain.push_back(at->second);
        m_waiting.erase(at);
        at = m_waiting.find({chain.back()->key.kind, chain.back()->to->before});
      }
      for (auto each = chain.rbegin(); each != chain.rend(); ++each) place(**each);
    }
  }

 private:
  void place(const Difference& difference) {
    auto record = changedOn(m_edit.journey(), difference);
    if (!record) return;
    const auto& [kind, id] = difference.key;
    putBefore(m_edit, *std::move(record), nextOn(m_edit.journey(), kind, *difference.to));
  }

  Edit& m_edit;
  std::map<RecordKey, const Difference*> m_waiting;
};

}  // namespace

void applyDifferences(Edit& edit, const Differences& differences) {
  for (const Difference& each : differences) {
    if (!each.after) edit.erase(each.key.kind, each.key.id);
  }
  for (const Difference& each : differences) {
    if (!each.after || each.to) continue;
    if (const auto record = changedOn(edit.journey(), each)) edit.put(*record);
  }
  Placing(edit, differences).placeAll();
}

Difference inverse(const Difference& difference) {
  Difference result = difference;
  std::swap(result.before, result.after);
  std::swap(result.from, result.to);
  if (result.mark == Mark::added) {
    result.mark = Mark::removed;
  } else if (result.mark == Mark::removed) {
    result.mark = Mark::added;
  }
  return result;
}

}  // namespace throughline::journey
