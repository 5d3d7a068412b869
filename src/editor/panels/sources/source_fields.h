#pragma once

#include <QWidget>
#include <vector>

#include "fields/field_editor.h"

namespace throughline::editor {

/// What is known of a source besides its note: its title, and below it kind, date, person and
/// the stages that it covers.
class SourceFields : public QWidget {
  Q_OBJECT

 public:
  SourceFields(OpenMap& map, journey::Id<journey::Source> source, QWidget* parent);

  void refresh(store::Initiator initiator);
  void flush();
  void setWritable(bool writable);
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const QString& key, const QString& text);
  /// The title is typed next.
  void editTitle();

 private:
  FieldEditor* add(std::string_view key);

  Subject m_subject;
  std::vector<FieldEditor*> m_editors;
};

}  // namespace throughline::editor
