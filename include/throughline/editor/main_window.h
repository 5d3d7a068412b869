#pragma once

#include <QMainWindow>
#include <memory>

#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

class Canvas;
class Inspector;
class Workspace;

/// One map in one window: the bar above, the canvas, the panel at the right and
/// the line below. It only puts them together; what they do is theirs.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// `workspace` must outlive it. Deletes itself when closed.
  MainWindow(std::unique_ptr<store::Document> document, Workspace& workspace);
  ~MainWindow() override;

  [[nodiscard]] OpenMap& map();
  [[nodiscard]] ViewState& view();
  [[nodiscard]] Canvas& canvas();
  [[nodiscard]] ActionRegistry& actions();

  /// Puts the keyboard into the title: for a new map.
  void askForTitle();
  /// What an import left out, to be looked at.
  void showNotes(const std::vector<journey::Error>& notes);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  class Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace throughline::editor
