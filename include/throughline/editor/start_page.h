#pragma once

#include <QWidget>
#include <memory>

class QVBoxLayout;

namespace throughline::editor {

class Workspace;

/// What opens without a file: the maps opened last with their pictures, and the
/// ways to a map: new, open, the example, import. Files dropped on it are opened or imported.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  /// `workspace` must outlive it.
  explicit StartPage(Workspace& workspace);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addWays(QVBoxLayout& layout);
  void fill();
  void addExample();

  Workspace& m_workspace;
  QVBoxLayout* m_right;
  QWidget* m_tiles = nullptr;
};

}  // namespace throughline::editor
