#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "throughline/journey/notation.h"

// lupdate finds texts by these two names. They read as in Qt, which this layer lacks.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif
#ifndef QT_TRANSLATE_N_NOOP
#define QT_TRANSLATE_N_NOOP(scope, x) x
#endif

namespace throughline::journey {

struct Argument;

/// How one code is worded in English: the entry of a catalogue (messages/*.h), there for
/// as long as the program. Its translations have the context "Messages".
struct Wording {
  std::string_view code;      ///< as the history keeps it; never changed once it was released
  const char* text;           ///< {1}, {2}, … stand for the arguments; {1:small} starts small
  const char* one = nullptr;  ///< the same where the first number of the arguments is 1
  std::size_t arity = 0;      ///< how many arguments it takes
};

/// What there is to say, as data until it is shown: a code with its arguments, or a text
/// that comes from outside and is said as it is (a name, another library's words, a label
/// of an old history). `english` words it for the command line and the file, the editor's
/// `worded` for the window.
///
/// A code is a constant of a catalogue, and calling it makes the message:
/// `messages::expected(messages::aText(), "“" + found + "”")`.
class Message {
 public:
  Message() = default;
  Message(std::string text);  // NOLINT(google-explicit-constructor): a text is a message
  Message(const char* text);  // NOLINT(google-explicit-constructor)
  Message(const Wording& wording, std::vector<Argument> arguments);

  /// Null where it is a text from outside.
  [[nodiscard]] const Wording* wording() const { return m_wording; }
  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] const std::vector<Argument>& arguments() const { return m_arguments; }
  [[nodiscard]] bool empty() const { return !m_wording && m_text.empty(); }
  bool operator==(const Message& other) const;

 private:
  const Wording* m_wording = nullptr;
  std::string m_text;
  std::vector<Argument> m_arguments;
};

/// A text (data, never a word of ours), a number, a figure that is shown in the notation of
/// the map, or what a message of its own says.
struct Argument {
  std::variant<std::string, std::int64_t, Figure, Message> value;

  Argument(std::string text) : value(std::move(text)) {}    // NOLINT(google-explicit-constructor)
  Argument(const char* text) : value(std::string(text)) {}  // NOLINT
  Argument(std::string_view text) : value(std::string(text)) {}  // NOLINT
  Argument(Figure figure) : value(std::move(figure)) {}          // NOLINT
  Argument(Message message);                                     // NOLINT
  template <std::integral Number>
  Argument(Number number) : value(static_cast<std::int64_t>(number)) {}  // NOLINT
  bool operator==(const Argument&) const = default;
};

/// Texts in it are isolated (text.h), so that they cannot change the order of our words.
[[nodiscard]] std::string english(const Message& message);
/// The same as the file keeps it, with its texts as they are.
[[nodiscard]] std::string storedEnglish(const Message& message);

/// What a plural follows where the number is written out beside it: the number itself
/// where it is whole, else one of which there are many.
[[nodiscard]] std::int64_t pluralNumber(double number);

/// The words of a code in some language; the number is what its plural follows.
using Language = std::function<std::string(const Wording&, std::optional<std::int64_t>)>;
/// Texts in it are isolated.
[[nodiscard]] std::string worded(const Message& message, const Language& language,
                                 const Notation& notation);

/// The catalogue's own language.
[[nodiscard]] std::string englishWords(const Wording& wording, std::optional<std::int64_t> number);

/// A code of the catalogue. A wording that does not use each argument does not compile.
template <std::size_t Arity>
struct Code : Wording {
  consteval Code(std::string_view name, const char* words, const char* wordsForOne = nullptr)
      : Wording{name, words, wordsForOne, Arity} {
    const std::size_t places = placesIn(words);
    // A plural may follow a number that it does not show.
    const bool fits = places == Arity || (wordsForOne && places + 1 == Arity);
    if (!fits) throw "the wording has not as many places as arguments";
    if (wordsForOne && placesIn(wordsForOne) > Arity) throw "the singular has too many places";
  }

  // A message points at its code, which therefore has one place.
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;

  template <class... Arguments>
  requires(sizeof...(Arguments) == Arity) [[nodiscard]] Message operator()(
      Arguments&&... arguments) const {
    return {*this, {Argument(std::forward<Arguments>(arguments))...}};
  }

 private:
  /// How many of {1}, {2}, … there are, counted from {1} without a gap.
  static constexpr std::size_t placesIn(std::string_view words) {
    std::size_t count = 0;
    for (char digit = '1'; digit <= '9'; ++digit) {
      const char plain[] = {'{', digit, '}', '\0'};
      const char small[] = {'{', digit, ':', '\0'};
      if (words.find(plain) == words.npos && words.find(small) == words.npos) break;
      ++count;
    }
    return count;
  }
};

}  // namespace throughline::journey
