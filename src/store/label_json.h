#pragma once

#include <string>
#include <string_view>

#include "throughline/journey/message.h"

// What an edit is called, as the history keeps it beside the English sentence: the
// code, and its arguments as JSON.

namespace throughline::store {

/// Empty where the message is a text from outside.
[[nodiscard]] std::string codeOf(const journey::Message& message);

/// A list: texts, whole numbers, and for what a code of its own says
/// {"code": …, "arguments": […]}. Texts are cut to a line.
[[nodiscard]] std::string argumentsToJson(const journey::Message& message);

/// The message again; empty where this program does not know the code, or where the
/// arguments are not ones that it takes.
[[nodiscard]] journey::Message messageFrom(const std::string& code, std::string_view arguments);

}  // namespace throughline::store
