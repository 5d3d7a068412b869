#include "throughline/exchange/tables/copied_table.h"

#include <array>
#include <charconv>
#include <map>

#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/description.h"
#include "throughline/journey/table_text.h"

namespace throughline::exchange {

namespace {

using journey::Field;
using journey::Journey;
using journey::Measure;
using journey::RecordKey;
using journey::Stage;

// Every digit that it takes to read back the same double, as HTML has it in any language.
std::string exactText(double number) {
  std::array<char, 40> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
  return {text.data(), end.ptr};
}

std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\n':
        html += "<br>";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string htmlCell(const CopiedCell& cell) {
  if (!cell.value) {
    return "<td style='mso-number-format:\"\\@\"'>" + escaped(cell.text) + "</td>";
  }
  if (!cell.percent) {
    const std::string exact = exactText(*cell.value);
    return "<td sdval=\"" + exact + "\" x:num=\"" + exact + "\">" + escaped(cell.text) + "</td>";
  }
  const std::string exact = exactText(*cell.value / 100);
  return "<td sdval=\"" + exact + "\" sdnum=\"1033;1033;0.0%\" x:num=\"" + exact +
         "\" style='mso-number-format:\"0\\.0%\"'>" + escaped(cell.text) + "%</td>";
}

// In English, as the rest of what leaves the program by the clipboard.
std::string measureHeading(Measure measure) {
  switch (measure) {
    case Measure::volume:
      return "Volume";
    case Measure::health:
      return "Health";
    case Measure::days:
      return "Median days";
    case Measure::moved:
      break;
  }
  return "Moved on";
}

CopiedCell cellOfField(const Journey& journey, journey::RecordRef record, const Field& field) {
  const journey::Value value = field.get(record);
  std::vector<std::string> entries = field.type == journey::FieldType::choices
                                         ? journey::wordsIn(value)
                                         : std::vector<std::string>();
  for (const std::int64_t id : journey::idsIn(field, value)) {
    if (const auto referred = journey.find(field.target, id)) {
      entries.push_back(journey::labelOf(*referred));
    }
  }
  if (field.refers() || field.type == journey::FieldType::choices) {
    std::string text;
    for (const std::string& entry : entries) text += (text.empty() ? "" : ", ") + entry;
    return {text};
  }
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (field.type == journey::FieldType::picture) return {"picture"};
  if (const auto* text = std::get_if<std::string>(&value)) return {*text};
  return {english(journey::shown(value))};
}

std::string stageName(const Journey& journey, journey::RecordRef record) {
  if (journey::describe(kindOf(record)).holder != journey::Kind::stage) return {};
  const Stage* stage = journey.find(journey::Id<Stage>{journey::holderOf(record)});
  return stage ? stage->name : std::string();
}

}  // namespace

std::string tabbedText(const CopiedTable& table) {
  std::string text;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (row > 0) text += '\n';
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      if (column > 0) text += '\t';
      text += journey::tableCell(table[row][column].text);
    }
  }
  return text;
}

std::string htmlText(const std::vector<CopiedTable>& tables) {
  std::string html =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
      "<head><meta charset=\"utf-8\"></head><body>";
  for (const CopiedTable& table : tables) {
    html += "<table>";
    for (const auto& row : table) {
      html += "<tr>";
      for (const CopiedCell& cell : row) html += htmlCell(cell);
      html += "</tr>";
    }
    html += "</table>";
  }
  return html + "</body></html>";
}

CopiedCell copiedReading(const Journey& journey, const journey::ReadingPlace& place,
                         const NumberText& numberText) {
  const auto value = journey::readingAt(journey, place);
  if (!value) return {};
  const Measured measured = measuredOf(journey.get(place.stage), place);
  return {numberText(*value), value, measured.counted == Counted::percent};
}

CopiedTable readingsWithHeadings(const Journey& journey, const ReadingsGrid& grid,
                                 const GridPart& part, const NumberText& numberText) {
  CopiedTable table(1, {{"Stage"}, {"Metric"}});
  for (int column = part.column; column < part.column + part.columns; ++column) {
    const auto period = grid.columns().at(static_cast<std::size_t>(column));
    table.front().push_back({period == journey::kTarget ? "Target" : journey.get(period).name});
  }
  for (int row = part.row; row < part.row + part.rows; ++row) {
    const auto& [stage, measure] = grid.rows().at(static_cast<std::size_t>(row));
    table.push_back({{journey.get(stage).name}, {measureHeading(measure)}});
    for (int column = part.column; column < part.column + part.columns; ++column) {
      table.back().push_back(copiedReading(journey, grid.at(row, column), numberText));
    }
  }
  return table;
}

std::vector<CopiedTable> tablesOf(const Journey& journey, const std::vector<RecordKey>& records) {
  std::map<journey::Kind, CopiedTable> tables;
  for (const RecordKey& key : records) {
    const auto fields = journey::formFields(key.kind);
    CopiedTable& table = tables[key.kind];
    if (table.empty()) {
      table.push_back({{"stage"}});
      for (const Field* field : fields) table.front().push_back({std::string(field->key)});
    }
    const journey::RecordRef record = journey.get(key.kind, key.id);
    table.push_back({{stageName(journey, record)}});
    for (const Field* field : fields) {
      table.back().push_back(cellOfField(journey, record, *field));
    }
  }
  std::vector<CopiedTable> all;
  for (auto& [kind, table] : tables) all.push_back(std::move(table));
  return all;
}

}  // namespace throughline::exchange
