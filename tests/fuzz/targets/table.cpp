#include "checks.h"
#include "small_map.h"
#include "targets/each_target.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/take_kind.h"
#include "throughline/exchange/tables/touchpoints_plan.h"
#include "throughline/exchange/take_json.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::fuzz {

namespace {

using exchange::Table;
using exchange::TakeOptions;
using journey::Journey;

/// The map after the edit keeps all rules, as the door would require.
void requireRulesAfter(const std::function<void(journey::Edit&)>& intent) {
  Journey after = smallMap();
  journey::IdSource ids = journey::seededIds(2);
  journey::Edit edit(after, ids);
  intent(edit);
  const auto fault = journey::checkAll(after);
  require(!fault, "what is taken keeps all rules: " +
                      (fault ? fault->where() + ": " + english(fault->message) : ""));
}

void checkTable(const Table& table) {
  const exchange::TableCell* before = nullptr;
  for (const auto& cell : table.cells) {
    require(journey::characterCount(cell.text).has_value(), "a cell is UTF-8");
    require(
        cell.row >= 1 && cell.row <= table.rows && cell.column >= 1 && cell.column <= table.columns,
        "a cell lies in its table");
    require(!before || std::pair(before->row, before->column) < std::pair(cell.row, cell.column),
            "cells stand row by row");
    before = &cell;
  }
}

void takeReadings(const Table& table, const TakeOptions& options) {
  auto plan = exchange::planReadings(smallMap(), table, options);
  require(table.cells.size() == plan.headingCells + plan.placed.size() + plan.leftOut.size(),
          "no cell vanishes");
  const auto chosen = exchange::chooseReadings(smallMap(), plan, [](const auto&) { return true; });
  (void)exchange::takeToJson(smallMap(), plan, chosen);
  requireRulesAfter([&](journey::Edit& edit) { writeReadings(edit, plan, chosen); });
}

void takeTouchpoints(const Table& table) {
  const auto plan = exchange::planTouchpoints(smallMap(), table, std::nullopt);
  std::size_t rows = 0;
  int last = 0;
  for (const auto& cell : table.cells) {
    if (cell.row == last) continue;
    last = cell.row;
    ++rows;
  }
  require(rows == plan.headingRows + plan.placed.size() + plan.leftOut.size(), "no row vanishes");
  std::vector<const exchange::TakenTouchpoint*> all;
  for (const auto& taken : plan.placed) all.push_back(&taken);
  (void)exchange::takeToJson(smallMap(), plan, all);
  requireRulesAfter([&](journey::Edit& edit) { (void)writeTouchpoints(edit, all); });
}

void take(const Table& table) {
  checkTable(table);
  (void)exchange::takenAs(smallMap(), table);
  takeReadings(table, {});
  TakeOptions options;
  options.numbers = exchange::DecimalSign::comma;
  options.makePeriods = true;
  options.targets = true;
  takeReadings(table, options);
  takeTouchpoints(table);
}

}  // namespace

// A zero byte parts the HTML of a clipboard from its plain text.
void runTable(std::string_view input) {
  Table table;
  if (isAccepted([&] { table = exchange::readTable(input); })) take(table);
  const auto end = input.find('\0');
  if (end == input.npos) return;
  const auto html = input.substr(0, end);
  const auto plain = input.substr(end + 1);
  if (isAccepted([&] { table = exchange::readTable(html, plain); })) take(table);
}

}  // namespace throughline::fuzz
