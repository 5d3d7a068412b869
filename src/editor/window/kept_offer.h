#pragma once

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class AccessBanner;

/// Offers in the banner the edits that waited for the disk when the program ended, where
/// the map can be edited: to make them again, or to discard them. Closing the notice leaves
/// an edit for the next time.
void offerKeptEdits(OpenMap& map, AccessBanner& banner);

/// Offers what was typed while the map took no edit, where its field is gone by now.
void offerHeldText(OpenMap& map, AccessBanner& banner,
                   const std::function<bool(const store::Draft&)>& resume);

}  // namespace throughline::editor
