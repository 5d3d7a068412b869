#pragma once

#include <QObject>

#include "note_view.h"
#include "throughline/editor/open_map.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/likely_place.h"

namespace throughline::editor {

class MarkingBar;

/// Makes findings and questions of the words that are selected in a note: by the bar that
/// appears below them, or by a key. The stage is guessed from the words, else it is the one
/// used last.
class Marking : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  Marking(OpenMap& map, NoteView& note);

  void setSource(journey::Id<journey::Source> source);
  /// Shows the bar where it belongs now, or hides it.
  void follow();
  /// A key of the note, while it is for reading. False where it means nothing here.
  bool take(int key);

 signals:
  /// Why nothing was made.
  void said(const QString& sentence);

 private:
  void guess();
  void placeBar();
  void makeFinding(journey::Feeling feeling);
  void makeQuestion();
  /// `add(Edit&, Excerpt)` adds the record.
  template <typename Add>
  void make(journey::Kind kind, Add add);

  OpenMap& m_map;
  NoteView& m_note;
  MarkingBar* m_bar;
  journey::Id<journey::Source> m_source;
  journey::Id<journey::Stage> m_lastStage;
  std::optional<NoteSpan> m_guessedFor;
};

}  // namespace throughline::editor
