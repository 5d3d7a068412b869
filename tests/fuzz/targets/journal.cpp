#include "opened.h"
#include "patches.h"
#include "small_map.h"
#include "targets/each_target.h"

namespace throughline::fuzz {

// A whole journal is taken as it is, anything else as changes to one.
void runJournal(std::string_view input) {
  constexpr std::string_view kBeginsLikeAJournal = "\xd9\xd5\x05\xf9";
  checkOpening(brokenOffEdit().map, input.starts_with(kBeginsLikeAJournal)
                                        ? std::string(input)
                                        : patched(brokenOffEdit().journal, input));
}

}  // namespace throughline::fuzz
