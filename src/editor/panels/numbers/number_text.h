#pragma once

#include <QString>
#include <string>

#include "throughline/journey/message.h"

namespace throughline::editor {

/// A text of the map in one line, without control characters, for charts.
[[nodiscard]] QString chartText(const std::string& text);

/// Numbers, and sentences with numbers, in the notation of a map.
class NumberText {
 public:
  explicit NumberText(journey::Notation notation) : m_notation(std::move(notation)) {}

  [[nodiscard]] QString said(const journey::Message& message) const;
  /// "4,200", with at most two decimals.
  [[nodiscard]] QString number(double number) const;
  /// "24 %", below 10 % with one decimal.
  [[nodiscard]] QString percent(double ratio) const;
  /// A value with the unit of its metric: "24 %", "3.1 days", "42".
  [[nodiscard]] QString withUnit(double value, const QString& unit) const;
  /// The target beside such a value: only a percentage says its unit again.
  [[nodiscard]] QString target(double value, const QString& unit) const;

 private:
  journey::Notation m_notation;
};

}  // namespace throughline::editor
