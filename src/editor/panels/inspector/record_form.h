#pragma once

#include <QWidget>
#include <vector>

#include "fields/field_editor.h"

namespace throughline::editor {

/// The fields of one record, or those that several of a kind share.
class RecordForm : public QWidget {
  Q_OBJECT

 public:
  RecordForm(Subject subject, QWidget* parent);

  [[nodiscard]] const Subject& subject() const { return m_subject; }
  /// Shows the map as it is; the initiator's own field has it already.
  void refresh(store::Initiator initiator);
  void flush();
  void setWritable(bool writable);
  /// Marks the fields that the edit changed; null: none.
  void showKept(const store::WaitingEdit* edit);
  /// Shows the refusal at its field; false where none of these fields asked.
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  void focusField(const QString& key = {});
  /// Goes on with a text in the field by its key; false where there is none.
  bool resume(const QString& key, const QString& text);

 signals:
  void openRequested(const QUrl& address);
  void fileRequested(const QString& title, const QString& filter, const TakeFile& take);

 private:
  Subject m_subject;
  std::vector<FieldEditor*> m_editors;
};

}  // namespace throughline::editor
