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
  explicit FileLost(const journey::Error& error) : Error(error) {}
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
  /// this returns. `map` is the map after it. Throws FileLost, or Error where it could
  /// not be written: the file then has to be opened again to know what it holds.
  /// Requires `read`.
  std::int64_t write(const journey::ChangeSet& changes, const Signature& signature,
                     const journey::Journey& map);

  /// Rows of the history, newest first, as they stand there, up to the newest that `read` met:
  /// what another program added since belongs to a map that is not known yet. Those of an
  /// older file have the columns of the present version.
  [[nodiscard]] std::vector<HistoryRow> history(std::size_t most, std::int64_t beforeSeq);

  /// Reads the same tables: `work` throws what SQLite throws, or Error.
  void look(const std::function<void(Connection&)>& work);

  /// The whole file, byte by byte, as of now.
  [[nodiscard]] std::vector<std::byte> image();

  [[nodiscard]] std::int64_t lastSeq() const { return m_seal.edits; }
  /// True until the first write to a file of an older version.
  [[nodiscard]] bool isOlder() const { return m_version < m_format->version; }
  [[nodiscard]] bool isNewer() const { return m_version > m_format->version; }
  [[nodiscard]] const Format& format() const { return *m_format; }
  /// Which file was read or written last.
  [[nodiscard]] const FileIdentity& identity() const { return m_identity; }
  [[nodiscard]] int version() const { return m_version; }

 private:
  /// Throws FileLost where the path is no longer that of the file as it was left.
  void checkPlace();
  [[noreturn]] void fail(const journey::Message& found) const;
  void writeInTransaction(const journey::ChangeSet& changes, const HistoryRow& row,
                          const Seal& seal);
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
