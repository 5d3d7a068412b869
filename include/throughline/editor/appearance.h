#pragma once

#include <QObject>
#include <QSettings>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// Light or dark, for the whole program: follows the desktop or what the user
/// chose instead, which is kept in the settings. Sets the application's palette,
/// style sheet and font.
class Appearance : public QObject {
  Q_OBJECT

 public:
  enum class Choice { system, light, dark };

  /// `settings` must outlive it.
  explicit Appearance(QSettings& settings, QObject* parent = nullptr);

  [[nodiscard]] Choice choice() const { return m_choice; }
  void setChoice(Choice choice);
  /// What the desktop asks for; counts while the choice is `system`.
  void setDesktopDark(bool dark);
  [[nodiscard]] const drawing::Theme& theme() const;

 signals:
  void themeChanged(const throughline::drawing::Theme& theme);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void apply();
  void readPalette();

  QSettings& m_settings;
  Choice m_choice = Choice::system;
  bool m_desktopDark = false;
  bool m_applying = false;
};

}  // namespace throughline::editor
