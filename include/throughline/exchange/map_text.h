#pragma once

#include <optional>
#include <set>
#include <string>

#include "throughline/exchange/documents/document_words.h"
#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// What of a map is written as text.
struct MapTextWishes {
  std::optional<journey::Id<journey::Period>> period;  ///< none: the newest with a reading
  std::optional<journey::Id<journey::Stage>> stage;    ///< this one alone
  std::set<journey::Id<journey::Persona>> personas;    ///< whose feelings; empty: everyone's
  bool comments = false;  ///< with their answers, at the end, open and resolved ones
};

/// The map as Markdown, to paste into Notion, Webflow or a wiki: title, scope, and for each stage
/// its lanes, in the order of the map, as bullets under fourth-level headings. What is empty is
/// left out, and so are comments nobody asked for and the lanes that the map hides. Every text of
/// the map stands there as itself, whatever characters it has.
[[nodiscard]] std::string mapToMarkdown(const journey::Journey& journey, const DocumentWords& words,
                                        const MapTextWishes& wishes = {});

}  // namespace throughline::exchange
