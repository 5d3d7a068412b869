#pragma once

#include <string>

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// A map with the seven stages of a customer journey, each with its job left
/// open, and nothing else. `title` empty: "Untitled journey".
[[nodiscard]] Journey sevenStages(const std::string& title, IdSource& ids);

}  // namespace throughline::journey
