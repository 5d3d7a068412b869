#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "format.h"
#include "pages/row_reader.h"

namespace throughline::store {

/// The rows of one table that can be read.
struct RawTable {
  std::vector<std::string> columns;  ///< after the id
  std::vector<RawRow> rows;
  std::vector<std::int64_t> lostRows;  ///< by their ids; 0: not known
  std::vector<std::uint32_t> lostPages;
  bool isMissing = false;  ///< nothing in the file says where it begins
};

/// Every table of a map, read page by page from the bytes of its file.
struct RawMap {
  int version = 0;
  std::map<std::string, RawTable> tables;
};

/// Reads what is there. Rows of pages that a damaged page led to are found among those that
/// nothing leads to, where their values fit one table and no other, and the list of free
/// pages, on which deleted rows still stand, can be told from them.
[[nodiscard]] RawMap readRawMap(const std::vector<std::byte>& image, const Format& format);

}  // namespace throughline::store
