#include "report.h"

#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

// No sentence of ours is longer; a path may be.
constexpr std::size_t kLongestLine = 8'000;

}  // namespace

void report(std::ostream& err, const journey::Error& error) {
  err << "throughline: " << journey::quotable(error.what(), kLongestLine) << std::endl;
}

}  // namespace throughline::commands
