#include "salvage/raw_map.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "connection.h"
#include "migration.h"
#include "pages/database_header.h"

namespace throughline::store {

namespace {

constexpr std::uint32_t kUsualPageSize = 4'096;

/// What a version says of a table.
struct TableShape {
  std::vector<std::string> columns;
  std::vector<std::string> types;
  std::string sql;
};
using Shapes = std::map<std::string, TableShape>;

Shapes shapesOf(const Format& format, int version) {
  Connection scratch;
  Shapes shapes;
  for (const SchemaEntry& entry : format.schemaOf(version)) {
    // The index by record has no rows of that kind; it is made anew.
    if (entry.type != "table" || entry.sql.ends_with("WITHOUT ROWID")) continue;
    scratch.exec(entry.sql);
    TableShape& shape = shapes[entry.name];
    shape.sql = entry.sql;
    SQLite::Statement query(
        scratch.database(),
        "SELECT name, type FROM pragma_table_info(?) WHERE cid > 0 ORDER BY cid");
    query.bind(1, entry.name);
    while (query.executeStep()) {
      shape.columns.push_back(query.getColumn(0).getString());
      shape.types.push_back(query.getColumn(1).getString());
    }
  }
  return shapes;
}

PageFile pagesOf(const std::vector<std::byte>& image, const DatabaseHeader& header) {
  const bool known = header.hasPageSize() && header.usableSize() >= 480;
  const std::uint32_t size = known ? header.pageSize() : kUsualPageSize;
  const auto read = [&image](std::uint64_t offset, std::span<unsigned char> into) {
    if (offset > image.size() || into.size() > image.size() - offset) return false;
    std::memcpy(into.data(), image.data() + offset, into.size());
    return true;
  };
  return {read, size, known ? header.usableSize() : size,
          static_cast<std::uint32_t>(image.size() / size)};
}

/// The names at the beginning of each line, as every schema of ours has its columns.
std::vector<std::string> columnNames(const std::string& sql) {
  std::vector<std::string> names;
  for (std::size_t at = sql.find("\n  \""); at != std::string::npos;
       at = sql.find("\n  \"", at + 1)) {
    const std::size_t begin = at + 4;
    names.push_back(sql.substr(begin, sql.find('"', begin) - begin));
  }
  return names;
}

// A letter may have rotted elsewhere in the text, and a column may have been added behind ours:
// the others stand where they stood.
bool isTableOf(const SchemaRow& row, const std::string& name, const TableShape& shape) {
  return row.type == "table" && row.name == name && columnNames(row.sql) == columnNames(shape.sql);
}

int versionOf(const std::vector<SchemaRow>& schema, const DatabaseHeader& header,
              const Format& format) {
  // The number may be damaged, or a newer version's: the tables say which they fit best.
  const auto said = static_cast<int>(std::min<std::uint32_t>(header.version(), 1'000'000));
  int best = format.version;
  std::size_t most = 0;
  for (int version = format.version; version >= format.oldest(); --version) {
    const Shapes shapes = shapesOf(format, version);
    const auto fitting =
        static_cast<std::size_t>(std::ranges::count_if(schema, [&](const SchemaRow& row) {
          const auto shape = shapes.find(row.name);
          return shape != shapes.end() && isTableOf(row, row.name, shape->second);
        }));
    if (fitting < most || (fitting == most && version != said)) continue;
    most = fitting;
    best = version;
  }
  return best;
}

bool fits(const RawValue& value, const std::string& type) {
  if (std::holds_alternative<std::monostate>(value)) return true;
  if (type == "TEXT") return std::holds_alternative<std::string>(value);
  if (type == "BLOB") return std::holds_alternative<RawBytes>(value);
  if (type == "INTEGER") return std::holds_alternative<std::int64_t>(value);
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

bool fits(const RawRow& row, const TableShape& shape) {
  if (row.values.size() != shape.columns.size() + 1) return false;
  if (!std::holds_alternative<std::monostate>(row.values.front())) return false;
  for (std::size_t i = 0; i < shape.types.size(); ++i) {
    if (!fits(row.values[i + 1], shape.types[i])) return false;
  }
  return true;
}

/// The pages that nothing of value stands on: those that are free. False where the list of
/// them cannot be followed to its end.
bool freePages(PageFile& file, const DatabaseHeader& header, std::set<std::uint32_t>& free) {
  for (std::uint32_t trunk = header.firstFreePage(); trunk != 0;) {
    const Bytes page = file.page(trunk);
    if (page.empty() || !free.insert(trunk).second) return false;
    const std::uint32_t leaves = word32(page, 4);
    if (leaves > file.usableSize() / 4 - 2) return false;
    for (std::uint32_t i = 0; i < leaves; ++i) free.insert(word32(page, 8 + i * 4));
    trunk = word32(page, 0);
  }
  return free.size() == header.freePages();
}

class MapReader {
 public:
  MapReader(const std::vector<std::byte>& image, const Format& format)
      : m_header(DatabaseHeader::of(image)), m_file(pagesOf(image, m_header)) {
    bool sound = true;
    const auto schema = readSchemaRows(m_file, sound, &m_used);
    m_map.version = versionOf(schema, m_header, format);
    m_shapes = shapesOf(format, m_map.version);
    for (const auto& [name, shape] : m_shapes) readOne(schema, name, shape);
    const bool incomplete = std::ranges::any_of(m_map.tables, [](const auto& entry) {
      return entry.second.isMissing || !entry.second.lostPages.empty();
    });
    if (incomplete) readForgotten();
  }

  [[nodiscard]] RawMap take() { return std::move(m_map); }

 private:
  void readOne(const std::vector<SchemaRow>& schema, const std::string& name,
               const TableShape& shape) {
    RawTable& table = m_map.tables[name];
    table.columns = shape.columns;
    const auto row = std::ranges::find_if(
        schema, [&](const SchemaRow& each) { return isTableOf(each, name, shape); });
    table.isMissing = row == schema.end();
    if (table.isMissing) return;
    readTable(m_file, row->root,
              {[&](RawRow&& found) { keep(table, std::move(found)); },
               [&](std::uint32_t, std::int64_t id) { table.lostRows.push_back(id); },
               [&](std::uint32_t page) { table.lostPages.push_back(page); }},
              &m_used);
  }

  static void keep(RawTable& table, RawRow&& row) {
    row.values.erase(row.values.begin());  // the id stands beside the values
    row.values.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }

  void readForgotten() {
    std::set<std::uint32_t> free;
    if (!freePages(m_file, m_header, free)) return;
    for (std::uint32_t number = 2; number <= m_file.count(); ++number) {
      if (m_used.contains(number) || free.contains(number)) continue;
      const auto page = BtreePage::read(m_file.page(number), number);
      if (page && page->isTable && page->isLeaf && page->brokenCells == 0) readForgotten(number);
    }
  }

  void readForgotten(std::uint32_t number) {
    std::vector<RawRow> rows;
    bool whole = true;
    readTable(m_file, number,
              {[&](RawRow&& row) { rows.push_back(std::move(row)); },
               [&](std::uint32_t, std::int64_t) { whole = false; },
               [&](std::uint32_t) { whole = false; }},
              nullptr);
    if (!whole || rows.empty()) return;
    RawTable* only = nullptr;
    for (const auto& entry : m_shapes) {
      const auto isOfIt = [&](const RawRow& row) { return fits(row, entry.second); };
      if (!std::ranges::all_of(rows, isOfIt)) continue;
      if (only) return;  // it could be of either
      only = &m_map.tables[entry.first];
    }
    if (!only || (!only->isMissing && only->lostPages.empty())) return;
    for (RawRow& row : rows) {
      const auto same = [&](const RawRow& other) { return other.rowId == row.rowId; };
      if (std::ranges::none_of(only->rows, same)) keep(*only, std::move(row));
    }
  }

  DatabaseHeader m_header;
  PageFile m_file;
  RawMap m_map;
  Shapes m_shapes;
  std::unordered_set<std::uint32_t> m_used;
};

}  // namespace

RawMap readRawMap(const std::vector<std::byte>& image, const Format& format) {
  return MapReader(image, format).take();
}

}  // namespace throughline::store
