#include "export_options.h"

namespace throughline::editor {

using journey::Id;
using journey::Kind;
using journey::Stage;

std::optional<Id<Stage>> currentStage(const journey::Journey& journey, const ViewState& view) {
  drawing::Target target = view.current();
  while (target.kind != Kind::stage) {
    const auto record = journey.find(target.kind, target.id);
    const auto holder = journey::describe(target.kind).holder;
    if (!record || !holder) return std::nullopt;
    target = {*holder, journey::holderOf(*record)};
  }
  const Id<Stage> stage{target.id};
  return journey.find(stage) ? std::optional(stage) : std::nullopt;
}

drawing::ViewOptions viewFor(ExportPart part, const journey::Journey& journey,
                             const ViewState& view) {
  drawing::ViewOptions options = view.options();
  options.invitations = false;
  if (part == ExportPart::stage) options.onlyStage = currentStage(journey, view);
  if (part == ExportPart::selection) {
    const auto ids = view.selectedTouchpoints();
    options.onlyTouchpoints = {ids.begin(), ids.end()};
  }
  return options;
}

drawing::MapLayout layoutFor(ExportPart part, const journey::Journey& journey,
                             const ViewState& view) {
  return drawing::LayoutEngine().layout(journey, viewFor(part, journey, view));
}

}  // namespace throughline::editor
