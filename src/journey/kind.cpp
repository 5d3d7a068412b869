#include "throughline/journey/kind.h"

namespace throughline::journey {

std::string_view kindName(Kind kind) { return word(kind); }

std::optional<Kind> kindNamed(std::string_view name) { return fromWord<Kind>(name); }

}  // namespace throughline::journey
