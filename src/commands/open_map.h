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

/// The error, and where the file is a map that was refused, how to salvage it.
[[nodiscard]] journey::Error withWayOut(const journey::Error& error, const std::string& file);

}  // namespace throughline::commands
