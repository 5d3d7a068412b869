#pragma once

#include "canvas/accessible/map_reader.h"
#include "canvas/canvas_actions.h"
#include "canvas/canvas_context.h"
#include "canvas/editing/in_place_editing.h"
#include "canvas/empty_state.h"
#include "canvas/lanes/lane_foot.h"
#include "canvas/lanes/lane_names.h"
#include "canvas/live/followed_marks.h"
#include "canvas/overview.h"
#include "canvas/past/figure_rings.h"
#include "canvas/past/past_edge.h"
#include "canvas/past/past_hand.h"
#include "canvas/tools/toolbox.h"
#include "canvas/zoom_steps.h"

namespace throughline::editor {

/// The parts of a canvas and how they hear of each other. Order matters: what
/// is named later uses what is named earlier.
class Canvas::Impl {
 public:
  Impl(Canvas& canvas, OpenMap& map, ViewState& view, Services& services);
  ~Impl();

  /// Gives the parts their places; the rulers' sizes follow the zoom.
  void arrange();
  void zoomTo(qreal zoom, QPoint global);
  void fit();
  void fitWidth();
  [[nodiscard]] qreal leastZoom() const;
  void reveal(const drawing::Target& target);
  void showTip(QPoint global);
  void showMenu(QPoint global);
  void showLaneMenu(QPoint global);
  /// On a map that can only be read: true where the key was meant to change it, and why it
  /// does not was said.
  [[nodiscard]] bool sayWhyNot(const QKeyEvent& event) const;
  void setTheme(const drawing::Theme& theme);
  void showPast(journey::Journey map, journey::ChangeSet changes);
  void showNow();

  Canvas& canvas;
  Board board;
  Focus focus;
  Cut cut;
  Highlights highlights;
  Badges badges;
  CommentMarks comments;
  Overview overview;
  MapView mapView;
  StageRow stageRow;
  QWidget corner;
  EmptyState emptyState;
  CanvasContext context;
  LaneVerbs laneVerbs;
  LaneNames laneNames;
  LaneFoot laneFoot;
  InPlaceEditing editing;
  LinkEditing linkEditing;
  Verbs verbs;
  Toolbox toolbox;
  MapReader reader;
  FigureRings figureRings;
  FollowedMarks followed;
  PastHand pastHand;
  PastEdge pastEdge;
  ActionRegistry* registry = nullptr;
  qreal least = kLeastZoom;

 private:
  /// Where the view was brought to by itself to show what an edit changed, and from where.
  struct Brought {
    QPoint from;
    QPoint to;
  };
  std::optional<Brought> brought;

  void connectParts();
  void onMapChanged(const store::Notification& notification);
  void onShownChanged();
  void refreshActions();
  [[nodiscard]] bool isOfAnEdit(const QKeyEvent& event) const;
  // past/canvas_past.cpp
  void connectPast();
  void setSink(PointerSink& sink);
  void bringChangedIntoSight();
  /// Below the last lane.
  void placeFoot();
  /// At most 1: the whole width is seen at it, and `height` too where it is asked for.
  [[nodiscard]] qreal fittingZoom(bool height) const;
  /// Keeps the overview off what is worked on.
  void clearWork();
};

}  // namespace throughline::editor
