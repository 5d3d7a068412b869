#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace throughline::support {

/// One call of SQLite to its file system.
struct IoCall {
  enum class Kind { open, read, write, truncate, sync, size, lock, look, remove, exists };
  Kind kind;
  std::string path;
  sqlite3_int64 at = 0;               ///< write: offset; truncate: the new size
  std::span<const std::byte> data{};  ///< write
  bool creates = false;               ///< open: the file was not there
  bool syncsFolder = false;           ///< remove

  /// True for what changes the disk.
  [[nodiscard]] bool changes() const {
    return kind == Kind::write || kind == Kind::truncate || kind == Kind::sync ||
           kind == Kind::remove || (kind == Kind::open && creates);
  }
};

/// A file system for SQLite that is the usual one with somebody looking on. It is
/// registered under its name while the object lives; connections must go first.
class ShimVfs {
 public:
  /// What becomes of a call: done, not done and failed, or failed although done.
  struct Verdict {
    int code = SQLITE_OK;
    bool done = true;
  };
  /// Asked before each call.
  using Judge = std::function<Verdict(const IoCall&)>;

  explicit ShimVfs(Judge judge);
  ~ShimVfs();
  ShimVfs(const ShimVfs&) = delete;
  ShimVfs& operator=(const ShimVfs&) = delete;

  [[nodiscard]] const std::string& name() const { return m_name; }

 private:
  struct Methods;
  struct File;

  std::string m_name;
  Judge m_judge;
  sqlite3_vfs* m_real;
  sqlite3_vfs m_vfs;
};

}  // namespace throughline::support
