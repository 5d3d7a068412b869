#include "filter_choices.h"

#include <map>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::TouchpointFilter;
using journey::Value;

namespace {

/// What the map offers to choose from: each value, as it is shown.
std::vector<std::pair<Value, QString>> offered(const Journey& journey, const Field& field) {
  std::vector<std::pair<Value, QString>> values;
  if (field.type == FieldType::reference) {
    for (const std::int64_t id : journey.idsIn(field.target, 0)) {
      values.emplace_back(id, recordName(journey, *journey.find(field.target, id)));
    }
  } else if (field.type == FieldType::choice) {
    for (const std::string_view word : field.choices) {
      values.emplace_back(std::string(word), choiceWord(field.key, word));
    }
  } else {
    std::map<Value, QString> texts;  // folded, and as one of them writes it
    for (const auto& [id, touchpoint] : journey.all<journey::Touchpoint>()) {
      const Value written = field.get(touchpoint);
      const QString shown = oneLine(QString::fromStdString(std::get<std::string>(written)));
      if (!shown.isEmpty()) texts.try_emplace(filterValue(field, touchpoint), shown);
    }
    values.assign(texts.begin(), texts.end());
  }
  return values;
}

}  // namespace

std::vector<FilterChoice> filterChoices(const Journey& journey, const TouchpointFilter& filter) {
  std::vector<FilterChoice> choices;
  for (const Field* field : journey::formFields(Kind::touchpoint)) {
    if (!field->filtered) continue;
    const QString group = fieldWord(Kind::touchpoint, field->key);
    if (field->key == "owner") {
      choices.push_back({group, texts::FilterChoices::tr("No owner"), filter.withoutOwner,
                         [](TouchpointFilter& f, bool on) { f.withoutOwner = on; }});
    }
    for (const auto& [value, shown] : offered(journey, *field)) {
      choices.push_back({group, shown, filter.wants(field->key, value),
                         [key = field->key, wanted = value](TouchpointFilter& f, bool on) {
                           f.want(key, wanted, on);
                         }});
    }
  }
  return choices;
}

}  // namespace throughline::editor
