#include "export_options.h"

namespace throughline::editor {

using journey::Id;
using journey::Kind;
using journey::Stage;

namespace {

constexpr auto kPart = "export/part";
constexpr auto kSize = "export/size";
constexpr auto kDark = "export/dark";
constexpr auto kTransparent = "export/transparent";
constexpr auto kTitleOnSlides = "export/titleOnSlides";
constexpr auto kTitleAsShown = "export/titleAsShown";

/// The current stage, or else the first.
std::optional<Id<Stage>> stageFor(const journey::Journey& journey, const ViewState& view) {
  if (const auto current = currentStage(journey, view)) return current;
  const auto stages = journey.list<Stage>();
  return stages.empty() ? std::nullopt : std::optional(stages.front()->id);
}

}  // namespace

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

drawing::MapLayout layoutFor(const ExportOptions& options, const journey::Journey& journey,
                             const ViewState& view, std::optional<Id<Stage>> stage) {
  drawing::ViewOptions shown = view.options();
  shown.invitations = false;  // they are for those who edit
  shown.title = options.title;
  switch (options.part) {
    case ExportPart::wholeMap:
      break;
    case ExportPart::eachStage:
    case ExportPart::stage:
      shown.onlyStage = stage ? stage : stageFor(journey, view);
      break;
    case ExportPart::selection: {
      const auto ids = view.selectedTouchpoints();
      shown.onlyTouchpoints = {ids.begin(), ids.end()};
      break;
    }
  }
  return drawing::pictureLayout(journey, shown, options.picture);
}

ExportChoices choicesIn(const QSettings& settings) {
  ExportChoices choices;
  const int part = settings.value(kPart, 0).toInt();
  const bool isPart = part >= 0 && part <= static_cast<int>(ExportPart::selection);
  if (isPart) choices.part = static_cast<ExportPart>(part);
  choices.size = settings.value(kSize, choices.size).toInt();
  choices.dark = settings.value(kDark, choices.dark).toBool();
  choices.transparent = settings.value(kTransparent, choices.transparent).toBool();
  choices.titleOnSlides = settings.value(kTitleOnSlides, choices.titleOnSlides).toBool();
  choices.titleAsShown = settings.value(kTitleAsShown, choices.titleAsShown).toBool();
  return choices;
}

void keepChoices(const ExportChoices& choices, QSettings& settings) {
  settings.setValue(kPart, static_cast<int>(choices.part));
  settings.setValue(kSize, choices.size);
  settings.setValue(kDark, choices.dark);
  settings.setValue(kTransparent, choices.transparent);
  settings.setValue(kTitleOnSlides, choices.titleOnSlides);
  settings.setValue(kTitleAsShown, choices.titleAsShown);
}

}  // namespace throughline::editor
