#include "report/html_text.h"

#include <algorithm>
#include <cctype>

#include "throughline/journey/text.h"

namespace throughline::exchange {

std::string inHtml(const std::string& text) {
  std::string written;
  for (const char c : journey::isolated(journey::onOneLine(text))) {
    switch (c) {
      case '&':
        written += "&amp;";
        break;
      case '<':
        written += "&lt;";
        break;
      case '>':
        written += "&gt;";
        break;
      case '"':
        written += "&quot;";
        break;
      case '\'':
        written += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) written += c;
    }
  }
  return written;
}

bool isHtmlColor(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         std::ranges::all_of(text.substr(1), [](unsigned char c) { return std::isxdigit(c); });
}

}  // namespace throughline::exchange
