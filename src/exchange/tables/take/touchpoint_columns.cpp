#include "tables/take/touchpoint_columns.h"

#include "tables/take/plain_name.h"

namespace throughline::exchange {

namespace {

std::optional<CardColumn> columnCalled(const std::string& name) {
  using enum CardColumn;
  static const std::map<std::string, CardColumn> words{
      {"title", title},
      {"titel", title},
      {"touchpoint", title},
      {"touchpoints", title},
      {"touch point", title},
      {"name", title},
      {"kontaktpunkt", title},
      {"kontaktpunkte", title},
      {"berührungspunkt", title},
      {"bezeichnung", title},
      {"channel", channel},
      {"channels", channel},
      {"kanal", channel},
      {"kanäle", channel},
      {"medium", channel},
      {"owner", owner},
      {"owners", owner},
      {"department", owner},
      {"team", owner},
      {"responsible", owner},
      {"verantwortlich", owner},
      {"verantwortliche", owner},
      {"verantwortung", owner},
      {"abteilung", owner},
      {"zuständig", owner},
      {"bereich", owner},
      {"job", job},
      {"job to be done", job},
      {"jtbd", job},
      {"purpose", job},
      {"aufgabe", job},
      {"zweck", job},
      {"hired by the customer to", job},
      {"side", side},
      {"seite", side},
      {"visibility", side},
      {"sichtbarkeit", side},
      {"seen by", side},
      {"seen by the customer", side},
      {"status", status},
      {"state", status},
      {"zustand", status},
      {"stage", stage},
      {"journey stage", stage},
      {"step", stage},
      {"phase", stage},
      {"journeyphase", stage},
      {"stufe", stage},
      {"schritt", stage},
      {"note", note},
      {"notes", note},
      {"comment", note},
      {"comments", note},
      {"notiz", note},
      {"notizen", note},
      {"kommentar", note},
      {"bemerkung", note},
      {"anmerkung", note},
      {"url", url},
      {"link", url},
      {"address", url},
      {"web address", url},
      {"adresse", url},
  };
  const auto found = words.find(name);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<CardColumns> cardColumns(const std::vector<const TableCell*>& row) {
  CardColumns columns;
  bool all = true;
  for (const TableCell* cell : row) {
    std::optional<CardColumn> column;
    for (const std::string& name : spellingsWithoutBrackets(cell->text)) {
      if (!column) column = columnCalled(name);
    }
    all = all && column;
    if (column) columns.emplace(*column, cell->column);
  }
  // No card is called "Title" or "Touchpoint", whatever stands beside it.
  const bool title = columns.contains(CardColumn::title);
  return title || (all && columns.size() > 1) ? std::optional(columns) : std::nullopt;
}

CardColumns usualCardColumns() {
  using enum CardColumn;
  return {{title, 1}, {channel, 2}, {owner, 3}, {job, 4}, {side, 5}, {status, 6}};
}

std::optional<journey::Side> sideCalled(const std::string& name) {
  using enum journey::Side;
  static const std::map<std::string, journey::Side> words{
      {"customer", customer},    {"frontstage", customer},   {"front stage", customer},
      {"visible", customer},     {"kunde", customer},        {"kunden", customer},
      {"sichtbar", customer},    {"vorderbühne", customer},  {"backstage", backstage},
      {"back stage", backstage}, {"internal", backstage},    {"company", backstage},
      {"intern", backstage},     {"hinterbühne", backstage}, {"unternehmen", backstage},
      {"unseen", unseen},        {"invisible", unseen},      {"ungesehen", unseen},
      {"unsichtbar", unseen},
  };
  const auto found = words.find(name);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<journey::Status> statusCalled(const std::string& name) {
  using enum journey::Status;
  static const std::map<std::string, journey::Status> words{
      {"live", live},
      {"active", live},
      {"aktiv", live},
      {"in use", live},
      {"planned", planned},
      {"geplant", planned},
      {"in planung", planned},
      {"planung", planned},
      {"retired", retired},
      {"inactive", retired},
      {"inaktiv", retired},
      {"eingestellt", retired},
      {"abgeschaltet", retired},
  };
  const auto found = words.find(name);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace throughline::exchange
