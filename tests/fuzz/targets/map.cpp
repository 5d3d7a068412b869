#include "checks.h"
#include "opened.h"
#include "patches.h"
#include "small_map.h"
#include "targets/each_target.h"

namespace throughline::fuzz {

// A whole file is taken as it is, anything else as changes to one.
void runMap(std::string_view input) {
  constexpr std::string_view kBeginsLikeAFile = "SQLite format 3";
  checkOpening(input.starts_with(kBeginsLikeAFile) ? std::string(input)
                                                   : patched(smallMapFile(), input));
}

}  // namespace throughline::fuzz
