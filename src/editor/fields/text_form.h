#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "throughline/journey/field.h"

namespace throughline::editor {

/// How a field's value is written in a text box, and read back from it.
struct TextForm {
  std::function<QString(const journey::Value&)> show;
  /// Nothing where the text is no such value.
  std::function<std::optional<journey::Value>(const QString&)> read;
  QString hint;  ///< an example, shown while the box is empty
  QString unit;  ///< shown after the box
};

/// Numbers in the notation or with a point, ratios in percent, days as
/// 2026-09-30 or in the desktop's way; an empty text is nothing where that may be.
[[nodiscard]] TextForm textFormFor(const journey::Field& field, const journey::Notation& notation);

}  // namespace throughline::editor
