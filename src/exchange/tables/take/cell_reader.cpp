#include "tables/take/cell_reader.h"

#include <algorithm>

#include "tables/characters.h"
#include "tables/take/plain_name.h"
#include "throughline/exchange/tables/figure.h"

namespace throughline::exchange {

namespace {

/// Digits with signs and no letter, "11,480 (+4 %)" or "1/5"; no date, which has a year.
bool isNumbersAlone(std::string_view text) {
  constexpr int kEarliestYear = 1900;
  constexpr int kLatestYear = 2199;
  bool digits = false;
  int run = 0;
  int length = 0;
  const auto endsYear = [&] { return length == 4 && run >= kEarliestYear && run <= kLatestYear; };
  for (const char32_t c : charactersOf(text)) {
    const auto digit = digitOf(c);
    if (isLetter(c) || (!digit && endsYear())) return false;
    run = !digit ? 0 : length < 4 ? run * 10 + *digit : run;
    length = digit ? length + 1 : 0;
    digits = digits || digit.has_value();
  }
  return digits && !endsYear();
}

}  // namespace

const Heading& CellReader::heading(const TableCell& cell) const {
  const auto found = m_read.find(cell.text);
  if (found != m_read.end()) return found->second;
  Heading read = cell.date ? m_names.read(cell.text, *cell.date) : m_names.read(cell.text);
  return m_read.emplace(cell.text, std::move(read)).first->second;
}

bool CellReader::holdsFigure(const TableCell& cell) const {
  if (cell.value || cell.date) return exchange::isFigure(cell, m_units);
  const auto [found, isNew] = m_figures.try_emplace(cell.text, false);
  if (isNew) found->second = exchange::isFigure(cell, m_units);
  return found->second;
}

bool CellReader::isFigure(const TableCell& cell) const {
  if (!holdsFigure(cell)) return false;
  const Heading& found = heading(cell);
  // "12 days" is a figure, although the word for its unit is one for a metric as well.
  const bool isName = std::ranges::any_of(
      found.meanings, [](const Meaning& meaning) { return meaning.stage || meaning.period; });
  return !isName && !(found.spelled && found.spelled->certain);
}

bool CellReader::isGap(const TableCell& cell) const {
  const std::string& text = cell.text;
  const bool error = text.starts_with('#') && (text.ends_with('!') || text.ends_with('?'));
  if (error || text.starts_with("###") || isPlaceholder(comparedName(text))) return true;
  return cell.column > 1 && isNumbersAlone(text) && !heading(cell).saysSomething() &&
         !isFigure(cell);
}

}  // namespace throughline::exchange
