#include "throughline/exchange/tables/paste_plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "characters.h"
#include "pasted_names.h"
#include "throughline/exchange/tables/reading_units.h"

namespace throughline::exchange {

namespace {

using journey::ReadingPlace;

void repeatOver(PastedBlock& block, const PasteTarget& target) {
  if (block.size() != 1 || block.front().size() != 1) return;
  const journey::TableRow row(static_cast<std::size_t>(target.columns), block.front().front());
  block.assign(static_cast<std::size_t>(target.rows), row);
}

// Without the last digits, which reading and calculating leave behind.
std::string roundedText(double number) {
  std::array<char, 40> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 15);
  return {text.data(), end.ptr};
}

PastedCell readCell(const journey::Journey& journey, const ReadingPlace& place,
                    const std::string& text, DecimalSign sign, bool signIsProven) {
  PastedCell cell{place, withoutEnds(text), PastedCell::Fate::set, 0, {}};
  const journey::Stage& stage = journey.get(place.stage);
  const auto units = unitsTaken(stage, place.measure);
  const NumberRead read = readNumber(text, sign, units);
  cell.value = read.value;
  if (read.kind != NumberRead::Kind::number) {
    cell.fate = PastedCell::Fate::leave;
    cell.remark = "No number";
  } else if (read.strayPercent) {
    cell.remark = "A percentage, where no percent is counted";
  } else if (read.ambiguous && !signIsProven) {
    // A thousand people can be a count, a part of one cannot.
    const bool whole = read.value == std::trunc(read.value);
    if (!isCount(stage, place.measure) || !whole) {
      const double other = readNumber(text, otherThan(sign), units).value;
      cell.remark = "Could also mean " + roundedText(other);
    }
  }
  return cell;
}

void refuseWhatRulesForbid(const journey::Journey& journey, PastePlan& plan) {
  const auto faults = readingFaults(journey, plan.values());
  for (PastedCell& cell : plan.cells) {
    const auto fault = faults.find(cell.place);
    if (fault == faults.end() || cell.fate != PastedCell::Fate::set) continue;
    cell.fate = PastedCell::Fate::refuse;
    cell.remark = english(fault->second);
  }
}

// Which columns of the table the block's columns go to; -1: to none.
std::vector<int> columnsFor(const PastedNames& names, const PastedBlock& block, int first) {
  if (!names.columns.empty()) return names.columns;
  std::size_t width = 0;
  for (const journey::TableRow& row : block) width = std::max(width, row.size());
  std::vector<int> columns;
  for (std::size_t i = 0; i < width; ++i) columns.push_back(first + static_cast<int>(i));
  return columns;
}

void tellLeftOut(PastePlan& plan, std::ptrdiff_t rows, std::ptrdiff_t columns) {
  if (rows == 1) plan.remarks.emplace_back("1 row does not fit below and is left out.");
  if (rows > 1) {
    plan.remarks.push_back(std::to_string(rows) + " rows do not fit below and are left out.");
  }
  if (columns == 1) {
    plan.remarks.emplace_back("1 column does not fit at the right and is left out.");
  }
  if (columns > 1) {
    plan.remarks.push_back(std::to_string(columns) +
                           " columns do not fit at the right and are left out.");
  }
}

}  // namespace

bool PastePlan::isDoubtful() const {
  return !remarks.empty() ||
         std::ranges::any_of(cells, [](const PastedCell& cell) { return !cell.remark.empty(); });
}

journey::ReadingValues PastePlan::values() const {
  journey::ReadingValues values;
  for (const PastedCell& cell : cells) {
    if (cell.fate == PastedCell::Fate::set) values[cell.place] = cell.value;
  }
  return values;
}

std::optional<DecimalSign> provenSign(const PastedBlock& block) {
  std::optional<DecimalSign> proven;
  for (const journey::TableRow& row : block) {
    for (std::string text : row) {
      std::erase(text, '%');
      const auto proves = readNumber(text, DecimalSign::point).proves;
      if (!proves) continue;
      if (proven && proven != proves) return std::nullopt;
      proven = proves;
    }
  }
  return proven;
}

PastePlan planPaste(const journey::Journey& journey, const ReadingsGrid& grid, PastedBlock block,
                    const PasteTarget& target, DecimalSign sign) {
  PastePlan plan;
  plan.sign = sign;
  const bool signIsProven = provenSign(block) == sign;
  const PastedNames names = takeNames(journey, grid, block);
  plan.remarks = names.remarks;
  repeatOver(block, target);
  const std::vector<int> columns = columnsFor(names, block, target.column);
  std::ptrdiff_t rowsLeftOut = 0;
  std::vector<bool> columnLeftOut(columns.size(), false);
  for (std::size_t r = 0; r < block.size(); ++r) {
    const int row = target.row + static_cast<int>(r);
    bool leftOut = false;
    for (std::size_t c = 0; c < block[r].size(); ++c) {
      const std::string& text = block[r][c];
      if (withoutEnds(text).empty() || columns[c] < 0) continue;
      if (row >= static_cast<int>(grid.rows().size())) {
        leftOut = true;
      } else if (!grid.contains(row, columns[c])) {
        columnLeftOut[c] = true;
      } else {
        plan.cells.push_back(readCell(journey, grid.at(row, columns[c]), text, sign, signIsProven));
      }
    }
    rowsLeftOut += leftOut ? 1 : 0;
  }
  tellLeftOut(plan, rowsLeftOut, std::ranges::count(columnLeftOut, true));
  refuseWhatRulesForbid(journey, plan);
  return plan;
}

}  // namespace throughline::exchange
