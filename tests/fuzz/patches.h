#pragma once

#include <string>
#include <string_view>

namespace throughline::fuzz {

/// Changes a file as the input says, so that a few bytes of input reach any place of it.
/// The input is a list of steps: three bytes for a place (counted from the end of the file
/// round again), one whose two high bits say what is done there and whose others say how
/// much: write so many of the bytes that follow (0, 1), write the page that follows by its
/// number over the page there (2), or end the file there (3).
[[nodiscard]] std::string patched(std::string file, std::string_view input);

}  // namespace throughline::fuzz
