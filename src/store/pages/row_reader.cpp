#include "pages/row_reader.h"

#include <algorithm>
#include <bit>

namespace throughline::store {

namespace {

constexpr std::uint64_t kLongestPayload = 256 << 20;

std::int64_t bigEndianInteger(Bytes bytes) {
  std::uint64_t value = (bytes[0] & 0x80) != 0 ? ~std::uint64_t{0} : 0;
  for (const unsigned char byte : bytes) value = value << 8 | byte;
  return static_cast<std::int64_t>(value);
}

/// How many bytes a value of this serial type has.
std::uint64_t sizeOfType(std::uint64_t type) {
  constexpr std::uint64_t kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
  return type < 12 ? kSizes[type] : (type - 12) / 2;
}

std::optional<RawValue> valueOfType(std::uint64_t type, Bytes bytes) {
  switch (type) {
    case 0:
      return RawValue();
    case 7:
      return std::bit_cast<double>(bigEndianInteger(bytes));
    case 8:
    case 9:
      return static_cast<std::int64_t>(type - 8);
    case 10:
    case 11:
      return std::nullopt;  // kept for SQLite's own use
    default:
      break;
  }
  if (type < 7) return bigEndianInteger(bytes);
  std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (type % 2 == 1) return text;
  return RawBytes{std::move(text)};
}

/// What of a cell has to be fetched from elsewhere, kept while its page is gone.
struct PendingRow {
  std::int64_t rowId = 0;
  std::uint64_t payload = 0;
  std::vector<unsigned char> bytes;
  std::uint32_t overflow = 0;
};

bool fetchOverflow(PageFile& file, PendingRow& row) {
  std::uint64_t left = row.payload - row.bytes.size();
  for (std::uint32_t number = row.overflow; left > 0;) {
    const Bytes page = file.page(number);
    if (page.empty()) return false;
    const auto here = std::min<std::uint64_t>(left, page.size() - 4);
    row.bytes.insert(row.bytes.end(), page.begin() + 4,
                     page.begin() + 4 + static_cast<std::ptrdiff_t>(here));
    left -= here;
    number = word32(page, 0);
  }
  return true;
}

void readLeaf(PageFile& file, std::uint32_t number, const BtreePage& page, const RowSink& sink) {
  std::vector<PendingRow> rows;
  rows.reserve(page.cells.size());
  for (const BtreeCell& cell : page.cells) {
    rows.push_back(
        {cell.rowId, cell.payload, {cell.local.begin(), cell.local.end()}, cell.overflow});
  }
  for (std::uint32_t i = 0; i < page.brokenCells; ++i) sink.lostRow(number, 0);
  for (PendingRow& row : rows) {
    const bool whole = row.payload <= kLongestPayload && fetchOverflow(file, row);
    auto values = whole ? readRowValues(row.bytes) : std::nullopt;
    if (values) {
      sink.row({row.rowId, number, std::move(*values)});
    } else {
      sink.lostRow(number, row.rowId);
    }
  }
}

std::string textIn(const RawValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

}  // namespace

std::optional<std::vector<RawValue>> readRowValues(Bytes payload) {
  std::uint64_t headerSize = 0;
  std::size_t at = readVarint(payload, 0, headerSize);
  if (at == 0 || headerSize < at || headerSize > payload.size()) return std::nullopt;
  const Bytes header = payload.first(headerSize);
  std::uint64_t content = headerSize;
  std::vector<RawValue> values;
  while (at < headerSize) {
    std::uint64_t type = 0;
    const std::size_t length = readVarint(header, at, type);
    const std::uint64_t size = sizeOfType(type);
    if (length == 0 || size > payload.size() - content) return std::nullopt;
    auto value = valueOfType(type, payload.subspan(content, size));
    if (!value) return std::nullopt;
    values.push_back(std::move(*value));
    at += length;
    content += size;
  }
  return content == payload.size() ? std::optional(std::move(values)) : std::nullopt;
}

void readTable(PageFile& file, std::uint32_t root, const RowSink& sink,
               std::unordered_set<std::uint32_t>* used) {
  std::vector<std::uint32_t> waiting{root};
  std::unordered_set<std::uint32_t> own;
  std::unordered_set<std::uint32_t>& seen = used ? *used : own;
  while (!waiting.empty()) {
    const std::uint32_t number = waiting.back();
    waiting.pop_back();
    const bool isNew = seen.insert(number).second;
    const auto page = isNew ? BtreePage::read(file.page(number), number) : std::nullopt;
    if (!page || !page->isTable) {
      sink.lostPage(number);
    } else if (page->isLeaf) {
      readLeaf(file, number, *page, sink);
    } else {
      for (std::uint32_t i = 0; i < page->brokenCells; ++i) sink.lostPage(number);
      waiting.push_back(page->rightChild);
      // The first child is read first.
      for (auto cell = page->cells.rbegin(); cell != page->cells.rend(); ++cell) {
        waiting.push_back(cell->leftChild);
      }
    }
  }
}

std::vector<SchemaRow> readSchemaRows(PageFile& file, bool& sound,
                                      std::unordered_set<std::uint32_t>* used) {
  std::vector<SchemaRow> rows;
  sound = true;
  readTable(
      file, 1,
      {[&](RawRow&& row) {
         if (row.values.size() < 5) return void(sound = false);
         const auto* root = std::get_if<std::int64_t>(&row.values[3]);
         rows.push_back({textIn(row.values[0]), textIn(row.values[1]), textIn(row.values[2]),
                         root ? static_cast<std::uint32_t>(*root) : 0, textIn(row.values[4])});
       },
       [&](std::uint32_t, std::int64_t) { sound = false; }, [&](std::uint32_t) { sound = false; }},
      used);
  return rows;
}

}  // namespace throughline::store
