#include "tables/take/other_figures.h"

#include <gtest/gtest.h>

// Each word as tables write it: one that is listed in another form than names are compared
// in would never be found.

namespace throughline::exchange {
namespace {

using journey::Measure;
using WordsOfTitles = std::vector<const char*>;

const journey::Stage kStage{.volume = {.name = "Leads", .unit = "leads"},
                            .health = {.name = "Reply rate", .unit = "%"}};

bool counts(Measure measure, std::string_view unit, const journey::Stage& stage = kStage) {
  return isCountedIn(stage, {stage.id, measure, {1}}, unit);
}

TEST(OtherFigures, ACountIsCountedInWordsForPieces) {
  for (const char* word :
       {"#",     "n",      "nb",       "No.",     "count",  "counts",   "number", "Anzahl",
        "Anz.",  "Stück",  "Stk",      "Stk.",    "St.",    "pcs",      "abs",    "abs.",
        "units", "people", "absolute", "absolut", "nombre", "Personen", "leads",  "in Leads"}) {
    EXPECT_TRUE(counts(Measure::volume, word)) << word;
    EXPECT_TRUE(counts(Measure::moved, word)) << word;
    EXPECT_FALSE(counts(Measure::health, word)) << word;
    EXPECT_FALSE(counts(Measure::days, word)) << word;
  }
}

TEST(OtherFigures, APercentageIsCountedInPercent) {
  for (const char* word : {"%", "percent", "Prozent", "pct", "in %"}) {
    EXPECT_TRUE(counts(Measure::health, word)) << word;
    EXPECT_TRUE(counts(Measure::moved, word)) << word << ", a share of those who reach the stage";
    EXPECT_FALSE(counts(Measure::volume, word)) << word;
    EXPECT_FALSE(counts(Measure::days, word)) << word;
  }
  const journey::Stage shares{.volume = {.name = "Share", .unit = "%"}};
  EXPECT_TRUE(counts(Measure::volume, "Prozent", shares));
  EXPECT_FALSE(counts(Measure::volume, "Anzahl", shares));
}

TEST(OtherFigures, DaysAreCountedInDays) {
  for (const char* word : {"days", "day", "Tage", "Tagen", "Tag", "d", "T", "in Tagen"}) {
    EXPECT_TRUE(counts(Measure::days, word)) << word;
    EXPECT_FALSE(counts(Measure::volume, word)) << word;
  }
  const journey::Stage waits{.health = {.name = "Wait", .unit = "Days"}};
  EXPECT_TRUE(counts(Measure::health, "Tage", waits)) << "a metric in days, in any word for them";
}

TEST(OtherFigures, AFootnoteOrNothingIsNoUnit) {
  for (const char* note : {"", "1", "12", "*", "**", "1*"}) {
    for (const auto measure : {Measure::volume, Measure::health, Measure::days, Measure::moved}) {
      EXPECT_TRUE(counts(measure, note)) << note;
    }
  }
  for (const char* other : {"123", "***", "1a", "k", "Tsd.", "hours", "€"}) {
    EXPECT_FALSE(counts(Measure::volume, other)) << other;
  }
}

TEST(OtherFigures, ATitleMaySpeakOfAPlanOrOfThousands) {
  const WordsOfTitles words{
      "plan",      "plans", "planned", "Planung",  "Planwerte", "target",    "targets",
      "goal",      "goals", "budget",  "budgets",  "forecast",  "forecasts", "Prognose",
      "Prognosen", "Soll",  "Ziel",    "Ziele",    "objectif",  "objectifs", "thousand",
      "thousands", "Tsd.",  "Tausend", "000",      "000s",      "k",         "TEUR",
      "T€",        "k€",    "million", "millions", "Mio.",      "mn",        "MM",
      "lakh",      "lakhs", "crore",   "crores",   "milliers",  "Millionen"};
  for (const std::string word : words) {
    EXPECT_TRUE(tellsOtherFigures(word, false)) << word;
    EXPECT_TRUE(tellsOtherFigures("Our figures (" + word + "), 2026", false)) << word;
    EXPECT_FALSE(tellsOtherFigures("Our x" + word + " figures", false)) << word;
  }
}

TEST(OtherFigures, ATitleMayNameAnotherMetricWhereNothingElseDoes) {
  const WordsOfTitles words{
      "rate",       "rates",        "Quote",       "Quoten",  "days",   "Tage",   "Tagen",
      "jours",      "Dauer",        "duration",    "time",    "Zeit",   "hours",  "Stunden",
      "conversion", "conversions",  "Konversion",  "revenue", "Umsatz", "value",  "Wert",
      "Werte",      "amount",       "amounts",     "Betrag",  "cost",   "costs",  "Kosten",
      "average",    "Durchschnitt", "Ø",           "median",  "share",  "shares", "Anteil",
      "Anteile",    "percentage",   "%",           "€",       "$",      "EUR",    "USD",
      "health",     "change",       "Veränderung", "score",   "scores", "taux"};
  for (const std::string word : words) {
    EXPECT_TRUE(tellsOtherFigures("Funnel: " + word + " in stage", true)) << word;
    EXPECT_FALSE(tellsOtherFigures("Funnel: " + word + " in stage", false)) << word;
  }
  for (const char* title :
       {"", "Customer journey KPIs, as of 30.09.2026", "Acme Ltd.", "Q3/2026"}) {
    EXPECT_FALSE(tellsOtherFigures(title, true)) << title;
  }
}

}  // namespace
}  // namespace throughline::exchange
