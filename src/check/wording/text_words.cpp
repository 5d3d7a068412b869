#include "wording/text_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "throughline/journey/text.h"

namespace throughline::check {

namespace {

using std::string_view;

bool isAsciiWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// How many bytes at the beginning join two parts of a word: a hyphen or an apostrophe.
std::size_t joint(string_view text) {
  for (const string_view mark : {"-", "'", "\u2010", "\u2011", "\u2019"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// How many bytes at the beginning belong to a word. Punctuation beyond ASCII that texts really
/// hold (quotes, dashes, dots, arrows) parts words as blanks do.
std::size_t letter(string_view text) {
  if (text.empty()) return 0;
  if (isAsciiWord(text[0])) return 1;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0xC3 || text.size() < 2) return 0;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  const auto second = static_cast<unsigned char>(text[1]);
  const bool isPunctuation = first == 0xE2 && (second == 0x80 || second == 0x81 || second == 0x86);
  return isPunctuation ? 0 : std::min(length, text.size());
}

std::string withoutUmlauts(const std::string& folded) {
  constexpr std::array<std::pair<string_view, string_view>, 3> kUmlauts{
      {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}}};
  std::string form;
  for (std::size_t at = 0; at < folded.size();) {
    const auto umlaut = std::ranges::find_if(kUmlauts, [&](const auto& pair) {
      return string_view(folded).substr(at).starts_with(pair.first);
    });
    if (umlaut == kUmlauts.end()) {
      form += folded[at++];
    } else {
      form += umlaut->second;
      at += umlaut->first.size();
    }
  }
  return form;
}

std::string formOf(std::string word) {
  const bool isAscii =
      std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!isAscii) return withoutUmlauts(journey::folded(word));
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return word;
}

}  // namespace

std::vector<TextWord> textWords(string_view text) {
  std::vector<TextWord> words;
  for (std::size_t at = 0; at < text.size();) {
    if (letter(text.substr(at)) == 0) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::string letters;
    while (true) {
      if (const std::size_t size = letter(text.substr(at))) {
        letters += text.substr(at, size);
        at += size;
        continue;
      }
      const std::size_t join = joint(text.substr(at));
      if (join == 0 || letter(text.substr(at + join)) == 0) break;
      at += join;
    }
    words.push_back({formOf(std::move(letters)), begin, at - begin});
  }
  return words;
}

}  // namespace throughline::check
