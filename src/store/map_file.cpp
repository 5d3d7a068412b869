#include "map_file.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "faults.h"
#include "file_bytes.h"
#include "file_header.h"
#include "image_rows.h"
#include "kept_map_rows.h"
#include "migration.h"
#include "record_index.h"
#include "record_rows.h"
#include "seal_row.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::store {

using journey::Blame;
using journey::Change;
using journey::ChangeSet;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

namespace {

// Who changed the file, where the history cannot know it.
constexpr const char* kAnotherProgram = "another program";

// With the first read SQLite rolls back what a dead program left in its journal. This one
// needs no more than the header.
constexpr const char* kFirstRead = "PRAGMA main.user_version";

// Whatever SQLite throws becomes a message about this file.
template <class Work>
decltype(auto) inFile(const std::filesystem::path& path, const Message& wanted, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    throwSqliteError(path, wanted, exception);
  }
}

int systemErrorOf(Connection& connection) {
  return sqlite3_system_errno(connection.database().getHandle());
}

bool mayBeWritten(const std::filesystem::path& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

std::size_t pageSizeIn(const std::vector<std::byte>& image) {
  constexpr std::size_t kAt = 16;  // of an SQLite file's header; 1 stands for 65,536
  const auto size =
      static_cast<std::size_t>(image.at(kAt)) << 8U | static_cast<std::size_t>(image.at(kAt + 1));
  return size == 1 ? 65'536 : size;
}

// The journal takes each changed page as it was, with its number and sum, after a header.
std::uint64_t roomBetween(const std::vector<std::byte>& before,
                          const std::vector<std::byte>& after) {
  constexpr std::uint64_t kBlock = 4'096;  // that file systems give room by
  const std::size_t page = pageSizeIn(before);
  std::uint64_t journal = 512;
  for (std::size_t at = 0; at + page <= before.size(); at += page) {
    const bool stays = at + page <= after.size() &&
                       std::equal(before.begin() + static_cast<std::ptrdiff_t>(at),
                                  before.begin() + static_cast<std::ptrdiff_t>(at + page),
                                  after.begin() + static_cast<std::ptrdiff_t>(at));
    if (!stays) journal += page + 8;
  }
  const std::uint64_t growth = after.size() > before.size() ? after.size() - before.size() : 0;
  return (journal + kBlock - 1) / kBlock * kBlock + growth;
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

using ImagesOfAnEdit = std::vector<journey::Images::ImagePtr>;

void checkWritten(Connection& connection, const ChangeSet& changes, const ImagesOfAnEdit& images) {
  for (const auto& image : images) {
    if (!readImage(connection, image->hash())) {
      throw Error(Blame::system, "image", messages::readBackDiffers());
    }
  }
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
  inFile(m_place.name, messages::toReadMap(), [&] { checkHeader(m_connection, m_place.name); });
}

MapFile::MapFile(MapPlace place, const std::vector<std::byte>& image,
                 std::shared_ptr<const Format> format)
    : m_place(std::move(place)),
      m_format(std::move(format)),
      m_connection(inFile(m_place.name, messages::toReadMap(), [&] { return Connection(image); })) {
  inFile(m_place.name, messages::toReadMap(), [&] { checkHeader(m_connection, m_place.name); });
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

std::int64_t MapFile::changeCounter() { return FileBytes(m_connection).header().changeCounter(); }

std::int64_t MapFile::dataVersion() {
  Query query(m_connection, "PRAGMA main.data_version");
  query->executeStep();
  return query->getColumn(0).getInt64();
}

[[noreturn]] void MapFile::fail(FileLost::Now now, const Message& found) const {
  throw FileLost(now, inputError(m_place.name, messages::notWhereOpened(found)));
}

void MapFile::checkPlace() {
  int moved = 0;
  sqlite3_file_control(m_connection.database().getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  const auto now = FileIdentity::of(m_place.path);
  if (!now) fail(FileLost::Now::nothing, messages::movedOrDeleted());
  if (moved != 0 || !now->isSameFile(m_identity)) {
    fail(FileLost::Now::other, messages::anotherInItsPlace());
  }
  if (*now != m_identity) fail(FileLost::Now::other, messages::changedByAnother());
  // SQLite would not notice: it has the file open since before.
  if (!mayBeWritten(m_place.path)) {
    throw Obstructed(
        Obstacle::not_writable,
        Error(Blame::system, shownPath(m_place.name),
              messages::expected(messages::toWriteMap(), messages::noPermissionToWrite())));
  }
}

bool MapFile::hasChanged() {
  return FileIdentity::of(m_place.path) != m_identity ||
         inFile(m_place.name, messages::toReadMap(),
                [&] { return dataVersion() != m_dataVersion; });
}

MapFile::Addition MapFile::additionOf(const NewEdit& edit) const {
  Addition addition{{}, m_seal};
  addition.seal.add(edit.changes);
  const auto add = [&](const Signature& signature, const ChangeSet& changes) {
    addition.rows.push_back(
        makeHistoryRow(++addition.seal.edits, signature, changes, m_format->version));
    addition.seal.historySum += addition.rows.back().checkSum;
  };
  if (edit.outside) {
    add({edit.signature.at, kAnotherProgram, messages::sealOutsideChange()}, *edit.outside);
  }
  add(edit.signature, edit.changes);
  return addition;
}

std::int64_t MapFile::write(const NewEdit& edit) {
  const auto written = [&] {
    m_connection.startClock();
    const Addition addition = additionOf(edit);
    checkPlace();  // before SQLite meets what may be no database any more
    if (isOlder()) m_connection.exec("PRAGMA foreign_keys = OFF");
    SQLite::Transaction transaction(m_connection.database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    checkPlace();
    if (dataVersion() != m_dataVersion) {
      fail(FileLost::Now::other, messages::changedByAnother());
    }
    WaypointKeeper waypoints = m_waypoints;
    writeInTransaction(m_connection, edit, addition, waypoints);
    transaction.commit();
    if (isOlder()) m_connection.exec("PRAGMA foreign_keys = ON");
    for (const auto& image : newImages(edit.changes, edit.map.images())) {
      edit.map.images().letGo(image->hash());
    }
    for (const auto& map : newKeptMaps(edit.changes, edit.map.keptMaps())) {
      edit.map.keptMaps().letGo(map->hash());
    }
    m_version = m_format->version;
    m_migrated.reset();
    m_viewsAreEarlier = false;
    m_seal = addition.seal;
    m_waypoints = waypoints;
    m_identity = FileIdentity::of(m_place.path).value_or(FileIdentity{});
    return addition.rows.back().seq;
  };
  try {
    return written();
  } catch (const SQLite::Exception& exception) {
    throwSqliteError(m_place.name, messages::toWriteMap(), exception, systemErrorOf(m_connection));
  }
}

void MapFile::writeInTransaction(Connection& connection, const NewEdit& edit,
                                 const Addition& addition, WaypointKeeper& waypoints) {
  if (isOlder()) migrate(connection, m_version, *m_format);
  if (m_viewsAreEarlier) remakeViews(connection, *m_format);
  const ImagesOfAnEdit images = newImages(edit.changes, edit.map.images());
  for (const auto& image : images) insertImage(connection, *image);
  const auto maps = newKeptMaps(edit.changes, edit.map.keptMaps());
  for (const auto& map : maps) insertKeptMap(connection, *map);
  for (const Change& change : edit.changes) writeChange(connection, change);
  checkWritten(connection, edit.changes, images);
  for (const auto& map : maps) {
    if (store::readKeptMap(connection, map->hash(), *m_format)) continue;
    throw Error(Blame::system, "kept_map", messages::readBackDiffers());
  }
  for (const HistoryRow& row : addition.rows) insertHistoryRow(connection, row);
  if (edit.outside) addToRecordIndex(connection, addition.rows.front().seq, *edit.outside);
  addToRecordIndex(connection, addition.rows.back().seq, edit.changes);
  waypoints.follow(connection, addition.rows.back(), edit.map);
  // SQLite counts each transaction that changes the file, once.
  writeSeal(connection, addition.seal, static_cast<std::uint32_t>(changeCounter() + 1));
  if (isOlder() && !areRowsSealed(connection, m_format->schema)) {
    throw Error(Blame::system, "", messages::migratedDiffers());
  }
}

std::uint64_t MapFile::roomFor(const NewEdit& edit) {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    m_connection.startClock();
    Connection trial;
    SQLite::Backup(trial.database(), m_connection.database()).executeStep();
    const std::vector<std::byte> before = trial.image();
    if (isOlder()) trial.exec("PRAGMA foreign_keys = OFF");
    SQLite::Transaction transaction(trial.database());
    WaypointKeeper waypoints = m_waypoints;
    writeInTransaction(trial, edit, additionOf(edit), waypoints);
    transaction.commit();
    return roomBetween(before, trial.image());
  });
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

journey::Images::ImagePtr MapFile::readImage(const journey::ImageHash& hash) {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    return namingFile(m_place.name, [&] { return store::readImage(upToDate(), hash); });
  });
}

journey::KeptMaps::Ptr MapFile::readKeptMap(const journey::MapHash& hash) {
  return inFile(m_place.name, messages::toReadMap(), [&] {
    return namingFile(m_place.name,
                      [&] { return store::readKeptMap(upToDate(), hash, *m_format); });
  });
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
