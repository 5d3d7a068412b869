#pragma once

#include <QWidget>

#include "things_view.h"

class QStackedWidget;
class QSettings;
class QToolButton;

namespace throughline::editor {

class FilterRow;
class PlainLabel;

/// The middle of the window while the table is open: conditions, grouping and columns above
/// the rows, or what to do where none is left.
class TablePage : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  TablePage(ThingsModel& model, OpenMap& map, ViewState& view, QSettings& settings);
  ~TablePage() override;

  [[nodiscard]] ThingsView& rows() { return *m_view; }
  [[nodiscard]] FilterRow& filter() { return *m_filter; }
  void setBar(QWidget* bar);
  void remember();

 signals:
  void copyWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addTools();
  void showColumns();
  void fillWithNames();
  void refresh();
  void clearFilters();
  void restoreWidths();

  ThingsModel& m_model;
  QSettings& m_settings;
  FilterRow* m_filter;
  QWidget* m_tools;
  QToolButton* m_copy;
  QStackedWidget* m_stack;
  ThingsView* m_view;
  QWidget* m_nothing;
  PlainLabel* m_nothingText;
  QWidget* m_clear;
  QWidget* m_bar = nullptr;
  std::set<int> m_hidden;  ///< columns that the user has hidden
};

}  // namespace throughline::editor
