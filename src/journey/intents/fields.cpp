#include "throughline/journey/intents/fields.h"

#include "throughline/journey/error.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

void setField(Edit& edit, Kind kind, std::int64_t id, std::string_view key, const Value& value) {
  const Field* field = describe(kind).find(key);
  if (!field) {
    throw Error(Blame::usage, std::string(kindName(kind)), messages::noSuchField(key));
  }
  const auto* text = std::get_if<std::string>(&value);
  Value taken = value;
  if (text && field->type == FieldType::text) {
    taken = field->hasLines() ? withNewlines(*text) : onOneLine(*text);
  }
  if (const auto fault = check(*field, taken)) {
    throw Error(Blame::input, std::string(kindName(kind)) + "." + std::string(key), *fault);
  }
  Record record = edit.journey().find(kind, id).value();
  field->set(record, taken);
  edit.put(record);
}

}  // namespace throughline::journey
