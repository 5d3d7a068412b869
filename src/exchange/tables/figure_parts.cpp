#include "figure_parts.h"

#include <utf8proc.h>

#include <algorithm>

#include "characters.h"

namespace throughline::exchange {

namespace {

constexpr char32_t kMinus = 0x2212;
constexpr char32_t kDash = 0x2013;

// Longer ones before those that they begin with, so that no letter or dot is left over.
constexpr std::u32string_view kCurrencies[]{U"US$",  U"Euro", U"EUR", U"USD", U"GBP", U"CHF",
                                            U"INR",  U"JPY",  U"PLN", U"SEK", U"DKK", U"NOK",
                                            U"CZK",  U"BRL",  U"AUD", U"CAD", U"Rs.", U"Rs",
                                            U"SFr.", U"Fr.",  U"kr.", U"kr",  U"zł",  U"R$"};
constexpr std::u32string_view kPercents[]{U"%",       U"\uFF05",  U"\u066A",
                                          U"Prozent", U"percent", U"pct"};
constexpr std::u32string_view kAbouts[]{U"~",     U"\u2248", U"ca.",  U"approx.",
                                        U"about", U"etwa",   U"rund", U"env."};
constexpr std::u32string_view kNoteMarks = U"*†‡§ªº";

struct ShortForm {
  std::u32string_view text;
  int tenfold;
};
// Longer ones before those that they end with.
constexpr ShortForm kShortForms[]{
    {U"Tsd.", 3},     {U"Tsd", 3},       {U"thousand", 3},   {U"Tausend", 3},  {U"tys.", 3},
    {U"mila", 3},     {U"Millionen", 6}, {U"Million", 6},    {U"millions", 6}, {U"milliards", 9},
    {U"milliard", 9}, {U"Mill.", 6},     {U"Milliarden", 9}, {U"Mrd.", 9},     {U"Mrd", 9},
    {U"Mio.", 6},     {U"Mio", 6},       {U"mln", 6},        {U"mn", 6},       {U"bn", 9},
    {U"lakhs", 5},    {U"lakh", 5},      {U"lac", 5},        {U"crores", 7},   {U"crore", 7},
    {U"Cr", 7},       {U"Md", 9},        {U"mil", 3},        {U"k", 3},        {U"MM", 6},
    {U"m", 6},        {U"L", 5},
};

/// The text with marks taken off its ends, one after another.
class Peeler {
 public:
  explicit Peeler(std::u32string_view text) : m_text(withoutEnds(text)) {}

  [[nodiscard]] std::u32string_view text() const { return m_text; }

  bool takeFirst(std::u32string_view mark) {
    if (mark.empty() || mark.size() > m_text.size()) return false;
    if (!sameLetters(m_text.substr(0, mark.size()), mark)) return false;
    m_text = withoutEnds(m_text.substr(mark.size()));
    return true;
  }
  bool takeLast(std::u32string_view mark) {
    if (mark.empty() || mark.size() > m_text.size()) return false;
    const std::size_t rest = m_text.size() - mark.size();
    if (!sameLetters(m_text.substr(rest), mark)) return false;
    m_text = withoutEnds(m_text.substr(0, rest));
    return true;
  }
  bool takeEither(std::u32string_view mark) { return takeLast(mark) || takeFirst(mark); }

  template <class Marks, class Take>
  bool takeAny(const Marks& marks, Take take) {
    return std::ranges::any_of(marks, [&](const auto& mark) { return (this->*take)(mark); });
  }

 private:
  std::u32string_view m_text;
};

bool isCurrencySign(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_SC;
}

bool takeCurrency(Peeler& rest) {
  if (rest.takeAny(kCurrencies, &Peeler::takeEither)) return true;
  const std::u32string_view text = rest.text();
  if (text.empty()) return false;
  if (isCurrencySign(text.back())) return rest.takeLast(text.substr(text.size() - 1));
  return isCurrencySign(text.front()) && rest.takeFirst(text.substr(0, 1));
}

// Superscripts are compatibility forms of what they raise.
bool isRaised(char32_t c) {
  const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->decomp_type == UTF8PROC_DECOMP_TYPE_SUPER;
}

// "[1]", "(1)", "(a)", "a)" and, set off, "1)". Longer ones are more than a note's name.
std::size_t bracketedNote(std::u32string_view text) {
  const bool square = text.ends_with(U"]");
  if (!square && !text.ends_with(U")")) return 0;
  std::size_t from = text.size() - 1;
  while (from > 0 && text.size() - from <= 2 && digitOf(text[from - 1])) --from;
  if (from == text.size() - 1 && from > 0 && isLetter(text[from - 1])) --from;
  const std::size_t name = text.size() - 1 - from;
  if (name == 0 || from == 0) return 0;
  if (text[from - 1] == (square ? U'[' : U'(')) return name + 2;
  const bool setOff = isSpace(text[from - 1]) || (name == 1 && isLetter(text[from]));
  return !square && setOff ? name + 1 : 0;
}

bool takeNote(Peeler& rest) {
  const std::u32string_view text = rest.text();
  if (text.size() < 2) return false;
  if (const std::size_t length = bracketedNote(text); length > 0 && length < text.size()) {
    return rest.takeLast(text.substr(text.size() - length));
  }
  const auto isMark = [](char32_t c) {
    return isRaised(c) || kNoteMarks.find(c) != std::u32string_view::npos;
  };
  if (isMark(text.back())) return rest.takeLast(text.substr(text.size() - 1));
  return isMark(text.front()) && rest.takeFirst(text.substr(0, 1));
}

// "12.–" and "12,-" write no cents.
bool takeCents(Peeler& rest) {
  std::u32string_view text = rest.text();
  const auto isDash = [](char32_t c) { return c == '-' || (c >= 0x2012 && c <= 0x2014); };
  std::size_t length = 0;
  while (length < text.size() && isDash(text[text.size() - 1 - length])) ++length;
  if (length == 0 || length + 1 >= text.size()) return false;
  const char32_t sign = text[text.size() - 1 - length];
  return (sign == '.' || sign == ',') && rest.takeLast(text.substr(text.size() - 1 - length));
}

std::optional<int> takeShortForm(Peeler& rest, bool amount) {
  for (const auto& [text, tenfold] : kShortForms) {
    if (rest.takeLast(text)) return tenfold;
  }
  // "1,2 T€": without the currency a t can be a tonne.
  if (amount && rest.text().ends_with(U'T'))
    return rest.takeLast(U"T") ? std::optional(3) : std::nullopt;
  return std::nullopt;
}

bool takeSign(Peeler& rest, FigureParts& parts) {
  if (rest.takeFirst(U"+")) return parts.plus = true;
  for (const char32_t minus : {U'-', kMinus, kDash}) {
    if (rest.takeFirst(std::u32string(1, minus))) return parts.negative = true;
  }
  return false;
}

// Brackets around all of it.
void takeBrackets(Peeler& rest, FigureParts& parts) {
  const std::u32string_view text = rest.text();
  if (text.size() < 3 || !text.starts_with(U'(') || !text.ends_with(U')')) return;
  rest = Peeler(text.substr(1, text.size() - 2));
  parts.brackets = parts.negative = true;
}

// "EUR 5" and "€5", but D7 is a name and not seven days.
bool standsApart(std::u32string_view text, std::u32string_view word) {
  if (word.empty() || !isLetter(word.back())) return true;
  return text.size() > word.size() && isSpace(text[word.size()]);
}

std::u32string withoutInvisible(std::string_view text) {
  std::u32string characters = charactersOf(text);
  std::erase_if(characters, isInvisible);
  return characters;
}

}  // namespace

std::optional<FigureParts> figurePartsOf(std::string_view text,
                                         const std::vector<std::string>& units) {
  const std::u32string characters = withoutInvisible(text);
  Peeler rest(characters);
  FigureParts parts;
  takeBrackets(rest, parts);
  bool unit = false;
  int tenfold = 0;
  const auto takeUnit = [&](const std::string& name) {
    const std::u32string word = charactersOf(withoutEnds(name));
    return rest.takeLast(word) || (standsApart(rest.text(), word) && rest.takeFirst(word));
  };
  const auto peelOnce = [&] {
    if (!parts.percent && rest.takeAny(kPercents, &Peeler::takeEither)) return parts.percent = true;
    if (!unit && std::ranges::any_of(units, takeUnit)) return unit = true;
    if (!parts.amount && takeCurrency(rest)) return parts.amount = true;
    if (!parts.about && rest.takeAny(kAbouts, &Peeler::takeFirst)) return parts.about = true;
    if (takeNote(rest)) return parts.note = true;
    if (takeCents(rest)) return parts.amount = true;
    if (!parts.negative && !parts.plus && takeSign(rest, parts)) return true;
    if (parts.shortForm) return false;
    const auto form = takeShortForm(rest, parts.amount);
    tenfold = form.value_or(0);
    return parts.shortForm = form.has_value();
  };
  while (peelOnce()) {
  }
  if (parts.percent && (parts.amount || parts.shortForm)) return std::nullopt;
  const auto numeral = numeralOf(rest.text(), tenfold);
  if (!numeral || (numeral->exponent && parts.shortForm)) return std::nullopt;
  parts.numeral = *numeral;
  return parts;
}

}  // namespace throughline::exchange
