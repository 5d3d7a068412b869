#pragma once

#include <libxml/tree.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

// The only files that know the HTML parser are those of this folder.

namespace throughline::exchange {

/// HTML as a tree. Whatever the text asks for, nothing is fetched and no entity but those
/// of HTML is known. Throws `journey::Error` where it is nested too deeply or too large.
class HtmlDocument {
 public:
  explicit HtmlDocument(const std::string& utf8);

  /// Null where there is no element at all.
  [[nodiscard]] const xmlNode* root() const;

 private:
  struct Free {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  };
  std::unique_ptr<xmlDoc, Free> m_document;
};

[[nodiscard]] bool isElement(const xmlNode& node, std::string_view name);
/// The element's name in small letters; empty for a text or a comment.
[[nodiscard]] std::string_view elementName(const xmlNode& node);
/// The text of a text node, or of a style sheet.
[[nodiscard]] std::string_view contentOf(const xmlNode& node);
/// Empty for an attribute without a value, nothing where there is none.
[[nodiscard]] std::optional<std::string> attributeOf(const xmlNode& node, std::string_view name);

template <class Visit>
void eachChild(const xmlNode& node, Visit visit) {
  for (const xmlNode* child = node.children; child; child = child->next) visit(*child);
}

}  // namespace throughline::exchange
