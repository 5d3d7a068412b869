#pragma once

#include <QWidget>

#include "panels/experiment/trial_fields.h"
#include "panels/experiment/trial_words.h"

class QGridLayout;

namespace throughline::editor {

class PlainLabel;

/// A stage before and after the start of an experiment: its periods, and what the map read in
/// them of the stage and of its touchpoints.
class PeriodsBox : public QWidget {
  Q_OBJECT

 public:
  PeriodsBox(TrialFields& fields, QWidget* parent);

  void show(const journey::Journey& journey, const journey::Experiment& experiment,
            const metrics::BeforeAfter& numbers, const TrialFigures& figures);
  using QWidget::show;

 private:
  void addRow(const QString& name, const QString& then, const QString& now, const QString& change);
  void addShift(const QString& name, const metrics::Shift& shift, const QString& unit,
                const TrialFigures& figures);

  PlainLabel* m_ask;
  PlainLabel* m_sides;
  QWidget* m_rows = nullptr;
  QGridLayout* m_grid = nullptr;
};

}  // namespace throughline::editor
