#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "tables/take/headings_of_map.h"
#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {

/// The cells of one table as headings and as figures. Each text is looked up once.
class CellReader {
 public:
  CellReader(const HeadingsOfMap& names, std::vector<std::string> units)
      : m_names(names), m_units(std::move(units)) {}

  [[nodiscard]] const Heading& heading(const TableCell& cell) const;
  /// A figure that is no name of this map and no spelling that only a period has.
  [[nodiscard]] bool isFigure(const TableCell& cell) const;
  /// "-", "n/a", "#REF!" and "1,500–1,700": what stands where a figure could, and is none.
  [[nodiscard]] bool isGap(const TableCell& cell) const;

 private:
  [[nodiscard]] bool holdsFigure(const TableCell& cell) const;

  const HeadingsOfMap& m_names;
  std::vector<std::string> m_units;
  mutable std::unordered_map<std::string, Heading> m_read;
  mutable std::unordered_map<std::string, bool> m_figures;  ///< of those without a value
};

}  // namespace throughline::exchange
