#pragma once

#include "throughline/drawing/png.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// What of the map goes into a picture.
enum class ExportPart { wholeMap, stage, selection };

struct ExportOptions {
  ExportPart part = ExportPart::wholeMap;
  drawing::PictureOptions picture;
};

/// The stage of what is current; none where nothing is.
[[nodiscard]] std::optional<journey::Id<journey::Stage>> currentStage(
    const journey::Journey& journey, const ViewState& view);

/// The view's options, narrowed to the part and without what only invites.
[[nodiscard]] drawing::ViewOptions viewFor(ExportPart part, const journey::Journey& journey,
                                           const ViewState& view);

/// What paints the part, laid out anew. Throws journey::Error where that is too large.
[[nodiscard]] drawing::MapLayout layoutFor(ExportPart part, const journey::Journey& journey,
                                           const ViewState& view);

}  // namespace throughline::editor
