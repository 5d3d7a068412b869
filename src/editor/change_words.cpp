#include "change_words.h"

#include <algorithm>
#include <map>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/messages/going_back.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/merging.h"
#include "throughline/journey/standing.h"

namespace throughline::editor {

namespace {

// A map with only what the lines name, as it was at the change: what was
// deleted since is still called by its name, and the present map stays as it is.
journey::Journey namesOf(const journey::Journey& journey, const journey::ChangeSet& changes) {
  journey::Journey names;
  names.put(journey.settings());  // figures are in its notation
  const auto borrow = [&](auto& self, const journey::Record& record) -> void {
    for (const journey::Field& field : journey::describe(kindOf(record)).fields) {
      for (const std::int64_t id : journey::idsIn(field, field.get(record))) {
        if (names.contains(field.target, id)) continue;
        if (const auto meant = journey.find(field.target, id)) {
          names.put(*meant);
          self(self, *meant);
        }
      }
    }
  };
  for (const auto& change : changes) names.put(change.after ? *change.after : *change.before);
  for (const auto& change : changes) {
    if (change.before) borrow(borrow, *change.before);
    if (change.after) borrow(borrow, *change.after);
  }
  return names;
}

const journey::Record& recordOf(const journey::Change& change) {
  return change.after ? *change.after : *change.before;
}

QString fieldValue(const journey::Journey& names, const journey::Record& record,
                   std::string_view key) {
  const journey::Field* field = journey::describe(kindOf(record)).find(key);
  return valueWord(names, *field, field->get(record));
}

// What changes is left out of the name: "Evaluation, Interview", not "5 interviews".
QString changedName(const journey::Journey& names, const journey::Record& record) {
  using journey::Kind;
  const Kind kind = kindOf(record);
  if (kind != Kind::evidence && kind != Kind::emotion) return recordName(names, record);
  return texts::ChangeWords::tr("%1, %2").arg(
      fieldValue(names, record, "stage"),
      fieldValue(names, record, kind == Kind::evidence ? "kind" : "persona"));
}

/// The one figure of a record that is called by what it measures, which needs no name beside
/// that; null of all others.
const journey::Field* onlyFigure(journey::Kind kind) {
  using journey::Kind;
  const bool isReading =
      kind == Kind::reading || kind == Kind::touchpoint_reading || kind == Kind::campaign_reading;
  if (isReading) return journey::describe(kind).find("value");
  return kind == Kind::evidence ? journey::describe(kind).find("count") : nullptr;
}

QString title(const journey::Journey& names, const journey::Change& change) {
  return texts::ChangeWords::tr("%1 “%2”").arg(kindWord(change.kind),
                                               changedName(names, recordOf(change)));
}

QStringList linesOf(const journey::Journey& names, const journey::Change& change) {
  const journey::Field* figure = onlyFigure(change.kind);
  if (!change.before || !change.after) {
    const QString words =
        change.after ? texts::ChangeWords::tr("%1 added") : texts::ChangeWords::tr("%1 removed");
    const QString line = words.arg(title(names, change));
    if (!figure) return {line};
    return {texts::ChangeWords::tr("%1: %2").arg(
        line, valueWord(names, *figure, figure->get(recordOf(change))))};
  }
  QStringList lines;
  for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
    if (field->role == journey::FieldRole::rank) {
      lines.append(texts::ChangeWords::tr("%1: moved").arg(title(names, change)));
      continue;
    }
    if (field == figure) {
      lines.append(texts::ChangeWords::tr("%1: %2 → %3")
                       .arg(title(names, change),
                            valueWord(names, *field, field->get(*change.before)),
                            valueWord(names, *field, field->get(*change.after))));
      continue;
    }
    lines.append(texts::ChangeWords::tr("%1: %2: %3 → %4")
                     .arg(title(names, change), fieldWord(change.kind, field->key),
                          valueWord(names, *field, field->get(*change.before)),
                          valueWord(names, *field, field->get(*change.after))));
  }
  return lines;
}

constexpr int kLongestValue = 40;
constexpr int kLongestLabel = 200;

/// The edit is told by what it is called, whatever it did.
bool isToldByLabel(const journey::Message& label) {
  namespace messages = journey::messages;
  const journey::Wording* told[] = {
      &messages::undo,           &messages::redo,         &messages::takeBack,
      &messages::goBack,         &messages::pasteRecords, &messages::pasteReadings,
      &messages::pasteFigures,   &messages::pasteCells,   &messages::replaceTexts,
      &messages::salvageMap,     &messages::severalEdits, &messages::sealOutsideChange,
      &messages::clearReadings,  &messages::clearFigures, &messages::carryReadingsOver,
      &messages::duplicateStage, &messages::mergeWith};
  return !label.wording() || std::ranges::find(told, label.wording()) != std::end(told);
}

/// What only comes along with something else, or follows it.
bool comesAlong(const journey::Change& change) {
  const bool isBeside = change.kind == journey::Kind::link ||
                        change.kind == journey::Kind::set_aside ||
                        change.kind == journey::Kind::earlier_target;
  if (isBeside) return true;
  if (!change.before || !change.after) return false;
  const auto fields = journey::changedFields(*change.before, *change.after);
  return std::ranges::all_of(
      fields, [](const auto* field) { return field->role == journey::FieldRole::rank; });
}

/// The one change that the edit was about; null where there are several.
const journey::Change* mainChange(const journey::ChangeSet& changes) {
  if (changes.size() == 1) return &changes.front();
  const journey::Change* main = nullptr;
  for (const journey::Change& change : changes) {
    if (comesAlong(change)) continue;
    if (main) return nullptr;
    main = &change;
  }
  return main;
}

/// The one record that holds all that was changed, where that has no name of its own: figures
/// that were typed one after the other.
std::optional<journey::RecordKey> commonHolder(const journey::ChangeSet& changes) {
  std::optional<journey::RecordKey> common;
  for (const journey::Change& change : changes) {
    if (comesAlong(change)) continue;
    const auto& description = journey::describe(change.kind);
    if (description.label() || !description.holder) return std::nullopt;
    const journey::RecordKey holder(*description.holder, holderOf(recordOf(change)));
    if (common && *common != holder) return std::nullopt;
    common = holder;
  }
  return common;
}

QString shortValue(const journey::Journey& names, const journey::Field& field,
                   const journey::Value& value) {
  return oneLine(valueWord(names, field, value), kLongestValue);
}

// "{name}" stands for the name.
QString changedWords(const journey::Journey& names, const journey::Change& change) {
  auto fields = journey::changedFields(*change.before, *change.after);
  std::erase_if(fields, [](const auto* field) { return field->role == journey::FieldRole::rank; });
  if (fields.empty()) return texts::ChangeWords::tr("%1 moved").arg("{name}");
  const journey::Field* stage = journey::standingField(change.kind);
  if (stage && fields.size() == 1 && fields.front() == stage) {
    return texts::ChangeWords::tr("%1 moved to %2")
        .arg("{name}", valueWord(names, *stage, stage->get(*change.after)));
  }
  QStringList words;
  for (const journey::Field* field : fields) words << fieldWord(change.kind, field->key);
  if (fields.size() == 1) {
    const QString before = shortValue(names, *fields.front(), fields.front()->get(*change.before));
    const QString after = shortValue(names, *fields.front(), fields.front()->get(*change.after));
    // Of two long texts that begin alike the beginning says nothing.
    if (!before.isEmpty() && !after.isEmpty() && before != after) {
      if (fields.front() == onlyFigure(change.kind)) {
        return texts::ChangeWords::tr("%1: %2 → %3").arg("{name}", before, after);
      }
      return texts::ChangeWords::tr("%1: %2: %3 → %4").arg("{name}", words.front(), before, after);
    }
  }
  return texts::ChangeWords::tr("%1: %2").arg("{name}", words.join(", "));
}

}  // namespace

Headline headlineOf(const journey::Journey& journey, const journey::Message& label,
                    const journey::ChangeSet& changes) {
  const QString called = oneLine(worded(label), kLongestLabel);
  // Of one figure that was cleared the label does not say which.
  const bool isOneCleared =
      label.wording() == &journey::messages::clearReadings && changes.size() == 1;
  if (isToldByLabel(label) && !isOneCleared) return {called};
  const journey::Change* main = mainChange(changes);
  if (!main) {
    const auto holder = commonHolder(changes);
    const auto record = holder ? journey.find(holder->kind, holder->id) : std::nullopt;
    return record ? headlineOfMany(recordName(journey, *record), changes) : Headline{called};
  }
  const journey::Journey names = namesOf(journey, {*main});
  const journey::Record& record = recordOf(*main);
  const QString kind = kindWord(main->kind);
  const journey::Field* figure = onlyFigure(main->kind);
  QString words;
  if (main->before && main->after) {
    words = changedWords(names, *main);
  } else if (figure) {
    const QString value = shortValue(names, *figure, figure->get(record));
    const QString none = QStringLiteral("–");
    words = texts::ChangeWords::tr("%1: %2 → %3")
                .arg("{name}", main->after ? none : value, main->after ? value : none);
  } else {
    words = main->after ? texts::ChangeWords::tr("%1 %2 added").arg(kind, "{name}")
                        : texts::ChangeWords::tr("%1 %2 removed").arg(kind, "{name}");
  }
  const QString name = changedName(names, record);
  const qsizetype at = words.indexOf("{name}");
  words.replace("{name}", name);
  return {words, at, name.size()};
}

namespace {

QString addedWords(const QString& what) { return texts::ChangeWords::tr("%1 added").arg(what); }
QString changedManyWords(const QString& what) {
  return texts::ChangeWords::tr("%1 changed").arg(what);
}
QString removedWords(const QString& what) { return texts::ChangeWords::tr("%1 removed").arg(what); }

}  // namespace

Headline headlineOfMany(const QString& called, const journey::ChangeSet& changes) {
  using journey::Kind;
  struct Counts {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
  };
  std::map<Kind, Counts> counts;
  for (const journey::Change& change : changes) {
    if (change.kind == Kind::review || change.kind == Kind::stop || comesAlong(change)) continue;
    Counts& of = counts[change.kind];
    ++(!change.before ? of.added : !change.after ? of.removed : of.changed);
  }
  constexpr qsizetype kMostCounts = 4;
  QStringList words;
  const auto add = [&words](Kind kind, std::size_t count, QString (*say)(const QString&)) {
    if (count == 0) return;
    const QString what = worded(journey::messages::records(kind, count));
    words << say(texts::ChangeWords::tr("%1 %2").arg(count).arg(what));
  };
  for (const auto& [kind, of] : counts) {
    add(kind, of.added, addedWords);
    add(kind, of.changed, changedManyWords);
    add(kind, of.removed, removedWords);
  }
  if (words.size() > kMostCounts) words = words.mid(0, kMostCounts) << QStringLiteral("…");
  const QString text =
      words.isEmpty() ? called : texts::ChangeWords::tr("%1: %2").arg(called, words.join(", "));
  return {text, text.indexOf(called), called.size()};
}

namespace {

QString whatChanged(const journey::Change& change) {
  // What has no card of its own is named.
  const bool isInside =
      change.kind == journey::Kind::comment || !journey::describe(change.kind).label();
  const QString kind = kindWord(change.kind);
  if (!change.before) return isInside ? addedWords(kind) : texts::ChangeWords::tr("added");
  if (!change.after) return isInside ? removedWords(kind) : texts::ChangeWords::tr("removed");
  auto fields = journey::changedFields(*change.before, *change.after);
  const journey::Field* stage = journey::standingField(change.kind);
  std::erase_if(fields, [&](const journey::Field* field) {
    return field == stage || field->role == journey::FieldRole::rank;
  });
  if (fields.empty()) return texts::ChangeWords::tr("moved");
  constexpr qsizetype kMostFields = 2;
  QStringList words;
  for (const journey::Field* field : fields) words << fieldWord(change.kind, field->key);
  if (words.size() > kMostFields) words = words.mid(0, kMostFields) << QStringLiteral("…");
  return words.join(", ");
}

}  // namespace

QString followedWords(const QString& who, const journey::Change& change) {
  const QString name = who.isEmpty() ? texts::ChangeWords::tr("Another program") : oneLine(who);
  return texts::ChangeWords::tr("%1: %2").arg(name, whatChanged(change));
}

QStringList changeLines(const journey::Journey& journey, const journey::ChangeSet& changes) {
  const journey::Journey names = namesOf(journey, changes);
  QStringList lines;
  for (const auto& change : changes) lines.append(linesOf(names, change));
  return lines;
}

}  // namespace throughline::editor
