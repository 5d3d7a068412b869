#pragma once

#include <QPlainTextEdit>

namespace throughline::editor {

/// A question that is answered where it was asked, in one line or several: Enter gives the
/// answer, Shift+Enter begins a new line; an empty answer is none; Esc leaves without a trace.
class AskText : public QPlainTextEdit {
  Q_OBJECT

 public:
  /// `question` is seen while nothing is typed, and read out.
  AskText(const QString& question, QWidget* parent);

  [[nodiscard]] QString text() const { return toPlainText(); }
  void setText(const QString& text);

 signals:
  void edited(const QString& text);
  void answered(const QString& text);
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace throughline::editor
