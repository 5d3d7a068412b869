#include "tables/take/headings_of_map.h"

#include <algorithm>
#include <array>

#include "tables/take/period_range.h"
#include "tables/take/plain_name.h"

namespace throughline::exchange {

using journey::Measure;
using journey::Period;
using journey::Stage;

namespace {

template <class T>
bool agree(std::optional<T>& into, const std::optional<T>& other) {
  if (into && other) return *into == *other;
  if (other) into = other;
  return true;
}

void addOnce(std::vector<Meaning>& meanings, const Meaning& meaning) {
  if (std::ranges::find(meanings, meaning) == meanings.end()) meanings.push_back(meaning);
}

/// "Trigger – Visitors", "Research: Health", "Plan Q3 2026": where two names meet.
std::vector<std::pair<std::string, std::string>> partsOf(const std::string& text) {
  constexpr std::array<std::string_view, 9> kBetween{" - ", " – ", " — ", ": ", " / ",
                                                     " · ", " | ", ", ",  " "};
  std::vector<std::pair<std::string, std::string>> parts;
  const auto add = [&](std::size_t at, std::size_t length) {
    if (at == std::string::npos || at == 0 || at + length >= text.size()) return;
    parts.emplace_back(text.substr(0, at), text.substr(at + length));
  };
  for (const std::string_view between : kBetween) {
    add(text.find(between), between.size());
    if (text.rfind(between) != text.find(between)) add(text.rfind(between), between.size());
  }
  if (const auto open = text.rfind(" ("); open != std::string::npos && text.ends_with(')')) {
    parts.emplace_back(text.substr(0, open), text.substr(open + 2, text.size() - open - 3));
  }
  return parts;
}

}  // namespace

std::optional<Meaning> together(const Meaning& one, const Meaning& other) {
  Meaning both = one;
  const bool agreed = agree(both.stage, other.stage) && agree(both.measure, other.measure) &&
                      agree(both.period, other.period);
  return agreed ? std::optional(both) : std::nullopt;
}

bool Heading::namesPeriod() const {
  return spelled ||
         std::ranges::any_of(meanings, [](const Meaning& m) { return m.period.has_value(); });
}

bool Heading::namesReading() const {
  return std::ranges::any_of(meanings, [](const Meaning& m) { return m.stage || m.measure; });
}

HeadingsOfMap::HeadingsOfMap(const journey::Journey& journey, int fiscalYearStart)
    : m_journey(journey), m_fiscalYearStart(fiscalYearStart) {
  const auto add = [](Names& names, const std::string& name, const Meaning& meaning) {
    if (const std::string compared = comparedName(name); !compared.empty()) {
      names.emplace(compared, meaning);
    }
  };
  for (const Stage* stage : journey.list<Stage>()) {
    add(m_readings, stage->name, {stage->id, {}, {}});
    add(m_readings, stage->volume.name, {stage->id, Measure::volume, {}});
    add(m_readings, stage->health.name, {stage->id, Measure::health, {}});
  }
  for (const Period* period : journey.list<Period>()) {
    add(m_periods, period->name, {{}, {}, period->id});
  }
}

std::vector<Meaning> HeadingsOfMap::named(const std::string& text) const {
  std::vector<Meaning> meanings;
  const auto addAll = [&](const Names& names, const std::string& name) {
    const auto [first, last] = names.equal_range(name);
    for (auto each = first; each != last; ++each) addOnce(meanings, each->second);
  };
  for (const std::string& name : spellingsOf(text)) {
    addAll(m_readings, name);
    // The number of "1. 2026" is none before a name.
    if (comparedName(text).starts_with(name)) addAll(m_periods, name);
    if (!meanings.empty()) return meanings;
  }
  return meanings;
}

std::vector<Meaning> HeadingsOfMap::dated(const SpelledPeriod& spelled) const {
  for (const auto& [id, period] : m_journey.all<Period>()) {
    if (period.start == spelled.start && period.end == spelled.end) return {{{}, {}, id}};
  }
  return {};
}

Heading HeadingsOfMap::readName(const std::string& text) const {
  Heading heading{text, named(text)};
  if (!heading.meanings.empty()) return heading;
  heading.spelled = readPeriod(text, m_fiscalYearStart);
  if (!heading.spelled) heading.spelled = readPeriodRange(text, m_fiscalYearStart);
  if (heading.spelled) {
    heading.meanings = dated(*heading.spelled);
    return heading;
  }
  for (const std::string& name : spellingsOf(text)) {
    heading.word = headingWord(name);
    if (heading.word) return heading;
    if (const auto measure = measureWord(name)) {
      heading.meanings = {{{}, *measure, {}}};
      return heading;
    }
  }
  return heading;
}

Heading HeadingsOfMap::readBracketed(const std::string& text) const {
  Heading heading = readName(text);
  const auto bracketed = heading.saysSomething() ? std::nullopt : bracketedName(text);
  if (!bracketed) return heading;
  heading = readName(bracketed->name);
  heading.text = text;
  heading.inBrackets = bracketed->inBrackets;
  return heading;
}

Heading HeadingsOfMap::readParts(const std::string& text) const {
  for (const auto& [first, second] : partsOf(text)) {
    const Heading one = readBracketed(cleanName(first));
    const Heading other = readBracketed(cleanName(second));
    Heading both{text};
    both.word = one.word ? one.word : other.word;
    both.inBrackets = one.inBrackets.empty() ? other.inBrackets : one.inBrackets;
    if ((one.word && other.word) || !one.saysSomething() || !other.saysSomething()) continue;
    if (one.word || other.word) {
      // "Total Visitors" is another figure than Visitors, "Plan Q3 2026" is one of that period.
      if (both.word != HeadingWord::plan && both.word != HeadingWord::target &&
          both.word != HeadingWord::actual) {
        continue;
      }
      const Heading& name = one.word ? other : one;
      both.meanings = name.meanings;
      both.spelled = name.spelled;
      return both;
    }
    if (one.spelled && other.spelled) continue;
    both.spelled = one.spelled ? one.spelled : other.spelled;
    for (const Meaning& a : one.meanings) {
      for (const Meaning& b : other.meanings) {
        if (const auto meaning = together(a, b)) addOnce(both.meanings, *meaning);
      }
    }
    if (!both.meanings.empty()) return both;
  }
  return Heading{text};
}

Heading HeadingsOfMap::read(std::string_view text) const {
  Heading whole = readName(cleanName(text));
  if (whole.saysSomething()) return whole;
  Heading parts = readParts(whole.text);
  if (parts.saysSomething()) return parts;
  if (const auto day = journey::Date::parse(whole.text)) whole.meanings = ofDay(*day);
  return whole.saysSomething() ? whole : readBracketed(whole.text);
}

std::vector<Meaning> HeadingsOfMap::ofDay(journey::Date day) const {
  for (const auto& [id, period] : m_journey.all<Period>()) {
    if (period.start == day || period.end == day) return {{{}, {}, id}};
  }
  return {};
}

Heading HeadingsOfMap::read(std::string_view text, journey::Date day) const {
  Heading heading = read(text);
  if (heading.saysSomething()) return heading;
  heading.meanings = ofDay(day);
  return heading;
}

}  // namespace throughline::exchange
