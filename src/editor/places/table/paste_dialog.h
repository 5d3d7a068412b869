#pragma once

#include <QDialog>

#include "paste_plan.h"

class QPushButton;

namespace throughline::editor {

class ChangeList;
class PlainLabel;

/// Shows what a paste would change before it does. It writes nothing: who opened it makes
/// the cells that are `chosen` when it is accepted.
class PasteDialog : public QDialog {
  Q_OBJECT

 public:
  PasteDialog(const journey::Journey& journey, PastePlan plan, QWidget* parent);

  [[nodiscard]] std::vector<PastedCell> chosen() const;

 signals:
  /// The rows that are not on the map are to be taken as new touchpoints.
  void addingWanted();

 private:
  void say();

  PastePlan m_plan;
  ChangeList* m_list;
  PlainLabel* m_said;
  QPushButton* m_change;
};

}  // namespace throughline::editor
