#include "html_document.h"

#include <libxml/HTMLparser.h>

#include <algorithm>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/tables.h"

namespace throughline::exchange {

namespace {

// Each element takes the parser a hundred bytes and more, so their number is limited too.
constexpr std::ptrdiff_t kMostTags = 2'000'000;

std::string_view viewOf(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

}  // namespace

HtmlDocument::HtmlDocument(const std::string& utf8) {
  using journey::Blame;
  using journey::Error;
  if (std::ranges::count(utf8, '<') > kMostTags) {
    throw Error(Blame::input, "", journey::messages::tableOfTooManyTags(kMostTags));
  }
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              &htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  m_document.reset(htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()),
                                      nullptr, "UTF-8", kOptions));
  // The parser stops at its limits and would leave out the rest without a word.
  if (parser->disableSAX != 0) {
    throw Error(Blame::input, "", journey::messages::tableTooDeep());
  }
}

const xmlNode* HtmlDocument::root() const {
  return m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
}

std::string_view elementName(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE ? viewOf(node.name) : std::string_view();
}

bool isElement(const xmlNode& node, std::string_view name) { return elementName(node) == name; }

std::string_view contentOf(const xmlNode& node) {
  const bool text = node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
  return text ? viewOf(node.content) : std::string_view();
}

std::optional<std::string> attributeOf(const xmlNode& node, std::string_view name) {
  if (node.type != XML_ELEMENT_NODE) return std::nullopt;
  for (const xmlAttr* attribute = node.properties; attribute; attribute = attribute->next) {
    if (viewOf(attribute->name) != name) continue;
    return std::string(attribute->children ? viewOf(attribute->children->content) : "");
  }
  return std::nullopt;
}

}  // namespace throughline::exchange
