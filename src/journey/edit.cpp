#include "throughline/journey/edit.h"

namespace throughline::journey {

void Edit::note(Kind kind, std::int64_t id) {
  const std::pair key{kind, id};
  if (!m_before.contains(key)) m_before.emplace(key, m_journey.find(kind, id));
}

void Edit::put(const Record& record) {
  note(kindOf(record), idOf(record));
  m_journey.put(record);
}

void Edit::erase(Kind kind, std::int64_t id) {
  note(kind, id);
  m_journey.erase(kind, id);
}

std::int64_t Edit::freshId(Kind kind) {
  for (;;) {
    const std::int64_t id = m_ids();
    if (!m_journey.contains(kind, id) && !m_before.contains({kind, id})) return id;
  }
}

ChangeSet Edit::changes() const {
  ChangeSet changes;
  for (const auto& [key, before] : m_before) {
    auto after = m_journey.find(key.first, key.second);
    if (before != after) changes.push_back({key.first, key.second, before, std::move(after)});
  }
  return changes;
}

void Edit::rollBack() {
  for (const auto& [key, before] : m_before) {
    if (before) {
      m_journey.put(*before);
    } else {
      m_journey.erase(key.first, key.second);
    }
  }
  m_before.clear();
}

}  // namespace throughline::journey
