#include "throughline/journey/field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

bool isColor(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

struct RangeCodes {
  const Code<0>& any;
  const Code<2>& fromTo;
  const Code<1>& above;
  const Code<1>& atLeast;
  const Code<1>& atMost;
};

Message rangeOf(const Field& field, const RangeCodes& codes) {
  const bool below = std::isfinite(field.most);
  const bool above = std::isfinite(field.least);
  if (above && below)
    return codes.fromTo(Figure{numberText(field.least)}, Figure{numberText(field.most)});
  if (above && field.aboveLeast) return codes.above(Figure{numberText(field.least)});
  if (above) return codes.atLeast(Figure{numberText(field.least)});
  if (below) return codes.atMost(Figure{numberText(field.most)});
  return codes.any();
}

std::string choicesOf(const Field& field) {
  std::string words;
  for (const auto choice : field.choices) {
    if (!words.empty()) words += ", ";
    words += choice;
  }
  return words;
}

bool inRange(const Field& field, double number) {
  if (number > field.most) return false;
  return field.aboveLeast ? number > field.least : number >= field.least;
}

bool isTime(std::string_view text) {
  // "2026-11-22T10:15:32Z"
  constexpr std::size_t kDay = 10;
  if (text.size() != kTimeLength || !Date::parse(text.substr(0, kDay))) return false;
  constexpr std::string_view kPattern = "T##:##:##Z";
  for (std::size_t i = 0; i < kPattern.size(); ++i) {
    const char c = text[kDay + i];
    if (kPattern[i] == '#' ? c < '0' || c > '9' : c != kPattern[i]) return false;
  }
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  return number(11) < 24 && number(14) < 60 && number(17) < 60;
}

std::optional<Message> checkLines(const Field& field, std::string_view text) {
  if (text.empty()) return std::nullopt;
  for (const std::string_view line : linesIn(text)) {
    if (isBlank(line)) return messages::expected(expectation(field), messages::emptyLine());
  }
  return std::nullopt;
}

std::optional<Message> checkText(const Field& field, std::string_view text) {
  const auto characters = characterCount(text);
  if (!characters) return messages::notUtf8();
  if (const auto found = firstControlCharacter(text)) {
    return messages::controlCharacter(characterName(found->character), found->place);
  }
  if (*characters > field.longest) {
    return messages::textTooLong(field.longest, *characters);
  }
  if (field.needed && isBlank(text)) return messages::textEmpty();
  if (field.lines) return checkLines(field, text);
  return std::nullopt;
}

// The entries of a list's text, without the brackets; nothing where it is no list.
std::optional<std::vector<std::string_view>> entriesOf(std::string_view text) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
  std::vector<std::string_view> entries;
  text = text.substr(1, text.size() - 2);
  while (!text.empty()) {
    const auto comma = text.find(',');
    entries.push_back(text.substr(0, comma));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
    if (text.empty()) return std::nullopt;
  }
  return entries;
}

std::optional<std::int64_t> idFrom(std::string_view text) {
  std::int64_t id = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), id);
  const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
  return whole && id >= 1 && id <= kLargestId ? std::optional(id) : std::nullopt;
}

std::string_view unquoted(std::string_view entry) {
  const bool quoted = entry.size() >= 2 && entry.front() == '"' && entry.back() == '"';
  return quoted ? entry.substr(1, entry.size() - 2) : std::string_view{};
}

bool isListOf(const Field& field, std::string_view text) {
  const auto entries = entriesOf(text);
  if (!entries) return false;
  const auto isEntry = [&](std::string_view entry) {
    if (field.type == FieldType::references) return idFrom(entry).has_value();
    return std::ranges::find(field.choices, unquoted(entry)) != field.choices.end();
  };
  return std::ranges::all_of(*entries, isEntry) &&
         std::set(entries->begin(), entries->end()).size() == entries->size();
}

bool isOfType(const Field& field, const ValueView& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  const auto* whole = std::get_if<std::int64_t>(&value);
  switch (field.type) {
    case FieldType::flag:
      return std::holds_alternative<bool>(value);
    case FieldType::integer:
      return whole;
    case FieldType::real:
      return std::holds_alternative<double>(value) && std::isfinite(std::get<double>(value));
    case FieldType::reference:
      return whole && *whole >= 1 && *whole <= kLargestId;
    case FieldType::choice:
      return text && std::ranges::find(field.choices, *text) != field.choices.end();
    case FieldType::references:
    case FieldType::choices:
      return text && isListOf(field, *text);
    case FieldType::date:
      return text && Date::parse(*text).has_value();
    case FieldType::picture:
    case FieldType::kept_map:
      return text && isImageHash(*text);
    case FieldType::text:
      return text && (field.role != FieldRole::rank || isRank(*text));
  }
  return false;
}

bool fits(const Field& field, const ValueView& value) {
  if (!isOfType(field, value)) return false;
  if (field.type == FieldType::integer) {
    return inRange(field, static_cast<double>(std::get<std::int64_t>(value)));
  }
  if (field.type == FieldType::real) return inRange(field, std::get<double>(value));
  const auto* text = std::get_if<std::string_view>(&value);
  if (text && field.time) return isTime(*text);
  return !text || !field.color || text->empty() || isColor(*text);
}

}  // namespace

bool Field::hasLines() const {
  constexpr std::size_t kLongestLine = 2'000;
  return type == FieldType::text && longest > kLongestLine;
}

bool Field::refers() const { return type == FieldType::reference || type == FieldType::references; }

std::string Field::column() const {
  std::string name(key);
  std::ranges::replace(name, '.', '_');
  return name;
}

std::vector<std::string_view> linesIn(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::vector<std::int64_t> idsIn(const Field& field, const ValueView& value) {
  std::vector<std::int64_t> ids;
  const auto* id = std::get_if<std::int64_t>(&value);
  const auto* text = std::get_if<std::string_view>(&value);
  if (field.type == FieldType::reference && id) ids.push_back(*id);
  if (field.type == FieldType::references && text) {
    for (const auto entry : entriesOf(*text).value_or(std::vector<std::string_view>())) {
      if (const auto each = idFrom(entry)) ids.push_back(*each);
    }
  }
  return ids;
}

std::string listValue(std::span<const std::int64_t> ids) {
  std::string text = "[";
  for (const std::int64_t id : ids) text += (text.size() > 1 ? "," : "") + std::to_string(id);
  return text + "]";
}

std::string listValue(std::span<const std::string> words) {
  std::string text = "[";
  for (const std::string& word : words) {
    text.append(text.size() > 1 ? "," : "").append("\"").append(word).append("\"");
  }
  return text + "]";
}

std::vector<std::string> wordsIn(const ValueView& value) {
  std::vector<std::string> words;
  const auto* text = std::get_if<std::string_view>(&value);
  if (!text) return words;
  for (const auto entry : entriesOf(*text).value_or(std::vector<std::string_view>())) {
    words.emplace_back(unquoted(entry));
  }
  return words;
}

double asMeant(double number) {
  std::array<char, 32> text{};
  constexpr int kDigits = 15;
  const auto written = std::to_chars(text.data(), text.data() + text.size(), number,
                                     std::chars_format::general, kDigits);
  double meant = number;
  std::from_chars(text.data(), written.ptr, meant);
  return meant;
}

std::string numberText(double number) {
  std::array<char, 64> text{};
  if (std::abs(number) < 1e15 && number == std::floor(number)) {
    const auto end = std::to_chars(text.begin(), text.end(), static_cast<std::int64_t>(number)).ptr;
    return {text.begin(), end};
  }
  return {text.begin(), std::to_chars(text.begin(), text.end(), number).ptr};
}

Message shown(const ValueView& value) {
  struct Show {
    Message operator()(std::monostate) const { return messages::nothing(); }
    Message operator()(bool flag) const { return flag ? "true" : "false"; }
    Message operator()(std::int64_t number) const { return std::to_string(number); }
    Message operator()(double number) const { return messages::number(Figure{numberText(number)}); }
    Message operator()(std::string_view text) const { return "“" + quotable(text) + "”"; }
  };
  return std::visit(Show{}, value);
}

Message expectation(const Field& field) {
  switch (field.type) {
    case FieldType::flag:
      return messages::trueOrFalse();
    case FieldType::integer:
      return rangeOf(
          field, {messages::aWholeNumber, messages::aWholeNumberFromTo, messages::aWholeNumberAbove,
                  messages::aWholeNumberOfAtLeast, messages::aWholeNumberOfAtMost});
    case FieldType::real:
      return rangeOf(field, {messages::aNumber, messages::aNumberFromTo, messages::aNumberAbove,
                             messages::aNumberOfAtLeast, messages::aNumberOfAtMost});
    case FieldType::reference:
      return messages::idOf(messages::kind(field.target));
    case FieldType::references:
      return messages::listOf(messages::idOf(messages::kind(field.target)));
    case FieldType::date:
      return messages::aDate();
    case FieldType::picture:
      return messages::aPicture();
    case FieldType::kept_map:
      return messages::aKeptMap();
    case FieldType::choice:
      return messages::oneOf(choicesOf(field));
    case FieldType::choices:
      return messages::listOf(messages::oneOf(choicesOf(field)));
    case FieldType::text:
      if (field.color) return messages::aColour();
      if (field.time) return messages::aTime();
      if (field.lines) return messages::linesOfText();
      return field.role == FieldRole::rank ? messages::aRank() : messages::aText();
  }
  return {};
}

// A newline in a text of one line stays: a map that has one comes back from JSON as it was.
std::string asTaken(const Field& field, std::string_view text) {
  if (field.hasLines()) return withNewlines(text);
  std::string taken;
  for (std::size_t from = 0, at = 0; at <= text.size(); ++at) {
    const bool isOurs = at < text.size() && text[at] == '\n' && (at == 0 || text[at - 1] != '\r');
    if (at < text.size() && !isOurs) continue;
    taken += onOneLine(text.substr(from, at - from));
    if (isOurs) taken += '\n';
    from = at + 1;
  }
  return taken;
}

bool canHold(const Field& field, const ValueView& value) {
  if (std::holds_alternative<std::monostate>(value)) return field.optional;
  const auto* text = std::get_if<std::string_view>(&value);
  return isOfType(field, value) &&
         (!text || (characterCount(*text) && !hasControlCharacters(*text)));
}

std::optional<Message> check(const Field& field, const ValueView& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    if (field.optional) return std::nullopt;
    return messages::expected(expectation(field), messages::nothing());
  }
  if (!fits(field, value)) return messages::expected(expectation(field), shown(value));
  if (field.type == FieldType::text) return checkText(field, std::get<std::string_view>(value));
  return std::nullopt;
}

}  // namespace throughline::journey
