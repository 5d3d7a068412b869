#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "html_document.h"
#include "throughline/exchange/tables/decimal_sign.h"

namespace throughline::exchange {

/// What an element's style says, by the name of the property in small letters.
using Declarations = std::map<std::string, std::string, std::less<>>;

/// "display:none; mso-number-format:"0\.0%"", escapes and quotation marks resolved.
[[nodiscard]] Declarations declarationsOf(std::string_view text);

/// The rules for classes in the <style> elements of a document, as spreadsheets write them
/// (.xl65, td.xl65), and the decimal sign that Excel says it writes with.
class StyleSheet {
 public:
  StyleSheet() = default;
  explicit StyleSheet(const xmlNode& root);

  [[nodiscard]] std::optional<DecimalSign> sign() const { return m_sign; }
  /// Its own style before its class's; empty where neither says anything.
  [[nodiscard]] std::string property(const xmlNode& element, std::string_view name) const;
  /// True where the element is not to be seen.
  [[nodiscard]] bool hides(const xmlNode& element) const;

 private:
  void collect(const xmlNode& node);
  void read(std::string_view css);
  void addRule(std::string_view selector, const Declarations& declarations);

  std::map<std::string, Declarations, std::less<>> m_classes;
  std::optional<DecimalSign> m_sign;
};

}  // namespace throughline::exchange
