#include "throughline/journey/interview_guide.h"

#include <gtest/gtest.h>

namespace throughline::journey {
namespace {

constexpr Id<Stage> kPurchase{1};

TEST(InterviewGuide, AsksForTriggerDoubtsAndHighsAndLows) {
  Journey map;
  map.put(Stage{.id = kPurchase, .name = "Purchase"});
  const InterviewGuide guide = interviewGuide(map, kPurchase);
  EXPECT_EQ(english(guide.title), "Interview guide: Purchase");
  EXPECT_TRUE(guide.job.empty());
  ASSERT_EQ(guide.parts.size(), 3U);
  EXPECT_EQ(english(guide.parts[0].heading), "What triggered the search");
  EXPECT_EQ(english(guide.parts[1].heading), "Why they nearly walked away");
  EXPECT_EQ(english(guide.parts[2].heading), "What delighted or disappointed");
  for (const GuidePart& part : guide.parts) EXPECT_EQ(part.questions.size(), 2U);
}

TEST(InterviewGuide, EndsWithWhatIsOpenInTheStageAlone) {
  Journey map;
  map.put(Stage{.id = kPurchase, .name = "Purchase", .job = {.statement = "Get it\nthrough"}});
  map.put(Stage{.id = {2}, .name = "Onboarding"});
  map.put(Question{.id = {3}, .stage = kPurchase, .text = "Who signs?"});
  map.put(Question{.id = {4}, .stage = kPurchase, .text = "Until when?", .answered = true});
  map.put(Question{.id = {5}, .stage = {2}, .text = "How long does it take?"});
  const InterviewGuide guide = interviewGuide(map, kPurchase);
  EXPECT_EQ(english(guide.job), "What the stage is hired for: Get it through");
  ASSERT_EQ(guide.parts.size(), 4U);
  EXPECT_EQ(english(guide.parts.back().heading), "What is open in this stage");
  ASSERT_EQ(guide.parts.back().questions.size(), 1U);
  EXPECT_EQ(english(guide.parts.back().questions.front()), "Who signs?");
}

TEST(InterviewGuide, TakesInWhatElseIsOpen) {
  Journey map;
  map.put(Stage{.id = kPurchase, .name = "Purchase"});
  map.put(Question{.id = {3}, .stage = kPurchase, .text = "Who signs?"});
  const InterviewGuide guide = interviewGuide(map, kPurchase, {"What did you want to get done?"});
  ASSERT_EQ(guide.parts.size(), 4U);
  ASSERT_EQ(guide.parts.back().questions.size(), 2U);
  EXPECT_EQ(english(guide.parts.back().questions[0]), "Who signs?");
  EXPECT_EQ(english(guide.parts.back().questions[1]), "What did you want to get done?");
}

}  // namespace
}  // namespace throughline::journey
