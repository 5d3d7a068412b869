#pragma once

#include <cstddef>
#include <string>

namespace throughline::commands {

/// The whole content of a regular file. Throws Error with the file's name: the
/// system's blame where it cannot be read, the input's where it is a folder or
/// the like, or longer than `most` bytes.
[[nodiscard]] std::string readFile(const std::string& path, std::size_t most);

/// The path's suffix in lower case, with its dot; empty where it has none.
[[nodiscard]] std::string suffixOf(const std::string& path);

}  // namespace throughline::commands
