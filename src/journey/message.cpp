#include "throughline/journey/message.h"

#include <utf8proc.h>

#include <algorithm>
#include <cmath>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

std::optional<std::int64_t> countIn(const Message& message) {
  for (const Argument& argument : message.arguments()) {
    if (const auto* number = std::get_if<std::int64_t>(&argument.value)) return *number;
  }
  return std::nullopt;
}

/// A place in a wording: which argument stands there, and how.
struct WordingPlace {
  std::size_t argument = 0;
  std::size_t length = 0;  ///< of "{1}" or "{1:small}"
  bool small = false;
};

std::optional<WordingPlace> placeAt(std::string_view words) {
  constexpr std::string_view kSmall = ":small}";
  if (words.size() < 3 || words[0] != '{' || words[1] < '1' || words[1] > '9') return std::nullopt;
  const auto argument = static_cast<std::size_t>(words[1] - '1');
  if (words[2] == '}') return WordingPlace{argument, 3, false};
  if (!words.substr(2).starts_with(kSmall)) return std::nullopt;
  return WordingPlace{argument, 2 + kSmall.size(), true};
}

/// "Owner" as "owner", but "CRM notes" and "A: how many" as they are.
std::string withSmallStart(const std::string& text) {
  utf8proc_int32_t first = 0;
  utf8proc_int32_t second = 0;
  const auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  const auto length = utf8proc_iterate(bytes, size, &first);
  if (length <= 0 || utf8proc_iterate(bytes + length, size - length, &second) <= 0) return text;
  if (utf8proc_category(second) != UTF8PROC_CATEGORY_LL) return text;
  utf8proc_uint8_t small[4];
  const auto smallLength = utf8proc_encode_char(utf8proc_tolower(first), small);
  return std::string(small, small + smallLength) + text.substr(static_cast<std::size_t>(length));
}

using TextShown = std::string (*)(std::string_view);

std::string wordedWith(const Message& message, const Language& language, const Notation& notation,
                       TextShown shown);

std::string shownArgument(const Argument& argument, const Language& language,
                          const Notation& notation, TextShown shown) {
  struct Show {
    const Language& language;
    const Notation& notation;
    TextShown shown;
    std::string operator()(const std::string& text) const { return shown(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const Figure& figure) const { return written(figure, notation); }
    std::string operator()(const Message& message) const {
      return wordedWith(message, language, notation, shown);
    }
  };
  return std::visit(Show{language, notation, shown}, argument.value);
}

std::string wordedWith(const Message& message, const Language& language, const Notation& notation,
                       TextShown shown) {
  if (!message.wording()) return message.text();
  const std::string words = language(*message.wording(), countIn(message));
  std::string text;
  for (std::size_t at = 0; at < words.size();) {
    const auto place = placeAt(std::string_view(words).substr(at));
    if (place && place->argument < message.arguments().size()) {
      const auto argument =
          shownArgument(message.arguments()[place->argument], language, notation, shown);
      text += place->small ? withSmallStart(argument) : argument;
      at += place->length;
    } else {
      text += words[at++];
    }
  }
  return text;
}

}  // namespace

Message::Message(std::string text) : m_text(std::move(text)) {}
Message::Message(const char* text) : m_text(text) {}
Message::Message(const Wording& wording, std::vector<Argument> arguments)
    : m_wording(&wording), m_arguments(std::move(arguments)) {}

// A text from outside is text, not a message without a code.
Argument::Argument(Message message) {
  if (message.wording()) {
    value = std::move(message);
  } else {
    value = message.text();
  }
}

bool Message::operator==(const Message& other) const {
  return m_wording == other.m_wording && m_text == other.m_text &&
         std::ranges::equal(m_arguments, other.m_arguments);
}

std::string worded(const Message& message, const Language& language, const Notation& notation) {
  return wordedWith(message, language, notation, isolated);
}

std::string englishWords(const Wording& wording, std::optional<std::int64_t> number) {
  return wording.one && number == 1 ? wording.one : wording.text;
}

std::int64_t pluralNumber(double number) {
  constexpr std::int64_t kMany = 1'000'000;
  const bool isWhole = std::trunc(number) == number && std::abs(number) < kMany;
  return isWhole ? static_cast<std::int64_t>(number) : kMany;
}

std::string english(const Message& message) { return worded(message, englishWords, {}); }

std::string storedEnglish(const Message& message) {
  return wordedWith(message, englishWords, {},
                    [](std::string_view text) { return std::string(text); });
}

}  // namespace throughline::journey
