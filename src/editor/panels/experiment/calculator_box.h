#pragma once

#include <QFrame>

#include "panels/experiment/trial_fields.h"
#include "panels/experiment/trial_words.h"
#include "throughline/drawing/theme.h"

class QGridLayout;
class QPushButton;

namespace throughline::editor {

class EffectCurve;
class PlainLabel;

/// How large and long an A/B test would be here, worked out as one types, and whether the
/// traffic allows it.
class CalculatorBox : public QWidget {
  Q_OBJECT

 public:
  /// `fields` must outlive it; its boxes stand in here.
  CalculatorBox(TrialFields& fields, QWidget* parent);

  /// `experiment` as it is being typed; a period that is not over on `today` is said.
  void show(const journey::Journey& journey, const journey::Experiment& experiment,
            const metrics::ExperimentNumbers& numbers, journey::Date today,
            const TrialFigures& figures);
  using QWidget::show;
  void setTheme(const drawing::Theme& theme);
  void setWritable(bool writable);

 signals:
  /// The point of the curve is held at an effect, let go there, or neither any more.
  void effectHeld(double effect);
  void effectGiven(double effect);
  void effectKept();
  void interviewsWanted();
  void beforeAfterWanted();
  /// The test is kept although traffic does not allow it, or no longer.
  void despiteWanted(bool despite);

 private:
  void addRow(QGridLayout& grid, std::string_view key, const QString& name);
  /// The lines stand below each other whatever their units are.
  void alignUnits();
  PlainLabel* addFigure(QGridLayout& grid, const QString& name, const char* id);
  QWidget* makeNotice();
  void showNotice(const journey::Journey& journey, const journey::Experiment& experiment,
                  const metrics::ExperimentNumbers& numbers, journey::Date today,
                  const TrialFigures& figures);
  void setNotice(const char* tone, const QString& heading, const QString& reason);

  TrialFields& m_fields;
  PlainLabel* m_aSide = nullptr;
  PlainLabel* m_both = nullptr;
  PlainLabel* m_trafficName = nullptr;
  PlainLabel* m_traffic = nullptr;
  EffectCurve* m_curve;
  QFrame* m_notice = nullptr;
  PlainLabel* m_heading = nullptr;
  PlainLabel* m_reason = nullptr;
  QWidget* m_ways = nullptr;
  QPushButton* m_takeBack = nullptr;
};

}  // namespace throughline::editor
