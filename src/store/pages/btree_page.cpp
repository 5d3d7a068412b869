#include "pages/btree_page.h"

namespace throughline::store {

namespace {

constexpr unsigned char kInnerIndex = 2;
constexpr unsigned char kInnerTable = 5;
constexpr unsigned char kLeafIndex = 10;
constexpr unsigned char kLeafTable = 13;
constexpr std::size_t kLongestVarint = 9;

/// How much of a payload stays on the page: 1.6, "Cell Payload Overflow Pages".
std::uint64_t localBytes(std::uint64_t payload, std::uint64_t usable, bool isTableLeaf) {
  const std::uint64_t most = isTableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
  if (payload <= most) return payload;
  const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
  const std::uint64_t fitting = least + (payload - least) % (usable - 4);
  return fitting <= most ? fitting : least;
}

std::optional<BtreeCell> cellAt(Bytes page, std::size_t at, const BtreePage& kind) {
  BtreeCell cell;
  if (!kind.isLeaf) {
    if (at + 4 > page.size()) return std::nullopt;
    cell.leftChild = word32(page, at);
    at += 4;
  }
  if (kind.isLeaf || !kind.isTable) {
    const std::size_t length = readVarint(page, at, cell.payload);
    if (length == 0) return std::nullopt;
    at += length;
  }
  if (kind.isTable) {
    std::uint64_t key = 0;
    const std::size_t length = readVarint(page, at, key);
    if (length == 0) return std::nullopt;
    cell.rowId = static_cast<std::int64_t>(key);
    at += length;
  }
  if (kind.isTable && !kind.isLeaf) return cell;
  const std::uint64_t local = localBytes(cell.payload, page.size(), kind.isTable);
  const bool goesOn = local < cell.payload;
  if (at + local + (goesOn ? 4 : 0) > page.size()) return std::nullopt;
  cell.local = page.subspan(at, local);
  if (goesOn) cell.overflow = word32(page, at + local);
  return cell;
}

}  // namespace

std::size_t readVarint(Bytes bytes, std::size_t at, std::uint64_t& value) {
  value = 0;
  for (std::size_t i = 0; i < kLongestVarint; ++i) {
    if (at + i >= bytes.size()) return 0;
    const unsigned char byte = bytes[at + i];
    if (i == kLongestVarint - 1) {
      value = value << 8 | byte;
      return kLongestVarint;
    }
    value = value << 7 | (byte & 0x7f);
    if ((byte & 0x80) == 0) return i + 1;
  }
  return 0;
}

std::uint64_t overflowPages(const BtreeCell& cell, std::uint32_t usableSize) {
  const std::uint64_t rest = cell.payload - cell.local.size();
  const std::uint64_t each = usableSize - 4;
  return (rest + each - 1) / each;
}

std::optional<BtreePage> BtreePage::read(Bytes usable, std::uint32_t number) {
  const std::size_t start = number == 1 ? 100 : 0;
  if (usable.size() < start + 12) return std::nullopt;
  const unsigned char type = usable[start];
  BtreePage page;
  page.isTable = type == kInnerTable || type == kLeafTable;
  page.isLeaf = type == kLeafIndex || type == kLeafTable;
  if (!page.isTable && type != kInnerIndex && type != kLeafIndex) return std::nullopt;
  const std::size_t cells = word16(usable, start + 3);
  const std::size_t pointers = start + (page.isLeaf ? 8 : 12);
  if (pointers + cells * 2 > usable.size()) return std::nullopt;
  if (!page.isLeaf) page.rightChild = word32(usable, start + 8);
  page.cells.reserve(cells);
  for (std::size_t i = 0; i < cells; ++i) {
    const std::size_t at = word16(usable, pointers + i * 2);
    auto cell = at < pointers + cells * 2 ? std::nullopt : cellAt(usable, at, page);
    if (cell) {
      page.cells.push_back(*cell);
    } else {
      ++page.brokenCells;
    }
  }
  return page;
}

}  // namespace throughline::store
