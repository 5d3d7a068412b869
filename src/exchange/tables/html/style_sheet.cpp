#include "style_sheet.h"

#include <algorithm>

#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

bool isHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string lowerCase(std::string_view text) { return journey::folded(text); }

/// Reads a style sheet character by character.
class CssReader {
 public:
  explicit CssReader(std::string_view text) : m_text(text) {}

  [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

  /// Up to one of `stops` outside quotation marks and past it, escapes resolved.
  std::string until(std::string_view stops) {
    std::string found;
    char quote = 0;
    for (; !atEnd(); ++m_at) {
      const char c = m_text[m_at];
      if (c == '\\') {
        found += escaped();
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          found += c;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (stops.find(c) != std::string_view::npos) {
        ++m_at;
        break;
      } else {
        found += c;
      }
    }
    return journey::trimmed(found);
  }

  /// The same as it stands there.
  std::string_view rawUntil(char stop) {
    const std::size_t from = m_at;
    char quote = 0;
    for (; !atEnd(); ++m_at) {
      const char c = m_text[m_at];
      if (c == '\\') {
        ++m_at;
      } else if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == stop) {
        return m_text.substr(from, m_at++ - from);
      }
    }
    return m_text.substr(std::min(from, m_text.size()));
  }

 private:
  // "\," and "\0022 "; other characters than ASCII are of no use here.
  char escaped() {
    std::size_t digits = 0;
    unsigned code = 0;
    while (digits < 6 && m_at + 1 < m_text.size() && isHexDigit(m_text[m_at + 1])) {
      const char c = m_text[++m_at];
      const unsigned digit = c <= '9'   ? static_cast<unsigned>(c - '0')
                             : c >= 'a' ? static_cast<unsigned>(c - 'a') + 10
                                        : static_cast<unsigned>(c - 'A') + 10;
      code = code * 16 + digit;
      ++digits;
    }
    if (digits == 0) return m_at + 1 < m_text.size() ? m_text[++m_at] : ' ';
    if (m_at + 1 < m_text.size() && m_text[m_at + 1] == ' ') ++m_at;
    return code < 0x80 ? static_cast<char>(code) : '?';
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

}  // namespace

Declarations declarationsOf(std::string_view text) {
  Declarations declarations;
  CssReader reader(text);
  while (!reader.atEnd()) {
    const std::string_view one = reader.rawUntil(';');
    const auto colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    declarations[lowerCase(one.substr(0, colon))] = CssReader(one.substr(colon + 1)).until("");
  }
  return declarations;
}

StyleSheet::StyleSheet(const xmlNode& root) { collect(root); }

void StyleSheet::collect(const xmlNode& node) {
  if (isElement(node, "style")) {
    eachChild(node, [this](const xmlNode& text) { read(contentOf(text)); });
    return;
  }
  eachChild(node, [this](const xmlNode& child) { collect(child); });
}

void StyleSheet::read(std::string_view css) {
  CssReader reader(css);
  while (!reader.atEnd()) {
    const std::string selector(reader.rawUntil('{'));
    addRule(selector, declarationsOf(reader.rawUntil('}')));
  }
}

void StyleSheet::addRule(std::string_view selector, const Declarations& declarations) {
  const auto separator = declarations.find("mso-displayed-decimal-separator");
  if (separator != declarations.end()) {
    if (separator->second == ",") m_sign = DecimalSign::comma;
    if (separator->second == ".") m_sign = DecimalSign::point;
  }
  while (!selector.empty()) {  // "td.xl65, .xl66"
    const auto comma = selector.find(',');
    const std::string one = journey::trimmed(selector.substr(0, comma));
    selector.remove_prefix(comma == std::string_view::npos ? selector.size() : comma + 1);
    const auto dot = one.rfind('.');
    if (dot == std::string::npos || one.find_first_of(" :>", dot) != std::string::npos) continue;
    for (const auto& [name, value] : declarations) m_classes[one.substr(dot + 1)][name] = value;
  }
}

std::string StyleSheet::property(const xmlNode& element, std::string_view name) const {
  if (const auto style = attributeOf(element, "style")) {
    const Declarations own = declarationsOf(*style);
    if (const auto found = own.find(name); found != own.end()) return found->second;
  }
  const std::string classes = attributeOf(element, "class").value_or("");
  for (std::size_t from = 0; from < classes.size();) {
    const std::size_t end = std::min(classes.find_first_of(kBlanks, from), classes.size());
    const auto rule = m_classes.find(std::string_view(classes).substr(from, end - from));
    if (rule != m_classes.end()) {
      if (const auto found = rule->second.find(name); found != rule->second.end()) {
        return found->second;
      }
    }
    from = end + 1;
  }
  return {};
}

bool StyleSheet::hides(const xmlNode& element) const {
  return attributeOf(element, "hidden") || lowerCase(property(element, "display")) == "none";
}

}  // namespace throughline::exchange
