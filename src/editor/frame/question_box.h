#pragma once

#include <QDialog>
#include <optional>

#include "throughline/editor/services.h"

namespace throughline::editor {

/// Shows a question with its answers from the one that keeps most to the one that keeps
/// least; several stand below each other, so that long names have room.
class QuestionBox : public QDialog {
  Q_OBJECT

 public:
  QuestionBox(const Question& question, QWidget* parent);

  /// Waits for the user; the place of the answer, or nothing.
  [[nodiscard]] std::optional<int> answer();

 private:
  std::optional<int> m_answer;
};

}  // namespace throughline::editor
