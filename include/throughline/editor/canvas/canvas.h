#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "throughline/drawing/layout.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"
#include "throughline/journey/intents/readings.h"

namespace throughline::editor {

class CheckedMap;
struct FindingKey;

/// The map on screen: a scrolling, zooming view with the stage row pinned above
/// it, the lane names pinned left of it and an overview in its corner, and the
/// tools that edit on it.
///
/// What the mouse and the keyboard do goes to Toolbox, which starts a tool (a drag,
/// a link that is drawn) or calls a verb (add, rename, remove). While a tool is in
/// use or a text is typed, Board shows a preview: the layout of a copy of the map
/// with the edit made on it. Letting go makes that edit through OpenMap, Esc drops
/// the preview. The notification that follows an edit, whoever made it, has Board
/// lay the map out again with drawing::LayoutEngine; MapScene keeps a graphics item
/// for each element and changes only those whose element differs. What is selected
/// and which lanes are shown is ViewState's, which the canvas follows.
class Canvas : public QWidget {
  Q_OBJECT

 public:
  /// All three must outlive the canvas.
  Canvas(OpenMap& map, ViewState& view, Services& services, QWidget* parent = nullptr);
  ~Canvas() override;

  /// Adds the actions that work on the canvas (zoom, add, rename, move, delete,
  /// duplicate, copy, paste, links, selection …) to the window's registry.
  void addActions(ActionRegistry& registry);

  [[nodiscard]] const drawing::MapLayout& layout() const;

  /// 1 is 100 %. Keeps the centre of the view where it is.
  void setZoom(qreal zoom);
  [[nodiscard]] qreal zoom() const;
  /// The canvas was moved down by so many pixels: what it shows stays where it is on the screen,
  /// also where there is nothing to scroll.
  void staysThough(int moved);
  /// To the next of the usual zooms.
  void stepZoom(bool in);
  /// The whole map is seen at it, however large.
  [[nodiscard]] qreal leastZoom() const;
  /// The whole map; never larger than life.
  void fit();
  /// All stages beside each other, whatever is below.
  void fitWidth();
  /// So many pixels at its right lie under something else: what is shown is scrolled beside it.
  void setCovered(int pixels);
  /// Follows the desktop's light and dark.
  void setTheme(const drawing::Theme& theme);

  /// Marks what the check finds, from now on. It must outlive the canvas.
  void setCheck(CheckedMap& check);
  void setMarksShown(bool shown);
  [[nodiscard]] bool areMarksShown() const;

  /// Shows the map as it stood, with what the edit that led to it changed; the view stays where
  /// it is, and scrolls only where nothing of that is in sight. Any edit of the map ends it.
  void showPast(journey::Journey map, journey::ChangeSet changes);
  void showNow();
  /// Marks for some seconds what another program or person just changed.
  void showFollowed(const journey::ChangeSet& changes, const QString& who);
  /// What stands at those marks.
  [[nodiscard]] QStringList followedWords() const;
  [[nodiscard]] bool showsPast() const;
  /// What a command on one record means: the selected one, on the map that is shown.
  [[nodiscard]] std::optional<drawing::Target> pointedAt() const;

  void setOverviewShown(bool shown);
  [[nodiscard]] bool isOverviewShown() const;

  /// The rectangle of an element in the viewport's pixels; for tests and tooltips.
  /// Stage headers lie above the viewport, in the stage row.
  [[nodiscard]] QRect viewportRect(const drawing::Target& target) const;
  /// What is shown at a place of the screen; nothing where that is no record.
  [[nodiscard]] std::optional<drawing::Target> recordAt(QPoint global) const;
  /// Marks what something that is held over it would be dropped onto; nothing: no more.
  void markTarget(const std::optional<drawing::Target>& record);
  [[nodiscard]] QWidget* viewport() const;
  [[nodiscard]] QWidget* stageRow() const;
  /// True while a text is typed on the map.
  [[nodiscard]] bool isTyping() const;
  /// Makes an edit of what has been typed on the map and not left yet.
  void flush();
  /// How many graphics items the last change of the map made, moved, repainted
  /// or removed.
  [[nodiscard]] std::size_t touchedItems() const;

 signals:
  /// Esc, or the first key of an edit, on the map as it stood.
  void nowWanted();
  /// The map as it is is shown again.
  void nowShown();
  /// The zoom, or the least one, is another.
  void zoomChanged(qreal zoom);
  /// Why what was asked for is not done.
  void said(const QString& sentence);
  /// A gap on the map asks for a reading of the stage in the shown period.
  void readingWanted(throughline::journey::Id<throughline::journey::Stage> stage,
                     throughline::journey::Measure measure);
  /// A gap asks for the metric itself.
  void metricWanted(throughline::journey::Id<throughline::journey::Stage> stage,
                    throughline::journey::MetricRole role);
  /// What the stage rests on was clicked, or asked for by key.
  void sourcesWanted(throughline::journey::Id<throughline::journey::Stage> stage);
  /// What to ask in an interview about the stage.
  void guideWanted(throughline::journey::Id<throughline::journey::Stage> stage);
  /// The mark of a finding was clicked.
  void findingWanted(const throughline::editor::FindingKey& finding);
  /// The mark of what was written about something was clicked.
  void commentsWanted(const throughline::drawing::Target& on);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace throughline::editor
