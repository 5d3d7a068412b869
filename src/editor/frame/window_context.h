#pragma once

#include "frame/toast.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// The panels of the window as its places see them.
class PanelAreas {
 public:
  virtual ~PanelAreas() = default;

  /// Opens the panel that holds the page, with the page in front and the keyboard in it.
  virtual void bring(QWidget& page) = 0;
};

/// What a place, a feature or a part of one window works with. Everything outlives them.
struct WindowContext {
  OpenMap& map;
  ViewState& view;
  ActionRegistry& actions;
  Services& services;
  Appearance& appearance;
  Toast& toast;
  PanelAreas& panels;
  QWidget* window;
};

}  // namespace throughline::editor
