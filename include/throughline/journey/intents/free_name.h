#pragma once

#include <string>

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// The name, or where a record of the kind goes by it already the name with a number:
/// "Leah (2)". Shortened where the number would make it too long. Requires a kind with a label.
[[nodiscard]] std::string freeName(const Journey& journey, Kind kind, const std::string& wanted);

/// Gives a record to be added such a name, where no two of its kind may have the same.
void nameFreely(const Journey& journey, Record& record);

}  // namespace throughline::journey
