#include "cell_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "number_format.h"
#include "tables/characters.h"

namespace throughline::exchange {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestAttribute = 4096;

/// A value with the code of its format, as one of the programs wrote them.
struct Sent {
  std::optional<double> value;
  NumberFormatKind kind = NumberFormatKind::number;
};

// "1033;1031;0,0%": the document's language, the format's, its code.
Sent fromLibreOffice(const xmlNode& element) {
  const std::string format = attributeOf(element, "sdnum").value_or("");
  const auto language = format.find(';');
  const auto code = language == std::string::npos ? language : format.find(';', language + 1);
  return {numberIn(attributeOf(element, "sdval").value_or("")),
          code == std::string::npos ? NumberFormatKind::number
                                    : formatKind(std::string_view(format).substr(code + 1))};
}

Json jsonIn(const xmlNode& element, std::string_view attribute) {
  const std::string text = attributeOf(element, attribute).value_or("");
  if (text.empty() || text.size() > kLongestAttribute) return {};
  return Json::parse(text, nullptr, false);
}

// A field of {"1":3,"3":0.24}, or as it was written earlier, of [null,3,null,0.24].
Json fieldOf(const Json& value, std::size_t number) {
  if (value.is_array() && number < value.size()) return value[number];
  const std::string key = std::to_string(number);
  return value.is_object() && value.contains(key) ? value[key] : Json();
}

// The value's field 1 is its type, 3 for a number in field 3; a format's field 1 is its
// kind, field 2 its code.
Sent fromGoogleSheets(const xmlNode& element) {
  Sent sent;
  const Json value = jsonIn(element, "data-sheets-value");
  const Json number = fieldOf(value, 3);
  if (fieldOf(value, 1) == 3 && number.is_number()) sent.value = number;
  const Json format = jsonIn(element, "data-sheets-numberformat");
  const Json code = fieldOf(format, 2);
  const Json kind = fieldOf(format, 1);
  if (code.is_string()) {
    sent.kind = formatKind(code.get<std::string>());
  } else if (kind == 3) {
    sent.kind = NumberFormatKind::percent;
  } else if (kind == 5) {
    sent.kind = NumberFormatKind::date;
  } else if (kind == 6 || kind == 7) {
    sent.kind = NumberFormatKind::time;
  }
  return sent;
}

Sent fromExcel(const xmlNode& element, const StyleSheet& styles) {
  return {numberIn(attributeOf(element, "x:num").value_or("")),
          formatKind(styles.property(element, "mso-number-format"))};
}

Sent sentWith(const xmlNode& element, const StyleSheet& styles) {
  if (attributeOf(element, "sdval")) return fromLibreOffice(element);
  if (attributeOf(element, "data-sheets-value")) return fromGoogleSheets(element);
  return fromExcel(element, styles);
}

// "-" is how accounting shows nothing.
bool showsNumber(const TableCell& cell, double value) {
  const std::u32string text = charactersOf(cell.text);
  if (std::ranges::any_of(text, [](char32_t c) { return digitOf(c).has_value(); })) return true;
  return value == 0 && text.find_first_of(U"-–—") != std::u32string::npos;
}

}  // namespace

std::optional<double> numberIn(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void addValue(const xmlNode& element, const StyleSheet& styles, TableCell& cell) {
  const Sent sent = sentWith(element, styles);
  cell.percent = sent.kind == NumberFormatKind::percent;
  if (!sent.value || !showsNumber(cell, *sent.value)) return;
  constexpr double kYear = 366;  // a time of day with its date, where it is more
  const bool dated = sent.kind == NumberFormatKind::time && *sent.value > kYear;
  if (sent.kind == NumberFormatKind::date || dated) cell.date = dateOfSerial(*sent.value);
  if (sent.kind != NumberFormatKind::time) cell.value = sent.value;
}

}  // namespace throughline::exchange
