#pragma once

#include <QObject>
#include <QPointer>

#include "fields/field_editor.h"
#include "things_model.h"

class QTableView;

namespace throughline::editor {

/// Typing in a cell: the field's own editor over it, as in the inspector, one at a time. It
/// grows downwards where a text has lines, or where it says why something was refused.
class CellEditing : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it.
  CellEditing(ThingsModel& model, OpenMap& map, QTableView& view);
  ~CellEditing() override;

  /// Requires a cell that has a field, and a map that can be edited. A `typed` text takes
  /// the place of what stands there, as if it had just been typed.
  void open(const QModelIndex& index, const QString& typed = {});
  [[nodiscard]] bool isOpen() const { return !m_editor.isNull(); }
  /// Gives what is being typed to the map; false where it was refused and stays.
  bool flush();
  void close();
  /// True where the editor asked for the refused edit.
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  /// Over its cell again, after scrolling.
  void place();

 signals:
  /// Tab or Shift+Tab was pressed, and what was typed is taken.
  void stepped(int direction);
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void connectEditor();
  void follow();
  void focusMoved(const QWidget* now);

  ThingsModel& m_model;
  OpenMap& m_map;
  QTableView& m_view;
  QPointer<FieldEditor> m_editor;
  journey::RecordKey m_record;
  int m_column = 0;
};

}  // namespace throughline::editor
