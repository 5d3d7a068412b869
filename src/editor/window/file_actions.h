#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

class Workspace;

/// Opening other maps, copies of this one, and reading it again.
class FileActions : public QObject {
  Q_OBJECT

 public:
  FileActions(WindowContext context, Workspace& workspace, QObject* parent);

  /// A copy with everything, also with the edit that could not be written. False where none
  /// was made.
  bool saveCopy();
  /// Reads the file again after it was changed from outside.
  void reload();
  /// False where the window stays, because an edit is not on the disk: for good, or until it
  /// is written.
  [[nodiscard]] bool mayClose();

 private:
  void addOpening();
  void addCopies();
  void saveTemplate();
  [[nodiscard]] bool mayCloseWithout(const QString& edit, bool waits);

  WindowContext m_context;
  Workspace& m_workspace;
  bool m_closesWhenWritten = false;
};

}  // namespace throughline::editor
