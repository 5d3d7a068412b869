#pragma once

#include <QFrame>

namespace throughline::editor {

class PlainLabel;

/// Says under a cell why its value was not taken, or how it was understood; above it where
/// there is no room below. Does not take the keyboard.
class CellNote : public QFrame {
  Q_OBJECT

 public:
  enum class Tone { fault, doubt };

  explicit CellNote(QWidget* over);

  /// `cell` in the coordinates of the widget that it lies over.
  void say(const QString& text, const QRect& cell, Tone tone);
  void moveTo(const QRect& cell);
  [[nodiscard]] QString text() const;

 private:
  void setTone(Tone tone);

  QWidget* m_over;
  PlainLabel* m_text;
};

}  // namespace throughline::editor
