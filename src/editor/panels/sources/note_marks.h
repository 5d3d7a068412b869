#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// A part of a note, in characters of a QString.
struct NoteSpan {
  int begin = 0;
  int end = 0;
  bool operator==(const NoteSpan&) const = default;
};

/// What was taken from a note, and where its words stand there.
struct NoteMark {
  drawing::Target target;                   ///< a finding or a question
  std::optional<journey::Feeling> feeling;  ///< of a finding
  QString text;                             ///< in one line
  QString stage;                            ///< its name
  int place = 0;                            ///< of the stage, from 1
  bool isOnCurve = false;                   ///< a point of the emotion curve has its words
  bool wasMarked = false;                   ///< else it only names the source
  std::optional<NoteSpan> span;             ///< none: its words are no longer in the note
  bool operator==(const NoteMark&) const = default;
};

/// The excerpt's place in the note, by its words; white space between them may differ, as it
/// does once lines were broken anew. Nothing where the words are not there.
[[nodiscard]] std::optional<NoteSpan> findExcerpt(const QString& note, const QString& excerpt);

/// All findings and questions that name the source: those that stand in the note in its
/// order, then the others.
[[nodiscard]] std::vector<NoteMark> marksOf(const journey::Journey& journey,
                                            const journey::Source& source, const QString& note);

/// "▲", "▼", "◆", and "?" for a question.
[[nodiscard]] QChar signOf(const NoteMark& mark);

}  // namespace throughline::editor
