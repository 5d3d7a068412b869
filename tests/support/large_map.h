#pragma once

#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

namespace throughline::support {

/// The seven stages with so many touchpoints spread over them, each with an owner
/// and a channel.
[[nodiscard]] inline journey::Journey largeMap(std::size_t touchpoints) {
  auto ids = journey::seededIds(1);
  journey::Journey map = journey::sevenStages("Large", ids);
  journey::Edit edit(map, ids);
  std::vector<journey::Record> departments;
  for (int i = 0; i < 12; ++i) {
    departments.emplace_back(
        journey::Department{{}, {}, "Department " + std::to_string(i), "#4C6FFF", "Lead"});
  }
  putBefore(edit, departments);
  const auto owners = map.ids(journey::Kind::department);
  const auto stages = map.idsIn(journey::Kind::stage, 0);
  for (std::size_t s = 0; s < stages.size(); ++s) {
    std::vector<journey::Record> cards;
    for (std::size_t i = s; i < touchpoints; i += stages.size()) {
      journey::Touchpoint card;
      card.stage = {stages[s]};
      card.title = "Touchpoint number " + std::to_string(i);
      card.channel = i % 3 == 0 ? "Website" : "Sales call";
      card.owner = journey::Id<journey::Department>{owners[i % owners.size()]};
      card.job = "Help me see whether this is for us";
      cards.emplace_back(std::move(card));
    }
    putBefore(edit, std::move(cards));
  }
  return map;
}

}  // namespace throughline::support
