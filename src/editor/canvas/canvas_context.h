#pragma once

#include <functional>

#include "canvas/badges/badges.h"
#include "canvas/badges/comment_marks.h"
#include "canvas/board.h"
#include "canvas/cut.h"
#include "canvas/focus.h"
#include "canvas/highlights.h"
#include "canvas/map_view.h"
#include "canvas/past/shown_past.h"
#include "canvas/rulers.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/journey/intents/readings.h"

namespace throughline::editor {

/// What tools and verbs work with: the map, what shows it and who is selected.
struct CanvasContext {
  OpenMap& map;
  ViewState& view;
  Services& services;
  Board& board;
  Focus& focus;
  Cut& cut;
  Highlights& highlights;
  Badges& badges;
  CommentMarks& comments;
  MapView& mapView;
  StageRow& stageRow;
  QWidget& widget;
  /// Numbers are not typed on the map: these open the place where they are.
  std::function<void(journey::Id<journey::Stage>, journey::Measure)> askReading;
  std::function<void(journey::Id<journey::Stage>, journey::MetricRole)> askMetric;
  /// What a stage rests on, and what to ask in an interview, open beside the map.
  std::function<void(journey::Id<journey::Stage>)> showSources;
  std::function<void(journey::Id<journey::Stage>)> showGuide;
  /// A mark of the check was clicked.
  std::function<void(const FindingKey&)> openFinding;
  /// The mark of what was written about something was clicked.
  std::function<void(const drawing::Target&)> openComments;
  /// Tells why what was asked for is not done.
  std::function<void(const QString&)> say;

  /// The map that is shown: as it is, or as it stood.
  [[nodiscard]] const journey::Journey& journey() const {
    return board.past() ? board.past()->map : map.journey();
  }
  /// What is selected on it.
  [[nodiscard]] const std::set<drawing::Target>& selected() const {
    return board.past() ? board.past()->chosen : view.selection();
  }
  /// Where the element stands in the viewport's pixels. Stage headers lie above the
  /// viewport, in the stage row.
  [[nodiscard]] QRect viewportRect(const drawing::Element& element) const {
    if (element.kind == drawing::ElementKind::stageHeader) {
      const QRect inRow = stageRow.rectOf(element).toRect();
      return inRow.translated(stageRow.mapToGlobal(QPoint()) -
                              mapView.viewport()->mapToGlobal(QPoint()));
    }
    return QRectF(mapView.fromMap(element.rect.topLeft()),
                  mapView.fromMap(element.rect.bottomRight()))
        .toRect();
  }
  /// Scrolls as little as needed. A stage header is always in sight: only its column has to
  /// come.
  void bringIntoSight(const drawing::Element& element) const {
    constexpr qreal kBelowTop = 20;
    QRectF rect = element.rect;
    if (element.kind == drawing::ElementKind::stageHeader) {
      rect.moveTop(mapView.toMap(QPointF(0, kBelowTop)).y());
      rect.setHeight(1);
    }
    mapView.showRect(rect);
  }
  [[nodiscard]] bool canEdit() const { return map.canEdit() && !board.past(); }
  /// One edit, asked for by the canvas. False where it was refused; the preview
  /// is then gone too.
  bool edit(const journey::Message& label, const Board::Intent& intent) const {
    const bool done = map.edit(label, &widget, intent);
    board.endPreview();
    return done;
  }
};

}  // namespace throughline::editor
