#pragma once

#include <deque>
#include <string>
#include <vector>

#include "throughline/editor/services.h"

namespace throughline::editor {

/// Gives the answers that a test has laid out, and remembers what was said.
class FakeDialogs : public Dialogs {
 public:
  std::optional<QString> askOpen(QWidget*, const QString&, const QString&) override {
    return next(opens);
  }
  std::optional<QString> askSave(QWidget*, const QString&, const QString&,
                                 const QString& suggestion) override {
    suggestions.push_back(suggestion);
    return next(saves);
  }
  std::optional<QString> askFolder(QWidget*, const QString&, const QString&) override {
    return next(folders);
  }
  std::optional<int> ask(QWidget*, const Question& question) override {
    questions.push_back(question.text);
    asked.push_back(question);
    return next(answers);
  }
  void tell(QWidget*, const journey::Error& error) override { told.push_back(error.what()); }

  std::deque<QString> opens;
  std::deque<QString> saves;
  std::deque<QString> folders;
  std::deque<int> answers;
  std::vector<QString> suggestions;
  std::vector<QString> questions;
  std::vector<Question> asked;
  std::vector<std::string> told;

 private:
  template <class T>
  static std::optional<T> next(std::deque<T>& queue) {
    if (queue.empty()) return std::nullopt;
    T answer = queue.front();
    queue.pop_front();
    return answer;
  }
};

}  // namespace throughline::editor
