#include "cell_words.h"

#include <QLocale>
#include <algorithm>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::RecordRef;
using journey::ThingAge;
using journey::ThingColumn;
using journey::ThingGrouping;

namespace {

constexpr int kLongestCell = 1'000;

}  // namespace

QString columnWord(ThingColumn column) {
  switch (column) {
    case ThingColumn::name:
      return texts::Things::tr("Name");
    case ThingColumn::type:
      return texts::Things::tr("Channel · type");
    case ThingColumn::owner:
      return texts::Things::tr("Owner");
    case ThingColumn::status:
      return texts::Things::tr("Status");
    case ThingColumn::side:
      return texts::Things::tr("Side");
    case ThingColumn::says:
      return texts::Things::tr("Hired to · says");
    case ThingColumn::stage:
      return texts::Things::tr("Stage");
    case ThingColumn::changed:
      return texts::Things::tr("Changed");
  }
  return {};
}

QString groupingWord(ThingGrouping grouping) {
  switch (grouping) {
    case ThingGrouping::stage:
      return texts::Things::tr("Stage");
    case ThingGrouping::kind:
      return texts::Things::tr("Kind");
    case ThingGrouping::owner:
      return texts::Things::tr("Owner");
    case ThingGrouping::none:
      return texts::Things::tr("None");
  }
  return {};
}

QString ageWord(ThingAge age) {
  switch (age) {
    case ThingAge::any:
      return texts::Things::tr("At any time");
    case ThingAge::week:
      return texts::Things::tr("Within 7 days");
    case ThingAge::month:
      return texts::Things::tr("Within 30 days");
    case ThingAge::old:
      return texts::Things::tr("Over %Ln days ago", nullptr, journey::kOldAfterDays);
    case ThingAge::unknown:
      return texts::Things::tr("Not since the map was made");
  }
  return {};
}

QString shortDayWord(const journey::Date& day) {
  return QLocale().toString(QDate::fromString(QString::fromStdString(day.iso()), Qt::ISODate),
                            texts::Things::tr("d MMM yyyy"));
}

QString cellWord(const Journey& journey, RecordRef record, ThingColumn column) {
  if (column == ThingColumn::stage) {
    const auto* stage = journey.find(journey::stageOf(journey, record));
    return stage ? oneLine(QString::fromStdString(stage->name), kLongestCell) : QString();
  }
  const Field* field = journey::fieldIn(record.kind(), column);
  if (!field) return column == ThingColumn::name ? recordName(journey, record) : QString();
  const journey::Value value = field->get(record);
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (field->type == FieldType::text) {
    return oneLine(QString::fromStdString(std::get<std::string>(value)), kLongestCell);
  }
  return valueWord(journey, *field, value);
}

QString groupWord(const Journey& journey, const journey::ThingGroup& group,
                  ThingGrouping grouping) {
  const auto name = [&] {
    return oneLine(recordName(journey, journey.get(group.of.kind, group.of.id)), kLongestCell);
  };
  switch (grouping) {
    case ThingGrouping::stage: {
      if (group.of.id == 0) return texts::Things::tr("In no stage");
      const auto order = journey.idsIn(Kind::stage, 0);
      const auto place = std::ranges::find(order, group.of.id) - order.begin();
      return QString::number(place + 1) + QStringLiteral("  ") + name();
    }
    case ThingGrouping::kind:
      return kindWord(group.of.kind);
    case ThingGrouping::owner:
      if (group.of.id != 0) return name();
      return group.of.kind == Kind::department ? texts::Things::tr("No owner")
                                               : texts::Things::tr("Needs no owner");
    case ThingGrouping::none:
      break;
  }
  return texts::Things::tr("Everything");
}

QString countsWord(const journey::ThingGroup& group) {
  QStringList words;
  for (const auto& [kind, count] : group.counts) words << countedKind(kind, count);
  return words.join(QStringLiteral(", "));
}

}  // namespace throughline::editor
