#include "tables/take/plain_name.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "tables/characters.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

bool hasNoWidth(char32_t c) {
  // Direction marks, joiners, soft hyphens, byte order marks.
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CF;
}

bool isSpaceOrControl(char32_t c) { return isSpace(c) || c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool isFootnote(char32_t c) {
  // The arrows show by what a table is sorted.
  constexpr std::u32string_view kMarks = U"*†‡¹²³⁰⁴⁵⁶⁷⁸⁹:↑↓▲▼";
  return kMarks.find(c) != std::u32string_view::npos;
}

std::u32string_view withoutNumber(std::u32string_view name) {
  std::u32string_view rest = name;
  if (rest.starts_with('(') || rest.starts_with('#')) rest.remove_prefix(1);
  const auto digits =
      std::ranges::find_if_not(rest, [](char32_t c) { return digitOf(c).has_value(); });
  const auto count = static_cast<std::size_t>(digits - rest.begin());
  if (count == 0 || count > 3) return name;
  rest.remove_prefix(count);
  constexpr std::u32string_view kSigns = U".):-–—";
  const std::size_t before = rest.size();
  while (!rest.empty() && (isSpace(rest.front()) || kSigns.find(rest.front()) != kSigns.npos)) {
    rest.remove_prefix(1);
  }
  return rest.size() == before || rest.empty() ? name : rest;
}

std::u32string_view withoutFootnote(std::u32string_view name) {
  while (!name.empty() && (isFootnote(name.back()) || isSpace(name.back()))) name.remove_suffix(1);
  return name;
}

}  // namespace

std::string cleanName(std::string_view text) {
  std::u32string clean;
  for (const char32_t c : charactersOf(text)) {
    if (isSpaceOrControl(c)) {
      if (!clean.empty() && clean.back() != U' ') clean += U' ';
    } else if (!hasNoWidth(c)) {
      clean += c;
    }
  }
  return utf8Of(withoutEnds(std::u32string_view(clean)));
}

std::string comparedName(std::string_view text) { return journey::folded(cleanName(text)); }

std::vector<std::string> spellingsOf(std::string_view heading) {
  const std::u32string whole = charactersOf(cleanName(heading));
  std::vector<std::string> spellings;
  const auto add = [&](std::u32string_view name) {
    std::string compared = journey::folded(utf8Of(withoutEnds(name)));
    if (!compared.empty() && std::ranges::find(spellings, compared) == spellings.end()) {
      spellings.push_back(std::move(compared));
    }
  };
  const std::u32string_view full(whole);
  for (const std::u32string_view name : {full, withoutNumber(full)}) {
    add(name);
    add(withoutFootnote(name));
  }
  return spellings;
}

std::vector<std::string> spellingsWithoutBrackets(std::string_view heading) {
  std::vector<std::string> spellings = spellingsOf(heading);
  if (const auto bracketed = bracketedName(heading)) {
    std::ranges::copy(spellingsOf(bracketed->name), std::back_inserter(spellings));
  }
  return spellings;
}

std::optional<BracketedName> bracketedName(std::string_view heading) {
  const std::u32string whole = charactersOf(cleanName(heading));
  const std::u32string_view name = withoutFootnote(whole);
  for (const auto& [open, close] : {std::pair{U'(', U')'}, std::pair{U'[', U']'}}) {
    if (name.empty() || name.back() != close) continue;
    const auto at = name.rfind(open);
    if (at == std::u32string_view::npos || at == 0) continue;
    const std::u32string_view inside = name.substr(at + 1, name.size() - at - 2);
    return BracketedName{utf8Of(withoutEnds(name.substr(0, at))), utf8Of(withoutEnds(inside))};
  }
  return std::nullopt;
}

}  // namespace throughline::exchange
