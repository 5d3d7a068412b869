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

/// A control character of a text: which it is, and the number of its place from 1.
struct ControlCharacter {
  char32_t character = 0;
  std::size_t place = 1;
};
[[nodiscard]] std::optional<ControlCharacter> firstControlCharacter(std::string_view text);

/// "U+0007".
[[nodiscard]] std::string characterName(char32_t character);

/// With each line end of other systems (CR LF, CR, U+0085, U+2028, U+2029) as a newline.
[[nodiscard]] std::string withNewlines(std::string_view text);
/// With a space for each line end between words and nothing for those at both ends.
[[nodiscard]] std::string onOneLine(std::string_view text);

/// The text as it may stand beside other words. Directional marks that would set those in
/// another order (embeddings, overrides, isolates without their end) are kept inside by an
/// isolate (U+2068 to U+2069) for each line; any other text stays as it is. For what is
/// shown, never for what is stored.
[[nodiscard]] std::string isolated(std::string_view text);

/// The name of a file as it is shown: with U+FFFD for such directional marks, which
/// could make `Leah<U+202E>gpj.yenruoj` look like a picture.
[[nodiscard]] std::string shownFileName(std::string_view name);

/// One line, control characters replaced, cut after `most` characters with an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 60);

/// The text as a message may quote it: `shortened` and `isolated`.
[[nodiscard]] std::string quotable(std::string_view text, std::size_t most = 60);

}  // namespace throughline::journey
