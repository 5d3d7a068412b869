#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace throughline::commands {

/// Rows of cells, printed as columns as wide as their widest cell. The first
/// column stands left, all others right: they hold numbers.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heads) : m_rows{std::move(heads)} {}
  void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
  void print(std::ostream& out) const;

 private:
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace throughline::commands
