#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "wording/text_words.h"

namespace throughline::check {

/// A row of the tables of company wording (english.cpp, german.cpp). To teach the product another
/// wording, add a row there.
struct Phrase {
  /// Words in the form of TextWord, with blanks between them:
  /// `a|b` one of them, `a*` whatever begins so, `a+b` as one word or as two, `@papers` a word of
  /// that set, `(a)` there or not, `~` up to two words whichever, `^` the text begins, `$` it ends.
  std::string_view pattern;
  /// The text from the customer's side. With `{head}` it replaces what was found, and stands for
  /// all of that but the last word; else it replaces the whole of a short text. Empty: there is
  /// none to be given.
  std::string_view better;
  /// Also where the text speaks as the customer does ("my"), or of people at the customer's.
  bool inAnyVoice = false;
};

/// The words that `@name` stands for, as alternatives.
using WordSets = std::unordered_map<std::string_view, std::string_view>;

/// Phrases, prepared to be found.
class Phrases {
 public:
  struct Match {
    std::size_t phrase = 0;  ///< its place in the table
    std::size_t first = 0;   ///< word
    std::size_t end = 0;     ///< the word behind it
    std::size_t last = 0;    ///< where its last word of the pattern begins
  };

  Phrases(std::span<const Phrase> table, const WordSets& sets);

  /// That of the foremost phrase in the table that `wanted` takes; nothing where there is none.
  template <class Wanted>
  [[nodiscard]] std::optional<Match> find(const std::vector<TextWord>& words, Wanted wanted) const {
    std::optional<Match> best;
    for (std::size_t at = 0; at < words.size(); ++at) {
      eachStartingWith(words[at].form, [&](std::size_t phrase) {
        if (best && best->phrase <= phrase) return;
        const auto match = matchAt(phrase, words, at);
        if (match && wanted(*match)) best = match;
      });
    }
    return best;
  }

 private:
  struct Alternative {
    std::vector<std::string> words;  ///< one or two
    bool isPrefix = false;           ///< of the last
  };
  struct Element {
    std::vector<Alternative> alternatives;  ///< none: any word
    bool optional = false;
    std::size_t gap = 0;  ///< how many words may stand before it
  };
  struct Compiled {
    std::vector<Element> elements;
    bool atBegin = false;
    bool atEnd = false;
  };

  static std::vector<Alternative> alternativesOf(std::string_view text, const WordSets& sets);
  static Compiled compile(std::string_view pattern, const WordSets& sets);
  void index(const Compiled& compiled, std::size_t phrase);
  [[nodiscard]] std::optional<Match> matchAt(std::size_t phrase, const std::vector<TextWord>& words,
                                             std::size_t at) const;
  [[nodiscard]] static bool matchRest(const Compiled& compiled, std::size_t element,
                                      const std::vector<TextWord>& words, std::size_t at,
                                      Match& match);
  /// How many words the alternative takes at `at`; 0: it does not fit.
  [[nodiscard]] static std::size_t taken(const Alternative& alternative,
                                         const std::vector<TextWord>& words, std::size_t at);

  template <class Visit>
  void eachStartingWith(const std::string& word, Visit visit) const {
    if (const auto found = m_byWord.find(word); found != m_byWord.end()) {
      for (const std::size_t phrase : found->second) visit(phrase);
    }
    for (const auto& [prefix, phrase] : m_byPrefix) {
      if (word.starts_with(prefix)) visit(phrase);
    }
  }

  std::vector<Compiled> m_phrases;
  std::unordered_map<std::string, std::vector<std::size_t>> m_byWord;  ///< phrases by first word
  std::vector<std::pair<std::string, std::size_t>> m_byPrefix;
};

[[nodiscard]] std::span<const Phrase> englishPhrases();
[[nodiscard]] const WordSets& englishWordSets();
[[nodiscard]] std::span<const Phrase> germanPhrases();
[[nodiscard]] const WordSets& germanWordSets();

}  // namespace throughline::check
