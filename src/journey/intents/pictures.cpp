#include "throughline/journey/intents/pictures.h"

#include <algorithm>

#include "throughline/journey/description.h"

namespace throughline::journey {

const Field* pictureField(Kind kind) {
  const auto& fields = describe(kind).fields;
  const auto found = std::ranges::find(fields, FieldType::picture, &Field::type);
  return found == fields.end() ? nullptr : &*found;
}

std::optional<ImageHash> pictureOf(const Journey& journey, const RecordKey& record) {
  const Field* field = pictureField(record.kind);
  const auto found = field ? journey.find(record.kind, record.id) : std::nullopt;
  const Value value = found ? field->get(*found) : Value{};
  const auto* hash = std::get_if<std::string>(&value);
  return hash ? std::optional(ImageHash{*hash}) : std::nullopt;
}

void setPicture(Edit& edit, const std::vector<RecordKey>& records,
                const std::optional<ImageHash>& picture) {
  for (const RecordKey& key : records) {
    const Field* field = pictureField(key.kind);
    if (!field) continue;
    Record record = edit.journey().get(key.kind, key.id).copy();
    field->set(record, picture ? Value(picture->hex) : Value());
    edit.put(record);
  }
}

}  // namespace throughline::journey
