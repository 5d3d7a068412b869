#pragma once

#include <QString>

#include "throughline/journey/message.h"

namespace throughline::drawing {

/// What a message says in the language of the window, its figures in the notation. Where a
/// code has no translation, or a text comes from outside, as it stands.
[[nodiscard]] QString worded(const journey::Message& message,
                             const journey::Notation& notation = {});
/// In English, whatever the language of the window.
[[nodiscard]] QString inEnglish(const journey::Message& message,
                                const journey::Notation& notation = {});

/// Which of the two says the words of a picture.
using MessageWords = QString (*)(const journey::Message& message,
                                 const journey::Notation& notation);

}  // namespace throughline::drawing
