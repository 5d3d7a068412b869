#include "record_rows.h"

#include "row_values.h"
#include "schema.h"
#include "seal.h"
#include "throughline/journey/description.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/rules.h"

namespace throughline::store {

using journey::Blame;
using journey::Change;
using journey::Error;
namespace messages = journey::messages;
using journey::Field;
using journey::FieldType;
using journey::Kind;
using journey::Record;
using journey::Value;
using journey::ValueView;

namespace {

std::string where(Kind kind, std::int64_t id, std::string_view field = {}) {
  std::string place = std::string(journey::kindName(kind)) + " " + std::to_string(id);
  if (!field.empty()) place += "." + std::string(field);
  return place;
}

ValueView valueOf(const ValueView& value, const Field& field) {
  if (field.type != FieldType::flag) return value;
  const auto* number = std::get_if<std::int64_t>(&value);
  return number && (*number == 0 || *number == 1) ? ValueView(*number == 1) : value;
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

// Nought, which is no id, where a newer program has something else there.
std::int64_t idIn(const auto& row) {
  const ValueView id = row[0];
  const auto* number = std::get_if<std::int64_t>(&id);
  return number ? *number : 0;
}

// Calls `seen(value)` for each column after the id, as it stands there.
template <class Row, class Seen>
Record recordOf(const Row& row, Kind kind, Seen seen) {
  Record record = journey::blank(kind);
  const std::int64_t id = idIn(row);
  if (auto wrong = journey::checkId(id)) throw Error(Blame::input, where(kind, id, "id"), *wrong);
  journey::setId(record, id);
  int place = 1;
  for (const Field& field : journey::describe(kind).fields) {
    const int column = place++;
    if (row.isBlob(column)) {
      throw Error(Blame::input, where(kind, id, field.key),
                  messages::expected(journey::expectation(field), messages::rawBytes()));
    }
    const ValueView value = valueOf(row[column], field);
    if (const auto wrong = journey::check(field, value)) {
      throw Error(Blame::input, where(kind, id, field.key), *wrong);
    }
    field.set(record, value);
    seen(value);
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
    throw Error(Blame::input, where(kind, journey::idOf(after)), messages::rowMissing());
  }
}

void eraseRow(Connection& connection, Kind kind, std::int64_t id) {
  Query query(connection, "DELETE FROM " + sqlName(journey::kindName(kind)) + " WHERE \"id\" = ?");
  query->bind(1, id);
  if (query->exec() != 1) {
    throw Error(Blame::input, where(kind, id), messages::rowMissing());
  }
}

}  // namespace

void readRecords(Connection& connection, Kind kind,
                 const std::function<void(Record&&, std::uint64_t)>& sink) {
  std::vector<std::string> columns;
  for (const Field& field : journey::describe(kind).fields) columns.push_back(field.column());
  RowHasher hasher(journey::kindName(kind), columns);
  TableRows rows(connection.database(), selectSql(kind) + " ORDER BY \"id\"");
  while (rows.next()) {
    hasher.begin(idIn(rows));
    Record record = recordOf(rows, kind, [&](const ValueView& value) { hasher.add(value); });
    sink(std::move(record), hasher.hash());
  }
}

std::optional<Record> readRecord(Connection& connection, Kind kind, std::int64_t id) {
  Query query(connection, selectSql(kind) + " WHERE \"id\" = ?");
  query->bind(1, id);
  if (!query->executeStep()) return std::nullopt;
  return recordOf(StatementRow(*query), kind, [](const ValueView&) {});
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
