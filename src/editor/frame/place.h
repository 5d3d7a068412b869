#pragma once

#include <QObject>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "frame/window_context.h"
#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// A page of the side panel or of the panel below, brought by a place.
struct PanelTab {
  QWidget* page;  ///< the panel becomes its parent
  QString title;
  /// Without `run`: brings the page to the front. An empty id: there is no such action.
  ActionSpec action = {};
  bool everywhere = false;  ///< it is of use in the other places too, and shown there
  /// Of use now and then: its tab stands from when it is brought until another one of these is.
  bool onDemand = false;
  bool atFirst = false;  ///< one of these whose tab stands when the window opens
};

/// One way to look at the map of a window: the map itself, and what else is listed in
/// places/places.cpp. A place has a folder of its own under places/.
///
/// The window makes all its places when it opens, before its menus: it takes their
/// actions, their tabs and the small controls for the line below. It then shows one place
/// at a time; controls of the others are hidden, and their tabs unless they are of use
/// everywhere. Places share what the window
/// knows (WindowContext): a selection made in one is there in the next, and none of them
/// knows another. To show something that it does not draw itself, a place asks
/// `ViewState::reveal`, and the window opens a place that does.
class Place : public QObject {
 public:
  /// Fills the middle of the window, whose widget it becomes.
  [[nodiscard]] virtual QWidget& view() = 0;
  /// What of it has the keyboard first.
  [[nodiscard]] virtual QWidget& focusTarget() { return view(); }
  /// Adds what can be done here to the window's registry.
  virtual void addActions() {}
  /// Asked for once each, after the actions, in the order of the tabs.
  [[nodiscard]] virtual std::vector<PanelTab> sideTabs() { return {}; }
  [[nodiscard]] virtual std::vector<PanelTab> bottomTabs() { return {}; }
  /// For the right end of the line below, which becomes their parent.
  [[nodiscard]] virtual std::vector<QWidget*> statusControls() { return {}; }

  /// It was opened and is shown from now on.
  virtual void activate() {}
  /// Another place was opened, or the window is about to close: what has been typed and
  /// not left yet becomes an edit.
  virtual void flush() {}
  /// The window was first shown or closes: what outlives it is kept.
  virtual void remember() {}

  /// True where the place says itself what the map is filtered by.
  [[nodiscard]] virtual bool showsFilter() const { return false; }
  /// True where the place draws the record and, after ViewState::reveal, shows it.
  [[nodiscard]] virtual bool shows(const drawing::Target&) const { return false; }
  /// Puts a text back where it was being typed when the program ended; false where that is
  /// not in this place, or gone.
  virtual bool resume(const store::Draft&) { return false; }
  /// Another program or person just changed the map; the name may be unknown.
  virtual void showFollowed(const journey::ChangeSet&, const QString& /*who*/) {}
  /// True where the place asked for the refused edit and says why beside it.
  virtual bool takeRefusal(store::Initiator, const QString& /*sentence*/) { return false; }
};

/// A line in the list of places.
struct PlaceEntry {
  QString id;  ///< "map"; its action is "place.map"
  QString title;
  QString tip;
  QList<QKeySequence> keys;  ///< there, and back to where one was
  std::function<std::unique_ptr<Place>(const WindowContext&)> make;
};

}  // namespace throughline::editor
