#include "map_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "faults.h"
#include "file_bytes.h"
#include "file_header.h"
#include "migration.h"
#include "record_index.h"
#include "record_rows.h"
#include "seal_row.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

using journey::Blame;
using journey::Change;
using journey::ChangeSet;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

namespace {

// With the first read SQLite rolls back what a dead program left in its journal. This one
// needs no more than the header.
constexpr const char* kFirstRead = "PRAGMA main.user_version";

// Whatever SQLite throws becomes a message about this file.
template <class Work>
decltype(auto) inFile(const std::filesystem::path& path, const Message& wanted, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    throw sqliteError(path, wanted, exception);
  }
}

// What is wrong inside the file is told with the file's name.
template <class Work>
decltype(auto) namingFile(const std::filesystem::path& path, Work work) {
  try {
    return work();
  } catch (const Error& error) {
    throw error.in(shownPath(path));
  }
}

void checkWritten(Connection& connection, const ChangeSet& changes) {
  for (const Change& change : changes) {
    if (readRecord(connection, change.kind, change.id) != change.after) {
      throw Error(Blame::system, std::string(journey::kindName(change.kind)),
                  messages::readBackDiffers());
    }
  }
}

}  // namespace

MapFile::MapFile(MapPlace place, Connection::Mode mode, const std::string& vfs,
                 std::shared_ptr<const Format> format)
    : m_place(std::move(place)),
      m_format(std::move(format)),
      m_connection(inFile(m_place.name, messages::toOpenMap(),
                          [&] { return Connection(m_place.path, mode, vfs); })) {
  checkHeader(m_connection, m_place.name);
}

MapFile::MapFile(MapPlace place, const std::vector<std::byte>& image,
                 std::shared_ptr<const Format> format)
    : m_place(std::move(place)),
      m_format(std::move(format)),
      m_connection(inFile(m_place.name, messages::toReadMap(), [&] { return Connection(image); })) {
  checkHeader(m_connection, m_place.name);
}

MapFile::Reading::Reading(Connection& connection) {
  if (sqlite3_get_autocommit(connection.database().getHandle()) == 0) return;
  connection.configure();
  m_transaction.emplace(connection.database());
  connection.database().execAndGet(kFirstRead);
}

MapFile::Reading MapFile::hold() {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    m_connection.startClock();
    return Reading(m_connection);
  });
}

Contents MapFile::read() {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    m_connection.startClock();
    const Reading reading(m_connection);
    checkPages(m_connection, m_place.name);
    Contents contents = namingFile(m_place.name, [&] { return readMap(m_connection, *m_format); });
    contents.rotted = contents.changedOutside && contents.sealedCounter == changeCounter();
    m_seal = contents.seal;
    if (contents.changedOutside) m_waypoints.require();
    m_version = contents.version;
    m_migrated = std::move(contents.migrated);
    m_viewsAreEarlier = contents.viewsAreEarlier;
    m_identity = FileIdentity::of(m_place.path).value_or(FileIdentity{});
    m_dataVersion = dataVersion();
    return contents;
  });
}

std::int64_t MapFile::changeCounter() {
  return FileBytes(m_connection, m_place.name).header().changeCounter();
}

std::int64_t MapFile::dataVersion() {
  Query query(m_connection, "PRAGMA main.data_version");
  query->executeStep();
  return query->getColumn(0).getInt64();
}

[[noreturn]] void MapFile::fail(const Message& found) const {
  throw FileLost(inputError(m_place.name, messages::notWhereOpened(found)));
}

void MapFile::checkPlace() {
  int moved = 0;
  sqlite3_file_control(m_connection.database().getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  const auto now = FileIdentity::of(m_place.path);
  if (!now) fail(messages::movedOrDeleted());
  if (moved != 0 || !now->isSameFile(m_identity)) fail(messages::anotherInItsPlace());
  if (*now != m_identity) fail(messages::changedByAnother());
}

std::int64_t MapFile::write(const ChangeSet& changes, const Signature& signature,
                            const journey::Journey& map) {
  return inFile(m_place.name, messages::toWriteMap(), [&] {
    m_connection.startClock();
    Seal seal = m_seal;
    seal.add(changes);
    const HistoryRow row = makeHistoryRow(seal.edits + 1, signature, changes, m_format->version);
    seal.edits = row.seq;
    seal.historySum += row.checkSum;
    checkPlace();  // before SQLite meets what may be no database any more
    if (isOlder()) m_connection.exec("PRAGMA foreign_keys = OFF");
    SQLite::Transaction transaction(m_connection.database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    checkPlace();
    if (dataVersion() != m_dataVersion) fail(messages::changedByAnother());
    writeInTransaction(changes, row, seal);
    WaypointKeeper waypoints = m_waypoints;
    waypoints.follow(m_connection, row, map);
    transaction.commit();
    if (isOlder()) m_connection.exec("PRAGMA foreign_keys = ON");
    m_version = m_format->version;
    m_migrated.reset();
    m_viewsAreEarlier = false;
    m_seal = seal;
    m_waypoints = waypoints;
    m_identity = FileIdentity::of(m_place.path).value_or(FileIdentity{});
    return row.seq;
  });
}

void MapFile::writeInTransaction(const ChangeSet& changes, const HistoryRow& row,
                                 const Seal& seal) {
  if (isOlder()) migrate(m_connection, m_version, *m_format);
  if (m_viewsAreEarlier) remakeViews(m_connection, *m_format);
  for (const Change& change : changes) writeChange(m_connection, change);
  checkWritten(m_connection, changes);
  insertHistoryRow(m_connection, row);
  addToRecordIndex(m_connection, row.seq, changes);
  // SQLite counts each transaction that changes the file, once.
  writeSeal(m_connection, seal, static_cast<std::uint32_t>(changeCounter() + 1));
  if (isOlder() && !areRowsSealed(m_connection, m_format->schema)) {
    throw Error(Blame::system, "", messages::migratedDiffers());
  }
}

Connection& MapFile::upToDate() {
  Connection& connection = m_migrated ? *m_migrated : m_connection;
  connection.startClock();
  return connection;
}

std::vector<HistoryRow> MapFile::history(std::size_t most, std::int64_t beforeSeq) {
  const std::int64_t end = m_seal.edits + 1;
  const std::int64_t before = beforeSeq > 0 ? std::min(beforeSeq, end) : end;
  return inFile(m_place.name, messages::toReadMap(),
                [&] { return readHistoryRows(upToDate(), most, before); });
}

void MapFile::look(const std::function<void(Connection&)>& work) {
  inFile(m_place.name, messages::toReadMap(), [&] { work(upToDate()); });
}

std::vector<std::byte> MapFile::image() {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    m_connection.startClock();
    return m_connection.image();
  });
}

}  // namespace throughline::store
