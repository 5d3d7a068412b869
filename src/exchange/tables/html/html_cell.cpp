#include "html_cell.h"

#include <algorithm>
#include <array>

#include "cell_value.h"
#include "tables/cell_text.h"
#include "tables/characters.h"

namespace throughline::exchange {

namespace {

constexpr std::array<std::string_view, 10> kLineElements{"p",  "div", "li",  "ul",         "ol",
                                                         "h1", "h2",  "pre", "blockquote", "dd"};
constexpr std::array<std::string_view, 7> kUnseenElements{
    "table", "script", "style", "comment", "template", "noscript", "title"};
constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr int kMostColumns = 1000;
constexpr int kMostRows = 65534;

bool isOneOf(const auto& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The text of an element as a browser lays it out.
class ShownText {
 public:
  explicit ShownText(const StyleSheet& styles) : m_styles(styles) {}

  void add(const xmlNode& node) {
    addText(contentOf(node));
    const std::string_view name = elementName(node);
    if (name.empty()) return;
    if (name == "br") return endLine();
    if (isOneOf(kUnseenElements, name) || m_styles.hides(node)) return;
    if (name == "sup") return addRaised(node);
    const bool line = isOneOf(kLineElements, name) && !m_text.empty();
    if (line) startLine();
    addChildren(node);
    if (isOneOf(kLineElements, name)) m_lineWanted = true;
  }

  void addChildren(const xmlNode& node) {
    eachChild(node, [this](const xmlNode& child) { add(child); });
  }

  [[nodiscard]] std::string text() const { return cellText(m_text); }

 private:
  void addText(std::string_view text) {
    for (const char c : text) {
      if (isBlank(c)) {
        m_gap = true;
        continue;
      }
      if (m_lineWanted) startLine();
      if (m_gap && !m_text.empty() && !m_text.ends_with('\n')) m_text += ' ';
      m_gap = false;
      m_text += c;
    }
  }

  // 48<sup>1</sup> is not 481.
  void addRaised(const xmlNode& node) {
    ShownText inner(m_styles);
    inner.addChildren(node);
    const std::u32string raised = charactersOf(inner.m_text);
    if (raised.empty()) return;
    const bool digits =
        std::ranges::all_of(raised, [](char32_t c) { return c >= '0' && c <= '9'; });
    const bool bracketed = raised.front() == '[' || raised.back() == ')' || raised.back() == '*';
    m_gap = false;
    if (!digits) return addText(bracketed ? inner.m_text : "[" + inner.m_text + "]");
    for (const char32_t digit : raised) addText(utf8Of({&kRaised[digit - '0'], 1}));
  }

  void endLine() {
    if (!m_text.empty()) m_text += '\n';
    m_gap = m_lineWanted = false;
  }
  void startLine() {
    if (!m_text.empty() && !m_text.ends_with('\n')) m_text += '\n';
    m_gap = m_lineWanted = false;
  }

  const StyleSheet& m_styles;
  std::string m_text;
  bool m_gap = false;         ///< white space was left out
  bool m_lineWanted = false;  ///< what comes stands on a line of its own
};

int spanOf(const xmlNode& element, std::string_view attribute, int least, int most) {
  const std::string text = attributeOf(element, attribute).value_or("1");
  const auto value = numberIn(text);
  return value ? static_cast<int>(
                     std::clamp(*value, static_cast<double>(least), static_cast<double>(most)))
               : 1;
}

}  // namespace

TableCell cellOf(const xmlNode& element, const StyleSheet& styles) {
  ShownText shown(styles);
  shown.addChildren(element);
  TableCell cell;
  cell.text = withoutEnds(shown.text());
  cell.columns = spanOf(element, "colspan", 1, kMostColumns);
  cell.rows = spanOf(element, "rowspan", 0, kMostRows);  // 0: to the end
  if (cell.rows == 0) cell.rows = kMostRows;
  addValue(element, styles, cell);
  return cell;
}

}  // namespace throughline::exchange
