#pragma once

#include <QStringList>

#include "throughline/journey/change.h"
#include "throughline/journey/message.h"

namespace throughline::editor {

/// What a change did, a line each: "Touchpoint “Pricing page”: Owner: nobody → Sales".
/// Names are looked up in the change set itself first, then on the map.
[[nodiscard]] QStringList changeLines(const journey::Journey& journey,
                                      const journey::ChangeSet& changes);

/// What a change did, short, beside the thing itself: "Ana Weber: Owner", "Ana Weber: added".
/// `who` may be unknown.
[[nodiscard]] QString followedWords(const QString& who, const journey::Change& change);

/// An edit in one line, with the name of what it was about.
struct Headline {
  QString text;
  qsizetype nameFrom = 0;  ///< the name in it is written bold
  qsizetype nameLength = 0;
};

/// What an edit did: "Pricing page: Owner: nobody → Content". Where it did more than fits a
/// line, what it is called.
[[nodiscard]] Headline headlineOf(const journey::Journey& journey, const journey::Message& label,
                                  const journey::ChangeSet& changes);

/// Of an edit that did many things, what it did to how many, without what keeps a review itself:
/// "Review of 7 October 2026: 2 questions added, 1 touchpoint changed". `called` is written bold.
[[nodiscard]] Headline headlineOfMany(const QString& called, const journey::ChangeSet& changes);

}  // namespace throughline::editor
