#pragma once

#include <QDialog>

#include "throughline/editor/open_map.h"

class QDateEdit;
class QLineEdit;

namespace throughline::editor {

class FormLine;

/// Name and dates of a period, changed in one edit; refusals stand beside
/// their fields.
class PeriodDialog : public QDialog {
  Q_OBJECT

 public:
  /// `map` must outlive it.
  PeriodDialog(OpenMap& map, journey::Id<journey::Period> period, QWidget* parent);

  void accept() override;

 signals:
  void removeWanted();

 private:
  OpenMap& m_map;
  journey::Id<journey::Period> m_period;
  QLineEdit* m_name;
  QDateEdit* m_start;
  QDateEdit* m_end;
  FormLine* m_nameLine;
  FormLine* m_startLine;
  FormLine* m_endLine;
};

}  // namespace throughline::editor
