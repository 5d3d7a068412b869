#include "difference_words.h"

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

using journey::Difference;
using journey::Field;
using journey::FieldType;
using journey::Kind;
using journey::Mark;
using texts::Comparing;

namespace {

constexpr int kMostOnCard = 40;
constexpr int kMostInLine = 36;

bool saysItself(const Field& field) {
  return field.type == FieldType::choice || field.type == FieldType::reference ||
         field.type == FieldType::references || field.type == FieldType::choices;
}

QString lineOf(const Comparison& comparison, const Difference& difference, const Field& field) {
  const QString before =
      oneLine(valueOn(comparison.then.map, field, difference.before), kMostInLine);
  const QString after = oneLine(valueOn(comparison.now.map, field, difference.after), kMostInLine);
  if (saysItself(field) || difference.key.kind == Kind::evidence) {
    return Comparing::tr("%1 → %2").arg(before, after);
  }
  const QString name = fieldWord(difference.key.kind, field.key);
  if (field.type == FieldType::text) {
    return Comparing::tr("%1: “%2” → “%3”").arg(name, before, after);
  }
  return Comparing::tr("%1: %2 → %3").arg(name, before, after);
}

// "Touchpoint, Content": what it is, and who has it or of which sort it is.
QString whatItIs(const Comparison& comparison, const Difference& difference) {
  const Kind kind = difference.key.kind;
  QString words = kindWord(kind);
  for (const auto column : {journey::ThingColumn::owner, journey::ThingColumn::type}) {
    const Field* field = fieldIn(kind, column);
    if (!field || !saysItself(*field)) continue;
    words = Comparing::tr("%1, %2").arg(
        words, valueWord(comparison.mapOf(difference), *field, field->get(difference.record())));
    break;
  }
  return words;
}

}  // namespace

QString markWord(Mark mark) {
  switch (mark) {
    case Mark::added:
      return Comparing::tr("Added");
    case Mark::removed:
      return Comparing::tr("Removed");
    case Mark::moved:
      return Comparing::tr("Moved");
    case Mark::changed:
      break;
  }
  return Comparing::tr("Changed");
}

QString signedMark(Mark mark) {
  return drawing::signOf(mark) + QStringLiteral("  ") + markWord(mark);
}

QString countedMark(Mark mark, std::size_t count) {
  switch (mark) {
    case Mark::added:
      return Comparing::tr("%1 added").arg(count);
    case Mark::removed:
      return Comparing::tr("%1 removed").arg(count);
    case Mark::moved:
      return Comparing::tr("%1 moved").arg(count);
    case Mark::changed:
      break;
  }
  return Comparing::tr("%1 changed").arg(count);
}

QString differenceName(const Comparison& comparison, const Difference& difference) {
  if (difference.key.kind == Kind::evidence) return kindWord(Kind::evidence);
  return recordName(comparison.mapOf(difference), difference.record());
}

QString moveWords(const Comparison& comparison, const Difference& difference) {
  if (!difference.hasMoved()) return {};
  const auto left = stageOf(comparison.then.map, *difference.before);
  if (difference.key.kind != Kind::stage && left != difference.stage) {
    return Comparing::tr("from %1").arg(stageWords(comparison, left));
  }
  const std::int64_t next = difference.to->before;
  if (next == 0 || !comparison.now.map.contains(difference.key.kind, next)) {
    return Comparing::tr("now last");
  }
  return Comparing::tr("now before %1")
      .arg(recordName(comparison.now.map, comparison.now.map.get(difference.key.kind, next)));
}

QString differenceDetail(const Comparison& comparison, const Difference& difference) {
  if (difference.mark == Mark::added || difference.mark == Mark::removed) {
    return whatItIs(comparison, difference);
  }
  QStringList parts;
  if (difference.hasMoved()) parts << moveWords(comparison, difference);
  if (difference.mark == Mark::changed) {
    for (const Field* field : difference.fields) parts << lineOf(comparison, difference, *field);
  }
  return parts.join(QStringLiteral("; "));
}

std::vector<drawing::ShownShift> shownShifts(const Comparison& comparison,
                                             const Difference& difference) {
  std::vector<drawing::ShownShift> shifts;
  if (difference.mark != Mark::changed) return shifts;
  for (const Field* field : difference.fields) {
    const QString before = valueOn(comparison.then.map, *field, difference.before);
    const QString after = valueOn(comparison.now.map, *field, difference.after);
    const bool isShort = before.size() <= kMostOnCard && after.size() <= kMostOnCard;
    shifts.push_back({fieldWord(difference.key.kind, field->key),
                      isShort ? oneLine(before, kMostOnCard) : QString(),
                      isShort ? oneLine(after, kMostOnCard) : QString()});
  }
  return shifts;
}

QString valueOn(const journey::Journey& map, const Field& field,
                const std::optional<journey::Record>& record) {
  if (!record) return QStringLiteral("–");
  const journey::Value value = field.get(*record);
  const auto* text = std::get_if<std::string>(&value);
  if (text && field.type == FieldType::text && !text->empty()) return QString::fromStdString(*text);
  return valueWord(map, field, value);
}

QString stageWords(const Comparison& comparison, journey::Id<journey::Stage> stage) {
  const journey::Stage* found = comparison.stage(stage);
  return found ? oneLine(QString::fromStdString(found->name)) : Comparing::tr("The map");
}

QString noChangesWords(const Comparison& comparison) {
  return comparison.isNumbersOnly()
             ? Comparing::tr("What changed is not known: only the numbers of one of them are")
             : Comparing::tr("These two are the same");
}

QString comparisonText(const Comparison& comparison) {
  QStringList lines{Comparing::tr("%1 → %2").arg(comparison.then.name, comparison.now.name)};
  std::optional<journey::Id<journey::Stage>> stage;
  for (const Difference& each : comparison.changes) {
    if (stage != each.stage) lines << QString() << stageWords(comparison, each.stage);
    stage = each.stage;
    lines << QStringLiteral("%1 %2  %3: %4")
                 .arg(drawing::signOf(each.mark), markWord(each.mark),
                      differenceName(comparison, each), differenceDetail(comparison, each));
  }
  if (comparison.changes.empty()) lines << noChangesWords(comparison);
  return lines.join(u'\n') + u'\n';
}

}  // namespace throughline::editor
