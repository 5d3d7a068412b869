#pragma once

#include <string_view>

namespace throughline::exchange {

/// The text of a file of resources/templates, or of the example, by its name without suffix.
/// The source is made by embed_templates.cmake. Empty where there is none.
[[nodiscard]] std::string_view templateText(std::string_view file);

}  // namespace throughline::exchange
