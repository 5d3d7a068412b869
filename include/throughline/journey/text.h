#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::journey {

/// The form in which names are compared: Unicode case folding, canonical composition,
/// white space trimmed and runs of it folded.
[[nodiscard]] std::string folded(std::string_view text);

/// The form in which texts are searched: as `folded`, and without what is written above,
/// below or through letters (accents, vowel points, tone marks), so that "cafe" finds
/// "Café" and "lodz" finds "Łódź". Vowels that are marks in their script (कि), and the
/// marks that make another letter of one (が), stay.
[[nodiscard]] std::string searchForm(std::string_view text);

/// Without white space at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);

/// True where `trimmed` leaves nothing.
[[nodiscard]] bool isBlank(std::string_view text);

/// The number of characters (code points); nullopt where it isn't valid UTF-8.
[[nodiscard]] std::optional<std::size_t> characterCount(std::string_view text);

/// True where the text holds a control character other than newline and tab.
[[nodiscard]] bool hasControlCharacters(std::string_view text);

/// The text as a message may quote it: one line, control characters replaced,
/// cut after `most` characters with an ellipsis.
[[nodiscard]] std::string quotable(std::string_view text, std::size_t most = 60);

}  // namespace throughline::journey
