#pragma once

#include <QWidget>

#include "note_marks.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace throughline::editor {

class CountOffer;
class MarkList;
class Marking;
class NoteEditor;
class NoteView;
class PlainLabel;
class SourceFields;

/// One source: what is known of it, its note to be read and marked, and what was taken from
/// it. The note is for reading until “Edit text” or F2 makes it writable.
class SourcePage : public QWidget {
  Q_OBJECT

 public:
  /// Both must outlive it.
  SourcePage(OpenMap& map, ViewState& view, QWidget* parent);

  /// Requires that the source exists.
  void open(journey::Id<journey::Source> source);
  /// An id of 0 before any was opened; it may be gone meanwhile.
  [[nodiscard]] journey::Id<journey::Source> source() const { return m_source; }
  /// The neighbours in the order of the list; an id of 0: none.
  void setNeighbours(journey::Id<journey::Source> before, journey::Id<journey::Source> after);
  void update(const store::Notification& notification);
  void setTheme(const drawing::Theme& theme);
  void flush();
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const store::Draft& draft);
  void editTitle();
  void editNote();
  /// Where there is little room, what was taken is a count that shows the list when asked.
  void setListFolds(bool folds);
  /// The keyboard goes into the note.
  void focusNote();

 signals:
  void closed();
  /// Esc was pressed.
  void left();
  void openWanted(throughline::journey::Id<throughline::journey::Source> source);
  void removeWanted();
  void said(const QString& sentence);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeCrumbs(QVBoxLayout& layout);
  void makeNote(QVBoxLayout& layout);
  void refresh();
  void setWritable();
  void endNote();
  void showSelected();
  void showTaken();
  void choose(const drawing::Target& target);
  [[nodiscard]] bool isWriting() const;

  OpenMap& m_map;
  ViewState& m_view;
  journey::Id<journey::Source> m_source;
  journey::Id<journey::Source> m_before;
  journey::Id<journey::Source> m_after;
  QPushButton* m_previous = nullptr;
  QPushButton* m_next = nullptr;
  QPushButton* m_edit = nullptr;
  QPushButton* m_remove = nullptr;
  QVBoxLayout* m_fieldsPlace = nullptr;
  SourceFields* m_fields = nullptr;
  CountOffer* m_offer;
  QStackedWidget* m_stack = nullptr;
  NoteView* m_note = nullptr;
  NoteEditor* m_editor = nullptr;
  Marking* m_marking = nullptr;
  PlainLabel* m_taken = nullptr;
  QPushButton* m_unfold = nullptr;
  PlainLabel* m_hint = nullptr;
  bool m_listFolds = false;
  MarkList* m_list = nullptr;
};

}  // namespace throughline::editor
