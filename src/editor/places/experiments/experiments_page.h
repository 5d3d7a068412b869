#pragma once

#include <QWidget>

#include "status_board.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace throughline::editor {

class FoldSection;
class PlanBox;
class TestsPicture;
class TrialList;

/// The middle of the window while the experiments are open: the board, and below it what they
/// show together.
class ExperimentsPage : public QWidget {
  Q_OBJECT

 public:
  ExperimentsPage(const WindowContext& context, ShownTrials& trials);

  [[nodiscard]] StatusBoard& board() { return *m_board; }
  void setTheme(const drawing::Theme& theme);
  /// The plan of interviews at the stage, unfolded and in sight.
  void showPlan(journey::Id<journey::Stage> stage);

 signals:
  void fromWeakestWanted();
  void chosen(throughline::journey::Id<throughline::journey::Experiment> experiment);
  void openWanted(throughline::journey::Id<throughline::journey::Experiment> experiment);
  void guideWanted(throughline::journey::Id<throughline::journey::Stage> stage);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  void makeSections(QVBoxLayout& column);
  void refresh();
  void refreshPlan();

  WindowContext m_context;
  ShownTrials& m_trials;
  PlainLabel* m_count = nullptr;
  QPushButton* m_fromWeakest = nullptr;
  StatusBoard* m_board;
  QScrollArea* m_scroll;
  TestsPicture* m_picture = nullptr;
  TrialList* m_list = nullptr;
  PlanBox* m_plan = nullptr;
  FoldSection* m_pictureSection = nullptr;
  FoldSection* m_listSection = nullptr;
  FoldSection* m_planSection = nullptr;
  journey::Id<journey::Stage> m_planStage;  ///< an id of 0: the weakest link's
};

}  // namespace throughline::editor
