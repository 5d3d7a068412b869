#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "connection.h"
#include "file_identity.h"
#include "history_rows.h"
#include "map_place.h"
#include "map_reading.h"
#include "throughline/journey/change.h"
#include "throughline/journey/error.h"
#include "waypoints.h"

namespace throughline::store {

/// Editing has to stop: the file is no longer the one that was opened.
class FileLost : public journey::Error {
 public:
  enum class Now {
    nothing,  ///< lies where it was; it may come back
    other,    ///< another file lies there, or the same with other times or contents
  };
  FileLost(Now now, const journey::Error& error) : Error(error), m_now(now) {}
  [[nodiscard]] Now now() const { return m_now; }

 private:
  Now m_now;
};

/// An edit that is to be written.
struct NewEdit {
  const journey::ChangeSet& changes;
  Signature signature;
  const journey::Journey& map;  ///< after it
  /// What another program did to the file before, which the edit seals; empty where that
  /// cannot be told. Has a row of its own before that of the edit. Nothing: none did.
  std::optional<journey::ChangeSet> outside = {};
};

/// The open file of one map: read whole with every check, written one edit at a
/// time. It knows nothing of undo or of views. What it throws is journey::Error.
class MapFile {
 public:
  /// Opens an existing file and checks its first bytes.
  MapFile(MapPlace place, Connection::Mode mode, const std::string& vfs,
          std::shared_ptr<const Format> format);

  /// The same of the bytes of one, which is only read.
  MapFile(MapPlace place, const std::vector<std::byte>& image,
          std::shared_ptr<const Format> format);

  /// While this is held all reading sees one state of the file, whoever else edits it.
  class Reading {
   public:
    explicit Reading(Connection& connection);

   private:
    std::optional<SQLite::Transaction> m_transaction;  // none inside of another Reading
  };
  [[nodiscard]] Reading hold();

  /// Reads and checks everything, in one Reading.
  [[nodiscard]] Contents read();

  /// Writes the edit and gives its place in the history; it is on the disk when
  /// this returns. Throws FileLost before anything was written, or Error where it could
  /// not be: the file then has to be opened again to know what it holds, but where it is
  /// Obstructed by another program's lock. Requires `read`.
  std::int64_t write(const NewEdit& edit);

  /// Rows of the history, newest first, as they stand there, up to the newest that `read` met:
  /// what another program added since belongs to a map that is not known yet. Those of an
  /// older file have the columns of the present version.
  [[nodiscard]] std::vector<HistoryRow> history(std::size_t most, std::int64_t beforeSeq);

  /// Null where there is no such image. Throws Error where it is not as it was written.
  [[nodiscard]] journey::Images::ImagePtr readImage(const journey::ImageHash& hash);

  [[nodiscard]] journey::KeptMaps::Ptr readKeptMap(const journey::MapHash& hash);

  /// Reads the same tables: `work` throws what SQLite throws, or Error.
  void look(const std::function<void(Connection&)>& work);

  /// True where another connection wrote to the file since it was read or written last, or
  /// other times or another file stand at its path. Costs little.
  [[nodiscard]] bool hasChanged();
  /// How many bytes the disk must have free so that the edit can be written: for the pages
  /// that the file grows by, and for the journal of those that change. Writes nothing.
  [[nodiscard]] std::uint64_t roomFor(const NewEdit& edit);
  /// How long the next calls wait for another program's lock.
  void setPatience(std::chrono::milliseconds patience) { m_connection.setPatience(patience); }

  /// The whole file, byte by byte, as of now.
  [[nodiscard]] std::vector<std::byte> image();

  [[nodiscard]] std::int64_t lastSeq() const { return m_seal.edits; }
  /// True until the first write to a file of an older version.
  [[nodiscard]] bool isOlder() const { return m_version < m_format->version; }
  [[nodiscard]] bool isNewer() const { return m_version > m_format->version; }
  [[nodiscard]] const Format& format() const { return *m_format; }
  /// Of the records and the history, as they were read or written last.
  [[nodiscard]] const Seal& seal() const { return m_seal; }
  /// Which file was read or written last.
  [[nodiscard]] const FileIdentity& identity() const { return m_identity; }
  [[nodiscard]] int version() const { return m_version; }

 private:
  /// Throws FileLost where the path is no longer that of the file as it was left.
  void checkPlace();
  [[noreturn]] void fail(FileLost::Now now, const journey::Message& found) const;
  /// What an edit adds to the history, and the seal after it.
  struct Addition {
    std::vector<HistoryRow> rows;  ///< the edit's own is the last one
    Seal seal;
  };
  [[nodiscard]] Addition additionOf(const NewEdit& edit) const;
  void writeInTransaction(Connection& connection, const NewEdit& edit, const Addition& addition,
                          WaypointKeeper& waypoints);
  [[nodiscard]] std::int64_t dataVersion();
  /// As it stands in the file, which a transaction counts up when it is committed.
  [[nodiscard]] std::int64_t changeCounter();
  /// Where the tables of the present version are: the file, or while it is older the
  /// copy that was brought up to date.
  [[nodiscard]] Connection& upToDate();

  MapPlace m_place;
  std::shared_ptr<const Format> m_format;
  Connection m_connection;
  std::unique_ptr<Connection> m_migrated;  ///< until the first write to an older file
  bool m_viewsAreEarlier = false;          ///< until the first write, which makes them anew
  Seal m_seal;
  WaypointKeeper m_waypoints;
  int m_version = kSchemaVersion;
  FileIdentity m_identity;
  std::int64_t m_dataVersion = 0;
};

}  // namespace throughline::store
