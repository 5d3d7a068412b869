#include "cell_editor.h"

namespace throughline::editor {

CellEditor::CellEditor(const QModelIndex& index, bool replaces, QWidget* parent)
    : QLineEdit(parent), m_index(index), m_replaces(replaces) {
  setObjectName("cellEditor");
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
  setMaxLength(400);
}

}  // namespace throughline::editor
