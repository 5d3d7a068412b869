#include "throughline/exchange/tables/figure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "characters.h"
#include "figure_parts.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/messages/tables.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

namespace messages = journey::messages;
using journey::Message;

constexpr std::size_t kQuoted = 40;

// Without the last digits, which reading and calculating leave behind.
std::string numberText(double number) {
  std::array<char, 40> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 15);
  return {text.data(), end.ptr};
}

double rounded(double number) {
  const std::string text = numberText(number);
  double value = number;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool isWhole(double number) { return number == std::trunc(number); }

bool isCounted(const Measured& measured) {
  return measured.counted == Counted::count || measured.counted == Counted::part;
}

bool takesPercentages(const Measured& measured) {
  return measured.counted == Counted::part || measured.counted == Counted::percent;
}

bool isTooNarrow(std::string_view text) {
  return text.size() > 1 && text.find_first_not_of('#') == std::string_view::npos;
}

/// Reads one cell; each step may add a doubt, of which the first is told.
class FigureReader {
 public:
  FigureReader(const TableCell& cell, std::optional<DecimalSign> sign, const Measured& measured)
      : m_sign(sign),
        m_measured(measured),
        m_quoted(journey::quotable(withoutEnds(cell.text), kQuoted)),
        m_parts(figurePartsOf(cell.text, measured.units)),
        m_cell(cell) {}

  FigureRead read() {
    if (m_cell.date) return refused(messages::dateForFigure(m_cell.date->iso()));
    if (m_cell.value) {
      takeExact();
    } else if (m_parts) {
      takeText();
    } else if (isTooNarrow(withoutEnds(m_cell.text))) {
      return refused(messages::columnTooNarrow(m_quoted));
    } else {
      return refused(messages::noFigure(m_quoted));
    }
    return checked();
  }

 private:
  static FigureRead refused(Message reason) { return {std::nullopt, std::move(reason)}; }

  [[nodiscard]] journey::Figure taken() const {
    return {numberText(m_figure.value) + (m_figure.percent ? " %" : "")};
  }
  void doubt(Message message) {
    if (!m_figure.doubt) m_figure.doubt = std::move(message);
  }
  void doubtBetween(double other, const char* unit) {
    const bool possible = !isCounted(m_measured) || m_figure.percent || isWhole(other);
    if (possible) m_figure.other = other;
    doubt(messages::readAsOrAs(m_quoted, journey::Figure{numberText(m_figure.value) + unit},
                               journey::Figure{numberText(other) + unit}));
  }

  void takeExact() {
    m_figure.percent = m_cell.percent;
    m_figure.value = m_cell.percent ? rounded(*m_cell.value * 100) : *m_cell.value;
    if (m_parts && m_parts->amount) doubt(messages::amountOfMoney(m_quoted, taken()));
  }

  void takeText() {
    m_figure.percent = m_parts->percent || m_cell.percent;
    const Numeral& numeral = m_parts->numeral;
    const bool asDecimal = numeral.isAmbiguous() ? prefersDecimal() : numeral.decimal.has_value();
    m_figure.value = signedValue(*(asDecimal ? numeral.decimal : numeral.grouped));
    if (numeral.isAmbiguous()) {
      // A count has no decimals in any notation, so its group sign may be a slip.
      const bool settled = m_sign && (*m_sign == numeral.sign) == asDecimal;
      const double other = signedValue(*(asDecimal ? numeral.grouped : numeral.decimal));
      if (!settled) doubtBetween(other, m_figure.percent ? " %" : "");
    } else if (m_sign && numeral.proves && *numeral.proves != *m_sign) {
      doubt(messages::againstNotation(m_quoted, taken()));
    }
    doubtMarks();
  }

  // Which of two readings is offered where both are possible.
  [[nodiscard]] bool prefersDecimal() const {
    if (m_parts->shortForm && !m_sign) return true;
    if (isCounted(m_measured) && !m_figure.percent && !m_parts->shortForm) return false;
    if (m_sign) return *m_sign == m_parts->numeral.sign;
    return m_figure.percent || m_measured.counted == Counted::percent ||
           m_measured.counted == Counted::days;
  }

  [[nodiscard]] double signedValue(double value) const {
    return m_parts->negative && value != 0 ? -value : value;
  }

  void doubtMarks() {
    if (m_parts->note) doubt(messages::figureWithNote(m_quoted, taken()));
    if (m_parts->shortForm) doubt(messages::shortForm(m_quoted, taken()));
    if (m_parts->amount) doubt(messages::amountOfMoney(m_quoted, taken()));
    if (m_parts->about) doubt(messages::figureAbout(m_quoted, taken()));
    if (m_parts->brackets) doubt(messages::figureInBrackets(m_quoted, taken()));
    if (m_parts->plus) doubt(messages::figureOfChange(m_quoted, taken()));
    if (m_parts->numeral.exponent) doubt(messages::figureRounded(m_quoted, taken()));
  }

  FigureRead checked() {
    if (m_figure.percent && !takesPercentages(m_measured)) {
      return refused(m_measured.withoutUnit.empty()
                         ? messages::percentageNotTaken(m_quoted)
                         : messages::percentageNeedsUnit(m_quoted, m_measured.withoutUnit));
    }
    if (isCounted(m_measured) && !m_figure.percent && !isWhole(m_figure.value)) {
      return refused(messages::countWithDecimals(wholeText()));
    }
    const double size = std::abs(m_figure.value);
    const bool bareShare = !m_figure.percent && size > 0 && size < 1;
    if (m_measured.counted == Counted::percent && bareShare) {
      doubtBetween(rounded(m_figure.value * 100), " %");
    }
    return {m_figure, {}};
  }

  // 1.234,4 may be shown as 1.234.
  [[nodiscard]] journey::Argument wholeText() const {
    if (m_cell.value) return journey::Figure{numberText(*m_cell.value)};
    return m_quoted;
  }

  std::optional<DecimalSign> m_sign;
  const Measured& m_measured;
  std::string m_quoted;
  std::optional<FigureParts> m_parts;
  const TableCell& m_cell;
  Figure m_figure;
};

// What an exact value tells of the text beside it.
std::optional<DecimalSign> provenBy(const TableCell& cell) {
  if (cell.date) return std::nullopt;
  const auto parts = figurePartsOf(cell.text, dayUnits());
  if (!parts) return std::nullopt;
  const Numeral& numeral = parts->numeral;
  if (numeral.proves || !numeral.isAmbiguous() || !cell.value || cell.percent) {
    return numeral.proves;
  }
  const double size = std::abs(*cell.value);
  if (size == *numeral.grouped) return otherThan(numeral.sign);
  return size == *numeral.decimal ? std::optional(numeral.sign) : std::nullopt;
}

}  // namespace

FigureRead readFigure(const TableCell& cell, std::optional<DecimalSign> sign,
                      const Measured& measured) {
  return FigureReader(cell, sign, measured).read();
}

bool isFigure(const TableCell& cell, const std::vector<std::string>& units) {
  if (cell.date) return false;
  if (cell.value || figurePartsOf(cell.text, units)) return true;
  return figurePartsOf(cell.text, dayUnits()).has_value();
}

std::optional<DecimalSign> provenSign(const std::vector<const TableCell*>& figures) {
  std::optional<DecimalSign> proven;
  for (const TableCell* cell : figures) {
    const auto proves = provenBy(*cell);
    if (!proves) continue;
    if (proven && proven != proves) return std::nullopt;
    proven = proves;
  }
  return proven;
}

}  // namespace throughline::exchange
