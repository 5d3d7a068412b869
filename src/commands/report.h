#pragma once

#include <ostream>

#include "throughline/journey/error.h"

namespace throughline::commands {

/// One line, "throughline: WHERE: WHAT", without control characters.
void report(std::ostream& err, const journey::Error& error);

}  // namespace throughline::commands
