#include "pasted_names.h"

#include <algorithm>
#include <map>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

// "Q3 2026", "Demos booked"; but "34 d" is a number with its unit.
bool isName(const QString& text) {
  const QString name = text.trimmed();
  return !name.isEmpty() && name.front().isLetter();
}

bool isEmpty(const QString& text) { return text.trimmed().isEmpty(); }

bool isNumber(const QString& text) {
  return readNumber(text, DecimalSign::point).kind == NumberRead::Kind::number;
}

bool anyNumber(const PastedBlock& block, std::size_t fromRow, qsizetype fromColumn) {
  return std::any_of(block.begin() + static_cast<std::ptrdiff_t>(fromRow), block.end(),
                     [&](const QStringList& row) {
                       return std::any_of(row.begin() + std::min(fromColumn, row.size()), row.end(),
                                          isNumber);
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
std::vector<int> periodsNamedBy(const QStringList& row, const std::map<std::string, int>& known) {
  std::vector<int> columns;
  bool any = false;
  for (const QString& cell : row) {
    const auto found = known.find(journey::folded(cell.toStdString()));
    columns.push_back(found == known.end() ? -1 : found->second);
    any = any || found != known.end();
  }
  return any ? columns : std::vector<int>{};
}

bool isRowOfNames(const PastedBlock& block) {
  const QStringList& first = block.front();
  return std::ranges::any_of(first, isName) && std::ranges::none_of(first, isNumber) &&
         anyNumber(block, 1, 0);
}

bool isColumnOfNames(const PastedBlock& block) {
  bool any = false;
  for (const QStringList& row : block) {
    if (row.isEmpty() || isEmpty(row.front())) continue;
    if (!isName(row.front())) return false;
    any = true;
  }
  return any && anyNumber(block, 0, 1);
}

void takeColumn(PastedBlock& block, PastedNames& names) {
  for (QStringList& row : block) {
    if (!row.isEmpty()) row.removeFirst();
  }
  if (!names.columns.empty()) names.columns.erase(names.columns.begin());
}

void tellUnknown(const QStringList& header, PastedNames& names) {
  for (std::size_t i = 0; i < names.columns.size(); ++i) {
    const QString& name = header[static_cast<qsizetype>(i)];
    if (names.columns[i] >= 0 || isEmpty(name)) continue;
    names.remarks << texts::PastePlan::tr("No period is called “%1”: its column is left out.")
                         .arg(oneLine(name, 40));
  }
}

}  // namespace

PastedNames takeNames(const journey::Journey& journey, const ReadingsGrid& grid,
                      PastedBlock& block) {
  PastedNames names;
  if (block.empty()) return names;
  QStringList header;
  const auto periods = periodsNamedBy(block.front(), columnsByName(journey, grid));
  if (!periods.empty() && block.size() > 1) {
    names.columns = periods;
    header = block.front();
    names.remarks << texts::PastePlan::tr("The first row names periods: the values go to these.");
    block.erase(block.begin());
  } else if (isRowOfNames(block)) {
    names.remarks << texts::PastePlan::tr("The first row holds names and is left out.");
    block.erase(block.begin());
  }
  int taken = 0;
  for (; isColumnOfNames(block) && (names.columns.empty() || names.columns.front() < 0); ++taken) {
    takeColumn(block, names);
    if (!header.isEmpty()) header.removeFirst();
  }
  if (taken > 0)
    names.remarks << texts::PastePlan::tr("The first columns hold names and are left out.");
  for (QStringList& row : block) {  // what no heading covers goes nowhere
    if (!names.columns.empty() && row.size() > static_cast<qsizetype>(names.columns.size())) {
      row.resize(static_cast<qsizetype>(names.columns.size()));
    }
  }
  tellUnknown(header, names);
  return names;
}

}  // namespace throughline::editor
