#pragma once

#include <QString>

#include "throughline/drawing/worded.h"
#include "throughline/journey/error.h"

namespace throughline::editor {

using drawing::worded;

/// The error's message with its place before it.
[[nodiscard]] inline QString wordedWithPlace(const journey::Error& error) {
  return worded(error.placedMessage());
}

}  // namespace throughline::editor
