#pragma once

#include <QMainWindow>
#include <memory>
#include <vector>

#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

struct PlaceEntry;
class Workspace;

/// One map in one window. It frames the places in which the map can be looked at and
/// worked on (src/editor/frame/place.h), one of them open at a time: the bar above with
/// what concerns every place, the open place in the middle, the panels at its side and
/// below with the tabs that it brings, the line at the bottom.
///
/// All share the window's OpenMap, ViewState and ActionRegistry and hear of changes from
/// these alone; the window passes on only what concerns several of them: it closes
/// nothing before every place has made edits of what was typed, drops from the selection
/// what was removed, and says why an edit was refused where nobody else does.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// `workspace` must outlive it. Opens the first of the places, of which there is one at
  /// least. Deletes itself when closed.
  MainWindow(std::unique_ptr<store::Document> document, Workspace& workspace,
             const std::vector<PlaceEntry>& places);
  ~MainWindow() override;

  [[nodiscard]] OpenMap& map();
  [[nodiscard]] ViewState& view();
  [[nodiscard]] ActionRegistry& actions();

  /// Makes edits of what has been typed and not left yet. What is refused stays a draft.
  void flush();
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
