#pragma once

#include <string_view>

namespace throughline::drawing {

/// Whether all of the PNG can be decoded. Qt takes one that breaks off in the middle, and lets
/// libpng say on standard error what is wrong with it. Holds one line of it in memory.
[[nodiscard]] bool isSoundPng(std::string_view bytes);

}  // namespace throughline::drawing
