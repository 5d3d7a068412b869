#include "throughline/editor/readings/paste_plan.h"

#include <algorithm>

#include "pasted_names.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/journey/table_text.h"

namespace throughline::editor {

namespace {

using journey::ReadingPlace;

DecimalSign otherThan(DecimalSign sign) {
  return sign == DecimalSign::point ? DecimalSign::comma : DecimalSign::point;
}

void repeatOver(PastedBlock& block, const PasteTarget& target) {
  if (block.size() != 1 || block.front().size() != 1) return;
  const QString text = block.front().front();
  block.assign(static_cast<std::size_t>(target.rows), QStringList(target.columns, text));
}

PastedCell readCell(const journey::Journey& journey, const ReadingPlace& place, const QString& text,
                    DecimalSign sign, bool signIsProven) {
  PastedCell cell{place, text.trimmed(), PastedCell::Fate::set, 0, {}};
  const journey::Stage& stage = journey.get(place.stage);
  const QStringList units = unitsTaken(stage, place.measure);
  const NumberRead read = readNumber(text, sign, units);
  cell.value = read.value;
  if (read.kind != NumberRead::Kind::number) {
    cell.fate = PastedCell::Fate::leave;
    cell.remark = texts::PastePlan::tr("No number");
  } else if (read.strayPercent) {
    cell.remark = texts::PastePlan::tr("A percentage, where no percent is counted");
  } else if (read.ambiguous && !signIsProven) {
    // A thousand people can be a count, a part of one cannot.
    const bool whole = read.value == static_cast<double>(static_cast<qint64>(read.value));
    if (!isCount(stage, place.measure) || !whole) {
      const double other = readNumber(text, otherThan(sign), units).value;
      cell.remark = texts::PastePlan::tr("Could also mean %1").arg(QString::number(other, 'g', 15));
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
    cell.remark = ruleSentence(fault->second);
  }
}

// Which columns of the table the block's columns go to; -1: to none.
std::vector<int> columnsFor(const PastedNames& names, const PastedBlock& block, int first) {
  if (!names.columns.empty()) return names.columns;
  std::size_t width = 0;
  for (const QStringList& row : block) width = std::max<std::size_t>(width, row.size());
  std::vector<int> columns;
  for (std::size_t i = 0; i < width; ++i) columns.push_back(first + static_cast<int>(i));
  return columns;
}

void countLeftOut(PastePlan& plan, int rows, int columns) {
  if (rows == 1) plan.remarks << texts::PastePlan::tr("1 row does not fit below and is left out.");
  if (rows > 1)
    plan.remarks << texts::PastePlan::tr("%1 rows do not fit below and are left out.").arg(rows);
  if (columns == 1)
    plan.remarks << texts::PastePlan::tr("1 column does not fit at the right and is left out.");
  if (columns > 1) {
    plan.remarks << texts::PastePlan::tr("%1 columns do not fit at the right and are left out.")
                        .arg(columns);
  }
}

}  // namespace

bool PastePlan::isDoubtful() const {
  return !remarks.isEmpty() ||
         std::ranges::any_of(cells, [](const PastedCell& cell) { return !cell.remark.isEmpty(); });
}

journey::ReadingValues PastePlan::values() const {
  journey::ReadingValues values;
  for (const PastedCell& cell : cells) {
    if (cell.fate == PastedCell::Fate::set) values[cell.place] = cell.value;
  }
  return values;
}

PastedBlock pastedBlock(const QString& text) {
  PastedBlock block;
  for (const journey::TableRow& row : journey::tableRows(text.toStdString())) {
    QStringList cells;
    for (const std::string& cell : row) cells << QString::fromStdString(cell);
    block.push_back(std::move(cells));
  }
  return block;
}

std::optional<DecimalSign> provenSign(const PastedBlock& block) {
  std::optional<DecimalSign> proven;
  for (const QStringList& row : block) {
    for (QString text : row) {
      const auto proves = readNumber(text.remove('%'), DecimalSign::point).proves;
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
  int rowsLeftOut = 0;
  std::vector<bool> columnLeftOut(columns.size(), false);
  for (std::size_t r = 0; r < block.size(); ++r) {
    const int row = target.row + static_cast<int>(r);
    bool leftOut = false;
    for (std::size_t c = 0; c < static_cast<std::size_t>(block[r].size()); ++c) {
      const QString& text = block[r][static_cast<qsizetype>(c)];
      if (text.trimmed().isEmpty() || columns[c] < 0) continue;
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
  countLeftOut(plan, rowsLeftOut, static_cast<int>(std::ranges::count(columnLeftOut, true)));
  refuseWhatRulesForbid(journey, plan);
  return plan;
}

}  // namespace throughline::editor
