#pragma once

#include "frame/panel_areas.h"
#include "frame/toast.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

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
