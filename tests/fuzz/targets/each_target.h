#pragma once

#include <string_view>

// The functions of the table of targets, one source each.

namespace throughline::fuzz {

/// Lines of `throughline edit` on a small map.
void runEditLines(std::string_view input);
/// The bytes of a picture.
void runImage(std::string_view input);
/// The journal beside a sound map.
void runJournal(std::string_view input);
/// A JSON document.
void runJson(std::string_view input);
/// The file of a map.
void runMap(std::string_view input);
/// A table as text and as HTML, taken as readings and as touchpoints.
void runTable(std::string_view input);

}  // namespace throughline::fuzz
