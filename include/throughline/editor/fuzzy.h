#pragma once

#include <QString>
#include <optional>

namespace throughline::editor {

/// How well the letters of the query, in their order, fit the text: beginnings
/// of words and runs count more, gaps and length less. Nothing where they do not
/// occur. Upper and lower case are one; an empty query fits everything equally.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& query, const QString& text);

}  // namespace throughline::editor
