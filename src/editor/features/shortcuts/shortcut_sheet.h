#pragma once

#include <QDialog>

#include "frame/window_context.h"

namespace throughline::editor {

/// Every key of the window, by group, made from the actions.
class ShortcutSheet : public QDialog {
  Q_OBJECT

 public:
  ShortcutSheet(const ActionRegistry& actions, QWidget* parent);

  static void addAction(WindowContext context);
};

}  // namespace throughline::editor
