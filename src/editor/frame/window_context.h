#pragma once

#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"
#include "toast.h"

namespace throughline::editor {

/// What a part of one window works with. Everything outlives the parts.
struct WindowContext {
  OpenMap& map;
  ViewState& view;
  ActionRegistry& actions;
  Services& services;
  Toast& toast;
  QWidget* window;
};

}  // namespace throughline::editor
