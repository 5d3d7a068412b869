#include "tables/take/heading_words.h"

#include <gtest/gtest.h>

#include "tables/take/plain_name.h"

// Each word as tables write it: one that is listed in another form than names are compared
// in would never be found.

namespace throughline::exchange {
namespace {

using journey::Measure;
using Words = std::vector<const char*>;

void expectMeaning(HeadingWord meaning, const Words& words) {
  for (const char* word : words) {
    EXPECT_EQ(headingWord(comparedName(word)), meaning) << word;
    EXPECT_EQ(measureWord(comparedName(word)), std::nullopt) << word;
  }
}

void expectMeasure(Measure measure, const Words& words) {
  for (const char* word : words) {
    EXPECT_EQ(measureWord(comparedName(word)), measure) << word;
    EXPECT_EQ(headingWord(comparedName(word)), std::nullopt) << word;
  }
}

TEST(HeadingWords, NamesOfWhatHeadingsAreAreNoReadingsThemselves) {
  expectMeaning(HeadingWord::axis,
                {"Stage",      "Stages",      "Stage name",     "Funnel stage",  "Lifecycle stage",
                 "Deal stage", "Sales stage", "Pipeline stage", "Journey stage", "Phase",
                 "Phasen",     "Stufe",       "Stufen",         "Step",          "Schritt",
                 "Etappe",     "Étape",       "Étapes",         "Journey",       "Customer Journey",
                 "Funnel",     "Trichter",    "Touchpoint",     "Name",          "Bezeichnung"});
  expectMeaning(HeadingWord::axis,
                {"Metric", "Metrics", "Measure", "Measures", "Kennzahl", "Kennzahlen", "KPI",
                 "KPIs", "Metrik", "Metriken", "Messgröße", "Indicator", "Indicateur",
                 "Indicateurs", "Reading", "Key figure", "Key figures"});
  expectMeaning(HeadingWord::axis,
                {"Period", "Periods", "Zeitraum", "Periode", "Perioden", "Quarter", "Quartal",
                 "Month", "Monat", "Year", "Jahr", "Date", "Datum"});
}

TEST(HeadingWords, WordsForAnyFigureTellNoneApart) {
  expectMeaning(HeadingWord::figure, {"Value", "Values", "Wert", "Werte", "Figure", "Figures",
                                      "Zahl", "Zahlen", "Readings", "Messwert", "Messwerte"});
}

TEST(HeadingWords, WhatWasMeasuredIsToldFromWhatWasPlannedAndWhatShouldBe) {
  expectMeaning(HeadingWord::actual,
                {"Actual", "Actuals", "Ist", "Ist-Wert", "Istwert", "Ist-Werte", "Istwerte"});
  expectMeaning(HeadingWord::plan,
                {"Plan", "Planned", "Planwert", "Planwerte", "Soll", "Soll-Wert", "Sollwert",
                 "Sollwerte", "Budget", "Forecast", "FC", "Prognose"});
  expectMeaning(HeadingWord::target,
                {"Target", "Targets", "Goal", "Goals", "Ziel", "Zielwert", "Zielwerte"});
}

TEST(HeadingWords, SumsAreNoReadings) {
  expectMeaning(HeadingWord::total, {"Total", "Totals", "Sum", "Grand total", "Subtotal", "Summe",
                                     "Gesamt", "Gesamtsumme", "Insgesamt", "Zwischensumme"});
}

TEST(HeadingWords, WhatStandsBesideTheFiguresIsLeftAside) {
  expectMeaning(HeadingWord::aside,
                {"Owner",     "Team",     "Department", "Abteilung",  "Responsible",
                 "Comment",   "Comments", "Kommentar",  "Kommentare", "Verantwortlich",
                 "Note",      "Notes",    "Notiz",      "Notizen",    "Bemerkung",
                 "Anmerkung", "Remark",   "Remarks",    "Source",     "Quelle",
                 "Nr",        "Nr.",      "No.",        "#",          "ID",
                 "Status"});
  expectMeaning(HeadingWord::unit, {"Unit", "Units", "Einheit", "Einheiten", "Unité"});
}

TEST(HeadingWords, AMetricIsNamedByTheWordForWhatItCounts) {
  expectMeasure(Measure::volume, {"Volume", "Volumen", "Menge", "Anzahl", "Count", "Record count",
                                  "Number", "Nombre"});
  expectMeasure(Measure::health, {"Health", "Gesundheit"});
  expectMeasure(Measure::days, {"Median days", "Median in days", "Median", "Days", "Days (median)",
                                "Mediane Tage", "Median Tage", "Median-Tage", "Mediantage",
                                "Median der Tage", "Median in Tagen", "Tage"});
  expectMeasure(Measure::moved, {"Moved on", "Moved", "Weitergegangen", "Weiter gegangen", "Weiter",
                                 "Übergegangen", "Weitergezogen"});
}

TEST(HeadingWords, ACellMaySayThatThereIsNothing) {
  for (const char* nothing : {"-", "–", "—", "−", "--", "?", "n/a", "N.A.", "#N/A", "none", "TBD",
                              "k. A.", "k.A.", "k. A", "offen", "keine", "keiner", "niemand"}) {
    EXPECT_TRUE(isPlaceholder(comparedName(nothing))) << nothing;
  }
  for (const char* something : {"", "0", "Sales", "no", "#"}) {
    EXPECT_FALSE(isPlaceholder(comparedName(something))) << something;
  }
}

}  // namespace
}  // namespace throughline::exchange
