#pragma once

#include <QString>

namespace throughline::drawing {

/// A number as map and charts write it: "4,200", with at most two decimals. In
/// English with its separators, as the words around it are, so that a picture
/// reads the same wherever it was made.
[[nodiscard]] QString numberWords(double number);

}  // namespace throughline::drawing
