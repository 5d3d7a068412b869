#include "throughline/journey/field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

bool isColor(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

std::string rangeText(const Field& field) {
  const bool below = std::isfinite(field.most);
  const bool above = std::isfinite(field.least);
  if (above && below) return " from " + numberText(field.least) + " to " + numberText(field.most);
  if (above && field.aboveLeast) return " above " + numberText(field.least);
  if (above) return " of at least " + numberText(field.least);
  if (below) return " of at most " + numberText(field.most);
  return {};
}

bool inRange(const Field& field, double number) {
  if (!std::isfinite(number) || number > field.most) return false;
  return field.aboveLeast ? number > field.least : number >= field.least;
}

std::optional<std::string> checkText(const Field& field, std::string_view text) {
  const auto characters = characterCount(text);
  if (!characters) return "expected valid UTF-8, found bytes that are not";
  if (hasControlCharacters(text)) {
    return "expected text without control characters, found “" + quotable(text) + "”";
  }
  if (*characters > field.longest) {
    return "expected at most " + std::to_string(field.longest) + " characters, found " +
           std::to_string(*characters);
  }
  if (field.needed && isBlank(text)) return "expected a text that is not empty";
  return std::nullopt;
}

bool fits(const Field& field, const ValueView& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  const auto* whole = std::get_if<std::int64_t>(&value);
  switch (field.type) {
    case FieldType::flag:
      return std::holds_alternative<bool>(value);
    case FieldType::integer:
      return whole && inRange(field, static_cast<double>(*whole));
    case FieldType::real:
      return std::holds_alternative<double>(value) && inRange(field, std::get<double>(value));
    case FieldType::reference:
      return whole && *whole >= 1 && *whole <= kLargestId;
    case FieldType::choice:
      return text && std::ranges::find(field.choices, *text) != field.choices.end();
    case FieldType::date:
      return text && Date::parse(*text).has_value();
    case FieldType::text:
      if (!text) return false;
      if (field.role == FieldRole::rank) return isRank(*text);
      return !field.color || text->empty() || isColor(*text);
  }
  return false;
}

}  // namespace

std::string Field::column() const {
  std::string name(key);
  std::ranges::replace(name, '.', '_');
  return name;
}

std::string numberText(double number) {
  std::array<char, 64> text{};
  if (std::abs(number) < 1e15 && number == std::floor(number)) {
    const auto end = std::to_chars(text.begin(), text.end(), static_cast<std::int64_t>(number)).ptr;
    return {text.begin(), end};
  }
  return {text.begin(), std::to_chars(text.begin(), text.end(), number).ptr};
}

std::string shown(const ValueView& value) {
  struct Show {
    std::string operator()(std::monostate) const { return "nothing"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return numberText(number); }
    std::string operator()(std::string_view text) const { return "“" + quotable(text) + "”"; }
  };
  return std::visit(Show{}, value);
}

std::string expectation(const Field& field) {
  switch (field.type) {
    case FieldType::flag:
      return "true or false";
    case FieldType::integer:
      return "a whole number" + rangeText(field);
    case FieldType::real:
      return "a number" + rangeText(field);
    case FieldType::reference:
      return "the id of a " + std::string(kindName(field.target));
    case FieldType::date:
      return "a date such as 2026-09-30";
    case FieldType::choice: {
      std::string words;
      for (const auto choice : field.choices) {
        if (!words.empty()) words += ", ";
        words += choice;
      }
      return "one of " + words;
    }
    case FieldType::text:
      if (field.color) return "a colour such as #4C6FFF";
      return field.role == FieldRole::rank ? "a rank of digits and letters" : "a text";
  }
  return {};
}

std::optional<std::string> check(const Field& field, const ValueView& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    if (field.optional) return std::nullopt;
    return "expected " + expectation(field) + ", found nothing";
  }
  if (!fits(field, value)) return "expected " + expectation(field) + ", found " + shown(value);
  if (field.type == FieldType::text) return checkText(field, std::get<std::string_view>(value));
  return std::nullopt;
}

}  // namespace throughline::journey
