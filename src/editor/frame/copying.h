#pragma once

#include <QString>
#include <functional>

#include "throughline/drawing/layout.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// Records of a map, in our own form, on a clipboard.
inline constexpr char kClipMime[] = "application/x-throughline-clip";

/// A list beside the map whose records are copied and pasted with the keys of the map.
struct CopyingPlace {
  QString prefix;  ///< of its actions: "source" gives "source.copy" and "source.pasteCopied"
  QString group;
  QWidget* keysIn = nullptr;
  std::function<drawing::Target()> current;  ///< what is copied; id 0: nothing
  std::function<void()> pasteOther = {};     ///< for a clipboard without records of a map
};

/// Adds its two actions; they select what is current and do what "edit.copy" and "edit.paste" do.
void addCopying(ActionRegistry& actions, ViewState& view, const CopyingPlace& place);

}  // namespace throughline::editor
