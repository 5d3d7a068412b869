#pragma once

#include <QLineEdit>
#include <QPersistentModelIndex>

namespace throughline::editor {

/// The box in which a reading is typed. `replaces`: it was opened by typing, so
/// that the arrow keys leave it as in a spreadsheet.
class CellEditor : public QLineEdit {
  Q_OBJECT

 public:
  CellEditor(const QModelIndex& index, bool replaces, QWidget* parent);

  [[nodiscard]] const QPersistentModelIndex& index() const { return m_index; }
  /// Puts a text in as if it had just been typed.
  void retype(const QString& text) {
    selectAll();
    insert(text);
  }
  [[nodiscard]] bool replaces() const { return m_replaces; }

 private:
  QPersistentModelIndex m_index;
  bool m_replaces;
};

}  // namespace throughline::editor
