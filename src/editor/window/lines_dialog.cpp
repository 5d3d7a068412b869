#include "lines_dialog.h"

#include <QDialog>
#include <QListWidget>
#include <QVBoxLayout>

namespace throughline::editor {

void showLines(QWidget* parent, const QString& objectName, const QString& title,
               const QStringList& lines) {
  auto* dialog = new QDialog(parent);
  dialog->setObjectName(objectName);
  dialog->setWindowTitle(title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  auto* list = new QListWidget(dialog);
  list->addItems(lines);
  list->setWordWrap(true);
  (new QVBoxLayout(dialog))->addWidget(list);
  dialog->resize(560, 320);
  dialog->open();
}

}  // namespace throughline::editor
