#pragma once

#include <QString>
#include <vector>

namespace throughline::editor {

/// A part of a text, in its letters.
struct TextSpan {
  int from = 0;
  int length = 0;
  bool operator==(const TextSpan&) const = default;
};

/// The words of each text that the other does not have in this order, joined where they follow
/// each other. Of texts of very many words all between their common beginning and end differs.
struct WordShift {
  std::vector<TextSpan> before;
  std::vector<TextSpan> after;
};
[[nodiscard]] WordShift wordShift(const QString& before, const QString& after);

}  // namespace throughline::editor
