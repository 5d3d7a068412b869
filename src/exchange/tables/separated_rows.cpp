#include <algorithm>

#include "characters.h"
#include "table_text.h"

namespace throughline::exchange {

namespace {

// How many bytes of the text's beginning end a line; 0: none.
std::size_t lineEndAt(std::string_view text) {
  for (const std::string_view end : {"\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085"}) {
    if (text.starts_with(end)) return end.size();
  }
  return 0;
}

/// Takes a text apart at each of some separators.
class RowReader {
 public:
  RowReader(std::string_view text, std::string_view separators)
      : m_text(text), m_separators(separators) {}

  TextRows rows() {
    TextRows rows;
    while (m_at < m_text.size()) {
      rows.emplace_back(1, nextCell());
      while (isSeparator(m_at)) {
        m_unquoted += m_text[m_at++];
        rows.back().push_back(nextCell());
      }
      m_at += lineEndAt(m_text.substr(m_at));
      m_unquoted += '\n';
    }
    return rows;
  }

  /// What stood outside quoted cells, with its separators.
  [[nodiscard]] const std::string& unquoted() const { return m_unquoted; }

 private:
  [[nodiscard]] bool isSeparator(std::size_t at) const {
    return at < m_text.size() && m_separators.find(m_text[at]) != std::string_view::npos;
  }
  [[nodiscard]] bool endsCell(std::size_t at) const {
    return at == m_text.size() || isSeparator(at) || lineEndAt(m_text.substr(at)) > 0;
  }

  std::string nextCell() {
    std::string cell;
    if (!takeQuoted(cell)) {
      const std::size_t from = m_at;
      while (!endsCell(m_at)) ++m_at;
      cell = m_text.substr(from, m_at - from);
      m_unquoted += cell;
    }
    return cell;
  }

  // Two quotation marks in a quoted cell are one; the first that stands alone closes it.
  bool takeQuoted(std::string& cell) {
    if (m_at == m_text.size() || m_text[m_at] != '"') return false;
    std::string quoted;
    for (std::size_t at = m_at + 1; at < m_text.size();) {
      if (m_text[at] != '"') {
        const std::size_t end = lineEndAt(m_text.substr(at));
        quoted += end > 0 ? '\n' : m_text[at];
        at += std::max<std::size_t>(end, 1);
      } else if (m_text.substr(at + 1).starts_with('"')) {
        quoted += '"';
        at += 2;
      } else if (!endsCell(at + 1)) {
        return false;
      } else {
        m_at = at + 1;
        cell = std::move(quoted);
        return true;
      }
    }
    return false;
  }

  std::string_view m_text;
  std::string_view m_separators;
  std::size_t m_at = 0;
  std::string m_unquoted;
};

bool isEmptyRow(const std::vector<std::string>& row) {
  return row.size() == 1 && withoutEnds(row.front()).empty();
}

// 1,234 as people write thousands.
bool holdsGroupedThousands(std::string_view text) {
  const std::u32string characters = charactersOf(text);
  const auto isDigit = [&](std::size_t at) {
    return at < characters.size() && digitOf(characters[at]).has_value();
  };
  for (std::size_t at = 1; at < characters.size(); ++at) {
    if (characters[at] != ',' || !isDigit(at - 1)) continue;
    if (isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4)) return true;
  }
  return false;
}

// Commas stand in prose and in numbers, so they have to make a table to separate. Empty
// lines neither help nor hinder.
bool commasSeparate(const TextRows& rows, std::string_view unquoted) {
  std::size_t width = 0;
  for (const auto& row : rows) {
    if (isEmptyRow(row)) continue;
    if (row.size() < 2 || (width != 0 && row.size() != width)) return false;
    width = row.size();
  }
  return width != 0 && !holdsGroupedThousands(unquoted);
}

}  // namespace

TextRows tabbedRows(std::string_view text) { return RowReader(text, "\t").rows(); }

TextRows separatedRows(std::string_view text) {
  // A separator inside a quoted cell is none, whichever turns out to part the cells.
  RowReader all(text, "\t;,");
  (void)all.rows();
  for (const std::string_view separator : {"\t", ";"}) {
    if (all.unquoted().find(separator) != std::string::npos) {
      return RowReader(text, separator).rows();
    }
  }
  RowReader commas(text, ",");
  TextRows byCommas = commas.rows();
  return commasSeparate(byCommas, commas.unquoted()) ? byCommas : RowReader(text, "").rows();
}

}  // namespace throughline::exchange
