#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/things/coverage.h"

namespace throughline::journey {
namespace {

class CoverageOfStages : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }
  void card(std::size_t at, const std::string& channel, const std::string& owner = {},
            Side side = Side::customer) {
    const auto id = addTouchpoint(
        edit, {.stage = stage(at), .title = "Card", .channel = channel, .side = side});
    if (!owner.empty()) assignOwner(edit, {id}, owner);
  }
  static std::vector<std::string> names(const Coverage& coverage) {
    std::vector<std::string> all;
    for (const CoverageRow& row : coverage.rows) all.push_back(row.name);
    return all;
  }

  IdSource ids = seededIds(21);
  Journey journey = sevenStages("Coverage", ids);
  Edit edit{journey, ids};
};

TEST_F(CoverageOfStages, CountsTouchpointsByChannelFoldedThoseWithMostFirst) {
  card(0, "Phone", "Sales");
  card(0, "");
  card(1, "E-mail", "Sales");
  card(1, " e-MAIL", "Legal");
  card(1, "E-mail", "Sales");
  const Coverage coverage = channelsByStage(journey);
  EXPECT_EQ(names(coverage), (std::vector<std::string>{"E-mail", "Phone", ""}));
  EXPECT_EQ(coverage.count, 5U);
  EXPECT_EQ(coverage.rows[0].count, 3U);
  EXPECT_EQ(coverage.rows[0].cells[1].count, 3U);
  EXPECT_EQ(coverage.rows[0].cells[1].owners.size(), 2U) << "each owner once";
  EXPECT_EQ(coverage.things[0], 2U);
  EXPECT_EQ(coverage.filled[0], 2U);
  EXPECT_EQ(coverage.filled[1], 1U);
}

TEST_F(CoverageOfStages, TellsWhatHasNoOwnerFromWhatNobodyCanSee) {
  card(0, "Website");
  card(0, "Meeting", "", Side::unseen);
  const Coverage coverage = channelsByStage(journey);
  EXPECT_EQ(coverage.rows[0].cells[0].withoutOwner, 1U);
  EXPECT_EQ(coverage.rows[1].cells[0].withoutOwner, 0U);
  EXPECT_EQ(coverage.rows[1].cells[0].unseen, 1U);
}

TEST_F(CoverageOfStages, CountsWhatNamesAPersona) {
  const auto leah = addPersona(edit, "Leah");
  const auto ines = addPersona(edit, "Ines");
  addEmotion(edit, stage(0), leah, 0.5);
  addEmotion(edit, stage(0), leah, -0.5);
  const auto heard = addNamed(edit, Kind::finding, stage(2), "Too slow");
  edit.change(Id<Finding>{heard.id}, [&](Finding& finding) { finding.persona = ines; });
  addNamed(edit, Kind::finding, stage(2), "Of nobody");
  const auto asked = addNamed(edit, Kind::question, stage(0), "Why?");
  edit.change(Id<Question>{asked.id}, [&](Question& question) { question.persona = leah; });
  const Coverage coverage = personasByStage(journey);
  EXPECT_EQ(names(coverage), (std::vector<std::string>{"Leah", "Ines"}));
  EXPECT_EQ(coverage.rows[0].cells[0].count, 3U);
  EXPECT_EQ(coverage.rows[0].cells[0].unanswered, 1U);
  edit.change(Id<Question>{asked.id}, [&](Question& question) { question.answered = true; });
  EXPECT_EQ(personasByStage(journey).rows[0].cells[0].unanswered, 0U);
  EXPECT_EQ(coverage.rows[1].cells[2].count, 1U);
  EXPECT_EQ(coverage.count, 4U);
}

TEST_F(CoverageOfStages, NamesTheGapsWithoutJudging) {
  card(0, "Website");
  card(0, "Phone", "Sales");
  card(0, "E-mail", "Sales");
  card(1, "Phone", "Sales");
  const CoverageGaps gaps = gapsOf(channelsByStage(journey));
  EXPECT_EQ(gaps.named, 3U);
  EXPECT_EQ(gaps.inOneStage, 2U);
  ASSERT_EQ(gaps.withoutOwner.size(), 1U);
  EXPECT_EQ(gaps.withoutOwner[0].second, 0U);
  EXPECT_EQ(gaps.few, std::vector<std::size_t>{1});
  EXPECT_EQ(gaps.empty, (std::vector<std::size_t>{2, 3, 4, 5, 6}));
}

}  // namespace
}  // namespace throughline::journey
