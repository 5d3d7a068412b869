#pragma once

#include <string>

namespace throughline::journey {

/// How numbers are written, in UTF-8; as given in English.
struct Notation {
  std::string decimal = ".";  ///< between whole and part
  std::string group = ",";    ///< between thousands
  bool operator==(const Notation&) const = default;
};

/// A figure as English writes it ("4,200.5"), until it is shown.
struct Figure {
  std::string english;
  bool operator==(const Figure&) const = default;
};

/// "4.200,5" for "4,200.5" where that is the notation.
[[nodiscard]] std::string written(const Figure& figure, const Notation& notation);

}  // namespace throughline::journey
