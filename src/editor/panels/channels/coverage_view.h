#pragma once

#include <QTableView>

#include "coverage_model.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

class CoverageDelegate;
class StageNames;

/// A matrix to look at and to filter by: a click on a cell, a name or a stage shows what
/// stands there, with Ctrl it is added, Esc clears.
class CoverageView : public QTableView {
  Q_OBJECT

 public:
  /// Both must outlive it.
  CoverageView(CoverageModel& model, ViewState& view, QWidget* parent);

  void setTheme(const drawing::Theme& theme);
  void setWeakest(journey::Id<journey::Stage> stage);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Brings the first thing that it leaves into sight.
  void revealFirst(const journey::TouchpointFilter::Together& wanted);
  void want(const journey::TouchpointFilter::Together& wanted, bool add);
  void fit();

  CoverageModel& m_model;
  ViewState& m_view;
  StageNames* m_stages;
  CoverageDelegate* m_delegate;
};

}  // namespace throughline::editor
