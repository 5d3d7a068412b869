#include "throughline/exchange/markdown_html.h"

#include <md4c-html.h>

#include <limits>
#include <stdexcept>

namespace throughline::exchange {

std::string markdownToHtml(std::string_view markdown) {
  if (markdown.size() > std::numeric_limits<MD_SIZE>::max()) {
    throw std::length_error("a text in Markdown of over 4 GB");
  }
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) {
    static_cast<std::string*>(to)->append(text, size);
  };
  const int failed = md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html,
                             MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
                             MD_HTML_FLAG_SKIP_UTF8_BOM);
  if (failed != 0) throw std::runtime_error("a text in Markdown could not be read");
  return html;
}

}  // namespace throughline::exchange
