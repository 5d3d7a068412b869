#pragma once

#include <random>
#include <string>
#include <vector>

#include "support/maps.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/placing.h"

// The example with the whole of a buying committee, and with feelings in crowds.

namespace throughline::support {

/// A person's curve: a score for each stage, from the one in which it begins.
struct CommitteeMember {
  std::string name;
  std::string role;
  journey::BuyingPart part;
  std::size_t first = 0;
  std::vector<double> scores;
};

/// Nine people who have a say: Leah, Marcus and Ines of the example and six known by their
/// role, each but one with feelings; Marcus's as they should be, too.
[[nodiscard]] inline journey::Journey committeeMap() {
  using journey::BuyingPart;
  journey::Journey map = leahMap();
  journey::IdSource ids = journey::seededIds(9);
  journey::Edit edit(map, ids);
  const std::vector<CommitteeMember> members{
      {"Marcus", "CFO", BuyingPart::decision_maker, 2, {0.1, -0.55, 0, 0.1, 0.45}},
      {"Ines", "Security and legal counsel", BuyingPart::gatekeeper, 3, {-0.2, -0.6, 0.1}},
      {"CS manager", "Works in it daily", BuyingPart::user, 1, {-0.3, 0.2, 0.1, 0.3, 0.5}},
      {"Support lead", "Hears of churn first", BuyingPart::user, 0, {}},
      {"CRM admin", "Connects the data", BuyingPart::influencer, 2, {-0.25, 0.1, 0.2, 0.3}},
      {"Procurement", "Runs the purchase", BuyingPart::gatekeeper, 4, {-0.4, 0.2}},
      {"CEO",
       "Signs the renewal",
       BuyingPart::decision_maker,
       0,
       {-0.5, 0.1, 0.3, 0.2, 0.4, 0.6, 0.7}},
      {"Leiterin Kundenerfolg",
       "Leiterin Kundenerfolg und Vertragsverlängerung",
       BuyingPart::influencer,
       1,
       {0.2, 0.4, -0.35, 0.1}},
  };
  const auto stages = map.list<journey::Stage>();
  for (const CommitteeMember& member : members) {
    journey::Persona person;
    for (const auto* each : map.list<journey::Persona>()) {
      if (each->name == member.name) person = *each;
    }
    const bool isNew = !person.id;
    person.name = member.name;
    person.role = member.role;
    person.part = member.part;
    if (isNew) person.id = edit.add(person);
    if (isNew) putBefore(edit, person);
    if (!isNew) edit.put(person);
    for (std::size_t i = 0; i < member.scores.size(); ++i) {
      const std::string quote = i % 3 == 1 ? "Show me the cost of doing nothing." : "";
      addEmotionAt(edit, {stages[member.first + i]->id, member.scores[i], std::nullopt}, person.id,
                   journey::EmotionState::now, quote);
    }
  }
  const auto marcus = map.list<journey::Persona>()[1]->id;
  const double aims[] = {0.1, 0.35, 0.4, 0.5, 0.7};
  for (std::size_t i = 0; i < 5; ++i) {
    addEmotionAt(edit, {stages[2 + i]->id, aims[i], std::nullopt}, marcus,
                 journey::EmotionState::aim, {});
  }
  return map;
}

/// Up to four people with several points a stage, most of them quoted at length.
[[nodiscard]] inline journey::Journey crowdedFeelings(unsigned seed) {
  std::mt19937 random(seed);
  journey::Journey map = leahMap();
  for (const auto id : map.ids(journey::Kind::emotion)) map.erase(journey::Kind::emotion, id);
  journey::IdSource ids = journey::seededIds(seed);
  journey::Edit edit(map, ids);
  for (const auto* persona : map.list<journey::Persona>()) {
    for (const auto* stage : map.list<journey::Stage>()) {
      for (unsigned count = random() % 4; count > 0; --count) {
        const double score = static_cast<double>(random() % 201) / 100 - 1;
        std::optional<double> within;
        if (random() % 2 == 0) within = static_cast<double>(random() % 101) / 100;
        const std::string quote =
            random() % 4 == 0 ? "" : std::string(random() % 60 + 1, 'e') + " said so";
        const auto state =
            random() % 6 == 0 ? journey::EmotionState::aim : journey::EmotionState::now;
        addEmotionAt(edit, {stage->id, score, within}, persona->id, state, quote);
      }
    }
  }
  return map;
}

}  // namespace throughline::support
