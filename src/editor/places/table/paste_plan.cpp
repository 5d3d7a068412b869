#include "paste_plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "cell_words.h"
#include "fields/text_form.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::RecordKey;
using journey::ThingColumn;
using journey::Value;

namespace {

/// What else a column may be called: its fields' keys, as they stand in copied tables.
constexpr std::array<std::pair<const char*, ThingColumn>, 13> kOtherNames{{
    {"title", ThingColumn::name},
    {"text", ThingColumn::name},
    {"channel", ThingColumn::type},
    {"kind", ThingColumn::type},
    {"type", ThingColumn::type},
    {"feeling", ThingColumn::type},
    {"job", ThingColumn::says},
    {"hired to", ThingColumn::says},
    {"hypothesis", ThingColumn::says},
    {"owner", ThingColumn::owner},
    {"status", ThingColumn::status},
    {"side", ThingColumn::side},
    {"stage", ThingColumn::stage},
}};

std::string foldedWord(const QString& word) { return journey::folded(word.toStdString()); }

std::optional<ThingColumn> columnNamed(const std::string& heading) {
  const std::string name = journey::folded(heading);
  for (const ThingColumn column : journey::kThingColumns) {
    if (name == foldedWord(columnWord(column))) return column;
  }
  if (name == "name") return ThingColumn::name;
  const auto other =
      std::ranges::find(kOtherNames, name, &std::pair<const char*, ThingColumn>::first);
  return other == kOtherNames.end() ? std::nullopt : std::optional(other->second);
}

/// The rows of a table as texts.
std::vector<std::vector<std::string>> rowsOf(const exchange::Table& table) {
  std::vector<std::vector<std::string>> rows(
      static_cast<std::size_t>(table.rows),
      std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const exchange::TableCell& cell : table.cells) {
    const auto row = static_cast<std::size_t>(cell.row - 1);
    const auto column = static_cast<std::size_t>(cell.column - 1);
    if (row < rows.size() && column < rows[row].size()) rows[row][column] = cell.text;
  }
  return rows;
}

/// Reads a text as the value of one cell.
class CellReader {
 public:
  CellReader(const Journey& journey, journey::Notation notation)
      : m_journey(journey), m_notation(notation) {}

  /// Fills value, department, after and note of the cell.
  void read(PastedCell& cell) const {
    const Field* field = journey::fieldIn(cell.thing.kind, cell.column);
    if (!field)
      return refuse(cell,
                    texts::Things::tr("A %1 has none.").arg(kindWord(cell.thing.kind).toLower()));
    const auto value = valueOf(cell, *field);
    if (!value) {
      if (cell.note.isEmpty()) {
        refuse(cell, asSentence(worded(journey::expectation(*field), m_notation)));
      }
      return;
    }
    cell.value = *value;
    if (!cell.department.empty()) {
      cell.after = texts::Things::tr("%1 (new department)")
                       .arg(oneLine(QString::fromStdString(cell.department)));
      return;
    }
    const auto fault = journey::check(*field, cell.value);
    if (fault) return refuse(cell, asSentence(worded(*fault, m_notation)));
    cell.after = shown(*field, cell.value);
  }

 private:
  static void refuse(PastedCell& cell, const QString& why) {
    cell.canBe = false;
    cell.note = why;
  }

  [[nodiscard]] QString shown(const Field& field, const Value& value) const {
    if (std::holds_alternative<std::monostate>(value)) return QStringLiteral("–");
    if (field.type == FieldType::text) {
      const std::string& text = std::get<std::string>(value);
      return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
    }
    return valueWord(m_journey, field, value);
  }

  [[nodiscard]] std::optional<Value> valueOf(PastedCell& cell, const Field& field) const {
    const std::string name = journey::folded(cell.text);
    switch (field.type) {
      case FieldType::text:
        return Value(asTaken(field, cell.text));
      case FieldType::choice:
        for (const std::string_view word : field.choices) {
          const bool same = name == word || name == foldedWord(choiceWord(field.key, word));
          if (same) return Value(std::string(word));
        }
        return field.optional && name.empty() ? std::optional(Value{}) : std::nullopt;
      case FieldType::reference:
        if (name.empty() || name == "–" || name == "-") {
          return field.optional ? std::optional(Value{}) : std::nullopt;
        }
        return recordNamed(cell, field, name);
      default:
        return textFormFor(field, m_notation).read(QString::fromStdString(cell.text));
    }
  }

  std::optional<Value> recordNamed(PastedCell& cell, const Field& field,
                                   const std::string& name) const {
    for (const std::int64_t id : m_journey.idsIn(field.target, 0)) {
      if (journey::folded(labelOf(m_journey.get(field.target, id))) == name) return Value(id);
    }
    if (field.target == Kind::department) {
      cell.department = journey::onOneLine(cell.text);
      return Value{};
    }
    refuse(cell, texts::Things::tr("No %1 of this name.").arg(kindWord(field.target).toLower()));
    return std::nullopt;
  }

  const Journey& m_journey;
  journey::Notation m_notation;
};

/// The rows of a paste, one after the other.
class Planner {
 public:
  Planner(const Journey& journey, const PasteTarget& target, journey::Notation notation)
      : m_journey(journey), m_target(target), m_reader(journey, notation) {}

  void change(const RecordKey& thing, ThingColumn column, const std::string& text) {
    if (column == ThingColumn::changed) return;
    PastedCell cell{.thing = thing, .column = column, .text = text};
    const journey::RecordRef record = m_journey.get(thing.kind, thing.id);
    cell.before = cellWord(m_journey, record, column);
    // What was copied from here holds the words of cells that cannot be changed.
    if (foldedWord(cell.before) == journey::folded(text)) {
      ++plan.alike;
      return;
    }
    m_reader.read(cell);
    const Field* field = journey::fieldIn(thing.kind, column);
    if (cell.canBe && cell.department.empty() && field->get(record) == cell.value) {
      ++plan.alike;
      return;
    }
    plan.cells.push_back(std::move(cell));
  }

  /// The thing that a headed row means, by its name and, where it says one, its stage.
  std::optional<RecordKey> named(const std::string& name, const std::string& stage) const {
    std::optional<RecordKey> found;
    for (const RecordKey& each : m_target.all) {
      const journey::RecordRef record = m_journey.get(each.kind, each.id);
      if (foldedWord(cellWord(m_journey, record, ThingColumn::name)) != name) continue;
      if (!stage.empty() && foldedWord(cellWord(m_journey, record, ThingColumn::stage)) != stage) {
        continue;
      }
      if (found) return std::nullopt;
      found = each;
    }
    return found;
  }

  PastePlan plan;

 private:
  const Journey& m_journey;
  const PasteTarget& m_target;
  CellReader m_reader;
};

using Rows = std::vector<std::vector<std::string>>;

/// The columns of the headings; empty where the first row is none.
std::map<ThingColumn, std::size_t> headingsOf(const Rows& rows) {
  std::map<ThingColumn, std::size_t> columns;
  if (rows.size() < 2) return {};
  for (std::size_t at = 0; at < rows.front().size(); ++at) {
    const std::string& text = rows.front()[at];
    if (journey::isBlank(text)) continue;
    if (const auto column = columnNamed(text)) columns.emplace(*column, at);
  }
  const bool named = columns.contains(ThingColumn::name) && columns.size() > 1;
  return named ? columns : std::map<ThingColumn, std::size_t>{};
}

void planHeaded(Planner& planner, const Rows& rows,
                const std::map<ThingColumn, std::size_t>& columns) {
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const auto text = [&](ThingColumn column) {
      const auto place = columns.find(column);
      return place == columns.end() ? std::string() : rows[at][place->second];
    };
    const std::string name = journey::folded(text(ThingColumn::name));
    if (name.empty()) continue;
    // Its stage tells two of one name apart; where that is new, the name alone has to.
    auto thing = planner.named(name, journey::folded(text(ThingColumn::stage)));
    if (!thing) thing = planner.named(name, {});
    if (!thing) {
      ++planner.plan.unknown;
      continue;
    }
    for (const auto& [column, place] : columns) {
      if (column != ThingColumn::name) planner.change(*thing, column, rows[at][place]);
    }
  }
}

void planByPlace(Planner& planner, const Rows& rows, const PasteTarget& target) {
  const bool one = rows.size() == 1 && rows.front().size() == 1;
  if (one && target.ticked) {
    for (const RecordKey& thing : target.rows) {
      planner.change(thing, target.columns.front(), rows.front().front());
    }
    return;
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (row >= target.rows.size() || column >= target.columns.size()) {
        ++planner.plan.beyond;
      } else {
        planner.change(target.rows[row], target.columns[column], rows[row][column]);
      }
    }
  }
}

}  // namespace

PastePlan planPaste(const Journey& journey, const exchange::Table& table, const PasteTarget& target,
                    const journey::Notation& notation) {
  Planner planner(journey, target, notation);
  const Rows rows = rowsOf(table);
  const auto headings = headingsOf(rows);
  if (!headings.empty()) {
    planHeaded(planner, rows, headings);
  } else if (!rows.empty() && !target.columns.empty()) {
    planByPlace(planner, rows, target);
  }
  return std::move(planner.plan);
}

void makePasted(journey::Edit& edit, const std::vector<PastedCell>& cells) {
  for (const PastedCell& cell : cells) {
    if (cell.department.empty()) {
      giveAll(edit, {cell.thing}, cell.column, cell.value);
    } else {
      giveAllText(edit, {cell.thing}, cell.column, cell.department);
    }
  }
}

}  // namespace throughline::editor
