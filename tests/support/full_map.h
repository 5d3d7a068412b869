#pragma once

#include <random>
#include <string>

#include "support/maps.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/intents/lanes.h"

namespace throughline::support {

/// How much a large map holds besides its cards, as many as a team of a year would have.
struct Fullness {
  int findings = 300;
  int personas = 9;
  int points = 300;  ///< of all curves together
  int ownLanes = 3;
};

/// The map of gridMap with what customers said: sources, findings, curves, and lanes of the
/// user's own. Seeded.
[[nodiscard]] inline journey::Journey fullMap(int stages, int cards,
                                              const Fullness& fullness = {}) {
  journey::Journey journey = gridMap(stages, cards);
  journey::IdSource ids = journey::seededIds(2);
  std::mt19937 random(3);
  journey::Edit edit(journey, ids);
  const auto stage = [&](int i) { return journey::Id<journey::Stage>{i % stages + 1}; };
  std::vector<journey::Record> personas;
  for (int i = 0; i < fullness.personas; ++i) {
    journey::Persona persona;
    persona.id = {edit.freshId(journey::Kind::persona)};
    persona.name = "Person " + std::to_string(i + 1);
    persona.role = "Head of everything";
    personas.push_back(persona);
  }
  putBefore(edit, personas);
  for (int i = 0; i < 8; ++i) {
    addSource(edit, "Interview " + std::to_string(i + 1), std::string(2'000, 'n'));
  }
  std::vector<journey::Record> findings;
  for (int i = 0; i < fullness.findings; ++i) {
    journey::Finding finding;
    finding.id = {edit.freshId(journey::Kind::finding)};
    finding.stage = stage(i);
    finding.text = "They asked for the price of it, and nobody knew, time " + std::to_string(i);
    finding.source = "Interview " + std::to_string(i % 8 + 1);
    finding.feeling = static_cast<journey::Feeling>(i % 3);
    findings.push_back(finding);
  }
  putBefore(edit, findings);
  for (int i = 0; i < fullness.points; ++i) {
    const double score = static_cast<double>(random() % 41) / 20 - 1;
    const auto& persona =
        std::get<journey::Persona>(personas[static_cast<std::size_t>(i) % personas.size()]);
    addEmotionAt(edit, {.stage = stage(i / fullness.personas), .score = score}, persona.id,
                 journey::EmotionState::now, i % 4 == 0 ? "Why does nobody say so?" : "");
  }
  for (int i = 0; i < fullness.ownLanes; ++i) {
    const auto lane =
        addLane(edit, "Own lane " + std::to_string(i + 1), static_cast<journey::OwnLane>(i % 3));
    for (int s = 0; s < stages; ++s) {
      if (i % 3 == 2) {
        putPoint(edit, lane, stage(s), static_cast<double>(random() % 41) / 20 - 1);
      } else {
        addCell(edit, lane, stage(s), "What we do here");
      }
    }
  }
  setLineOfVisibility(edit, true);
  return journey;
}

}  // namespace throughline::support
