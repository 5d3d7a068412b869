#include "throughline/journey/notation.h"

namespace throughline::journey {

std::string written(const Figure& figure, const Notation& notation) {
  std::string text;
  for (const char c : figure.english) {
    if (c == '.') {
      text += notation.decimal;
    } else if (c == ',') {
      text += notation.group;
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace throughline::journey
