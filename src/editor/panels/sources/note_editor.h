#pragma once

#include <QPlainTextEdit>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class TextDraft;

/// The note of a source while it is written: one edit when it is left, or by Ctrl+Enter; a
/// draft on the disk meanwhile. Esc puts the stored note back. What is pasted comes in as
/// plain text, and not at all where it does not fit.
class NoteEditor : public QPlainTextEdit {
  Q_OBJECT

 public:
  NoteEditor(OpenMap& map, QWidget* parent);
  // A box that goes loses the focus on the way; nobody is left to take its text.
  ~NoteEditor() override;

  void open(journey::Id<journey::Source> source);
  void flush();
  void resume(const QString& text);

 signals:
  /// It was left: taken, or put back.
  void ended();
  /// Why something was not taken.
  void said(const QString& sentence);

 protected:
  [[nodiscard]] bool canInsertFromMimeData(const QMimeData* mime) const override;
  void insertFromMimeData(const QMimeData* mime) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool commit(const QString& text);
  [[nodiscard]] QString stored() const;

  OpenMap& m_map;
  TextDraft* m_draft;
  journey::Id<journey::Source> m_source;
};

}  // namespace throughline::editor
