#include "shared_values.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cell_words.h"
#include "kinds.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::RecordKey;
using journey::ThingColumn;
using journey::Value;

namespace {

std::set<Kind> kindsAmong(const Things& things) {
  std::set<Kind> kinds;
  for (const RecordKey& each : things) kinds.insert(each.kind);
  return kinds;
}

/// Choices that every one of the kinds has.
std::vector<std::string_view> commonWords(const std::set<Kind>& kinds, ThingColumn column) {
  std::vector<std::string_view> words;
  for (const std::string_view word : journey::fieldIn(*kinds.begin(), column)->choices) {
    const bool everywhere = std::ranges::all_of(kinds, [&](Kind kind) {
      return std::ranges::count(journey::fieldIn(kind, column)->choices, word) > 0;
    });
    if (everywhere) words.push_back(word);
  }
  return words;
}

std::vector<GivenValue> records(const Journey& journey, Kind kind) {
  std::vector<GivenValue> values;
  for (const std::int64_t id : journey.idsIn(kind, 0)) {
    values.push_back({recordName(journey, journey.get(kind, id)), id});
  }
  return values;
}

}  // namespace

bool haveAll(const Things& things, ThingColumn column) {
  const std::set<Kind> kinds = kindsAmong(things);
  if (kinds.empty()) return false;
  const Field* first = journey::fieldIn(*kinds.begin(), column);
  const bool alike = first && std::ranges::all_of(kinds, [&](Kind kind) {
                       const Field* field = journey::fieldIn(kind, column);
                       return field && field->type == first->type &&
                              field->target == first->target && field->key == first->key;
                     });
  return alike && (first->type != FieldType::choice || !commonWords(kinds, column).empty());
}

std::optional<QString> sharedWord(const Journey& journey, const Things& things,
                                  ThingColumn column) {
  std::optional<QString> word;
  for (const RecordKey& each : things) {
    const QString own = cellWord(journey, journey.get(each.kind, each.id), column);
    if (word && *word != own) return std::nullopt;
    word = own;
  }
  return word;
}

std::vector<GivenValue> offeredValues(const Journey& journey, const Things& things,
                                      ThingColumn column) {
  const std::set<Kind> kinds = kindsAmong(things);
  const Field& field = *journey::fieldIn(*kinds.begin(), column);
  if (field.type == FieldType::choice) {
    std::vector<GivenValue> values;
    for (const std::string_view word : commonWords(kinds, column)) {
      values.push_back({choiceWord(field.key, word), std::string(word)});
    }
    return values;
  }
  if (field.type == FieldType::reference) {
    auto values = records(journey, field.target);
    if (field.optional) values.push_back({texts::Things::tr("Nobody"), {}});
    return values;
  }
  std::map<std::string, std::string> texts;  // folded, and as one of them writes it
  if (field.filtered) {
    for (const Kind kind : kinds) {
      journey.each(kind, [&](journey::RecordRef record) {
        const auto text = std::get<std::string>(journey::fieldIn(kind, column)->get(record));
        if (!text.empty()) texts.try_emplace(journey::folded(text), text);
      });
    }
  }
  std::vector<GivenValue> values;
  for (const auto& each : texts) {
    values.push_back({oneLine(QString::fromStdString(each.second)), each.second});
  }
  return values;
}

bool takesOwnText(const Things& things, ThingColumn column) {
  const Field* field = journey::fieldIn(things.front().kind, column);
  return field->type == FieldType::text || field->target == Kind::department;
}

void giveAll(journey::Edit& edit, const Things& things, ThingColumn column, const Value& value) {
  Things moved;
  for (const RecordKey& each : things) {
    if (journey::fieldIn(each.kind, column)->role == journey::FieldRole::holder) {
      moved.push_back(each);
      continue;
    }
    setField(edit, each.kind, each.id, journey::fieldIn(each.kind, column)->key, value);
  }
  if (moved.empty()) return;
  const journey::Id<journey::Stage> stage{std::get<std::int64_t>(value)};
  moveRecords(edit, inMapOrder(edit.journey(), std::move(moved)), stage);
}

void giveAllText(journey::Edit& edit, const Things& things, ThingColumn column,
                 const std::string& text) {
  const Field* field = journey::fieldIn(things.front().kind, column);
  if (field->target != Kind::department || field->type != FieldType::reference) {
    return giveAll(edit, things, column, text);
  }
  giveAll(edit, things, column,
          journey::isBlank(text) ? Value{} : Value{journey::departmentNamed(edit, text).value});
}

journey::Message changingAll(const Things& things, ThingColumn column) {
  namespace messages = journey::messages;
  if (column == ThingColumn::stage) return messages::moveRecords(nounFor(things));
  if (kindsAmong(things).size() > 1) return messages::changeRecord(messages::selection());
  const Kind kind = things.front().kind;
  return messages::changeField(messages::field(kind, journey::fieldIn(kind, column)->key));
}

}  // namespace throughline::editor
