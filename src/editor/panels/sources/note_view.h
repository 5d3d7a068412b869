#pragma once

#include <QTextEdit>

#include "note_marks.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// A note to be read, with what was taken from it marked: tinted and underlined, and behind
/// each mark a small tag with its sign and stage. The tags are no part of the note: what is
/// selected and where marks stand is told in the note's own characters. Plain text, whatever
/// it looks like.
class NoteView : public QTextEdit {
  Q_OBJECT

 public:
  explicit NoteView(QWidget* parent);

  void show(const QString& note, std::vector<NoteMark> marks);
  void setTheme(const drawing::Theme& theme);

  /// What is selected; nothing where that is only white space.
  [[nodiscard]] std::optional<NoteSpan> selected() const;
  [[nodiscard]] QString selectedWords() const;
  /// Where the selection begins and where it ends, in the viewport's pixels.
  [[nodiscard]] QRect selectionStart() const;
  [[nodiscard]] QRect selectionEnd() const;
  void dropSelection();
  /// Scrolls to the mark and sets it apart from the others; id 0: none is.
  void showMark(const drawing::Target& target);
  [[nodiscard]] const std::vector<NoteMark>& marks() const { return m_marks; }
  /// A place of the note as a position of the document, which holds the tags too.
  [[nodiscard]] int positionOf(int inNote) const;

 signals:
  /// Something else is selected, and no button is held.
  void selectionSettled();
  void markClicked(throughline::drawing::Target target);
  /// A letter was typed, or Esc or F2 pressed.
  void keyTyped(int key);
  /// The view was scrolled or has another size.
  void moved();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

 private:
  void fill();
  void format(const NoteMark& mark);
  [[nodiscard]] int inNote(int position) const;
  [[nodiscard]] const NoteMark* markAt(int inNote) const;

  QString m_note;
  std::vector<NoteMark> m_marks;
  std::vector<int> m_tags;  ///< where tags stand, in the note, ascending
  drawing::Target m_shown;
  bool m_pressed = false;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
