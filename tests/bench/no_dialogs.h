#pragma once

#include "throughline/editor/services.h"

namespace throughline::editor {

/// Nobody is asked while something is measured.
class NoDialogs : public Dialogs {
 public:
  std::optional<QString> askOpen(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<QString> askSave(QWidget*, const QString&, const QString&,
                                 const QString&) override {
    return {};
  }
  std::optional<QString> askFolder(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<int> ask(QWidget*, const Question&) override { return {}; }
  void tell(QWidget*, const journey::Error&) override {}
};

}  // namespace throughline::editor
