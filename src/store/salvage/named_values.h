#pragma once

#include <algorithm>
#include <string>

#include "salvage/raw_map.h"

namespace throughline::store {

/// The values of one row by the names of their columns.
class NamedValues {
 public:
  NamedValues(const RawTable& table, const RawRow& row) : m_table(table), m_row(row) {}

  /// 0 and nothing where something else stands there.
  [[nodiscard]] std::int64_t number(const std::string& column) const {
    const auto* number = std::get_if<std::int64_t>(&value(column));
    return number ? *number : 0;
  }
  [[nodiscard]] std::string text(const std::string& column) const {
    const auto* text = std::get_if<std::string>(&value(column));
    return text ? *text : std::string();
  }
  [[nodiscard]] std::string bytes(const std::string& column) const {
    const auto* raw = std::get_if<RawBytes>(&value(column));
    return raw ? raw->bytes : std::string();
  }

 private:
  [[nodiscard]] const RawValue& value(const std::string& column) const {
    static const RawValue kNone;
    const auto found = std::ranges::find(m_table.columns, column);
    const auto place = static_cast<std::size_t>(found - m_table.columns.begin());
    return place < m_row.values.size() ? m_row.values[place] : kNone;
  }

  const RawTable& m_table;
  const RawRow& m_row;
};

}  // namespace throughline::store
