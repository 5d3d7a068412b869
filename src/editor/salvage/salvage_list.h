#pragma once

#include <QTreeWidget>

#include "throughline/store/salvage.h"

namespace throughline::editor {

/// What a salvage leaves out: kind, what, stage and why. Very many are grouped by kind and
/// stage, with counts; a group opens with a click or the arrow keys.
class SalvageList : public QTreeWidget {
  Q_OBJECT

 public:
  SalvageList(const store::Salvage& salvage, QWidget* parent);

  /// As the list shows it, a line each with tabs between, under its headings.
  [[nodiscard]] QString asText() const;

 private:
  void addGrouped();
  void fitColumns();
  [[nodiscard]] QTreeWidgetItem* itemFor(const store::LeftOut& left) const;

  const store::Salvage& m_salvage;
};

}  // namespace throughline::editor
