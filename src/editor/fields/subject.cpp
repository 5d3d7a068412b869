#include "subject.h"

#include <algorithm>

#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

bool Subject::exists() const {
  return std::ranges::all_of(ids,
                             [this](std::int64_t id) { return map.journey().contains(kind, id); });
}

std::optional<journey::Value> Subject::shared(const journey::Field& field) const {
  std::optional<journey::Value> value;
  for (const std::int64_t id : ids) {
    const auto record = map.journey().find(kind, id);
    if (!record) continue;
    journey::Value each = field.get(*record);
    if (value && *value != each) return std::nullopt;
    value = std::move(each);
  }
  return value;
}

std::vector<std::int64_t> Subject::nameable(const journey::Field& field) const {
  const journey::Journey& journey = map.journey();
  if (!journey::describe(field.target).holder) return journey.idsIn(field.target, 0);
  std::vector<std::int64_t> all;
  const auto add = [&](std::int64_t id) {
    if (std::ranges::find(all, id) == all.end()) all.push_back(id);
  };
  for (const std::int64_t id : ids) {
    if (!journey.contains(kind, id)) continue;
    const journey::RecordRef record = journey.get(kind, id);
    for (const std::int64_t beside : journey.idsIn(field.target, journey::holderOf(record))) {
      add(beside);
    }
    for (const std::int64_t named : journey::idsIn(field, field.get(record))) add(named);
  }
  return all;
}

journey::Message Subject::changing(const journey::Field& field) const {
  if (field.role == journey::FieldRole::holder) {
    return journey::messages::moveRecords(journey::messages::records(kind, ids.size()));
  }
  return journey::messages::changeField(journey::messages::field(kind, field.key));
}

bool Subject::give(const journey::Field& field, const journey::Value& value,
                   store::Initiator initiator) const {
  if (shared(field) == value) return true;
  return map.edit(changing(field), initiator, [&](journey::Edit& edit) {
    if (field.role == journey::FieldRole::holder) {
      std::vector<journey::RecordKey> records;
      for (const std::int64_t id : ids) records.emplace_back(kind, id);
      const journey::Id<journey::Stage> stage{std::get<std::int64_t>(value)};
      return moveRecords(edit, inMapOrder(edit.journey(), std::move(records)), stage);
    }
    for (const std::int64_t id : ids) journey::setField(edit, kind, id, field.key, value);
  });
}

}  // namespace throughline::editor
