#pragma once

#include <QFrame>

namespace throughline::editor {

class PlainLabel;

/// Says under a cell why its value was not taken; above it where there is no
/// room below. Does not take the keyboard.
class CellNote : public QFrame {
  Q_OBJECT

 public:
  explicit CellNote(QWidget* over);

  /// `cell` in the coordinates of the widget that it lies over.
  void say(const QString& text, const QRect& cell);
  void moveTo(const QRect& cell);
  [[nodiscard]] QString text() const;

 private:
  QWidget* m_over;
  PlainLabel* m_text;
};

}  // namespace throughline::editor
