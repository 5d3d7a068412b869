#include "wording/phrase.h"

namespace throughline::check {

namespace {

std::vector<std::string_view> parted(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace

Phrases::Phrases(std::span<const Phrase> table, const WordSets& sets) {
  for (const Phrase& phrase : table) {
    m_phrases.push_back(compile(phrase.pattern, sets));
    index(m_phrases.back(), m_phrases.size() - 1);
  }
}

std::vector<Phrases::Alternative> Phrases::alternativesOf(std::string_view text,
                                                          const WordSets& sets) {
  std::vector<Alternative> alternatives;
  for (std::string_view part : parted(text, '|')) {
    if (part.starts_with('@')) {
      const auto inner = alternativesOf(sets.at(part.substr(1)), sets);
      alternatives.insert(alternatives.end(), inner.begin(), inner.end());
      continue;
    }
    const bool isPrefix = part.ends_with('*');
    if (isPrefix) part.remove_suffix(1);
    const auto words = parted(part, '+');
    if (words.size() == 2) {
      alternatives.push_back({{std::string(words[0]), std::string(words[1])}, isPrefix});
    }
    std::string joined;
    for (const auto word : words) joined += word;
    alternatives.push_back({{joined}, isPrefix});
  }
  return alternatives;
}

Phrases::Compiled Phrases::compile(std::string_view pattern, const WordSets& sets) {
  constexpr std::size_t kWordsBetween = 2;
  Compiled compiled;
  std::size_t gap = 0;
  for (std::string_view part : parted(pattern, ' ')) {
    if (part == "^") {
      compiled.atBegin = true;
    } else if (part == "$") {
      compiled.atEnd = true;
    } else if (part == "~") {
      gap = kWordsBetween;
    } else {
      const bool optional = part.starts_with('(');
      if (optional) part = part.substr(1, part.size() - 2);
      compiled.elements.push_back({alternativesOf(part, sets), optional, std::exchange(gap, 0)});
    }
  }
  return compiled;
}

void Phrases::index(const Compiled& compiled, std::size_t phrase) {
  for (const Element& element : compiled.elements) {
    for (const Alternative& alternative : element.alternatives) {
      const bool isPrefix = alternative.isPrefix && alternative.words.size() == 1;
      if (isPrefix) {
        m_byPrefix.emplace_back(alternative.words[0], phrase);
      } else {
        m_byWord[alternative.words[0]].push_back(phrase);
      }
    }
    if (!element.optional) return;
  }
}

std::size_t Phrases::taken(const Alternative& alternative, const std::vector<TextWord>& words,
                           std::size_t at) {
  const auto& wanted = alternative.words;
  if (at + wanted.size() > words.size()) return 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string& form = words[at + i].form;
    const bool mayGoOn = alternative.isPrefix && i + 1 == wanted.size();
    if (mayGoOn ? !form.starts_with(wanted[i]) : form != wanted[i]) return 0;
  }
  return wanted.size();
}

bool Phrases::matchRest(const Compiled& compiled, std::size_t element,
                        const std::vector<TextWord>& words, std::size_t at, Match& match) {
  if (element == compiled.elements.size()) {
    match.end = at;
    return !compiled.atEnd || at == words.size();
  }
  const Element& wanted = compiled.elements[element];
  for (std::size_t skipped = 0; skipped <= wanted.gap && at + skipped < words.size(); ++skipped) {
    for (const Alternative& alternative : wanted.alternatives) {
      const std::size_t count = taken(alternative, words, at + skipped);
      if (count == 0) continue;
      match.last = at + skipped;
      if (matchRest(compiled, element + 1, words, at + skipped + count, match)) return true;
    }
  }
  return wanted.optional && matchRest(compiled, element + 1, words, at, match);
}

std::optional<Phrases::Match> Phrases::matchAt(std::size_t phrase,
                                               const std::vector<TextWord>& words,
                                               std::size_t at) const {
  const Compiled& compiled = m_phrases[phrase];
  if (compiled.atBegin && at != 0) return std::nullopt;
  Match match{.phrase = phrase, .first = at};
  if (!matchRest(compiled, 0, words, at, match)) return std::nullopt;
  return match;
}

}  // namespace throughline::check
