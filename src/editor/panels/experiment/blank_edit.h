#pragma once

#include <QLineEdit>

namespace throughline::editor {

/// Where a blank of a sentence is typed. The sentence paints what stands in it, so that it
/// wraps as one text; this holds it, the cursor and the keyboard.
class BlankEdit : public QLineEdit {
  Q_OBJECT

 public:
  explicit BlankEdit(QWidget* sentence);

 signals:
  /// What is to be painted is not what it was.
  void changed();

 protected:
  void paintEvent(QPaintEvent*) override {}
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace throughline::editor
