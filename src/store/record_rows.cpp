#include "record_rows.h"

#include "schema.h"
#include "throughline/journey/description.h"
#include "throughline/journey/error.h"

namespace throughline::store {

using journey::Blame;
using journey::Change;
using journey::Error;
using journey::Field;
using journey::FieldType;
using journey::Kind;
using journey::Record;
using journey::Value;

namespace {

std::string where(Kind kind, std::int64_t id, std::string_view field = {}) {
  std::string place = std::string(journey::kindName(kind)) + " " + std::to_string(id);
  if (!field.empty()) place += "." + std::string(field);
  return place;
}

Value valueOf(const SQLite::Column& column, const Field& field) {
  if (column.isNull()) return {};
  if (column.isInteger()) {
    const std::int64_t number = column.getInt64();
    if (field.type == FieldType::flag && (number == 0 || number == 1)) return number == 1;
    return number;
  }
  if (column.isFloat()) return column.getDouble();
  return column.getString();
}

void bindValue(SQLite::Statement& statement, int place, const Value& value) {
  struct Bind {
    SQLite::Statement& statement;
    int place;
    void operator()(std::monostate) const { statement.bind(place); }
    void operator()(bool flag) const { statement.bind(place, flag ? 1 : 0); }
    void operator()(std::int64_t number) const { statement.bind(place, number); }
    void operator()(double number) const { statement.bind(place, number); }
    void operator()(const std::string& text) const { statement.bind(place, text); }
  };
  std::visit(Bind{statement, place}, value);
}

Record recordOf(SQLite::Statement& row, Kind kind) {
  Record record = journey::blank(kind);
  const std::int64_t id = row.getColumn(0).getInt64();
  journey::setId(record, id);
  int place = 1;
  for (const Field& field : journey::describe(kind).fields) {
    const SQLite::Column column = row.getColumn(place++);
    if (column.isBlob()) {
      throw Error(Blame::input, where(kind, id, field.key),
                  "expected " + journey::expectation(field) + ", found raw bytes");
    }
    const Value value = valueOf(column, field);
    if (const auto wrong = journey::check(field, value)) {
      throw Error(Blame::input, where(kind, id, field.key), *wrong);
    }
    field.set(record, value);
  }
  return record;
}

std::string selectSql(Kind kind) {
  std::string sql = "SELECT \"id\"";
  for (const Field& field : journey::describe(kind).fields) sql += ", " + sqlName(field.column());
  return sql + " FROM " + sqlName(journey::kindName(kind));
}

void insertRow(Connection& connection, const Record& record) {
  const auto& description = journey::describe(journey::kindOf(record));
  std::string columns = "\"id\"";
  std::string places = "?";
  for (const Field& field : description.fields) {
    columns += ", " + sqlName(field.column());
    places += ", ?";
  }
  Query query(connection, "INSERT INTO " + sqlName(journey::kindName(description.kind)) + " (" +
                              columns + ") VALUES (" + places + ")");
  query->bind(1, journey::idOf(record));
  int place = 2;
  for (const Field& field : description.fields) bindValue(*query, place++, field.get(record));
  query->exec();
}

void updateRow(Connection& connection, const Record& before, const Record& after) {
  const Kind kind = journey::kindOf(after);
  const auto fields = journey::changedFields(before, after);
  if (fields.empty()) return;
  std::string columns;
  for (const Field* field : fields) {
    columns += (columns.empty() ? "" : ", ") + sqlName(field->column()) + " = ?";
  }
  Query query(connection, "UPDATE " + sqlName(journey::kindName(kind)) + " SET " + columns +
                              " WHERE \"id\" = ?");
  int place = 1;
  for (const Field* field : fields) bindValue(*query, place++, field->get(after));
  query->bind(place, journey::idOf(after));
  if (query->exec() != 1) {
    throw Error(Blame::input, where(kind, journey::idOf(after)), "expected its row, found none");
  }
}

void eraseRow(Connection& connection, Kind kind, std::int64_t id) {
  Query query(connection, "DELETE FROM " + sqlName(journey::kindName(kind)) + " WHERE \"id\" = ?");
  query->bind(1, id);
  if (query->exec() != 1) {
    throw Error(Blame::input, where(kind, id), "expected its row, found none");
  }
}

}  // namespace

void readRecords(Connection& connection, Kind kind, const std::function<void(Record)>& sink) {
  Query query(connection, selectSql(kind));
  while (query->executeStep()) sink(recordOf(*query, kind));
}

std::optional<Record> readRecord(Connection& connection, Kind kind, std::int64_t id) {
  Query query(connection, selectSql(kind) + " WHERE \"id\" = ?");
  query->bind(1, id);
  if (!query->executeStep()) return std::nullopt;
  return recordOf(*query, kind);
}

void writeChange(Connection& connection, const Change& change) {
  if (!change.after) {
    eraseRow(connection, change.kind, change.id);
  } else if (change.before) {
    updateRow(connection, *change.before, *change.after);
  } else {
    insertRow(connection, *change.after);
  }
}

}  // namespace throughline::store
