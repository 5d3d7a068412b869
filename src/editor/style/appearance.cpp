#include "throughline/editor/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QScopedValueRollback>
#include <QStyleFactory>

#include "desktop_scheme.h"
#include "style_sheet.h"

namespace throughline::editor {

namespace {

constexpr auto kChoiceKey = "appearance/choice";
constexpr auto kDesktopKey = "appearance/desktopDark";

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() <
         palette.color(QPalette::WindowText).lightness();
}

QFont interfaceFont() {
  QFont font = QApplication::font();
  font.setFamilies({"Inter", font.family(), "Noto Sans"});
  font.setPixelSize(13);
  return font;
}

}  // namespace

Appearance::Appearance(QSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings) {
  const int stored = settings.value(kChoiceKey, 0).toInt();
  m_choice = stored >= 0 && stored <= 2 ? static_cast<Choice>(stored) : Choice::system;
  // The last answer of the desktop spares a flash until it has answered again.
  m_desktopDark = isDark(QApplication::palette()) || configuredDark() ||
                  settings.value(kDesktopKey, false).toBool();
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setFont(interfaceFont());
  apply();
  qApp->installEventFilter(this);
  watchDesktopScheme(this, [this](bool dark) {
    m_settings.setValue(kDesktopKey, dark);
    setDesktopDark(dark);
  });
}

const drawing::Theme& Appearance::theme() const {
  const bool dark = m_choice == Choice::system ? m_desktopDark : m_choice == Choice::dark;
  return dark ? drawing::Theme::darkTheme() : drawing::Theme::light();
}

void Appearance::setChoice(Choice choice) {
  if (choice == m_choice) return;
  m_choice = choice;
  m_settings.setValue(kChoiceKey, static_cast<int>(choice));
  apply();
}

void Appearance::setDesktopDark(bool dark) {
  if (dark == m_desktopDark) return;
  m_desktopDark = dark;
  if (m_choice == Choice::system) apply();
}

void Appearance::apply() {
  const QScopedValueRollback guard(m_applying, true);
  const drawing::Theme& now = theme();
  QApplication::setPalette(paletteFor(now));
  qApp->setStyleSheet(styleSheetFor(now));
  emit themeChanged(now);
}

void Appearance::readPalette() {
  // Our own palette covers the desktop's; without it for a moment, that one shows.
  const QScopedValueRollback guard(m_applying, true);
  QApplication::setPalette(QPalette());
  m_desktopDark = isDark(QApplication::palette());
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ThemeChange && watched == qApp && !m_applying) {
    readPalette();
    apply();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace throughline::editor
