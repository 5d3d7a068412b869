#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/record_key.h"

namespace throughline::journey {

/// The record's searched fields in their search form, a field a line; a reference
/// counts with the name of the record it means.
[[nodiscard]] std::string searchText(const Journey& journey, RecordRef record);

using Hit = RecordKey;

/// The records of every kind that hold every word of the query: stages with what
/// stands in them, in the order of the map, then what the map itself holds. What a
/// record found before refers to (a department by its cards) is not named again.
/// An empty query finds nothing.
[[nodiscard]] std::vector<Hit> find(const Journey& journey, const std::string& query);

/// The words of a query in search form; each must be found.
[[nodiscard]] std::vector<std::string> wordsOf(const std::string& query);

/// True of a step that only the customer takes: nobody could answer for it.
[[nodiscard]] bool needsNoOwner(RecordRef record);
/// True where nobody answers for a touchpoint although the company could.
[[nodiscard]] bool lacksOwner(RecordRef record);

/// What the map shows brightly; everything else is dimmed. Tables ask it of all things, of
/// which those do not match that have no such field.
class TouchpointFilter {
 public:
  /// What a filtered field may hold: the id that it refers to, the word of a choice,
  /// a folded text. Nothing wanted of a field: anything goes.
  void want(std::string_view key, const Value& value, bool on = true);
  [[nodiscard]] bool wants(std::string_view key, const Value& value) const;

  bool withoutOwner = false;  ///< also those that lack an owner; alone: only those

  /// What several fields hold together: the channel at a stage. Of those that are wanted
  /// one is enough.
  using Together = std::map<std::string, Value, std::less<>>;
  void wantTogether(const Together& values, bool on = true);
  [[nodiscard]] const std::set<Together>& wantedTogether() const { return m_together; }

  [[nodiscard]] bool isActive() const;
  /// It asks who is named, which is not said of touchpoints.
  [[nodiscard]] bool asksForPeople() const;
  [[nodiscard]] bool matches(const Touchpoint& touchpoint) const;
  /// Requires that the record exists. What joins others stands at the stage of the first.
  [[nodiscard]] bool matches(const Journey& journey, const RecordKey& record) const;
  bool operator==(const TouchpointFilter&) const = default;

 private:
  /// Calls `holds(key, values)` for what is wanted.
  template <class Holds>
  [[nodiscard]] bool matches(bool isGap, const Holds& holds) const;

  std::map<std::string, std::set<Value>, std::less<>> m_wanted;
  std::set<Together> m_together;
};

/// What the filter compares of a field.
[[nodiscard]] Value filterValue(const Field& field, RecordRef record);

}  // namespace throughline::journey
