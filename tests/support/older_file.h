#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <memory>
#include <string>

#include "format.h"
#include "seal.h"

// Files of a version that never was: the one before a version that is to come.

namespace throughline::support {

namespace detail {

inline std::vector<store::SchemaEntry> schemaOf(SQLite::Database& file) {
  std::vector<store::SchemaEntry> entries;
  SQLite::Statement rows(file, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
  while (rows.executeStep()) {
    entries.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                       rows.getColumn(2).getString(), rows.getColumn(3).getString()});
  }
  return entries;
}

inline void sealRecords(SQLite::Database& file, const std::vector<store::SchemaEntry>& schema) {
  std::int64_t sum = 0;
  std::int64_t records = 0;
  for (const store::SchemaEntry& entry : schema) {
    if (!store::holdsRecords(entry)) continue;
    SQLite::Statement rows(file, "SELECT * FROM " + store::sqlName(entry.name));
    store::RowHasher hasher = store::hasherOf(entry.name, rows);
    while (rows.executeStep()) {
      ++records;
      sum += static_cast<std::int64_t>(store::hashOfRow(hasher, rows));
    }
  }
  file.exec("UPDATE seal SET records = " + std::to_string(records) +
            ", record_sum = " + std::to_string(sum));
}

}  // namespace detail

/// Makes the file one of a version that differs from today's by this SQL, and gives
/// the format of the version after it, whose only step comes from there.
inline std::shared_ptr<store::Format> makeOlder(const std::filesystem::path& path,
                                                const std::string& sql) {
  SQLite::Database file(path.string(), SQLite::OPEN_READWRITE);
  file.exec(sql);
  store::Step step;
  step.from = detail::schemaOf(file);
  detail::sealRecords(file, step.from);
  auto format = std::make_shared<store::Format>();
  format->version = store::kSchemaVersion + 1;
  format->steps = {step};
  return format;
}

/// Adds a row of today's version to the history, sealed, with these changes.
inline void addHistoryRow(const std::filesystem::path& path, const std::string& changes) {
  SQLite::Database file(path.string(), SQLite::OPEN_READWRITE);
  const auto seq = file.execAndGet("SELECT edits + 1 FROM seal").getInt64();
  store::HistoryRow row{seq, "2026-11-27T10:00:00Z", "Ana", "Edit"};
  row.changes = changes;
  SQLite::Statement insert(file,
                           "INSERT INTO history (seq, at, who, label, code, arguments, version, "
                           "changes, check_sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const auto sum = static_cast<std::int64_t>(store::hashOf(row));
  SQLite::bind(insert, row.seq, row.at, row.who, row.label, row.code, row.arguments, row.version,
               row.changes, sum);
  insert.exec();
  file.exec(
      "INSERT INTO history_record SELECT value ->> 'kind', value ->> 'id', seq "
      "FROM history, json_each(changes) WHERE seq = " +
      std::to_string(seq));
  SQLite::Statement seal(file, "UPDATE seal SET edits = ?, history_sum = ?");
  const auto before = file.execAndGet("SELECT history_sum FROM seal").getInt64();
  SQLite::bind(seal, row.seq,
               static_cast<std::int64_t>(static_cast<std::uint64_t>(before) +
                                         static_cast<std::uint64_t>(sum)));
  seal.exec();
}

}  // namespace throughline::support
