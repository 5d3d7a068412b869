#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pages/big_endian.h"

namespace throughline::store {

/// One cell of a page: a row or an entry of an index, or the way to a child page.
struct BtreeCell {
  std::uint32_t leftChild = 0;  ///< of an inner page
  std::int64_t rowId = 0;       ///< of a table
  std::uint64_t payload = 0;    ///< how many bytes it has in all
  Bytes local;                  ///< those that lie on the page itself
  std::uint32_t overflow = 0;   ///< the page with the next ones; 0: there are none
};

/// A page of a table's or an index's tree, read as it stands:
/// https://www.sqlite.org/fileformat2.html, 1.6. Points into the page's bytes.
struct BtreePage {
  bool isTable = false;
  bool isLeaf = false;
  std::vector<BtreeCell> cells;
  std::uint32_t rightChild = 0;   ///< of an inner page
  std::uint32_t brokenCells = 0;  ///< those that do not lie on the page, left out of `cells`

  /// Nothing where the page is none of a tree. `usable` are its usable bytes.
  [[nodiscard]] static std::optional<BtreePage> read(Bytes usable, std::uint32_t number);
};

/// How many overflow pages the payload of a cell fills.
[[nodiscard]] std::uint64_t overflowPages(const BtreeCell& cell, std::uint32_t usableSize);

/// A number of one to nine bytes, highest bits first. Gives how many bytes it took; 0 where it
/// runs over the end.
std::size_t readVarint(Bytes bytes, std::size_t at, std::uint64_t& value);

}  // namespace throughline::store
