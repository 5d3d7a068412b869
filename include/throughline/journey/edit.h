#pragma once

#include <map>
#include <utility>

#include "throughline/journey/change.h"

namespace throughline::journey {

/// An edit in the making. Intents (intents/*.h) write through it; it changes the
/// journey at once, so that later steps see earlier ones, and notes the state of
/// every touched record before. Whoever made it checks `changes()` against the
/// rules and then keeps the result or rolls it back. Not used directly outside
/// a Document and tests.
class Edit {
 public:
  Edit(Journey& journey, IdSource& ids) : m_journey(journey), m_ids(ids) {}

  [[nodiscard]] const Journey& journey() const { return m_journey; }
  template <class T>
  [[nodiscard]] const T& get(Id<T> id) const {
    return m_journey.get(id);
  }

  /// Stores a new record; without an id it is given a fresh one.
  template <class T>
  Id<T> add(T record) {
    if (!record.id) record.id = Id<T>{freshId(T::kKind)};
    put(record);
    return record.id;
  }
  /// `alter(T&)` changes a copy, which is then stored. The id must stay.
  template <class T, class Alter>
  void change(Id<T> id, Alter alter) {
    T record = get(id);
    alter(record);
    put(record);
  }
  void put(const Record& record);
  /// Removes just this record; see removeRecord() for one with all that hangs on it.
  void erase(Kind kind, std::int64_t id);

  [[nodiscard]] std::int64_t freshId(Kind kind);

  /// What has changed so far; records that ended as they began are left out.
  [[nodiscard]] ChangeSet changes() const;
  /// Puts the journey back to where it was.
  void rollBack();

 private:
  void note(Kind kind, std::int64_t id);

  Journey& m_journey;
  IdSource& m_ids;
  std::map<std::pair<Kind, std::int64_t>, std::optional<Record>> m_before;
};

}  // namespace throughline::journey
