#include "map_reading.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "image_rows.h"
#include "kept_map_rows.h"
#include "migration.h"
#include "record_rows.h"
#include "seal_row.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::Message;
using journey::Record;
namespace messages = journey::messages;

namespace {

[[noreturn]] void refuse(Message message) { throw Error(Blame::input, "", std::move(message)); }

/// Says of a table, an index or a view by its name what the code says.
Message about(const SchemaEntry& entry, const journey::Code<2>& code) {
  return code(entry.type, journey::quotable(entry.name));
}

// What ANALYZE leaves: figures that SQLite's planner goes by, and harmless.
bool isOfStatistics(const SchemaEntry& entry) {
  return entry.type == "table" &&
         (entry.sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)" ||
          entry.sql == "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)");
}

std::vector<SchemaEntry> schemaIn(Connection& connection) {
  std::vector<SchemaEntry> entries;
  SQLite::Statement query(connection.database(),
                          "SELECT type, name, tbl_name, sql FROM main.sqlite_schema");
  while (query.executeStep()) {
    entries.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                       query.getColumn(2).getString(), query.getColumn(3).getString()});
    if (isOfStatistics(entries.back())) entries.pop_back();
  }
  return entries;
}

bool isIn(const std::vector<SchemaEntry>& sorted, const SchemaEntry& entry) {
  return std::ranges::binary_search(sorted, entry);
}

// What the version defines and nothing else; a view may also have an earlier text of
// ours. Gives whether one does.
bool checkSchema(Connection& connection, std::vector<SchemaEntry> expected,
                 std::vector<SchemaEntry> earlier) {
  std::vector<SchemaEntry> found = schemaIn(connection);
  for (auto* entries : {&expected, &earlier, &found}) std::ranges::sort(*entries);
  std::set<std::string> old;
  for (const SchemaEntry& entry : found) {
    if (isIn(expected, entry)) continue;
    if (!isIn(earlier, entry)) refuse(about(entry, messages::foreignTable));
    old.insert(entry.name);
  }
  for (const SchemaEntry& entry : expected) {
    if (!isIn(found, entry) && !old.contains(entry.name)) {
      refuse(about(entry, messages::tableMissing));
    }
  }
  return !old.empty();
}

// What a newer program wrote is only read, and only as far as this one knows it.
void checkNewerSchema(Connection& connection, const Format& format) {
  std::vector<SchemaEntry> found = schemaIn(connection);
  std::vector<SchemaEntry> present = format.schema;
  for (auto* entries : {&found, &present}) std::ranges::sort(*entries);
  if (found == present) refuse(messages::damagedHeader());  // each version has other tables
  for (const SchemaEntry& entry : format.schema) {
    if (entry.type != "table") continue;
    const bool there = std::ranges::any_of(found, [&](const SchemaEntry& e) {
      return e.type == "table" && e.name == entry.name && !e.sql.starts_with("CREATE VIRTUAL");
    });
    if (!there) refuse(about(entry, messages::newerTableMissing));
  }
}

// A page that the disk did not give is no damage, but the check tells it in the
// same words, with SQLite's code behind them.
void throwIfDiskFailed(const std::string& finding) {
  constexpr std::string_view kCode = "error code=";
  const auto at = finding.find(kCode);
  if (at == std::string::npos) return;
  const int code = std::atoi(finding.c_str() + at + kCode.size());
  if ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_NOMEM) {
    throw SQLite::Exception(finding, code);
  }
}

/// SQLite leaves out the CHECKs of the tables meanwhile.
class WithoutChecks {
 public:
  explicit WithoutChecks(Connection& connection) : m_connection(connection) {
    m_connection.exec("PRAGMA ignore_check_constraints = ON");
  }
  ~WithoutChecks() {
    sqlite3_exec(m_connection.database().getHandle(), "PRAGMA ignore_check_constraints = OFF",
                 nullptr, nullptr, nullptr);
  }
  WithoutChecks(const WithoutChecks&) = delete;
  WithoutChecks& operator=(const WithoutChecks&) = delete;

 private:
  Connection& m_connection;
};

// What the CHECKs of the tables that hold no records say.
void checkHistoryAndSeal(Connection& connection) {
  SQLite::Statement wrong(connection.database(),
                          "SELECT 'seal' FROM seal WHERE id <> 1 OR records < 0 OR edits < 0 "
                          "UNION ALL SELECT 'history' FROM history WHERE seq < 1 OR version < 1");
  if (wrong.executeStep()) refuse(messages::damagedFile(wrong.getColumn(0).getString()));
}

void checkStructure(Connection& connection) {
  SQLite::Statement check(connection.database(), "PRAGMA integrity_check(1)");
  const std::string finding = check.executeStep() ? check.getColumn(0).getString() : "";
  if (finding != "ok") {
    throwIfDiskFailed(finding);
    refuse(messages::damagedFile(journey::quotable(finding, 120)));
  }
  SQLite::Statement dangling(connection.database(), "PRAGMA foreign_key_check");
  if (dangling.executeStep()) {
    throw Error(Blame::input,
                journey::quotable(dangling.getColumn(0).getString()) + " " +
                    std::to_string(dangling.getColumn(1).getInt64()),
                messages::rowToNone(journey::quotable(dangling.getColumn(2).getString())));
  }
}

template <class T>
void readKind(Connection& connection, Contents& contents) {
  typename journey::Table<T>::Builder records;
  readRecords(connection, T::kKind, [&](Record&& record, std::uint64_t hash) {
    contents.seal.addHash(hash);
    if (journey::idOf(record) <= records.lastId()) {
      refuse(messages::duplicateId(messages::kind(T::kKind), journey::idOf(record)));
    }
    records.add(std::get<T>(std::move(record)));
  });
  contents.journey.putAll<T>(std::move(records));
}

// The history's rows are numbered on from the newest one, whatever the seal says.
bool isSealed(Connection& connection, Contents& contents) {
  const Seal sealed = contents.sealed = readSeal(connection);
  SQLite::Statement newest(connection.database(), "SELECT ifnull(max(seq), 0) FROM history");
  newest.executeStep();
  contents.seal.edits = newest.getColumn(0).getInt64();
  contents.seal.historySum = sealed.historySum;
  return contents.seal == sealed;
}

void readRecordsAndRules(Connection& connection, Contents& contents) {
  contents.journey.images().setInFile(readImageInfos(connection));
  contents.journey.keptMaps().setInFile(readKeptMapInfos(connection));
  journey::forEachStruct([&]<class T>() { readKind<T>(connection, contents); });
  // The fields of each record were checked when it was read.
  if (const auto fault = journey::checkRelations(contents.journey)) {
    throw Error(Blame::input, fault->where(), fault->message);
  }
}

void readCurrent(Connection& connection, const Format& format, Contents& contents) {
  contents.viewsAreEarlier =
      checkSchema(connection, format.schema, format.viewsBefore(format.version));
  {
    // Each record is held to the rules of its fields, of which its table's CHECKs are made, and
    // says what is wrong with it in plainer words.
    const WithoutChecks records(connection);
    checkStructure(connection);
  }
  checkHistoryAndSeal(connection);
  readRecordsAndRules(connection, contents);
  contents.changedOutside = !isSealed(connection, contents);
  contents.sealedCounter = readSealedCounter(connection);
}

// The file stays as it is until its first edit: a copy in memory is migrated.
void readOlder(Connection& connection, const Format& format, Contents& contents) {
  checkSchema(connection, format.schemaOf(contents.version), format.viewsBefore(contents.version));
  checkStructure(connection);
  contents.changedOutside = !areRowsSealed(connection, format.schemaOf(contents.version));
  contents.migrated = std::make_unique<Connection>();
  Connection& copy = *contents.migrated;
  {
    SQLite::Backup backup(copy.database(), connection.database());
    backup.executeStep();
  }
  copy.exec("PRAGMA foreign_keys = OFF");
  migrate(copy, contents.version, format);
  readRecordsAndRules(copy, contents);
  (void)isSealed(copy, contents);
}

void readNewer(Connection& connection, const Format& format, Contents& contents) {
  try {
    checkNewerSchema(connection, format);
    checkStructure(connection);
    readRecordsAndRules(connection, contents);
    (void)isSealed(connection, contents);
  } catch (const Error& error) {
    refuse(messages::newerUnreadable(format.version, contents.version, error.placedMessage()));
  } catch (const SQLite::Exception& exception) {
    refuse(messages::newerUnreadable(format.version, contents.version,
                                     journey::quotable(exception.what())));
  }
}

}  // namespace

// The columns in their order say the same as a record's fields.
bool areRowsSealed(Connection& connection, const std::vector<SchemaEntry>& schema) {
  std::int64_t records = 0;
  std::uint64_t sum = 0;
  for (const SchemaEntry& entry : schema) {
    if (!holdsRecords(entry)) continue;
    SQLite::Statement rows(connection.database(), "SELECT * FROM main." + sqlName(entry.name));
    RowHasher hasher = hasherOf(entry.name, rows);
    while (rows.executeStep()) {
      ++records;
      sum += hashOfRow(hasher, rows);
    }
  }
  const Seal seal = readSeal(connection);
  return seal.records == records && seal.recordSum == sum;
}

Contents readMap(Connection& connection, const Format& format) {
  Contents contents;
  SQLite::Statement version(connection.database(), "PRAGMA user_version");
  version.executeStep();
  contents.version = version.getColumn(0).getInt();
  if (contents.version < format.oldest()) {
    refuse(messages::versionTooOld(format.oldest(), contents.version));
  }
  if (contents.version > format.version) {
    readNewer(connection, format, contents);
  } else if (contents.version < format.version) {
    readOlder(connection, format, contents);
  } else {
    readCurrent(connection, format, contents);
  }
  return contents;
}

}  // namespace throughline::store
