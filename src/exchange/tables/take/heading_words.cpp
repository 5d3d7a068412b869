#include "tables/take/heading_words.h"

#include <map>
#include <set>

namespace throughline::exchange {

using journey::Measure;

std::optional<HeadingWord> headingWord(const std::string& name) {
  using enum HeadingWord;
  static const std::map<std::string, HeadingWord> words{
      {"stage", axis},        {"stages", axis},
      {"funnel stage", axis}, {"phase", axis},
      {"phasen", axis},       {"stufe", axis},
      {"stufen", axis},       {"step", axis},
      {"schritt", axis},      {"metric", axis},
      {"metrics", axis},      {"measure", axis},
      {"measures", axis},     {"kennzahl", axis},
      {"kennzahlen", axis},   {"kpi", axis},
      {"kpis", axis},         {"metrik", axis},
      {"metriken", axis},     {"messgrösse", axis},
      {"period", axis},       {"periods", axis},
      {"zeitraum", axis},     {"periode", axis},
      {"perioden", axis},     {"quarter", axis},
      {"quartal", axis},      {"month", axis},
      {"monat", axis},        {"year", axis},
      {"jahr", axis},         {"date", axis},
      {"datum", axis},        {"indicator", axis},
      {"reading", axis},      {"value", figure},
      {"values", figure},     {"wert", figure},
      {"werte", figure},      {"figure", figure},
      {"figures", figure},    {"zahl", figure},
      {"zahlen", figure},     {"readings", figure},
      {"messwert", figure},   {"messwerte", figure},
      {"actual", actual},     {"actuals", actual},
      {"ist", actual},        {"ist-wert", actual},
      {"istwert", actual},    {"ist-werte", actual},
      {"istwerte", actual},   {"plan", plan},
      {"planned", plan},      {"planwert", plan},
      {"planwerte", plan},    {"soll", plan},
      {"soll-wert", plan},    {"sollwert", plan},
      {"sollwerte", plan},    {"target", plan},
      {"targets", plan},      {"goal", plan},
      {"ziel", plan},         {"zielwert", plan},
      {"budget", plan},       {"forecast", plan},
      {"fc", plan},           {"prognose", plan},
      {"total", total},       {"totals", total},
      {"sum", total},         {"grand total", total},
      {"subtotal", total},    {"summe", total},
      {"gesamt", total},      {"gesamtsumme", total},
      {"insgesamt", total},   {"zwischensumme", total},
      {"owner", aside},       {"comment", aside},
      {"comments", aside},    {"kommentar", aside},
      {"kommentare", aside},  {"note", aside},
      {"notes", aside},       {"notiz", aside},
      {"notizen", aside},     {"bemerkung", aside},
      {"anmerkung", aside},   {"remark", aside},
      {"remarks", aside},     {"source", aside},
      {"quelle", aside},      {"unit", aside},
      {"einheit", aside},     {"team", aside},
      {"department", aside},  {"abteilung", aside},
      {"responsible", aside}, {"verantwortlich", aside},
      {"nr", aside},          {"nr.", aside},
      {"no.", aside},         {"#", aside},
      {"id", aside},          {"status", aside},
  };
  const auto found = words.find(name);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Measure> measureWord(const std::string& name) {
  static const std::map<std::string, Measure> words{
      {"volume", Measure::volume},
      {"volumen", Measure::volume},
      {"menge", Measure::volume},
      {"anzahl", Measure::volume},
      {"count", Measure::volume},
      {"health", Measure::health},
      {"gesundheit", Measure::health},
      {"median days", Measure::days},
      {"median in days", Measure::days},
      {"median", Measure::days},
      {"days", Measure::days},
      {"days (median)", Measure::days},
      {"mediane tage", Measure::days},
      {"median tage", Measure::days},
      {"median-tage", Measure::days},
      {"mediantage", Measure::days},
      {"median der tage", Measure::days},
      {"median in tagen", Measure::days},
      {"tage", Measure::days},
      {"moved on", Measure::moved},
      {"moved", Measure::moved},
      {"weitergegangen", Measure::moved},
      {"weiter gegangen", Measure::moved},
      {"weiter", Measure::moved},
      {"übergegangen", Measure::moved},
      {"weitergezogen", Measure::moved},
  };
  const auto found = words.find(name);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

bool isPlaceholder(const std::string& name) {
  static const std::set<std::string> words{"-",    "–",    "—",     "−",     "--",     "?",
                                           "n/a",  "n.a.", "#n/a",  "none",  "tbd",    "k. a.",
                                           "k.a.", "k. a", "offen", "keine", "keiner", "niemand"};
  return words.contains(name);
}

}  // namespace throughline::exchange
