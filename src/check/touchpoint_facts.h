#pragma once

#include <unordered_set>

#include "throughline/journey/journey.h"

namespace throughline::check {

/// What takes long to tell of every touchpoint, or is asked of any, kept while a map is edited.
class TouchpointFacts {
 public:
  /// Looks at those in which the two maps differ.
  void take(const journey::Table<journey::Touchpoint>& before,
            const journey::Table<journey::Touchpoint>& now);

  [[nodiscard]] bool isRetired(journey::Id<journey::Touchpoint> id) const {
    return m_retired.contains(id);
  }
  [[nodiscard]] bool anyRetired() const { return !m_retired.empty(); }
  /// Its job is worded from inside the company although it is not backstage.
  [[nodiscard]] bool isWordedFromInside(journey::Id<journey::Touchpoint> id) const {
    return m_wordedFromInside.contains(id);
  }
  [[nodiscard]] bool anyWordedFromInside() const { return !m_wordedFromInside.empty(); }

 private:
  std::unordered_set<journey::Id<journey::Touchpoint>> m_retired;
  std::unordered_set<journey::Id<journey::Touchpoint>> m_wordedFromInside;
};

}  // namespace throughline::check
