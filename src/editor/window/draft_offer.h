#pragma once

#include <functional>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class AccessBanner;

/// Offers in the banner what was being typed into the map when the program ended, where the
/// map can be edited. `resume` puts a text back where it was typed; false where that is gone:
/// the text then goes to the clipboard. Closing the notice leaves the draft for the next time.
void offerDrafts(OpenMap& map, AccessBanner& banner,
                 const std::function<bool(const store::Draft&)>& resume);

}  // namespace throughline::editor
