#pragma once

#include <QToolButton>

namespace throughline::editor {

/// A tool button that gives way in a narrow bar: its text is then cut at its end, before the
/// sign of its menu.
class ElidedToolButton : public QToolButton {
  Q_OBJECT

 public:
  explicit ElidedToolButton(QWidget* parent);

  /// "Persona: Leah ▾" for "Persona: Leah".
  void setMenuText(const QString& text);
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int textWidth(const QString& text) const;

  QString m_text;
};

}  // namespace throughline::editor
