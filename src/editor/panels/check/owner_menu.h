#pragma once

#include <QMenu>

#include "remedies.h"

namespace throughline::editor {

/// Who may own a touchpoint at the stage: those who own most there first, the others behind one
/// entry, and one that asks for a new name. Deletes itself when it has closed.
class OwnerMenu : public QMenu {
  Q_OBJECT

 public:
  OwnerMenu(const journey::Journey& journey, journey::Id<journey::Stage> stage, QWidget* parent);

 signals:
  void chosen(const QString& name);
  void newWanted();

 private:
  void add(QMenu& menu, const journey::Department& department, const OwnerChoice& choice);
};

}  // namespace throughline::editor
