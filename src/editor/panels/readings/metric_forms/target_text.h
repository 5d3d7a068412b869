#pragma once

#include <QString>
#include <optional>

#include "throughline/editor/readings/number_format.h"
#include "throughline/exchange/tables/figure.h"

namespace throughline::editor {

class FormLine;

/// Reads the figure that was typed into a line of a form; an empty text is no figure. False
/// where it is none or can be read in two ways: then the line says so.
[[nodiscard]] bool readTyped(FormLine& line, const QString& text, const NumberFormat& format,
                             const exchange::Measured& measured, std::optional<double>& value);

}  // namespace throughline::editor
