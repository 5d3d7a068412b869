#pragma once

#include <utility>

#include "throughline/journey/change.h"

namespace throughline::journey {

/// An edit in the making. Intents (intents/*.h) write through it; it changes the
/// journey at once, so that later steps see earlier ones, and holds the journey as it
/// was, which shares with it all that the edit did not touch. Whoever made it checks
/// `changes()` against the rules and then keeps the result or rolls it back. Not used
/// directly outside a Document and tests.
class Edit {
 public:
  Edit(Journey& journey, IdSource& ids) : m_journey(journey), m_before(journey), m_ids(ids) {}

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
  void put(RecordRef record) { m_journey.put(record); }
  /// Removes just this record; see removeRecord() for one with all that hangs on it.
  void erase(Kind kind, std::int64_t id) { m_journey.erase(kind, id); }

  [[nodiscard]] std::int64_t freshId(Kind kind);

  /// The edit stands in the history even where it changes nothing: that it was decided is news.
  void keepEvenIfUnchanged() { m_keepsAnyway = true; }
  [[nodiscard]] bool isKeptEvenIfUnchanged() const { return m_keepsAnyway; }

  /// What has changed so far; records that ended as they began are left out.
  [[nodiscard]] ChangeSet changes() const { return difference(m_before, m_journey); }
  /// Puts the journey back to where it was.
  void rollBack() { m_journey = m_before; }

 private:
  Journey& m_journey;
  const Journey m_before;
  IdSource& m_ids;
  bool m_keepsAnyway = false;
};

}  // namespace throughline::journey
