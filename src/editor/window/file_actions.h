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

  /// A copy with everything, also with the edit that could not be written.
  void saveCopy(bool withHistory);
  /// Reads the file again after it was changed from outside.
  void reload();
  /// False where the user would rather stay because an edit is not saved.
  [[nodiscard]] bool mayClose();

 private:
  void addOpening();
  void addCopies();

  WindowContext m_context;
  Workspace& m_workspace;
};

}  // namespace throughline::editor
