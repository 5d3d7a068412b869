#pragma once

#include <ostream>

#include "command.h"

namespace throughline::commands {

void printOverview(std::ostream& out);
void printUsage(std::ostream& out, const Command& command);

}  // namespace throughline::commands
