#include <algorithm>
#include <array>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/clip.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/table_text.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::string_view, 4> kUsualColumns{"title", "channel", "owner", "job"};

using Columns = std::vector<const Field*>;

bool canBeTyped(const Field& field) {
  return field.type == FieldType::text || field.type == FieldType::choice ||
         field.type == FieldType::reference;
}

Columns usualColumns() {
  Columns columns;
  for (const auto key : kUsualColumns) columns.push_back(describe(Kind::touchpoint).find(key));
  return columns;
}

// The columns that the row names, or nothing where it is a row of values. A column of
// stages is passed over: what is pasted goes to the stage where the focus is.
std::optional<Columns> headings(const TableRow& row) {
  const Columns known = formFields(Kind::touchpoint);
  const Field* label = describe(Kind::touchpoint).label();
  Columns columns;
  for (const std::string& cell : row) {
    if (folded(cell) == "stage") {
      columns.push_back(nullptr);
      continue;
    }
    const auto found = std::ranges::find(known, folded(cell), &Field::key);
    if (found == known.end() || !canBeTyped(**found)) return std::nullopt;
    columns.push_back(*found);
  }
  return std::ranges::count(columns, label) > 0 ? std::optional(columns) : std::nullopt;
}

std::string rowName(std::size_t row, const Field& field) {
  return "row " + std::to_string(row) + ", " + std::string(field.key);
}

void setCell(ClippedRecord& clipped, const Field& field, const std::string& cell, std::size_t row) {
  const std::string text = trimmed(cell);
  if (field.type == FieldType::reference) {
    if (!text.empty()) clipped.names[std::string(field.key)] = text;
  } else if (field.type == FieldType::text) {
    field.set(clipped.record, text);
  } else if (!text.empty()) {
    if (check(field, folded(text))) {
      throw Error(Blame::input, rowName(row, field),
                  messages::expected(expectation(field), "“" + quotable(text) + "”"));
    }
    field.set(clipped.record, folded(text));
  }
}

}  // namespace

Clip clipFromTable(const std::string& text) {
  const std::vector<TableRow> rows = tableRows(text);
  const auto named = headings(rows.front());
  const Columns columns = named.value_or(usualColumns());
  Clip clip;
  for (std::size_t row = named ? 1 : 0; row < rows.size(); ++row) {
    if (std::ranges::all_of(rows[row], [](const auto& cell) { return trimmed(cell).empty(); })) {
      continue;
    }
    ClippedRecord clipped{Touchpoint{}};
    for (std::size_t i = 0; i < std::min(columns.size(), rows[row].size()); ++i) {
      if (columns[i]) setCell(clipped, *columns[i], rows[row][i], row + 1);
    }
    if (labelOf(clipped.record).empty()) {
      throw Error(Blame::input, rowName(row + 1, *describe(Kind::touchpoint).label()),
                  messages::titleCellEmpty());
    }
    clip.records.push_back(std::move(clipped));
  }
  return clip;
}

}  // namespace throughline::journey
