#include "throughline/metrics/people.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"

// Where two people part, and whom anybody has asked.

namespace throughline::metrics {
namespace {

using journey::BuyingPart;
using journey::Persona;

class PeopleNumbers : public ::testing::Test {
 protected:
  PeopleNumbers() {
    change([](journey::Edit& edit) {
      for (const char* name : {"Research", "Evaluation", "Purchase", "Onboarding"}) {
        journey::addStage(edit, name);
      }
      const auto add = [&](const char* name, BuyingPart part, std::vector<double> scores) {
        const auto id = journey::addPersona(edit, name);
        edit.change(id, [&](Persona& person) { person.part = part; });
        const auto stages = edit.journey().list<journey::Stage>();
        for (std::size_t i = 0; i < scores.size(); ++i) {
          const auto stage = stages[stages.size() - scores.size() + i]->id;
          journey::addEmotion(edit, stage, id, scores[i]);
        }
      };
      add("Ines", BuyingPart::gatekeeper, {-0.2, -0.6, 0.1});
      add("Marcus", BuyingPart::decision_maker, {0.1, -0.55, 0, 0.1});
      add("Leah", BuyingPart::champion, {0.2});
      add("CEO", BuyingPart::decision_maker, {});
    });
  }
  [[nodiscard]] journey::Id<Persona> person(const std::string& name) const {
    for (const auto& [id, each] : m_map.all<Persona>()) {
      if (each.name == name) return id;
    }
    return {};
  }
  [[nodiscard]] std::string nameOf(journey::Id<journey::Stage> stage) const {
    return m_map.get(stage).name;
  }
  template <class Change>
  void change(Change change) {
    journey::Edit edit(m_map, m_ids);
    change(edit);
    m_map = edit.journey();
  }
  void addPoint(const std::string& whose, journey::Id<journey::Stage> stage, double score) {
    change([&](journey::Edit& edit) {
      journey::addEmotionAt(edit, {stage, score, {}}, person(whose), journey::EmotionState::now,
                            {});
    });
  }

  journey::Journey m_map;
  journey::IdSource m_ids = journey::seededIds(4);
};

TEST_F(PeopleNumbers, OnlyStagesInWhichBothFeelSomethingAreCompared) {
  const Partings found = partings(m_map, person("Marcus"), person("Ines"));
  std::vector<std::string> stages;
  for (const Parting& each : found.stages) stages.push_back(nameOf(each.stage));
  EXPECT_EQ(stages, (std::vector<std::string>{"Evaluation", "Purchase", "Onboarding"}));
  EXPECT_EQ(found.stages[0].one, -0.55);
  EXPECT_EQ(found.stages[0].other, -0.2);
  EXPECT_EQ(found.stages[1].apart(), 0.6);
  EXPECT_EQ(found.widest, 1U);
  EXPECT_EQ(found.lowestOfBoth, std::nullopt);
}

TEST_F(PeopleNumbers, OfSeveralPointsInAStageTheLowestCounts) {
  const auto purchase = partings(m_map, person("Marcus"), person("Ines")).stages[1].stage;
  addPoint("Marcus", purchase, -0.9);
  const Partings found = partings(m_map, person("Marcus"), person("Ines"));
  EXPECT_EQ(found.stages[1].one, -0.9);
  EXPECT_TRUE(found.stages[1].ofSeveral);
  EXPECT_FALSE(found.stages[0].ofSeveral);
  EXPECT_EQ(found.lowestOfBoth, purchase);
}

TEST_F(PeopleNumbers, TheCurveAsItShouldBeIsNotCompared) {
  const auto before = partings(m_map, person("Marcus"), person("Ines")).stages;
  change([&](journey::Edit& edit) { journey::drawAim(edit, person("Ines")); });
  const auto after = partings(m_map, person("Marcus"), person("Ines")).stages;
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after[1].other, before[1].other);
}

TEST_F(PeopleNumbers, WhoFeelsTheSameIsNowhereApart) {
  const Partings found = partings(m_map, person("Leah"), person("Leah"));
  EXPECT_FALSE(found.stages.empty());
  EXPECT_EQ(found.widest, std::nullopt);
}

TEST_F(PeopleNumbers, WhoIsNamedByNoInterviewIsAssumed) {
  Committee committee = committeeOf(m_map);
  EXPECT_TRUE(committee.heard.empty());
  EXPECT_EQ(committee.assumed.size(), 4U);
  const auto add = [&](const char* whose, journey::EvidenceKind kind) {
    change([&](journey::Edit& edit) {
      journey::Source source;
      source.id = {edit.freshId(journey::Kind::source)};
      source.title = whose;
      source.kind = kind;
      source.persona = person(whose);
      putBefore(edit, source);
    });
  };
  add("Ines", journey::EvidenceKind::interview);
  add("Marcus", journey::EvidenceKind::survey);
  committee = committeeOf(m_map);
  EXPECT_EQ(committee.heard, std::vector{person("Ines")});
  EXPECT_EQ(committee.assumed.size(), 3U);
}

TEST_F(PeopleNumbers, PartsAreCountedInTheirOrder) {
  const auto parts = committeeOf(m_map).parts;
  using Part = std::pair<BuyingPart, std::size_t>;
  EXPECT_EQ(parts, (std::vector<Part>{{BuyingPart::champion, 1},
                                      {BuyingPart::decision_maker, 2},
                                      {BuyingPart::gatekeeper, 1}}));
}

}  // namespace
}  // namespace throughline::metrics
