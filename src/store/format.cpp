#include "format.h"

#include "versions/steps.h"

namespace throughline::store {

std::shared_ptr<const Format> currentFormat() {
  static const auto format = [] {
    auto made = std::make_shared<Format>();
    made->steps = closedVersions();
    return std::shared_ptr<const Format>(made);
  }();
  return format;
}

}  // namespace throughline::store
