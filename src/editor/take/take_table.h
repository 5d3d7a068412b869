#pragma once

#include <QMimeData>
#include <QString>
#include <functional>

#include "take/take_session.h"

// Tables that come into a window, from the clipboard or as a file.

namespace throughline::editor {

struct TakeRequest {
  exchange::Table table;
  std::optional<exchange::TakeAs> as = {};  ///< nothing: what headings and figures tell
  exchange::TakeAs otherwise = exchange::TakeAs::touchpoints;
  exchange::TakeOptions options = {};            ///< where it begins: at the selection
  journey::Id<journey::Touchpoint> before = {};  ///< where new cards of its stage stand
};

/// The table of a clipboard: its HTML first, which knows more than its text. Without cells
/// where there is no text. Throws journey::Error where it is none that can be read.
[[nodiscard]] exchange::Table tableOf(const QMimeData& mime);

/// The table in a file. Throws journey::Error where it cannot be read or holds none.
[[nodiscard]] exchange::Table tableInFile(const QString& name);

/// Takes the table as one edit of the map: at once where everything is certain, else after
/// its preview over the widget. `over` is told to the map as the one who edits. `done` is
/// called after the edit, and after a preview that was left without one.
void takeTable(OpenMap& map, QWidget& over, TakeRequest request,
               const std::function<void(const TakeSession::Written&)>& done);

}  // namespace throughline::editor
