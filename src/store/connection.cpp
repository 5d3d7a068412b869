#include "connection.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <utility>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

using namespace std::chrono_literals;

namespace {

constexpr int kBusyMilliseconds = 1'000;
constexpr int kStepsBetweenLooks = 10'000;
constexpr auto kPatience = 60s;

// What a map and this program's own SQL need, with room; nothing near SQLite's defaults.
constexpr std::array<std::pair<int, int>, 10> kLimits{{
    {SQLITE_LIMIT_LENGTH, 256 << 20},  // one row of the history: a whole map, before and after
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
}};

constexpr std::array<std::pair<int, int>, 6> kSwitches{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
}};

int isLate(void* deadline) {
  const auto& when = *static_cast<std::chrono::steady_clock::time_point*>(deadline);
  return std::chrono::steady_clock::now() > when ? 1 : 0;
}

const std::string& absolutePath(const std::filesystem::path& path) {
  if (!path.is_absolute()) {
    throw journey::Error(journey::Blame::usage, path.string(),
                         journey::messages::pathNotAbsolute());
  }
  return path.native();
}

}  // namespace

Connection::Connection(const std::filesystem::path& path, Mode mode, const std::string& vfs)
    : m_deadline(std::chrono::steady_clock::now() + kPatience),
      m_database(absolutePath(path),
                 (mode == Mode::read_write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) |
                     SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
                 kBusyMilliseconds, vfs) {
  harden();
}

Connection::Connection()
    : m_deadline(std::chrono::steady_clock::now() + kPatience),
      m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
  harden();
  exec("PRAGMA foreign_keys = ON");
}

Connection::Connection(const std::vector<std::byte>& image) : Connection() {
  const auto size = static_cast<sqlite3_int64>(image.size());
  auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  if (!bytes) throw SQLite::Exception("out of memory", SQLITE_NOMEM);
  std::memcpy(bytes, image.data(), image.size());
  // It frees the bytes, also where it fails.
  const int code =
      sqlite3_deserialize(m_database.getHandle(), "main", bytes, size, size,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
  if (code != SQLITE_OK) throw SQLite::Exception(m_database.getHandle(), code);
}

Connection::~Connection() = default;

void Connection::harden() {
  sqlite3* handle = m_database.getHandle();
  for (const auto& [setting, value] : kSwitches) {
    sqlite3_db_config(handle, setting, value, static_cast<int*>(nullptr));
  }
  for (const auto& [limit, value] : kLimits) sqlite3_limit(handle, limit, value);
  sqlite3_progress_handler(handle, kStepsBetweenLooks, isLate, &m_deadline);
}

SQLite::Statement& Connection::statement(const std::string& sql) {
  auto& slot = m_statements[sql];
  if (!slot) slot = std::make_unique<SQLite::Statement>(m_database, sql);
  return *slot;
}

void Connection::configure() {
  exec(
      "PRAGMA synchronous = EXTRA; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;"
      "PRAGMA temp_store = MEMORY; PRAGMA cache_spill = OFF; PRAGMA cell_size_check = ON");
}

void Connection::setPatience(std::chrono::milliseconds patience) {
  m_database.setBusyTimeout(static_cast<int>(patience.count()));
}

void Connection::startClock() { m_deadline = std::chrono::steady_clock::now() + kPatience; }

std::vector<std::byte> Connection::image() {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(m_database.getHandle(), "main", &size, 0), &sqlite3_free);
  if (!bytes) throw SQLite::Exception("out of memory", SQLITE_NOMEM);
  const auto* first = reinterpret_cast<const std::byte*>(bytes.get());
  return {first, first + size};
}

}  // namespace throughline::store
