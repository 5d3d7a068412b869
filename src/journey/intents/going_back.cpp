#include "throughline/journey/intents/going_back.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/going_back.h"
#include "throughline/journey/passages.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::size_t kLongestName = 80;

bool isUnsaid(const Change& change, const Field& field) {
  return std::ranges::find(change.unsaid, &field) != change.unsaid.end();
}

/// The fields that the edit changed of a record that it left on the map.
std::vector<const Field*> fieldsOf(const Change& change) {
  std::vector<const Field*> fields = changedFields(*change.before, *change.after);
  std::erase_if(fields, [&](const Field* field) { return isUnsaid(change, *field); });
  return fields;
}

/// Looks for what stands on one edit.
class ObstacleSearch {
 public:
  ObstacleSearch(const Journey& now, const ChangeSet& done) : m_now(now) {
    for (const Change& change : done) m_done[{change.kind, change.id}] = &change;
  }

  [[nodiscard]] std::vector<Obstacle> run() {
    for (const auto& [key, change] : m_done) {
      if (!change->before) {
        lookAtAdded(*change);
      } else if (!change->after) {
        lookAtRemoved(*change);
      } else {
        lookAtChanged(*change);
      }
    }
    lookForUsers();
    return std::move(m_found);
  }

 private:
  /// Whether it is there once the edit is taken back.
  [[nodiscard]] bool willBeThere(const RecordKey& key) const {
    const auto done = m_done.find(key);
    if (done != m_done.end() && !done->second->before) return false;
    return m_now.contains(key.kind, key.id) ||
           (done != m_done.end() && done->second->before.has_value());
  }

  void lookAtAdded(const Change& change) {
    const auto present = m_now.find(change.kind, change.id);
    if (!present) return;
    m_going.insert({change.kind, change.id});
    for (const Field* field : changedFields(*change.after, *present)) {
      if (isUnsaid(change, *field)) continue;
      m_found.push_back({{change.kind, change.id}, Obstacle::Why::changed, field});
      return;
    }
  }

  // What it can be without is left empty; what it cannot must be there.
  void lookAtRemoved(const Change& change) {
    if (m_now.contains(change.kind, change.id)) return;
    for (const Field& field : describe(change.kind).fields) {
      if (field.type != FieldType::reference) continue;
      if (field.optional && !field.goesWithTarget) continue;
      lookForReferences(change, field);
    }
    const auto on = recordMeantBy(*change.before);
    if (on && !willBeThere(*on)) lack(change, nullptr, *on);
  }

  void lookAtChanged(const Change& change) {
    const auto present = m_now.find(change.kind, change.id);
    if (!present) {
      m_found.push_back({{change.kind, change.id}, Obstacle::Why::removed});
      return;
    }
    for (const Field* field : fieldsOf(change)) {
      const Value value = field->get(*present);
      if (value == field->get(*change.before)) continue;
      if (value != field->get(*change.after)) {
        m_found.push_back({{change.kind, change.id}, Obstacle::Why::changed, field});
      } else {
        lookForReferences(change, *field);
      }
    }
    const auto on = recordMeantBy(*change.before);
    if (on && on != recordMeantBy(*change.after) && !willBeThere(*on)) lack(change, nullptr, *on);
  }

  void lookForReferences(const Change& change, const Field& field) {
    for (const std::int64_t id : idsIn(field, field.get(*change.before))) {
      if (!willBeThere({field.target, id})) lack(change, &field, {field.target, id});
    }
  }

  void lack(const Change& change, const Field* field, const RecordKey& other) {
    m_found.push_back({{change.kind, change.id}, Obstacle::Why::lacking, field, other});
  }

  // Of each record that would go the first one that was put there or names it.
  void lookForUsers() {
    if (m_going.empty()) return;
    for (const Kind kind : kAllKinds) {
      for (const Field& field : describe(kind).fields) {
        if (!field.refers() || !goesAny(field.target)) continue;
        m_now.each(kind, [&](RecordRef record) {
          for (const std::int64_t id : idsIn(field, field.get(record))) {
            use({field.target, id}, {kind, idOf(record)}, &field);
          }
        });
      }
    }
    for (const Kind kind : kAllKinds) {
      if (!meaningField(kind)) continue;
      m_now.each(kind, [&](RecordRef record) {
        use(recordMeantBy(record).value(), {kind, idOf(record)}, nullptr);
      });
    }
  }

  void use(const RecordKey& going, const RecordKey& user, const Field* field) {
    if (!m_going.contains(going) || m_going.contains(user)) return;
    // The edit itself made it name the record, and taking it back undoes that too.
    const auto done = m_done.find(user);
    if (field && done != m_done.end() && done->second->before) {
      const auto before = idsIn(*field, field->get(*done->second->before));
      if (std::ranges::find(before, going.id) == before.end()) return;
    }
    m_going.erase(going);
    m_found.push_back({going, Obstacle::Why::used, field, user});
  }

  [[nodiscard]] bool goesAny(Kind kind) const {
    return std::ranges::any_of(m_going, [&](const RecordKey& key) { return key.kind == kind; });
  }

  const Journey& m_now;
  std::map<RecordKey, const Change*> m_done;
  std::set<RecordKey> m_going;
  std::vector<Obstacle> m_found;
};

std::optional<Record> anyStateOf(const RecordKey& key, const Journey& now, const ChangeSet& done) {
  if (auto present = now.find(key.kind, key.id)) return present;
  for (const Change& change : done) {
    if (change.kind == key.kind && change.id == key.id) {
      return change.after ? change.after : change.before;
    }
  }
  return std::nullopt;
}

Message nameOf(const RecordKey& key, const Journey& now, const ChangeSet& done) {
  const auto record = anyStateOf(key, now, done);
  const std::string label = record ? onOneLine(labelOf(*record)) : std::string();
  if (label.empty()) return messages::kind(key.kind);
  return messages::named(messages::kind(key.kind), shortened(label, kLongestName));
}

// As it was, but for what is not there any more.
Record broughtBack(const Journey& now, const Change& change) {
  Record record = *change.before;
  for (const Field* field : change.unsaid) {
    field->set(record, impliedValue(now, record, *field));
  }
  for (const Field& field : describe(change.kind).fields) {
    if (!field.refers()) continue;
    std::vector<std::int64_t> ids = idsIn(field, field.get(record));
    const auto isGone = [&](std::int64_t id) { return !now.contains(field.target, id); };
    if (std::erase_if(ids, isGone) == 0) continue;
    field.set(record, field.type == FieldType::references ? Value(listValue(ids)) : Value());
  }
  return record;
}

}  // namespace

std::vector<Obstacle> obstaclesTo(const Journey& now, const ChangeSet& done) {
  return ObstacleSearch(now, done).run();
}

Message sayWhy(const Obstacle& obstacle, const Journey& now, const ChangeSet& done) {
  const Message name = nameOf(obstacle.record, now, done);
  switch (obstacle.why) {
    case Obstacle::Why::removed:
      break;
    case Obstacle::Why::changed:
      return messages::changedSince(name,
                                    messages::field(obstacle.record.kind, obstacle.field->key));
    case Obstacle::Why::used:
      return messages::usedSince(name, nameOf(obstacle.other, now, done));
    case Obstacle::Why::lacking:
      return messages::lackingNow(name, nameOf(obstacle.other, now, done));
  }
  return messages::removedSince(name);
}

void takeBack(Edit& edit, const ChangeSet& done) {
  const auto obstacles = obstaclesTo(edit.journey(), done);
  if (!obstacles.empty()) {
    throw Error(Blame::input, "", sayWhy(obstacles.front(), edit.journey(), done));
  }
  // What is referred to comes before what refers, in the order of the kinds.
  std::vector<const Change*> ordered;
  for (const Change& change : done) ordered.push_back(&change);
  std::ranges::stable_sort(ordered, {}, [](const Change* change) { return change->kind; });
  for (const Change* change : ordered) {
    const auto present = edit.journey().find(change->kind, change->id);
    if (!change->before) {
      if (present) edit.erase(change->kind, change->id);
    } else if (!present) {
      if (!change->after) edit.put(broughtBack(edit.journey(), *change));
    } else if (change->after) {
      Record record = *present;
      for (const Field* field : fieldsOf(*change)) {
        if (field->get(record) == field->get(*change->after)) {
          field->set(record, field->get(*change->before));
        }
      }
      edit.put(record);
    }
  }
}

void goBackTo(Edit& edit, const Journey& then) {
  for (const Change& change : difference(edit.journey(), then)) {
    if (change.after) {
      edit.put(*change.after);
    } else {
      edit.erase(change.kind, change.id);
    }
  }
}

}  // namespace throughline::journey
