#pragma once

#include "field_editor.h"

namespace throughline::editor {

/// The editor that suits the field: by its meaning where it has one of its own
/// (owner, channel, score, colour), else by its type.
[[nodiscard]] FieldEditor* makeFieldEditor(const Subject& subject, const journey::Field& field,
                                           QWidget* parent);

}  // namespace throughline::editor
