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

/// True where nobody answers for it although the company could: a step that only
/// the customer takes needs no owner.
[[nodiscard]] bool lacksOwner(const Touchpoint& touchpoint);

/// What the map shows brightly; everything else is dimmed.
class TouchpointFilter {
 public:
  /// What a filtered field may hold: the id that it refers to, the word of a choice,
  /// a folded text. Nothing wanted of a field: anything goes.
  void want(std::string_view key, const Value& value, bool on = true);
  [[nodiscard]] bool wants(std::string_view key, const Value& value) const;

  bool withoutOwner = false;  ///< also those that lack an owner; alone: only those

  [[nodiscard]] bool isActive() const;
  [[nodiscard]] bool matches(const Touchpoint& touchpoint) const;
  bool operator==(const TouchpointFilter&) const = default;

 private:
  std::map<std::string, std::set<Value>, std::less<>> m_wanted;
};

/// What the filter compares of a field.
[[nodiscard]] Value filterValue(const Field& field, RecordRef record);

}  // namespace throughline::journey
