#pragma once

#include <QString>
#include <vector>

#include "throughline/drawing/theme.h"
#include "throughline/journey/merging.h"

namespace throughline::editor {

/// "+ Added", "− Removed", "→ Moved", "~ Changed".
[[nodiscard]] QString markWords(const journey::MergedChange& change);
/// "added", …: the value of the property "mark" by which it is styled.
[[nodiscard]] QString markName(const journey::MergedChange& change);

/// What the page's own parts look like.
[[nodiscard]] QString mergeStyle(const drawing::Theme& theme);

/// A piece of a text, and whether it differs from the text that it is held against.
struct TextPiece {
  QString text;
  bool differs = false;
  bool operator==(const TextPiece&) const = default;
};
/// The text in pieces, word by word; the words that `other` has in the same order do not differ.
[[nodiscard]] std::vector<TextPiece> wordsAgainst(const QString& text, const QString& other);

}  // namespace throughline::editor
