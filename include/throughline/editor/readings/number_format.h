#pragma once

#include <QLocale>
#include <QString>
#include <optional>

#include "throughline/exchange/tables/decimal_sign.h"
#include "throughline/journey/notation.h"

namespace throughline::editor {

/// What a map says of its numbers, else what the desktop does.
[[nodiscard]] journey::Notation notationOf(std::optional<journey::DecimalSign> numbers);
[[nodiscard]] exchange::DecimalSign signOf(const journey::Notation& notation);

/// For controls in which a number is typed.
[[nodiscard]] QLocale localeOf(const journey::Notation& notation);

/// How numbers are written in the table and on the clipboard.
class NumberFormat {
 public:
  explicit NumberFormat(journey::Notation notation);

  /// To be read: grouped, four decimals at most.
  [[nodiscard]] QString shown(double number) const;
  /// To be typed over or copied: ungrouped, every digit that it takes to read
  /// back the same double.
  [[nodiscard]] QString exact(double number) const;
  [[nodiscard]] exchange::DecimalSign sign() const { return signOf(m_notation); }
  [[nodiscard]] const journey::Notation& notation() const { return m_notation; }
  bool operator==(const NumberFormat&) const = default;

 private:
  [[nodiscard]] QString inNotation(const QString& english) const;

  journey::Notation m_notation;
};

}  // namespace throughline::editor
