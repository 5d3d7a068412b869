#include "schema.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "throughline/journey/description.h"
#include "throughline/journey/image.h"
#include "views.h"

namespace throughline::store {

using journey::Field;
using journey::FieldType;
using journey::Kind;

namespace {

constexpr const char* kSealTable = R"(CREATE TABLE "seal" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" = 1),
  "records" INTEGER NOT NULL CHECK ("records" >= 0),
  "record_sum" INTEGER NOT NULL,
  "edits" INTEGER NOT NULL CHECK ("edits" >= 0),
  "history_sum" INTEGER NOT NULL,
  "change_counter" INTEGER NOT NULL
) STRICT)";

constexpr const char* kHistoryTable = R"(CREATE TABLE "history" (
  "seq" INTEGER PRIMARY KEY NOT NULL CHECK ("seq" >= 1),
  "at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "arguments" TEXT NOT NULL,
  "version" INTEGER NOT NULL CHECK ("version" >= 1),
  "changes" TEXT NOT NULL,
  "check_sum" INTEGER NOT NULL
) STRICT)";

// Which rows of the history touched a record. Without a rowid it is one tree, no wider
// than an index.
constexpr const char* kHistoryRecordTable = R"(CREATE TABLE "history_record" (
  "kind" TEXT NOT NULL,
  "id" INTEGER NOT NULL,
  "seq" INTEGER NOT NULL,
  PRIMARY KEY ("kind", "id", "seq")
) STRICT, WITHOUT ROWID)";

// The whole map as it stood after an edit.
constexpr const char* kWaypointTable = R"(CREATE TABLE "waypoint" (
  "seq" INTEGER PRIMARY KEY NOT NULL,
  "version" INTEGER NOT NULL,
  "map" TEXT NOT NULL,
  "check_sum" INTEGER NOT NULL
) STRICT)";

// The pictures that records name, each once, by the hash of its bytes.
std::string imageTable() {
  const std::string side = " INTEGER NOT NULL CHECK (";
  const std::string upToSide =
      " BETWEEN 1 AND " + std::to_string(journey::kLongestImageSide) + "),\n";
  return R"(CREATE TABLE "image" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "hash" TEXT NOT NULL CHECK (length("hash") = 32),
  "type" TEXT NOT NULL CHECK ("type" IN ('image/png', 'image/jpeg', 'image/webp')),
  "width")" +
         side + "\"width\"" + upToSide + "  \"height\"" + side + "\"height\"" + upToSide +
         "  \"bytes\" BLOB NOT NULL CHECK (length(\"bytes\") BETWEEN 1 AND " +
         std::to_string(journey::kLargestImage) + ")\n) STRICT";
}

// Records name an image by its hash, and SQLite wants such a column to be unique.
constexpr const char* kImageIndex = R"(CREATE UNIQUE INDEX "image_by_hash" ON "image" ("hash"))";

// The maps that reviews keep, each once, by the hash of its text.
constexpr const char* kKeptMapTable = R"(CREATE TABLE "kept_map" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "hash" TEXT NOT NULL CHECK (length("hash") = 32),
  "version" INTEGER NOT NULL CHECK ("version" >= 1),
  "map" TEXT NOT NULL
) STRICT)";
constexpr const char* kKeptMapIndex =
    R"(CREATE UNIQUE INDEX "kept_map_by_hash" ON "kept_map" ("hash"))";

constexpr const char* kTimePattern =
    "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z";
constexpr const char* kDayPattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
constexpr const char* kColorPattern =
    "#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]";

const char* columnType(FieldType type) {
  switch (type) {
    case FieldType::integer:
    case FieldType::flag:
    case FieldType::reference:
      return "INTEGER";
    case FieldType::real:
      return "REAL";
    case FieldType::text:
    case FieldType::choice:
    case FieldType::date:
    case FieldType::picture:
    case FieldType::kept_map:
    case FieldType::references:
    case FieldType::choices:
      break;
  }
  return "TEXT";
}

void require(std::string& conditions, const std::string& condition) {
  conditions += (conditions.empty() ? "" : " AND ") + condition;
}

std::string textConditions(const Field& field, const std::string& column) {
  std::string conditions;
  if (field.needed || field.role == journey::FieldRole::rank)
    require(conditions, column + " <> ''");
  if (field.time) {
    require(conditions, column + " GLOB '" + kTimePattern + "'");
  } else if (field.color) {
    require(conditions, "(" + column + " = '' OR " + column + " GLOB '" + kColorPattern + "')");
  } else if (field.longest > 0) {
    require(conditions, "length(" + column + ") <= " + std::to_string(field.longest));
  }
  return conditions;
}

std::string rangeConditions(const Field& field, const std::string& column) {
  std::string conditions;
  if (std::isfinite(field.least)) {
    require(conditions,
            column + (field.aboveLeast ? " > " : " >= ") + journey::numberText(field.least));
  }
  if (std::isfinite(field.most)) {
    require(conditions, column + " <= " + journey::numberText(field.most));
  }
  return conditions;
}

// Where the column is NULL a condition is unknown, which CHECK lets pass.
std::string conditionsOn(const Field& field, const std::string& column) {
  switch (field.type) {
    case FieldType::text:
      return textConditions(field, column);
    case FieldType::integer:
    case FieldType::real:
      return rangeConditions(field, column);
    case FieldType::flag:
      return column + " IN (0, 1)";
    case FieldType::date:
      return column + " GLOB '" + kDayPattern + "'";
    case FieldType::references:
    case FieldType::choices:
      return column + " GLOB '[[]*]'";
    case FieldType::reference:
    case FieldType::picture:
    case FieldType::kept_map:
      break;
    case FieldType::choice: {
      std::string words;
      for (const auto word : field.choices) {
        words += (words.empty() ? "'" : ", '") + std::string(word) + "'";
      }
      return column + " IN (" + words + ")";
    }
  }
  return {};
}

std::string columnSql(const Field& field) {
  const std::string column = sqlName(field.column());
  std::string sql = column + " " + columnType(field.type);
  if (!field.optional) sql += " NOT NULL";
  if (field.type == FieldType::reference) {
    return sql + " REFERENCES " + sqlName(journey::kindName(field.target)) +
           " (\"id\") DEFERRABLE INITIALLY DEFERRED";
  }
  if (field.type == FieldType::picture) {
    return sql + " REFERENCES \"image\" (\"hash\") DEFERRABLE INITIALLY DEFERRED";
  }
  if (field.type == FieldType::kept_map) {
    return sql + " REFERENCES \"kept_map\" (\"hash\") DEFERRABLE INITIALLY DEFERRED";
  }
  if (const std::string conditions = conditionsOn(field, column); !conditions.empty()) {
    sql += " CHECK (" + conditions + ")";
  }
  return sql;
}

std::string tableSql(const journey::KindDescription& description) {
  std::string sql = "CREATE TABLE " + sqlName(journey::kindName(description.kind)) + " (\n";
  sql += "  \"id\" INTEGER PRIMARY KEY NOT NULL CHECK (\"id\" BETWEEN 1 AND " +
         std::to_string(journey::kLargestId) + ")";
  for (const Field& field : description.fields) sql += ",\n  " + columnSql(field);
  return sql + "\n) STRICT";
}

// Removing a record looks for those that name it; without these, one by one.
void addIndexes(std::vector<SchemaEntry>& entries, const journey::KindDescription& description) {
  const std::string table(journey::kindName(description.kind));
  for (const Field& field : description.fields) {
    if (field.type != FieldType::reference) continue;
    const std::string name = table + "_by_" + field.column();
    entries.push_back({"index", name, table,
                       "CREATE INDEX " + sqlName(name) + " ON " + sqlName(table) + " (" +
                           sqlName(field.column()) + ")"});
  }
}

}  // namespace

bool holdsRecords(const SchemaEntry& table) {
  static constexpr std::array<std::string_view, 6> kBeside{"image",          "kept_map", "history",
                                                           "history_record", "waypoint", "seal"};
  return table.type == "table" && std::ranges::find(kBeside, table.name) == kBeside.end();
}

std::string sqlName(std::string_view identifier) {
  return std::string(1, '"').append(identifier).append(1, '"');
}

const std::vector<SchemaEntry>& currentSchema() {
  static const std::vector<SchemaEntry> schema = [] {
    std::vector<SchemaEntry> entries;
    for (const Kind kind : journey::kAllKinds) {
      const auto& description = journey::describe(kind);
      const std::string name(journey::kindName(kind));
      entries.push_back({"table", name, name, tableSql(description)});
      addIndexes(entries, description);
    }
    entries.push_back({"table", "image", "image", imageTable()});
    entries.push_back({"index", "image_by_hash", "image", kImageIndex});
    entries.push_back({"table", "kept_map", "kept_map", kKeptMapTable});
    entries.push_back({"index", "kept_map_by_hash", "kept_map", kKeptMapIndex});
    entries.push_back({"table", "history", "history", kHistoryTable});
    entries.push_back({"table", "history_record", "history_record", kHistoryRecordTable});
    entries.push_back({"table", "waypoint", "waypoint", kWaypointTable});
    entries.push_back({"table", "seal", "seal", kSealTable});
    for (const auto& [name, sql] : numberViews()) entries.push_back({"view", name, name, sql});
    return entries;
  }();
  return schema;
}

}  // namespace throughline::store
