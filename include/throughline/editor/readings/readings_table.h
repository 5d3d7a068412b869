#pragma once

#include <QWidget>
#include <memory>

#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"
#include "throughline/journey/intents/periods.h"
#include "throughline/journey/intents/readings.h"

class QMenu;

namespace throughline::editor {

class EmptyReadings;
class ReadingEdits;
class ReadingsModel;
class ReadingsView;
class TableCorner;

/// All readings of the map, stages down and periods across, with the targets beside
/// them, edited like a spreadsheet. Every paste, fill or clearing is one edit of the map; values
/// that its rules refuse stay out, with the reason beside the cell.
class ReadingsTable : public QWidget {
  Q_OBJECT

 public:
  /// All three must outlive it.
  ReadingsTable(OpenMap& map, ViewState& view, Services& services, QWidget* parent = nullptr);
  ~ReadingsTable() override;

  /// Adds what the table can do to the window's registry. Call once.
  void addActions(ActionRegistry& registry);
  /// Puts the cursor on the stage's cell of the period that the map shows, else of
  /// the newest one.
  void goTo(journey::Id<journey::Stage> stage, journey::Measure measure);
  /// Opens the form of the stage's metrics, with the keyboard in that one.
  void editMetric(journey::Id<journey::Stage> stage, journey::MetricRole role);
  /// Makes an edit of what has been typed and not left yet.
  void flush();
  /// Goes on with a reading that was being typed; false where its cell is gone.
  bool resume(const store::Draft& draft);

 private:
  void showPeriod();
  void refresh();
  void copy();
  void cut();
  void paste();
  void addPeriod(std::optional<journey::PeriodLength> length);
  void editStage(int row);
  void editPeriod(int column);
  void removePeriod(int column);
  void chooseNumbers(std::optional<journey::DecimalSign> numbers);
  void fillNumbersMenu(QMenu& menu);
  void showMenu(QPoint global);
  /// The one of the current column; where that is the targets' it says why there is none.
  [[nodiscard]] std::optional<journey::Id<journey::Period>> currentPeriod() const;
  bool tellIfTarget(int column) const;

  OpenMap& m_map;
  ViewState& m_viewState;
  Services& m_services;
  ReadingsModel* m_model;
  std::unique_ptr<ReadingEdits> m_edits;
  ReadingsView* m_view;
  TableCorner* m_corner;
  EmptyReadings* m_empty;
  ActionRegistry* m_actions = nullptr;
};

}  // namespace throughline::editor
