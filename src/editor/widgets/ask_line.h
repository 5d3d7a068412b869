#pragma once

#include <QLineEdit>

namespace throughline::editor {

/// A question that is answered where it was asked: Enter gives the answer, an empty one is none;
/// Esc leaves without a trace.
class AskLine : public QLineEdit {
  Q_OBJECT

 public:
  /// `question` is seen while nothing is typed, and read out.
  AskLine(const QString& question, QWidget* parent);

 signals:
  void answered(const QString& text);
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace throughline::editor
