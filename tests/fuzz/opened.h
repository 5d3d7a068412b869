#pragma once

#include <string>

namespace throughline::fuzz {

/// Opens a file of these bytes, with this journal beside it where there is one: it is refused
/// in one line, or is a map that keeps all rules. What is called sound can be edited and is
/// sound then.
void checkOpening(const std::string& file, const std::string& journal = {});

}  // namespace throughline::fuzz
