#pragma once

#include <QWidget>

#include "panels/experiment/shown_trials.h"

namespace throughline::editor {

class PlainLabel;

/// Whom to ask about a stage, what, and what becomes of it: filled in from the map, with the
/// interviews that were held already.
class PlanBox : public QWidget {
  Q_OBJECT

 public:
  explicit PlanBox(QWidget* parent);

  /// Requires that the stage exists.
  void show(const journey::Journey& journey, journey::Id<journey::Stage> stage,
            const TrialFigures& figures);
  using QWidget::show;

 private:
  PlainLabel* addColumn(const QString& title, const char* id);

  PlainLabel* m_whom;
  PlainLabel* m_held;
  PlainLabel* m_ask;
  PlainLabel* m_then;
};

}  // namespace throughline::editor
