#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "throughline/journey/message.h"

// A label as the history keeps it beside its English sentence: its code, and its
// arguments as a JSON list of texts, numbers and {"code": …, "arguments": […]}.

namespace throughline::exchange {

[[nodiscard]] std::string argumentsToJson(const journey::Message& label);

/// Nothing where the code is none of this program's labels, or the arguments are not
/// its own: what the history says in English then counts.
[[nodiscard]] std::optional<journey::Message> labelFromJson(std::string_view code,
                                                            std::string_view arguments);

}  // namespace throughline::exchange
