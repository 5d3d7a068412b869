#pragma once

#include <memory>
#include <string>

#include "throughline/commands/commands.h"
#include "throughline/store/document.h"

namespace throughline::commands {

/// Opens a map, and says on standard error where another program changed it.
[[nodiscard]] std::unique_ptr<store::Document> openMap(const std::string& file,
                                                       const store::Services& services,
                                                       store::Purpose purpose,
                                                       const Streams& streams);

}  // namespace throughline::commands
