#include "frame/filter_choices.h"

#include <algorithm>
#include <map>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::TouchpointFilter;
using journey::Value;

namespace {

constexpr std::string_view kStageKey = "stage";

/// A field of things, and every kind that has one of this key.
struct SharedField {
  std::string_view key;
  std::vector<std::pair<Kind, const Field*>> of;
};

/// The stage has its choices already, of every kind.
bool canBeFilteredBy(const Field& field) {
  if (field.key == kStageKey) return false;
  if (field.role != journey::FieldRole::content || field.aside) return false;
  if (field.type == FieldType::reference) return !journey::describe(field.target).holder;
  return field.type == FieldType::choice || field.filtered;
}

std::vector<SharedField> sharedFields() {
  std::vector<SharedField> fields;
  for (const Kind kind : journey::thingKinds()) {
    for (const Field* field : journey::formFields(kind)) {
      if (!canBeFilteredBy(*field)) continue;
      auto same = std::ranges::find(fields, field->key, &SharedField::key);
      if (same == fields.end()) same = fields.insert(fields.end(), {field->key, {}});
      same->of.emplace_back(kind, field);
    }
  }
  return fields;
}

using Offered = std::vector<std::pair<Value, QString>>;

void offer(Offered& values, Value value, const QString& shown) {
  const auto known = std::ranges::find(values, value, &Offered::value_type::first);
  if (known == values.end()) values.emplace_back(std::move(value), shown);
}

/// What the map offers to choose from: each value, as it is shown.
Offered offered(const Journey& journey, const SharedField& shared) {
  Offered values;
  std::map<Value, QString> texts;  // folded, and as one of them writes it
  for (const auto& [kind, field] : shared.of) {
    if (field->type == FieldType::reference) {
      for (const std::int64_t id : journey.idsIn(field->target, 0)) {
        offer(values, id, recordName(journey, journey.get(field->target, id)));
      }
    } else if (field->type == FieldType::choice) {
      for (const std::string_view word : field->choices) {
        offer(values, std::string(word), choiceWord(field->key, word));
      }
    } else {
      journey.each(kind, [&, field = field](journey::RecordRef record) {
        const Value written = field->get(record);
        const QString shown = oneLine(QString::fromStdString(std::get<std::string>(written)));
        if (!shown.isEmpty()) texts.try_emplace(filterValue(*field, record), shown);
      });
    }
  }
  values.insert(values.end(), texts.begin(), texts.end());
  return values;
}

FilterChoice choiceOf(std::string_view key, const QString& group, const QString& text,
                      const Value& value, const TouchpointFilter& filter) {
  return {
      std::string(key), group, text, filter.wants(key, value),
      [key = std::string(key), value](TouchpointFilter& f, bool on) { f.want(key, value, on); }};
}

/// "E-mail, Purchase".
QString togetherWords(const std::vector<FilterChoice>& choices,
                      const TouchpointFilter::Together& together) {
  QStringList words;
  for (const auto& each : together) {
    TouchpointFilter alone;
    alone.want(each.first, each.second);
    for (const FilterChoice& choice : choices) {
      TouchpointFilter same;
      if (choice.key == each.first) choice.set(same, true);
      if (same == alone) words << choice.text;
    }
  }
  return words.join(QStringLiteral(", "));
}

}  // namespace

std::vector<FilterChoice> filterChoices(const Journey& journey, const TouchpointFilter& filter) {
  std::vector<FilterChoice> choices;
  for (const std::int64_t id : journey.idsIn(Kind::stage, 0)) {
    choices.push_back(choiceOf(kStageKey, kindWord(Kind::stage),
                               recordName(journey, journey.get(Kind::stage, id)), id, filter));
  }
  for (const SharedField& shared : sharedFields()) {
    const QString group = fieldWord(shared.of.front().first, shared.key);
    if (shared.key == "owner") {
      choices.push_back({"owner", group, texts::FilterChoices::tr("No owner"), filter.withoutOwner,
                         [](TouchpointFilter& f, bool on) { f.withoutOwner = on; }});
    }
    for (const auto& [value, shown] : offered(journey, shared)) {
      choices.push_back(choiceOf(shared.key, group, shown, value, filter));
    }
  }
  for (const TouchpointFilter::Together& together : filter.wantedTogether()) {
    choices.push_back({{},
                       texts::FilterChoices::tr("Together"),
                       togetherWords(choices, together),
                       true,
                       [together](TouchpointFilter& f, bool on) { f.wantTogether(together, on); }});
  }
  return choices;
}

bool isOfTouchpoints(const FilterChoice& choice) {
  const Field* field = journey::describe(Kind::touchpoint).find(choice.key);
  return field && field->filtered;
}

}  // namespace throughline::editor
