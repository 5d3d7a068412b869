#pragma once

#include <QLocale>
#include <QSettings>
#include <QString>
#include <vector>

#include "throughline/exchange/tables/decimal_sign.h"

namespace throughline::editor {

/// How numbers are written in the table and on the clipboard.
class NumberFormat {
 public:
  explicit NumberFormat(const QLocale& locale = QLocale());

  /// To be read: grouped, four decimals at most.
  [[nodiscard]] QString shown(double number) const;
  /// To be typed over or copied: ungrouped, every digit that it takes to read
  /// back the same double.
  [[nodiscard]] QString exact(double number) const;
  [[nodiscard]] exchange::DecimalSign sign() const { return m_sign; }

 private:
  QLocale m_locale;
  QLocale m_plain;
  exchange::DecimalSign m_sign;
};

/// A way of writing numbers to choose from.
struct NumberStyle {
  QString id;  ///< what the settings hold; empty: as the desktop does
  QString name;
  QLocale locale;
};

[[nodiscard]] std::vector<NumberStyle> numberStyles();
/// The user's choice, kept in the settings.
[[nodiscard]] NumberStyle chosenNumberStyle(const QSettings& settings);
void chooseNumberStyle(QSettings& settings, const QString& id);

}  // namespace throughline::editor
