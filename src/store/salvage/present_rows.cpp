#include "salvage/present_rows.h"

#include <sqlite3.h>

#include "connection.h"
#include "migration.h"

namespace throughline::store {

namespace {

void bindRaw(SQLite::Statement& statement, int place, const RawValue& value) {
  struct Bind {
    SQLite::Statement& statement;
    int place;
    void operator()(std::monostate) const { statement.bind(place); }
    void operator()(std::int64_t number) const { statement.bind(place, number); }
    void operator()(double number) const { statement.bind(place, number); }
    void operator()(const std::string& text) const { statement.bind(place, text); }
    void operator()(const RawBytes& raw) const {
      statement.bind(place, raw.bytes.data(), static_cast<int>(raw.bytes.size()));
    }
  };
  std::visit(Bind{statement, place}, value);
}

void insertRows(Connection& scratch, const std::string& name, RawTable& table) {
  std::string sql = "INSERT INTO main." + sqlName(name) + " VALUES (?";
  for (std::size_t i = 0; i < table.columns.size(); ++i) sql += ", ?";
  SQLite::Statement insert(scratch.database(), sql + ")");
  for (const RawRow& row : table.rows) {
    insert.tryReset();
    insert.bind(1, row.rowId);
    int place = 2;
    for (const RawValue& value : row.values) bindRaw(insert, place++, value);
    try {
      insert.exec();
    } catch (const SQLite::Exception&) {
      table.lostRows.push_back(row.rowId);
    }
  }
  table.rows.clear();
}

RawValue rawValue(const SQLite::Column& column) {
  switch (column.getType()) {
    case SQLITE_INTEGER:
      return column.getInt64();
    case SQLITE_FLOAT:
      return column.getDouble();
    case SQLITE_TEXT:
      return column.getString();
    case SQLITE_BLOB:
      return RawBytes{column.getString()};
    default:
      return {};
  }
}

void takeRows(Connection& scratch, const std::string& name, RawTable& table) {
  SQLite::Statement query(scratch.database(), "SELECT * FROM main." + sqlName(name));
  table.columns.clear();
  for (int i = 1; i < query.getColumnCount(); ++i)
    table.columns.emplace_back(query.getColumnName(i));
  while (query.executeStep()) {
    RawRow row;
    row.rowId = query.getColumn(0).getInt64();
    for (int i = 1; i < query.getColumnCount(); ++i)
      row.values.push_back(rawValue(query.getColumn(i)));
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

RawMap inPresentVersion(RawMap map, const Format& format) {
  if (map.version == format.version) return map;
  Connection scratch;
  scratch.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  for (const SchemaEntry& entry : format.schemaOf(map.version)) scratch.exec(entry.sql);
  for (auto& [name, table] : map.tables) insertRows(scratch, name, table);
  migrate(scratch, map.version, format);
  for (const SchemaEntry& entry : format.schema) {
    if (entry.type == "table" && !entry.sql.ends_with("WITHOUT ROWID"))
      takeRows(scratch, entry.name, map.tables[entry.name]);
  }
  map.version = format.version;
  return map;
}

}  // namespace throughline::store
