#pragma once

#include "frame/checked_map.h"
#include "frame/toast.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// What stands around a place in the window, as the place sees it.
class PanelAreas {
 public:
  virtual ~PanelAreas() = default;

  /// Opens the panel that holds the page, with the page in front and the keyboard in it.
  virtual void bring(QWidget& page) = 0;
  /// Gives the panel at the side at least so much width where it holds the page, up to half of
  /// the window.
  virtual void widen(QWidget& page, int width) = 0;
  /// Its tab goes until it is brought again, where it is a page on demand.
  virtual void takeAway(QWidget& page) = 0;
  /// The keyboard goes back to the open place.
  virtual void leave() = 0;
  /// Opens another place that shows the target, with the target in sight.
  virtual void showElsewhere(const drawing::Target& target) = 0;
  /// Opens another map in a window of its own.
  virtual void openMap(const QString& path) = 0;
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
  CheckedMap& check;
  QWidget* window;
};

}  // namespace throughline::editor
