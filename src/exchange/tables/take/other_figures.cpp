#include "tables/take/other_figures.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tables/characters.h"
#include "tables/take/plain_name.h"
#include "throughline/exchange/tables/reading_units.h"

namespace throughline::exchange {

namespace {

using WordSet = std::set<std::string, std::less<>>;

const WordSet& countWords() {
  static const WordSet words{"#",       "n",      "nb",     "no.",     "count", "counts",
                             "number",  "anzahl", "anz.",   "stück",   "stk",   "stk.",
                             "st.",     "pcs",    "abs",    "abs.",    "units", "absolute",
                             "absolut", "nombre", "people", "personen"};
  return words;
}

const WordSet& percentWords() {
  static const WordSet words{"%", "percent", "prozent", "pct"};
  return words;
}

/// A plan, or figures shown shorter than they are.
const WordSet& wordsOfAnyFigure() {
  static const WordSet words{
      "plan",      "plans", "planned", "planung",  "planwerte", "target",    "targets",
      "goal",      "goals", "budget",  "budgets",  "forecast",  "forecasts", "prognose",
      "prognosen", "soll",  "ziel",    "ziele",    "objectif",  "objectifs", "thousand",
      "thousands", "tsd",   "tausend", "000",      "000s",      "k",         "teur",
      "t€",        "k€",    "million", "millions", "mio",       "mn",        "mm",
      "lakh",      "lakhs", "crore",   "crores",   "milliers",  "millionen"};
  return words;
}

/// What is measured of a stage beside how many there are.
const WordSet& wordsOfOtherMetrics() {
  static const WordSet words{
      "rate",       "rates",        "quote",       "quoten",  "days",   "tage",   "tagen",
      "jours",      "dauer",        "duration",    "time",    "zeit",   "hours",  "stunden",
      "conversion", "conversions",  "konversion",  "revenue", "umsatz", "value",  "wert",
      "werte",      "amount",       "amounts",     "betrag",  "cost",   "costs",  "kosten",
      "average",    "durchschnitt", "ø",           "median",  "share",  "shares", "anteil",
      "anteile",    "percentage",   "%",           "€",       "$",      "eur",    "usd",
      "health",     "change",       "veränderung", "score",   "scores", "taux"};
  return words;
}

std::vector<std::string> wordsOfTitle(std::string_view text) {
  constexpr std::u32string_view kSigns = U"%€$";
  std::vector<std::string> words(1);
  for (const char32_t c : charactersOf(comparedName(text))) {
    const bool sign = kSigns.find(c) != std::u32string_view::npos;
    if (isLetter(c) || digitOf(c) || sign) {
      words.back() += utf8Of({&c, 1});
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

bool isFootnoteName(std::string_view text) {
  constexpr std::size_t kLongestNote = 2;
  const std::u32string characters = charactersOf(text);
  return characters.size() <= kLongestNote && std::ranges::all_of(characters, [](char32_t c) {
           return digitOf(c).has_value() || c == U'*';
         });
}

bool isAmong(const std::vector<std::string>& units, std::string_view name) {
  return std::ranges::any_of(units,
                             [&](const std::string& unit) { return comparedName(unit) == name; });
}

}  // namespace

bool isCountedIn(const journey::Stage& stage, const journey::ReadingPlace& place,
                 std::string_view unit) {
  std::string name = comparedName(unit);
  if (name.starts_with("in ")) name.erase(0, 3);
  if (isFootnoteName(name)) return true;
  const Measured measured = measuredOf(stage, place);
  const bool count = measured.counted == Counted::count || measured.counted == Counted::part;
  if (count && countWords().contains(name)) return true;
  const bool percent = measured.counted == Counted::part || measured.counted == Counted::percent;
  return (percent && percentWords().contains(name)) || isAmong(measured.units, name);
}

bool tellsOtherFigures(std::string_view title, bool metricIsUnnamed) {
  return std::ranges::any_of(wordsOfTitle(title), [&](const std::string& word) {
    return wordsOfAnyFigure().contains(word) ||
           (metricIsUnnamed && wordsOfOtherMetrics().contains(word));
  });
}

}  // namespace throughline::exchange
