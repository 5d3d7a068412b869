#include "history_groups.h"

#include <map>
#include <utility>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/going_back.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/messages/review_labels.h"

namespace throughline::editor {

namespace {

constexpr int kLongestFault = 200;

/// The one record that the edit is about; nothing where there are several. A reading is about
/// what holds it, so that figures that are typed one after the other are one entry.
std::optional<journey::RecordKey> thingOf(const store::HistoryEntry& entry) {
  std::optional<journey::RecordKey> thing;
  for (const journey::Change& change : entry.changes) {
    const journey::Record& record = change.after ? *change.after : *change.before;
    journey::RecordKey key(change.kind, change.id);
    const auto& description = journey::describe(change.kind);
    if (!description.label() && description.holder) {
      key = {*description.holder, holderOf(record)};
    }
    if (thing && *thing != key) return std::nullopt;
    thing = key;
  }
  return thing;
}

/// A step back or forth says of itself what it did.
bool isStep(const store::HistoryEntry& entry) {
  namespace messages = journey::messages;
  const journey::Wording* code = entry.message.wording();
  return code == &messages::undo || code == &messages::redo || code == &messages::takeBack ||
         code == &messages::goBack;
}

/// The day of the review that the edit was made in; null where it was none.
const journey::Argument* reviewDay(const store::HistoryEntry& entry) {
  const bool isOfReview = entry.message.wording() == &journey::messages::inReview;
  return isOfReview ? &entry.message.arguments().front() : nullptr;
}

bool areOfOneReview(const store::HistoryEntry& newer, const store::HistoryEntry& older) {
  const auto* day = reviewDay(newer);
  const auto* olderDay = reviewDay(older);
  const bool begins = older.message.wording() == &journey::messages::beginReview;
  return day && (begins || (olderDay && *day == *olderDay)) &&
         fromUtc(newer.at).date() == fromUtc(older.at).date();
}

bool belongTogether(const store::HistoryEntry& newer, const store::HistoryEntry& older) {
  constexpr std::size_t kToTheMinute = 16;  // "2026-11-22T10:15"
  if (newer.fault || older.fault || newer.who != older.who) return false;
  if (newer.seq != older.seq + 1 || isStep(newer) || isStep(older)) return false;
  if (areOfOneReview(newer, older)) return true;
  if (newer.at.substr(0, kToTheMinute) != older.at.substr(0, kToTheMinute)) return false;
  const auto thing = thingOf(newer);
  return thing && thing == thingOf(older);
}

ShownEdit shown(const journey::Journey& journey, const store::HistoryEntry& entry) {
  return {entry.seq, fromUtc(entry.at), saidAuthor(entry.who),
          headlineOf(journey, entry.message, entry.changes)};
}

EditGroup unreadable(const store::HistoryEntry& entry) {
  EditGroup group;
  group.headline = {texts::History::tr("⚠ Edit %1 cannot be read").arg(entry.seq)};
  group.fault = asSentence(oneLine(worded(entry.fault->message()), kLongestFault));
  group.edits.push_back({entry.seq, {}, {}, group.headline});
  return group;
}

}  // namespace

journey::ChangeSet changedTogether(const std::vector<store::HistoryEntry>& newestFirst) {
  std::map<journey::RecordKey, journey::Change> together;
  for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry) {
    for (const journey::Change& change : entry->changes) {
      const auto [known, isNew] = together.try_emplace({change.kind, change.id}, change);
      if (!isNew) known->second.after = change.after;
    }
  }
  journey::ChangeSet changes;
  for (auto& [key, change] : together) {
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<EditGroup> groupsOf(const journey::Journey& journey,
                                const std::vector<store::HistoryEntry>& newestFirst) {
  std::vector<EditGroup> groups;
  for (std::size_t i = 0; i < newestFirst.size();) {
    std::size_t end = i + 1;
    while (end < newestFirst.size() && belongTogether(newestFirst[end - 1], newestFirst[end])) {
      ++end;
    }
    const std::vector<store::HistoryEntry> members(newestFirst.begin() + static_cast<long>(i),
                                                   newestFirst.begin() + static_cast<long>(end));
    i = end;
    if (members.front().fault) {
      groups.push_back(unreadable(members.front()));
      continue;
    }
    EditGroup group;
    for (const auto& entry : members) group.edits.push_back(shown(journey, entry));
    const auto together = members.size() == 1 ? members.front().changes : changedTogether(members);
    if (const auto* day = reviewDay(members.front())) {
      group.isReview = true;
      group.headline = headlineOfMany(
          worded(journey::Message(journey::messages::reviewHeldOn, {*day})), together);
    } else {
      group.headline = together.empty() ? group.newest().headline
                                        : headlineOf(journey, members.front().message, together);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace throughline::editor
