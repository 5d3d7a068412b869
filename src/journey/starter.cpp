#include "throughline/journey/starter.h"

#include <array>
#include <utility>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 7> kStages{{
    {"Trigger", "Awareness of a pain"},
    {"Research", "Gathering information"},
    {"Consideration", "Short-listing vendors"},
    {"Evaluation", "Deep dive, demos, trials"},
    {"Purchase", "Contracts, procurement"},
    {"Onboarding", "First value"},
    {"Expansion", "Or renewal"},
}};

}  // namespace

Journey sevenStages(const std::string& title, IdSource& ids) {
  Journey journey;
  Edit edit(journey, ids);
  MapSettings settings;
  settings.title = trimmed(title).empty() ? "Untitled journey" : trimmed(title);
  edit.add(settings);
  std::vector<Record> stages;
  for (const auto& [name, summary] : kStages) {
    Stage stage;
    stage.name = name;
    stage.summary = summary;
    stages.emplace_back(std::move(stage));
  }
  putBefore(edit, std::move(stages));
  return journey;
}

}  // namespace throughline::journey
