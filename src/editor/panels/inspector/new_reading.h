#pragma once

#include <QDialog>

#include "throughline/drawing/layout.h"
#include "throughline/editor/open_map.h"

class QComboBox;
class QLineEdit;

namespace throughline::editor {

class FormLine;

/// Asks for a reading of a touchpoint or a campaign of its own: what, of which period, and how
/// much. It is made with its figure, so that nothing is ever measured that nobody typed. Deletes
/// itself when closed.
class NewReading : public QDialog {
  Q_OBJECT

 public:
  /// `map` must outlive it, and has a period. The metric and the period are what is offered first.
  NewReading(OpenMap& map, const drawing::Target& holder, const QString& metric,
             journey::Id<journey::Period> period, QWidget* parent);

  void accept() override;

 signals:
  void made(throughline::drawing::Target reading);

 private:
  OpenMap& m_map;
  drawing::Target m_holder;
  QComboBox* m_metric;
  QComboBox* m_period;
  QLineEdit* m_value;
  FormLine* m_metricLine;
  FormLine* m_valueLine;
};

}  // namespace throughline::editor
