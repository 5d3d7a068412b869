#pragma once

#include <set>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// Folded text of the record's searched fields, a field a line; a reference
/// counts with the name of the record it means.
[[nodiscard]] std::string searchText(const Journey& journey, const Record& record);

struct Hit {
  Kind kind = Kind::touchpoint;
  std::int64_t id = 0;
  bool operator==(const Hit&) const = default;
};

/// The stages, then the touchpoints, questions, … of each, that hold every word
/// of the query, in the order of the map. An empty query finds nothing.
[[nodiscard]] std::vector<Hit> find(const Journey& journey, const std::string& query);

/// True where nobody answers for it although the company could: a step that only
/// the customer takes needs no owner.
[[nodiscard]] bool lacksOwner(const Touchpoint& touchpoint);

/// What the map shows brightly; everything else is dimmed. Empty sets: no limit.
struct TouchpointFilter {
  std::set<Id<Department>> owners;
  std::set<std::string> channels;  ///< folded
  std::set<Status> statuses;
  bool withoutOwner = false;  ///< also those that lack an owner; alone: only those

  [[nodiscard]] bool isActive() const;
  [[nodiscard]] bool matches(const Touchpoint& touchpoint) const;
  bool operator==(const TouchpointFilter&) const = default;
};

}  // namespace throughline::journey
