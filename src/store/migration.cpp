#include "migration.h"

#include <algorithm>
#include <optional>

#include "throughline/journey/description.h"

namespace throughline::store {

namespace {

std::string sqlLiteral(const journey::Value& value) {
  struct Write {
    std::string operator()(std::monostate) const { return "NULL"; }
    std::string operator()(bool flag) const { return flag ? "1" : "0"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return journey::numberText(number); }
    std::string operator()(const std::string& text) const {
      std::string doubled;
      for (const char c : text) doubled.append(c == '\'' ? 2 : 1, c);
      return "'" + doubled + "'";
    }
  };
  return std::visit(Write{}, value);
}

std::vector<std::string> columnsOf(Connection& connection, const std::string& database,
                                   const std::string& table) {
  std::vector<std::string> columns;
  SQLite::Statement query(connection.database(),
                          "SELECT name FROM pragma_table_info(?, ?) ORDER BY cid");
  query.bind(1, table);
  query.bind(2, database);
  while (query.executeStep()) columns.push_back(query.getColumn(0).getString());
  return columns;
}

// The old rows wait in temporary tables while the file's own are made anew.
void setAside(Connection& connection, const std::vector<SchemaEntry>& old) {
  for (const SchemaEntry& entry : old) {
    if (entry.type != "table") continue;
    connection.exec("CREATE TEMPORARY TABLE " + sqlName("old_" + entry.name) +
                    " AS SELECT * FROM main." + sqlName(entry.name));
  }
  for (const char* type : {"view", "table"}) {  // an index goes with its table
    for (const SchemaEntry& entry : old) {
      if (entry.type == type) {
        connection.exec("DROP " + entry.type + " main." + sqlName(entry.name));
      }
    }
  }
}

// The default that the record's field has; nothing where no field is meant.
std::optional<std::string> defaultOf(const std::string& table, const std::string& column) {
  const auto kind = journey::kindNamed(table);
  if (!kind) return std::nullopt;
  for (const journey::Field& field : journey::describe(*kind).fields) {
    if (field.column() == column) return sqlLiteral(field.get(journey::blank(*kind)));
  }
  return std::nullopt;
}

/// What the next version's column holds, as SQL over the old row; nothing: NULL.
std::optional<std::string> filledWith(const std::string& table, const std::string& column,
                                      const std::vector<std::string>& before,
                                      const std::vector<Fill>& fills) {
  for (const Fill& fill : fills) {
    if (fill.table == table && fill.column == column) return fill.expression;
  }
  if (std::ranges::find(before, column) != before.end()) return sqlName(column);
  return defaultOf(table, column);
}

void takeBack(Connection& connection, const std::string& table, const std::vector<Fill>& fills) {
  const auto before = columnsOf(connection, "temp", "old_" + table);
  std::string columns;
  std::string values;
  for (const std::string& column : columnsOf(connection, "main", table)) {
    const auto value = filledWith(table, column, before, fills);
    if (!value) continue;
    columns += (columns.empty() ? "" : ", ") + sqlName(column);
    values += (values.empty() ? "" : ", ") + *value;
  }
  connection.exec("INSERT INTO main." + sqlName(table) + " (" + columns + ") SELECT " + values +
                  " FROM temp." + sqlName("old_" + table));
}

void takeStep(Connection& connection, const Step& step, const std::vector<SchemaEntry>& next) {
  setAside(connection, step.from);
  for (const SchemaEntry& entry : next) connection.exec(entry.sql);
  for (const SchemaEntry& entry : step.from) {
    const bool stays = std::ranges::any_of(next, [&](const SchemaEntry& e) {
      return e.type == "table" && entry.type == "table" && e.name == entry.name;
    });
    if (stays) takeBack(connection, entry.name, step.fills);
  }
  if (step.run) step.run(connection);
  for (const SchemaEntry& entry : step.from) {
    if (entry.type == "table") connection.exec("DROP TABLE temp." + sqlName("old_" + entry.name));
  }
}

}  // namespace

void migrate(Connection& connection, int version, const Format& format) {
  for (int from = version; from < format.version; ++from) {
    const Step& step = format.steps.at(static_cast<std::size_t>(from - format.oldest()));
    takeStep(connection, step, format.schemaOf(from + 1));
  }
  connection.exec("PRAGMA user_version = " + std::to_string(format.version));
}

void remakeViews(Connection& connection, const Format& format) {
  for (const SchemaEntry& entry : format.schema) {
    if (entry.type == "view") connection.exec("DROP VIEW main." + sqlName(entry.name));
  }
  for (const SchemaEntry& entry : format.schema) {
    if (entry.type == "view") connection.exec(entry.sql);
  }
}

void makeSchema(Connection& connection, const Format& format) {
  connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  connection.exec("PRAGMA user_version = " + std::to_string(format.version));
  for (const SchemaEntry& entry : format.schema) connection.exec(entry.sql);
}

}  // namespace throughline::store
