#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

/// Undo and redo with the name of what they would do, and the message after
/// something was deleted.
class EditActions : public QObject {
  Q_OBJECT

 public:
  explicit EditActions(WindowContext context, QObject* parent);

 private:
  void add();
  void refresh();
  void sayWhatWasDeleted(const store::Notification& notification);
  void sayWhatWasPasted(const store::Notification& notification);

  WindowContext m_context;
  int m_undoOffered = 0;  ///< what the toast said with Undo beside it; 0: nothing
};

}  // namespace throughline::editor
