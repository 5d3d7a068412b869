#pragma once

#include <QLineEdit>

namespace throughline::editor {

/// A line edit that shows the beginning of a text that is too long for it, with
/// an ellipsis, while nobody types in it.
class ElidedLineEdit : public QLineEdit {
  Q_OBJECT

 public:
  using QLineEdit::QLineEdit;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::editor
