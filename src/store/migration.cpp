#include "migration.h"

#include <algorithm>

namespace throughline::store {

namespace {

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

void takeBack(Connection& connection, const std::string& table, const std::vector<Fill>& fills) {
  const auto before = columnsOf(connection, "temp", "old_" + table);
  std::string columns;
  std::string values;
  for (const std::string& column : columnsOf(connection, "main", table)) {
    const auto fill = std::ranges::find_if(
        fills, [&](const Fill& f) { return f.table == table && f.column == column; });
    if (fill == fills.end() && std::ranges::find(before, column) == before.end()) continue;
    columns += (columns.empty() ? "" : ", ") + sqlName(column);
    values +=
        (values.empty() ? "" : ", ") + (fill == fills.end() ? sqlName(column) : fill->expression);
  }
  connection.exec("INSERT INTO main." + sqlName(table) + " (" + columns + ") SELECT " + values +
                  " FROM temp." + sqlName("old_" + table));
}

void takeStep(Connection& connection, const Step& step, const std::vector<SchemaEntry>& next) {
  setAside(connection, step.from);
  for (const SchemaEntry& entry : next) connection.exec(entry.sql);
  for (const SchemaEntry& entry : step.from) {
    if (entry.type != "table") continue;
    const bool stays = std::ranges::any_of(
        next, [&](const SchemaEntry& e) { return e.type == "table" && e.name == entry.name; });
    if (stays) takeBack(connection, entry.name, step.fills);
    connection.exec("DROP TABLE temp." + sqlName("old_" + entry.name));
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

void makeSchema(Connection& connection, const Format& format) {
  connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  connection.exec("PRAGMA user_version = " + std::to_string(format.version));
  for (const SchemaEntry& entry : format.schema) connection.exec(entry.sql);
}

}  // namespace throughline::store
