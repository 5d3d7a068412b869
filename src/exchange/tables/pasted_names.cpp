#include "pasted_names.h"

#include <algorithm>
#include <map>

#include "characters.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::TableRow;

bool isEmpty(const std::string& text) { return withoutEnds(text).empty(); }

// "Q3 2026", "Demos booked"; but "34 d" is a number with its unit.
bool isName(const std::string& text) {
  const std::u32string name = charactersOf(withoutEnds(text));
  return !name.empty() && isLetter(name.front());
}

bool isNumber(const std::string& text) {
  return readNumber(text, DecimalSign::point).kind == NumberRead::Kind::number;
}

bool anyNumber(const PastedBlock& block, std::size_t fromRow, std::size_t fromColumn) {
  return std::any_of(
      block.begin() + static_cast<std::ptrdiff_t>(fromRow), block.end(), [&](const TableRow& row) {
        const auto from = std::min(fromColumn, row.size());
        return std::any_of(row.begin() + static_cast<std::ptrdiff_t>(from), row.end(), isNumber);
      });
}

std::map<std::string, int> columnsByName(const journey::Journey& journey,
                                         const ReadingsGrid& grid) {
  std::map<std::string, int> columns;
  for (std::size_t i = 0; i < grid.columns().size(); ++i) {
    columns[journey::folded(journey.get(grid.columns()[i]).name)] = static_cast<int>(i);
  }
  return columns;
}

// A year alone, as a period may be called, reads as a number too.
std::vector<int> periodsNamedBy(const TableRow& row, const std::map<std::string, int>& known) {
  std::vector<int> columns;
  bool any = false;
  for (const std::string& cell : row) {
    const auto found = known.find(journey::folded(cell));
    columns.push_back(found == known.end() ? -1 : found->second);
    any = any || found != known.end();
  }
  return any ? columns : std::vector<int>{};
}

bool isRowOfNames(const PastedBlock& block) {
  const TableRow& first = block.front();
  return std::ranges::any_of(first, isName) && std::ranges::none_of(first, isNumber) &&
         anyNumber(block, 1, 0);
}

bool isColumnOfNames(const PastedBlock& block) {
  bool any = false;
  for (const TableRow& row : block) {
    if (row.empty() || isEmpty(row.front())) continue;
    if (!isName(row.front())) return false;
    any = true;
  }
  return any && anyNumber(block, 0, 1);
}

void takeColumn(PastedBlock& block, PastedNames& names) {
  for (TableRow& row : block) {
    if (!row.empty()) row.erase(row.begin());
  }
  if (!names.columns.empty()) names.columns.erase(names.columns.begin());
}

void tellUnknown(const TableRow& header, PastedNames& names) {
  for (std::size_t i = 0; i < names.columns.size(); ++i) {
    if (names.columns[i] >= 0 || isEmpty(header[i])) continue;
    names.remarks.push_back("No period is called “" + journey::quotable(header[i], 40) +
                            "”: its column is left out.");
  }
}

}  // namespace

PastedNames takeNames(const journey::Journey& journey, const ReadingsGrid& grid,
                      PastedBlock& block) {
  PastedNames names;
  if (block.empty()) return names;
  TableRow header;
  const auto periods = periodsNamedBy(block.front(), columnsByName(journey, grid));
  if (!periods.empty() && block.size() > 1) {
    names.columns = periods;
    header = block.front();
    names.remarks.emplace_back("The first row names periods: the values go to these.");
    block.erase(block.begin());
  } else if (isRowOfNames(block)) {
    names.remarks.emplace_back("The first row holds names and is left out.");
    block.erase(block.begin());
  }
  int taken = 0;
  for (; isColumnOfNames(block) && (names.columns.empty() || names.columns.front() < 0); ++taken) {
    takeColumn(block, names);
    if (!header.empty()) header.erase(header.begin());
  }
  if (taken > 0) names.remarks.emplace_back("The first columns hold names and are left out.");
  for (TableRow& row : block) {  // what no heading covers goes nowhere
    if (!names.columns.empty()) row.resize(std::min(row.size(), names.columns.size()));
  }
  tellUnknown(header, names);
  return names;
}

}  // namespace throughline::exchange
