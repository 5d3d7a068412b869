#pragma once

#include <string>

namespace throughline::editor {

/// The text for what reads Markdown or plain text (a wiki, an editor), and as HTML for what
/// takes formatted text alone (mails, Webflow, word processors).
void putMarkdownOnClipboard(const std::string& markdown);

}  // namespace throughline::editor
