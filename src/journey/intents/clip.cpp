#include "throughline/journey/intents/clip.h"

#include <algorithm>
#include <array>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/table_text.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::string_view, 6> kColumns{"title", "channel", "owner",
                                                   "job",   "side",    "status"};

// The columns that the row names, or nothing where it is a row of values.
std::optional<std::vector<std::string_view>> headings(const TableRow& row) {
  std::vector<std::string_view> names;
  for (const std::string& cell : row) {
    const auto found = std::ranges::find(kColumns, folded(cell));
    if (found == kColumns.end()) return std::nullopt;
    names.push_back(*found);
  }
  if (std::ranges::find(names, "title") == names.end()) return std::nullopt;
  return names;
}

template <class Enum>
Enum wordIn(const std::string& cell, Enum otherwise, std::size_t row, std::string_view column) {
  const std::string text = folded(cell);
  if (text.empty()) return otherwise;
  if (const auto value = fromWord<Enum>(text)) return *value;
  std::string words;
  for (const auto known : Words<Enum>::all) {
    words += (words.empty() ? "" : ", ") + std::string(known);
  }
  throw Error(Blame::input, "row " + std::to_string(row) + ", " + std::string(column),
              "expected one of " + words + ", found “" + quotable(cell) + "”");
}

void setCell(ClippedTouchpoint& touchpoint, std::string_view column, const std::string& cell,
             std::size_t row) {
  const std::string text = trimmed(cell);
  if (column == "title")
    touchpoint.title = text;
  else if (column == "channel")
    touchpoint.channel = text;
  else if (column == "owner")
    touchpoint.owner = text;
  else if (column == "job")
    touchpoint.job = text;
  else if (column == "side")
    touchpoint.side = wordIn(text, Side::customer, row, column);
  else
    touchpoint.status = wordIn(text, Status::planned, row, column);
}

}  // namespace

std::vector<ClippedTouchpoint> clip(const Journey& journey,
                                    const std::vector<Id<Touchpoint>>& ids) {
  std::vector<ClippedTouchpoint> clipped;
  for (const Id<Touchpoint> id : inMapOrder(journey, ids)) {
    const Touchpoint& t = journey.get(id);
    clipped.push_back(
        {t.title, t.channel, t.owner ? journey.get(*t.owner).name : "", t.side, t.status, t.job});
  }
  return clipped;
}

std::vector<Id<Touchpoint>> paste(Edit& edit, const std::vector<ClippedTouchpoint>& touchpoints,
                                  Id<Stage> stage, Id<Touchpoint> before) {
  std::vector<Id<Touchpoint>> ids;
  std::vector<Record> records;
  for (const ClippedTouchpoint& clipped : touchpoints) {
    Touchpoint t;
    t.id = Id<Touchpoint>{edit.freshId(Kind::touchpoint)};
    t.stage = stage;
    t.title = clipped.title;
    t.channel = clipped.channel;
    if (!clipped.owner.empty()) t.owner = departmentNamed(edit, clipped.owner);
    t.side = clipped.side;
    t.status = clipped.status;
    t.job = clipped.job;
    ids.push_back(t.id);
    records.emplace_back(std::move(t));
  }
  putBefore(edit, std::move(records), before.value);
  return ids;
}

std::vector<ClippedTouchpoint> clipFromTable(const std::string& text) {
  const std::vector<TableRow> rows = tableRows(text);
  std::vector<std::string_view> columns(kColumns.begin(), kColumns.begin() + 4);
  const auto named = headings(rows.front());
  if (named) columns = *named;
  std::vector<ClippedTouchpoint> touchpoints;
  for (std::size_t row = named ? 1 : 0; row < rows.size(); ++row) {
    if (std::ranges::all_of(rows[row], [](const auto& cell) { return trimmed(cell).empty(); })) {
      continue;
    }
    ClippedTouchpoint touchpoint;
    for (std::size_t i = 0; i < std::min(columns.size(), rows[row].size()); ++i) {
      setCell(touchpoint, columns[i], rows[row][i], row + 1);
    }
    if (touchpoint.title.empty()) {
      throw Error(Blame::input, "row " + std::to_string(row + 1) + ", title",
                  "expected a title, found an empty cell");
    }
    touchpoints.push_back(std::move(touchpoint));
  }
  return touchpoints;
}

std::string tableFromClip(const std::vector<ClippedTouchpoint>& touchpoints) {
  std::string table = "title\tchannel\towner\tjob\tside\tstatus\n";
  for (const ClippedTouchpoint& t : touchpoints) {
    for (const std::string_view cell :
         {std::string_view(t.title), std::string_view(t.channel), std::string_view(t.owner),
          std::string_view(t.job), word(t.side), word(t.status)}) {
      table += tableCell(std::string(cell));
      table += '\t';
    }
    table.back() = '\n';
  }
  return table;
}

}  // namespace throughline::journey
