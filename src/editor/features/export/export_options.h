#pragma once

#include <QSettings>

#include "throughline/drawing/slide.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// What of the map goes into a picture; each stage is one in a picture of its own.
enum class ExportPart { wholeMap, stage, eachStage, selection };

struct ExportOptions {
  ExportPart part = ExportPart::wholeMap;
  drawing::PictureOptions picture;
  bool title = false;  ///< the map's, with persona and period, above the picture
};

/// What was chosen for the last picture, kept in the settings. A title is chosen for slides
/// and for pictures of the map as it is shown, each for itself.
struct ExportChoices {
  ExportPart part = ExportPart::wholeMap;
  int size = 1;  ///< its place in the list of sizes
  bool dark = false;
  bool transparent = false;
  bool titleOnSlides = true;
  bool titleAsShown = false;
};
[[nodiscard]] ExportChoices choicesIn(const QSettings& settings);
void keepChoices(const ExportChoices& choices, QSettings& settings);

/// The stage of what is current; none where nothing is.
[[nodiscard]] std::optional<journey::Id<journey::Stage>> currentStage(
    const journey::Journey& journey, const ViewState& view);

/// What paints the part, laid out anew. Of each stage it is `stage`, or else the current one,
/// or else the first. Throws journey::Error where that is too large.
[[nodiscard]] drawing::MapLayout layoutFor(
    const ExportOptions& options, const journey::Journey& journey, const ViewState& view,
    std::optional<journey::Id<journey::Stage>> stage = std::nullopt);

}  // namespace throughline::editor
