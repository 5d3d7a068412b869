#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace throughline::store {

/// One hardened SQLite connection and its prepared statements. Everything that
/// the store does with SQLite goes through one of these.
class Connection {
 public:
  enum class Mode { read_only, read_write };

  /// Requires an absolute path: other names can mean something to SQLite.
  Connection(const std::filesystem::path& path, Mode mode, const std::string& vfs);
  /// A database in memory.
  Connection();
  /// The database whose file has these bytes, in memory and only to be read.
  explicit Connection(const std::vector<std::byte>& image);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] SQLite::Database& database() { return m_database; }
  /// The database as the bytes of a file.
  [[nodiscard]] std::vector<std::byte> image();
  void exec(const std::string& sql) { m_database.exec(sql); }
  /// Prepared once, then kept.
  [[nodiscard]] SQLite::Statement& statement(const std::string& sql);

  /// How the file is used, once its first bytes are known to be a map's. Reads them.
  void configure();
  /// Another program's lock is waited for as long as this; a second to begin with.
  void setPatience(std::chrono::milliseconds patience);
  /// What runs longer than a minute from now is interrupted.
  void startClock();

 private:
  void harden();

  std::chrono::steady_clock::time_point m_deadline;
  SQLite::Database m_database;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// A statement in use: ready to be bound, and reset at the end, whatever happens.
class Query {
 public:
  Query(Connection& connection, const std::string& sql) : m_statement(connection.statement(sql)) {
    m_statement.tryReset();
  }
  ~Query() { m_statement.tryReset(); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  SQLite::Statement* operator->() { return &m_statement; }
  SQLite::Statement& operator*() { return m_statement; }

 private:
  SQLite::Statement& m_statement;
};

}  // namespace throughline::store
