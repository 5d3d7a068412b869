#pragma once

#include <QWidget>

#include "panels/experiment/hypothesis_box.h"
#include "panels/experiment/shown_trials.h"
#include "panels/experiment/trial_fields.h"

class QScrollArea;
class QVBoxLayout;

namespace throughline::editor {

class CalculatorBox;
class PeriodsBox;
class PlainLabel;
class ResultsBox;
class VerdictBox;

/// One experiment from its hypothesis to what was learned. Everything recomputes while it is
/// typed; each box is an edit when it is left.
class ExperimentPage : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it. Requires that the experiment exists.
  ExperimentPage(OpenMap& map, ShownTrials& trials, TrialId experiment, QWidget* parent);
  ~ExperimentPage() override;

  [[nodiscard]] TrialId experiment() const { return m_experiment; }
  void refresh(store::Initiator initiator);
  void flush();
  void setTheme(const drawing::Theme& theme);
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const store::Draft& draft);
  /// Verdict and decision stay in sight at its foot while the rest scrolls.
  void setFootFixed(bool fixed);
  void focusFirst();

 signals:
  void interviewsWanted();
  void said(const QString& sentence);
  /// Esc was pressed where nothing was being typed.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void makeHead(QVBoxLayout& column);
  void makeTest(QVBoxLayout& column);
  void makeOutcome();
  void makeMore(QVBoxLayout& column);
  void connectCalculator();
  /// The map's, with what is being typed and what the curve is held at.
  [[nodiscard]] journey::Experiment typed() const;
  /// Shows all figures of the experiment as it is being typed.
  void compute();
  void give(std::string_view key, const journey::Value& value);

  OpenMap& m_map;
  ShownTrials& m_trials;
  TrialId m_experiment;
  TrialFields m_fields;
  std::optional<double> m_held;  ///< the effect that the curve is held at
  bool m_built = false;
  PlainLabel* m_about = nullptr;
  PlainLabel* m_flag = nullptr;
  HypothesisBox* m_hypothesis;
  ChoiceSegments* m_kind = nullptr;
  CalculatorBox* m_calculator = nullptr;
  ResultsBox* m_results = nullptr;
  PeriodsBox* m_periods = nullptr;
  QWidget* m_talks = nullptr;
  PlainLabel* m_talksHeld = nullptr;
  QWidget* m_outcome = nullptr;
  VerdictBox* m_verdict = nullptr;
  ChoiceSegments* m_decision = nullptr;
  QScrollArea* m_scroll;
  QVBoxLayout* m_content = nullptr;
  QVBoxLayout* m_foot = nullptr;
  int m_outcomePlace = 0;
};

}  // namespace throughline::editor
