#pragma once

#include "frame/place.h"

namespace throughline::editor {

class Canvas;
class ChartsPanel;
class CheckPanel;
class CommentsPanel;
class HistoryPanel;
class Inspector;
class MapArea;
class PastView;
class PeopleRow;
class ReadingsTable;
class ShownNumbers;
class SourcesPanel;
class WeakestLinkPanel;
class ZoomControl;

/// The map on its canvas, with the row of its people above. It brings the inspector, the weakest
/// link and the history at the side, the readings and the charts below, and the zoom. What the
/// canvas asks of the numbers (a gap that was clicked) goes from here to the readings.
class MapPlace : public Place {
  Q_OBJECT

 public:
  explicit MapPlace(const WindowContext& context);

  [[nodiscard]] static PlaceEntry entry();

  [[nodiscard]] QWidget& view() override;
  [[nodiscard]] QWidget& focusTarget() override;
  void addActions() override;
  [[nodiscard]] std::vector<PanelTab> sideTabs() override;
  [[nodiscard]] std::vector<PanelTab> bottomTabs() override;
  [[nodiscard]] std::vector<QWidget*> statusControls() override;
  void flush() override;
  void remember() override;
  bool resume(const store::Draft& draft) override;
  [[nodiscard]] bool shows(const drawing::Target& target) const override;
  void showFollowed(const journey::ChangeSet& changes, const QString& who) override;
  bool takeRefusal(store::Initiator initiator, const QString& sentence) override;

 private:
  void connectCanvas();
  void connectPeople();
  void connectSources();
  void connectCheck();
  void showReading(journey::Id<journey::Stage> stage, journey::Measure measure);
  bool addAgain(const store::Draft& draft);
  void setTheme(const drawing::Theme& theme);

  WindowContext m_context;
  Canvas* m_canvas;
  PeopleRow* m_people;
  MapArea* m_area;
  ZoomControl* m_zoom;
  Inspector* m_inspector;
  HistoryPanel* m_history;
  PastView* m_past;
  ReadingsTable* m_readings;
  ShownNumbers* m_numbers;
  SourcesPanel* m_sources;
  WeakestLinkPanel* m_weakest;
  ChartsPanel* m_charts;
  CheckPanel* m_check;
  CommentsPanel* m_comments;
};

}  // namespace throughline::editor
