#include "taking_back.h"

#include <algorithm>

#include "frame/passing_offer.h"
#include "frame/worded.h"
#include "history_groups.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/going_back.h"
#include "throughline/journey/messages/going_back.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using journey::ChangeSet;
using journey::Obstacle;
using texts::History;

namespace {

bool edited(const WindowContext& context, const journey::Message& label, const QString& done,
            const store::Document::Intent& intent) {
  OpenMap& map = context.map;
  if (!map.edit(label, &map, intent)) return false;
  offerUntilChanged(context, done, History::tr("Undo"), [&map] { map.undo(); });
  return true;
}

QString withTime(const QString& words, const store::HistoryEntry& entry) {
  return History::tr("%1 (%2, %3)").arg(words, saidTime(fromUtc(entry.at)), saidAuthor(entry.who));
}

/// The newest edit that touched what stands in the way.
std::optional<store::HistoryEntry> laterEdit(const OpenMap& map, const Obstacle& obstacle) {
  const bool isOther =
      obstacle.why == Obstacle::Why::used || obstacle.why == Obstacle::Why::lacking;
  const auto& document = map.document();
  const auto of = document.historyOf(isOther ? obstacle.other : obstacle.record, 1);
  if (of.empty() || of.front().fault) return std::nullopt;
  const auto whole = document.history(1, of.front().seq + 1);
  if (whole.empty() || whole.front().fault) return std::nullopt;
  return whole.front();
}

/// The edit that removed it, whole, where that is what stands in the way.
std::optional<ChangeSet> removalOf(const OpenMap& map, const Obstacle& obstacle,
                                   const std::optional<store::HistoryEntry>& later) {
  const bool isGone =
      obstacle.why == Obstacle::Why::removed || obstacle.why == Obstacle::Why::lacking;
  if (!isGone || !later) return std::nullopt;
  const auto gone = obstacle.why == Obstacle::Why::removed ? obstacle.record : obstacle.other;
  const bool removes = std::ranges::any_of(later->changes, [&](const journey::Change& change) {
    return change.kind == gone.kind && change.id == gone.id && !change.after;
  });
  if (!removes || !obstaclesTo(map.journey(), later->changes).empty()) return std::nullopt;
  return later->changes;
}

}  // namespace

std::int64_t editsAfter(const OpenMap& map, std::int64_t seq) {
  const auto newest = map.document().history(1);
  return newest.empty() ? 0 : newest.front().seq - seq;
}

bool takeBack(const WindowContext& context, const PastPoint& point) {
  OpenMap& map = context.map;
  const auto label = journey::messages::takeBack(point.label);
  const auto obstacles = obstaclesTo(map.journey(), point.changes);
  if (obstacles.empty()) {
    journey::Journey tried = map.journey();
    journey::IdSource none = [] { return std::int64_t{1}; };
    journey::Edit edit(tried, none);
    journey::takeBack(edit, point.changes);
    if (edit.changes().empty()) {
      context.toast.say(
          History::tr("The map has this already: nothing of it is left to take back."));
      return false;
    }
    return edited(context, label, History::tr("Taken back"),
                  [&](journey::Edit& real) { journey::takeBack(real, point.changes); });
  }
  const auto later = laterEdit(map, obstacles.front());
  QString why =
      asSentence(oneLine(worded(sayWhy(obstacles.front(), map.journey(), point.changes)), 300));
  if (later) why = withTime(why, *later);
  const auto removal = removalOf(map, obstacles.front(), later);
  Question question{.title = History::tr("Take this back"),
                    .text = History::tr("This cannot be taken back by itself: %1").arg(why),
                    .answers = {},
                    .cancel = History::tr("Leave it")};
  if (removal) question.answers = {History::tr("Bring it back, then take this back")};
  const auto answer = context.services.dialogs->ask(context.window, question);
  if (!answer || !removal) return false;
  return edited(context, label, History::tr("Brought back and taken back"),
                [&](journey::Edit& edit) {
                  journey::takeBack(edit, *removal);
                  journey::takeBack(edit, point.changes);
                });
}

bool goBackTo(const WindowContext& context, const PastPoint& point) {
  OpenMap& map = context.map;
  try {
    const journey::Journey then = map.document().mapAt(point.after);
    const auto undone = editsAfter(map, point.after);
    return edited(context, journey::messages::goBack(saidTime(point.at).toStdString(), undone),
                  History::tr("The map is as it was on %1").arg(saidTime(point.at)),
                  [&](journey::Edit& edit) { journey::goBackTo(edit, then); });
  } catch (const journey::Error& error) {
    context.services.dialogs->tell(context.window, error);
    return false;
  }
}

}  // namespace throughline::editor
