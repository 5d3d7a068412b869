#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "throughline/exchange/json.h"
#include "throughline/journey/intents/placing.h"

// Maps that several layers' tests draw, store and export.

namespace throughline::support {

/// The example map, as the import makes it.
[[nodiscard]] inline journey::Journey leahMap() {
  std::ifstream file(THROUGHLINE_SOURCE_DIR "/resources/examples/leah.json");
  if (!file) throw std::runtime_error("the example map is missing");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  journey::IdSource ids = journey::seededIds(1);
  return exchange::journeyFromJson(text, {}, ids).journey;
}

/// `stages` stages named "Stage 1" and so on, each with `cards` touchpoints.
[[nodiscard]] inline journey::Journey gridMap(int stages, int cards) {
  journey::Journey journey;
  journey::IdSource ids = journey::seededIds(1);
  journey::Edit edit(journey, ids);
  journey::MapSettings settings;
  settings.title = "A large map";
  edit.add(settings);
  const char* verbs[] = {"Compare", "Read", "Discuss", "Approve", "Sign", "Try", "Plan", "Review"};
  const char* things[] = {"pricing page",         "security questionnaire", "case study",
                          "product demo",         "kick-off deck",          "business review",
                          "offer for extra seats"};
  const char* channels[] = {"Website", "E-mail", "Phone", "Meeting", "Product", "Search"};
  journey::Department sales;
  sales.name = "Sales";
  sales.color = "#2F8FD8";
  putBefore(edit, sales);
  const auto owner = journey.list<journey::Department>().front()->id;
  for (int s = 0; s < stages; ++s) {
    journey::Stage stage;
    stage.id.value = s + 1;
    stage.name = "Stage " + std::to_string(s + 1);
    putBefore(edit, stage);
    std::vector<journey::Record> touchpoints;
    for (int c = 0; c < cards; ++c) {
      journey::Touchpoint touchpoint;
      touchpoint.id.value = 1000 + s * cards + c;
      touchpoint.stage = stage.id;
      touchpoint.title = std::string(verbs[c % 8]) + " the " + things[(c / 8 + s) % 7] + " " +
                         std::to_string(s * cards + c);
      touchpoint.channel = channels[c % 6];
      if (c % 5 != 0) touchpoint.owner = owner;
      touchpoint.status = journey::Status::live;
      touchpoints.emplace_back(touchpoint);
    }
    if (!touchpoints.empty()) putBefore(edit, std::move(touchpoints));
  }
  return journey;
}

}  // namespace throughline::support
