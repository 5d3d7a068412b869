#pragma once

#include <QString>
#include <string>

namespace throughline::editor {

/// A text of the map in one line, without control characters, for charts.
[[nodiscard]] QString chartText(const std::string& text);

/// "4,200", with at most two decimals.
[[nodiscard]] QString numberWords(double number);
/// "24 %", below 10 % with one decimal.
[[nodiscard]] QString percentWords(double ratio);
/// A value with the unit of its metric: "24 %", "3.1 days", "42".
[[nodiscard]] QString withUnit(double value, const QString& unit);
/// The target beside such a value: only a percentage says its unit again.
[[nodiscard]] QString targetWords(double value, const QString& unit);

}  // namespace throughline::editor
