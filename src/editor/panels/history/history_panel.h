#pragma once

#include "frame/window_context.h"
#include "history_model.h"
#include "past_point.h"

class QPushButton;

namespace throughline::editor {

class HistoryFilters;
class HistoryList;
class PlainLabel;
class SafetyList;

/// Every edit of the map, newest first: what, when, who, and on opening an entry what it
/// changed. Tells which point of the past one looks at, so that the map can be shown as it
/// stood; one edit is taken back here, or the whole map goes back to a point. An entry that was
/// altered in the file says so in its place. Below stand the safety copies.
class HistoryPanel : public QWidget {
  Q_OBJECT

 public:
  explicit HistoryPanel(const WindowContext& context, QWidget* parent = nullptr);

  void setTheme(const drawing::Theme& theme);
  /// Shows what one thing went through.
  void showHistoryOf(const journey::RecordKey& thing, const QString& name);
  void focusSearch();
  /// The point that was clicked is not looked at any more.
  void letGo();

 signals:
  void pointWanted(const throughline::editor::PastPoint& point);
  void nowWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void update();
  void showState();
  void lookAt(int row, bool kept);

  WindowContext m_context;
  HistoryModel* m_model;
  HistoryFilters* m_filters;
  PlainLabel* m_fault;
  PlainLabel* m_nothing;  ///< said where there is no edit yet, or none fits
  QPushButton* m_clear;
  PlainLabel* m_looking;
  HistoryList* m_list;
  SafetyList* m_safety;
  PastPoint m_point;  ///< that is kept
  bool m_isStale = true;
};

}  // namespace throughline::editor
