#include "throughline/editor/readings/number_format.h"
#include "texts.h"

#include <algorithm>
#include <cmath>

namespace throughline::editor {

namespace {

constexpr auto kSetting = "readings/numbers";
constexpr int kMostDecimals = 4;
constexpr double kLargestPlain = 1e15;
constexpr double kSmallestPlain = 1e-4;

QLocale with(QLocale locale, QLocale::NumberOptions options) {
  locale.setNumberOptions(options);
  return locale;
}

bool isPlain(double number) {
  const double size = std::abs(number);
  return size == 0 || (size >= kSmallestPlain && size < kLargestPlain);
}

}  // namespace

NumberFormat::NumberFormat(const QLocale& locale)
    : m_locale(with(locale, QLocale::DefaultNumberOptions)),
      m_plain(with(locale, QLocale::OmitGroupSeparator)),
      m_sign(locale.decimalPoint() == QStringLiteral(",") ? exchange::DecimalSign::comma
                                                          : exchange::DecimalSign::point) {}

QString NumberFormat::shown(double number) const {
  if (!isPlain(number)) return m_locale.toString(number, 'g', 6);
  const double scale = std::pow(10.0, kMostDecimals);
  const double rounded = std::abs(number) < 1e9 ? std::round(number * scale) / scale : number;
  return m_locale.toString(rounded, 'f', QLocale::FloatingPointShortest);
}

QString NumberFormat::exact(double number) const {
  const char form = isPlain(number) ? 'f' : 'g';
  return m_plain.toString(number, form, QLocale::FloatingPointShortest);
}

std::vector<NumberStyle> numberStyles() {
  const QLocale german(QLocale::German, QLocale::Germany);
  const QLocale english(QLocale::English, QLocale::UnitedStates);
  const QLocale french(QLocale::French, QLocale::France);
  const QLocale swiss(QLocale::German, QLocale::Switzerland);
  return {{{}, texts::NumberStyle::tr("As the desktop"), QLocale()},
          {"en_US", texts::NumberStyle::tr("English"), english},
          {"de_DE", texts::NumberStyle::tr("German"), german},
          {"fr_FR", texts::NumberStyle::tr("French"), french},
          {"de_CH", texts::NumberStyle::tr("Swiss"), swiss}};
}

NumberStyle chosenNumberStyle(const QSettings& settings) {
  const auto styles = numberStyles();
  const auto chosen =
      std::ranges::find(styles, settings.value(kSetting).toString(), &NumberStyle::id);
  return chosen == styles.end() ? styles.front() : *chosen;
}

void chooseNumberStyle(QSettings& settings, const QString& id) { settings.setValue(kSetting, id); }

}  // namespace throughline::editor
