#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

#include "pages/btree_page.h"
#include "pages/page_file.h"

namespace throughline::store {

/// A value as it stands in a row: NULL, a whole number, a number, a text, raw bytes.
struct RawBytes {
  std::string bytes;
};
using RawValue = std::variant<std::monostate, std::int64_t, double, std::string, RawBytes>;

/// One row of a table, read from its page without SQLite: also where the rest of the file is
/// damaged.
struct RawRow {
  std::int64_t rowId = 0;
  std::uint32_t page = 0;
  std::vector<RawValue> values;  ///< in the order of the columns; the row id's own is NULL
};

/// Reads the values of a row from all of its payload:
/// https://www.sqlite.org/fileformat2.html, 2.1. Nothing where it is damaged.
[[nodiscard]] std::optional<std::vector<RawValue>> readRowValues(Bytes payload);

/// What reading a table finds, page by page.
struct RowSink {
  std::function<void(RawRow&&)> row;
  /// A row that stands there and cannot be read (its id, if that can; else 0).
  std::function<void(std::uint32_t page, std::int64_t rowId)> lostRow;
  /// A page, with all that stands on it and below it, that cannot be read.
  std::function<void(std::uint32_t page)> lostPage;
};

/// Reads each row of the table whose tree begins at `root`, as far as it can be. The pages of
/// the tree are added to `used`, which may be null; one that is there already counts as lost.
void readTable(PageFile& file, std::uint32_t root, const RowSink& sink,
               std::unordered_set<std::uint32_t>* used = nullptr);

/// A table, an index or a view as page 1 and those below it tell.
struct SchemaRow {
  std::string type;
  std::string name;
  std::string table;
  std::uint32_t root = 0;
  std::string sql;
};

/// Those that can be read. `sound` becomes false where one cannot.
[[nodiscard]] std::vector<SchemaRow> readSchemaRows(
    PageFile& file, bool& sound, std::unordered_set<std::uint32_t>* used = nullptr);

}  // namespace throughline::store
