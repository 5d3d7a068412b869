#pragma once

#include <QWidget>
#include <vector>

#include "panels/experiment/trial_fields.h"
#include "panels/experiment/trial_words.h"

class QGridLayout;

namespace throughline::editor {

class PlainLabel;

/// What came in of an A/B test: people and those who went on, of both sides, typed or pasted as
/// a table, with the share and its interval beside them.
class ResultsBox : public QWidget {
  Q_OBJECT

 public:
  ResultsBox(TrialFields& fields, QWidget* parent);

  void show(const journey::Experiment& experiment, const TrialFigures& figures);
  using QWidget::show;
  /// True where it asked for the refused edit; the last cell of it says why.
  bool takeRefusal(store::Initiator initiator, const QString& sentence);

 signals:
  /// Why a table was not taken.
  void said(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  PlainLabel* addSide(QGridLayout& grid, int row, const QString& name, const char* people,
                      const char* wentOn);
  /// True where the clipboard holds several figures, which are then taken.
  bool pasteTable(const QObject& into);

  TrialFields& m_fields;
  std::vector<QWidget*> m_besideFields;  ///< on the line of the fields of their row
  PlainLabel* m_a;
  PlainLabel* m_b;
  FieldEditor* m_pastedInto = nullptr;
};

}  // namespace throughline::editor
