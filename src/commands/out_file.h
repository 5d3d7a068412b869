#pragma once

#include <string>

namespace throughline::commands {

/// Throws Error where `out` is a folder, or the map `file` itself.
void requireOther(const std::string& out, const std::string& file);

/// Writes the text as the file, whole or not at all. Throws Error.
void writeText(const std::string& out, const std::string& text);

}  // namespace throughline::commands
