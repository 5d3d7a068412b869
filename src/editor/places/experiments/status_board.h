#pragma once

#include <QLabel>
#include <QPointer>
#include <QWidget>
#include <functional>

#include "board_column.h"
#include "frame/window_context.h"
#include "throughline/journey/intents/experiments.h"

namespace throughline::editor {

/// The experiments by status. Cards are dragged into another column, or carried by Alt and an
/// arrow; plain arrows go from card to card. The weakest link's stands first in its column.
class StatusBoard : public QWidget {
  Q_OBJECT

 public:
  StatusBoard(const WindowContext& context, ShownTrials& trials, QWidget* parent);

  void setTheme(const drawing::Theme& theme);
  /// The card that was chosen last and is still there; an id of 0: none.
  [[nodiscard]] TrialId current() const { return m_current; }
  void setCurrent(TrialId experiment);
  /// Where the keyboard goes: to the current card, else to the first one.
  [[nodiscard]] QWidget& focusTarget();
  /// Gives the current card the status of the column beside it.
  void carry(int by);
  /// Asks for a title; an experiment is made of what is then typed. `suggestion` may be empty.
  using Add = std::function<journey::Id<journey::Experiment>(journey::Edit&, const std::string&)>;
  void ask(journey::ExperimentStatus status, const journey::Message& label, const QString& question,
           const QString& suggestion, Add add);
  /// The column at a place of the screen; null: none.
  [[nodiscard]] BoardColumn* columnAt(QPoint global) const;
  [[nodiscard]] BoardColumn& column(journey::ExperimentStatus status) const;
  /// Where + adds an experiment: at the stage of what is selected, else at the weakest link.
  void add(journey::ExperimentStatus status);
  void markTarget(const BoardColumn* target);

 signals:
  void chosen(throughline::journey::Id<throughline::journey::Experiment> experiment);
  void openWanted(throughline::journey::Id<throughline::journey::Experiment> experiment);
  void menuWanted(QPoint global);
  void said(const QString& sentence);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void connectColumn(BoardColumn& column);
  void refresh();
  void fitHeight();
  void go(const BoardColumn& from, int by);
  void give(TrialId experiment, journey::ExperimentStatus status);
  void drag(BoardColumn& from, TrialId experiment, QPoint global);
  void endDrag();
  [[nodiscard]] journey::Id<journey::Stage> stageToAddTo();
  [[nodiscard]] std::size_t placeOf(const BoardColumn& column) const;

  WindowContext m_context;
  ShownTrials& m_trials;
  std::vector<BoardColumn*> m_columns;
  QPointer<QLabel> m_held;
  TrialId m_current;
  bool m_stale = true;
  struct Asked {
    journey::Message label;
    Add add;
  };
  std::optional<Asked> m_asked;
};

}  // namespace throughline::editor
