#include "format.h"

#include <algorithm>

#include "versions/closed_versions.h"

namespace throughline::store {

std::vector<SchemaEntry> Format::viewsBefore(int wanted) const {
  std::vector<SchemaEntry> views;
  for (const EarlierView& earlier : earlierViews) {
    if (earlier.version == wanted) views.push_back(earlier.view);
  }
  return views;
}

std::vector<exchange::ChangesStep> Format::changesSince(int wanted) const {
  std::vector<exchange::ChangesStep> list;
  for (int from = std::max(wanted, oldest()); from < version; ++from) {
    list.push_back(steps.at(static_cast<std::size_t>(from - oldest())).changes);
  }
  return list;
}

std::shared_ptr<const Format> currentFormat() {
  static const auto format = [] {
    auto made = std::make_shared<Format>();
    made->steps = closedVersions();
    made->earlierViews = earlierViews();
    return std::shared_ptr<const Format>(made);
  }();
  return format;
}

}  // namespace throughline::store
