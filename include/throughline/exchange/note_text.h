#pragma once

#include <string>
#include <string_view>

namespace throughline::exchange {

/// What a file or a clipboard holds as the note of a source: plain text, whatever it was.
/// UTF-8, or UTF-16 with its byte order mark; lines are parted by \n, control characters and
/// blank lines around it go. Throws `journey::Error` where it is no text or longer than a note.
[[nodiscard]] std::string noteText(std::string_view bytes);

}  // namespace throughline::exchange
