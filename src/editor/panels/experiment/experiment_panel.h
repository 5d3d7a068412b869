#pragma once

#include <QWidget>

#include "panels/experiment/shown_trials.h"
#include "throughline/editor/view_state.h"

class QStackedWidget;

namespace throughline::editor {

class ExperimentPage;
class PagePlace;
class PlainLabel;

/// The page of the experiment that is chosen, in the panel or, where the window is narrow, as a
/// sheet over the board.
class ExperimentPanel : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  ExperimentPanel(OpenMap& map, ViewState& view, ShownTrials& trials, QWidget* parent = nullptr);

  /// A page lies over it where the window is narrow.
  void setBoard(QWidget& board);
  /// A page that opens now would lie over the board.
  [[nodiscard]] bool liesOverBoard() const;
  /// Shows its page; an id of 0: none. `asked`: somebody wants to see it, also over the board.
  void show(TrialId experiment, bool asked);
  using QWidget::show;
  /// Null while none is open.
  [[nodiscard]] ExperimentPage* page() const { return m_page; }
  void setTheme(const drawing::Theme& theme);
  void flush();
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const store::Draft& draft);

 signals:
  void interviewsWanted(throughline::journey::Id<throughline::journey::Stage> stage);
  void said(const QString& sentence);
  /// Esc: the keyboard is free.
  void left();
  /// The page needs so much width.
  void roomWanted(int width);
  /// The page stands in the panel, which is not in sight.
  void panelWanted();
  /// The page lies over the board, and the panel has nothing to show.
  void panelEmptied();
  /// The panel was asked for where pages lie over the board.
  void sheetWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void update(const store::Notification& notification);
  void close();

  OpenMap& m_map;
  ViewState& m_view;
  ShownTrials& m_trials;
  QStackedWidget* m_stack;
  PlainLabel* m_none;
  QWidget* m_frame;  ///< around the page, and stays where that gives way to another
  ExperimentPage* m_page = nullptr;
  PagePlace* m_place;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
