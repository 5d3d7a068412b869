#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "support/maps.h"
#include "throughline/check/check.h"
#include "throughline/journey/description.h"

namespace throughline::check {

/// The day on which the example is looked at.
[[nodiscard]] inline journey::Date exampleDay() { return *journey::Date::of(2026, 9, 30); }

template <class T>
[[nodiscard]] T named(const journey::Journey& map, const std::string& name) {
  for (const auto& [id, record] : map.all<T>()) {
    if (journey::labelOf(record) == name) return record;
  }
  throw std::runtime_error("nothing is called " + name);
}

/// Puts a copy that `change` has changed in the place of the record of this name.
template <class T, class Change>
void alter(journey::Journey& map, const std::string& name, Change change) {
  T record = named<T>(map, name);
  change(record);
  map.put(record);
}

/// The example with what the check finds in it mended.
[[nodiscard]] inline journey::Journey mendedMap() {
  journey::Journey map = support::leahMap();
  const auto owner = named<journey::Department>(map, "Content").id;
  for (const char* title : {"Peer asks in Slack group", "Pricing page"}) {
    alter<journey::Touchpoint>(map, title, [&](auto& touchpoint) { touchpoint.owner = owner; });
  }
  std::int64_t id = 1;
  for (const char* stage : {"Purchase", "Expansion"}) {
    map.put(journey::Evidence{.id = {id++},
                              .stage = named<journey::Stage>(map, stage).id,
                              .kind = journey::EvidenceKind::interview,
                              .count = 5});
  }
  return map;
}

/// What a finding is on, in short: "Pricing page", for a metric "Expansion health".
[[nodiscard]] inline std::string shortName(const journey::Journey& map, const Finding& finding) {
  std::string name = journey::labelOf(map.get(finding.on.kind, finding.on.id));
  if (finding.metric) name += " " + std::string(journey::word(*finding.metric));
  return name;
}

/// The names of what a rule finds on a map, in the order of the check.
[[nodiscard]] inline std::vector<std::string> found(const journey::Journey& map, Rule rule,
                                                    journey::Date today = exampleDay()) {
  std::vector<std::string> names;
  for (const Finding& finding : checkOf(map, today).findings) {
    if (finding.rule == rule) names.push_back(shortName(map, finding));
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace throughline::check
