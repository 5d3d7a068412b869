#include "short_changes.h"

#include <algorithm>
#include <optional>
#include <type_traits>

#include "text_difference.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Field;
using journey::Value;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

constexpr std::size_t kLongText = 256;  // bytes; a difference of a shorter one saves nothing

/// Both texts, where one of them is long.
std::optional<TwoTexts> longTexts(const Field& field, const Value& before, const Value& after) {
  const auto* was = std::get_if<std::string>(&before);
  const auto* is = std::get_if<std::string>(&after);
  if (field.type != journey::FieldType::text || !was || !is) return std::nullopt;
  if (std::max(was->size(), is->size()) < kLongText) return std::nullopt;
  return TwoTexts{*was, *is};
}

ordered_json textEntry(const TwoTexts& texts, TextSum sum) {
  if (texts.before == texts.after) return {{"sum", sum(texts.before)}};
  const TextDifference difference = textDifference(texts.before, texts.after, sum);
  return {{"kept", {difference.head, difference.tail}},
          {"before", difference.before},
          {"after", difference.after},
          {"sums", {difference.sumBefore, difference.sumAfter}}};
}

[[noreturn]] void refuse(const std::string& where) {
  throw Error(Blame::input, where, messages::notATextDifference());
}

template <class Number>
Number wholeIn(const json& found, const std::string& where) {
  if (!found.is_number_integer() || (std::is_unsigned_v<Number> && found < 0)) refuse(where);
  return found.get<Number>();
}

const json& memberOf(const json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) refuse(where);
  return *found;
}

template <class Number>
std::pair<Number, Number> pairIn(const json& entry, const char* key, const std::string& where) {
  const json& pair = memberOf(entry, key, where);
  if (!pair.is_array() || pair.size() != 2) refuse(where);
  return {wholeIn<Number>(pair[0], where), wholeIn<Number>(pair[1], where)};
}

std::string stringIn(const json& entry, const char* key, const std::string& where) {
  const json& text = memberOf(entry, key, where);
  if (!text.is_string()) refuse(where);
  return text.get<std::string>();
}

TextDifference differenceIn(const json& entry, const std::string& where) {
  const auto kept = pairIn<std::size_t>(entry, "kept", where);
  const auto sums = pairIn<std::int64_t>(entry, "sums", where);
  return {
      kept.first, kept.second, stringIn(entry, "before", where), stringIn(entry, "after", where),
      sums.first, sums.second};
}

// Nothing where the map does not know the record, or the version no such field.
std::optional<std::string> knownText(const Beside& beside, const journey::RecordKey& record,
                                     std::string_view key) {
  const Field* field = describe(record.kind).find(key);
  const journey::Journey* known = beside.sum ? beside.known : nullptr;
  if (!known || !field || !known->contains(record.kind, record.id)) return std::nullopt;
  Value value = field->get(known->get(record.kind, record.id));
  auto* text = std::get_if<std::string>(&value);
  return text ? std::optional(std::move(*text)) : std::nullopt;
}

/// `putAt` for what was read.
void putTextAt(json& side, std::string_view key, const std::string& text) {
  const auto dot = key.find('.');
  json& slot = side[std::string(key.substr(0, dot))];
  if (dot == std::string_view::npos) {
    slot = text;
  } else {
    if (!slot.is_object()) slot = json::object();
    putTextAt(slot, key.substr(dot + 1), text);
  }
}

void takeOver(json& after, const json& before) {
  for (const auto& [key, value] : before.items()) {
    const auto [slot, fresh] = after.emplace(key, value);
    if (!fresh && slot->is_object() && value.is_object()) takeOver(*slot, value);
  }
}

}  // namespace

void putShortSides(ordered_json& entry, const journey::Change& change, TextSum sum) {
  ordered_json before = ordered_json::object();
  ordered_json after = ordered_json::object();
  ordered_json texts = ordered_json::object();
  for (const Field& field : describe(change.kind).fields) {
    const Value was = field.get(*change.before);
    const Value is = field.get(*change.after);
    if (const auto both = longTexts(field, was, is)) {
      texts[std::string(field.key)] = textEntry(*both, sum);
      continue;
    }
    putAt(before, field.key, toJson(was));
    if (was != is) putAt(after, field.key, toJson(is));
  }
  entry["before"] = std::move(before);
  entry["after"] = std::move(after);
  if (!texts.empty()) entry["texts"] = std::move(texts);
}

void takeOverWhatStayed(json& change) {
  const auto before = change.find("before");
  const auto after = change.find("after");
  if (before != change.end() && after != change.end()) takeOver(*after, *before);
}

std::vector<std::string> putLongTexts(json& change, const journey::RecordKey& record,
                                      const Beside& beside, const std::string& where) {
  std::vector<std::string> untold;
  if (!change.contains("before") || !change.contains("after")) return untold;
  json& before = change["before"];
  json& after = change["after"];
  requireObject(before, fieldPath(where, "before"));
  requireObject(after, fieldPath(where, "after"));
  const auto texts = change.find("texts");
  if (texts == change.end()) return untold;
  requireObject(*texts, fieldPath(where, "texts"));
  for (const auto& [key, entry] : texts->items()) {
    const std::string place = fieldPath(where, key);
    requireObject(entry, place);
    if (!describe(record.kind).find(key)) continue;
    auto text = knownText(beside, record, key);
    if (const auto sum = entry.find("sum"); sum != entry.end()) {
      const auto meant = wholeIn<std::int64_t>(*sum, place);
      if (!text || beside.sum(*text) != meant) {
        untold.push_back(key);
        text = "…";
      }
      putTextAt(before, key, *text);
      putTextAt(after, key, *text);
      continue;
    }
    const TextDifference difference = differenceIn(entry, place);
    const auto both = text ? textsFrom(difference, *text, beside.sum) : std::nullopt;
    if (!both) throw Error(Blame::input, place, messages::textUnknown());
    putTextAt(before, key, both->before);
    putTextAt(after, key, both->after);
  }
  return untold;
}

}  // namespace throughline::exchange
