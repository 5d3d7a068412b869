#include "throughline/journey/reviews.h"

#include <gtest/gtest.h>

#include "support/random_journey.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/reviews.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class ReviewsTest : public ::testing::Test {
 protected:
  IdSource m_ids = seededIds(3);
  Journey m_map = sevenStages("Leah", m_ids);
  Edit m_edit{m_map, m_ids};
  Id<Stage> m_first = m_map.list<Stage>().front()->id;
  Id<Stage> m_second = m_map.list<Stage>()[1]->id;

  static Date day(const char* iso) { return Date::parse(iso).value(); }
  Id<Review> begin(const char* iso) { return beginReview(m_edit, day(iso), std::nullopt); }
  void finish(Id<Review> review) { finishReview(m_edit, review, {}, exchange::keptMapOf); }
};

TEST_F(ReviewsTest, AStopHoldsItsAnswersAndTicks) {
  const auto review = begin("2026-10-07");
  EXPECT_EQ(answeredAt(m_map, review, m_first), 0U);
  tick(m_edit, review, m_first, ReviewQuestion::owners, true);
  answerStillTrue(m_edit, review, m_first, StillTrue::unsure);
  noteAtStop(m_edit, review, m_first, "Two voices.\nAsk again.");
  const Stop* stop = stopAt(m_map, review, m_first);
  ASSERT_TRUE(stop);
  EXPECT_EQ(stop->stillTrue, StillTrue::unsure);
  EXPECT_EQ(stop->answered, (std::vector{ReviewQuestion::still_true, ReviewQuestion::owners}));
  EXPECT_EQ(m_map.count(Kind::stop), 1U);
  answerStillTrue(m_edit, review, m_first, std::nullopt);
  EXPECT_FALSE(isAnswered(stopAt(m_map, review, m_first), ReviewQuestion::still_true));
  EXPECT_EQ(answeredAt(m_map, review, m_first), 1U);
  EXPECT_EQ(stopAt(m_map, review, m_second), nullptr);
  EXPECT_FALSE(checkAll(m_map));
}

TEST_F(ReviewsTest, OneOfSeveralOnADayKnowsWhichItIs) {
  const auto alone = begin("2026-07-07");
  finish(alone);
  const auto first = begin("2026-10-07");
  finish(first);
  EXPECT_FALSE(placeInItsDay(m_map, first));
  const auto second = begin("2026-10-07");
  EXPECT_FALSE(placeInItsDay(m_map, alone));
  EXPECT_EQ(placeInItsDay(m_map, first), 1U);
  EXPECT_EQ(placeInItsDay(m_map, second), 2U);
}

TEST_F(ReviewsTest, WhatIsParkedIsALineEach) {
  const auto review = begin("2026-10-07");
  park(m_edit, review, "  Pricing page\nin German ");
  park(m_edit, review, " ");
  park(m_edit, review, "Budget");
  EXPECT_EQ(entriesIn(m_map.get(review).parked),
            (std::vector<std::string>{"Pricing page in German", "Budget"}));
  unpark(m_edit, review, 0);
  EXPECT_EQ(m_map.get(review).parked, "Budget");
  unpark(m_edit, review, 5);
  EXPECT_EQ(m_map.get(review).parked, "Budget");
  EXPECT_FALSE(checkAll(m_map));
}

TEST_F(ReviewsTest, OpenDecisionsComeBackUntilTheyAreDoneOrDropped) {
  const auto before = begin("2026-07-07");
  const auto done = decideInReview(m_edit, before, {.text = "Show the price", .owner = "Sales"});
  const auto open = decideInReview(m_edit, before, {.text = " Call five ", .stage = m_second});
  finish(before);
  const auto now = begin("2026-10-07");
  decideInReview(m_edit, now, {.text = "New", .due = day("2026-10-31")});
  setDecisionState(m_edit, done, DecisionState::done);
  ASSERT_EQ(openDecisionsBefore(m_map, now).size(), 1U);
  EXPECT_EQ(openDecisionsBefore(m_map, now)[0]->id, open);
  EXPECT_EQ(openDecisionsBefore(m_map, now)[0]->text, "Call five");
  EXPECT_EQ(openDecisions(m_map).size(), 2U);
  EXPECT_EQ(m_map.get(m_map.get(done).owner.value()).name, "Sales");
}

TEST_F(ReviewsTest, OnlyAFinishedOneCountsAsTheLast) {
  EXPECT_FALSE(nextReviewDue(m_map));
  const auto first = begin("2026-07-07");
  EXPECT_EQ(openReview(m_map)->id, first);
  EXPECT_EQ(lastReview(m_map), nullptr);
  finish(first);
  EXPECT_EQ(openReview(m_map), nullptr);
  EXPECT_EQ(lastReview(m_map)->id, first);
  EXPECT_EQ(nextReviewDue(m_map)->iso(), "2026-10-06") << "91 days later";
  const auto second = begin("2026-10-07");
  EXPECT_EQ(lastReview(m_map)->id, first);
  EXPECT_EQ(reviewBefore(m_map, second)->id, first);
  EXPECT_EQ(reviewBefore(m_map, first), nullptr);
}

TEST_F(ReviewsTest, TheMapIsKeptAsItStoodWithoutTheMapsOfItsOwnReviews) {
  finish(begin("2026-07-07"));
  const auto review = begin("2026-10-07");
  const std::string name = m_map.get(m_second).name;
  finishReview(m_edit, review, {"Amal", " Ö. Müller "}, exchange::keptMapOf);
  m_edit.change(m_second, [](Stage& stage) { stage.name = "Later"; });
  const auto kept = m_map.keptMaps().find(m_map.get(review).map.value());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->map().get(m_second).name, name);
  EXPECT_TRUE(isFinished(kept->map().get(review)));
  EXPECT_EQ(entriesIn(kept->map().get(review).participants).back(), "Ö. Müller");
  for (const Review* each : kept->map().list<Review>()) EXPECT_FALSE(each->map);
  EXPECT_TRUE(kept->map().keptMaps().all().empty());
  EXPECT_FALSE(checkAll(kept->map()));
}

TEST_F(ReviewsTest, AReviewGoesOnBesideAStageThatIsRemoved) {
  const auto review = begin("2026-10-07");
  noteAtStop(m_edit, review, m_first, "Kept");
  removeStage(m_edit, m_first);
  EXPECT_EQ(m_map.get(review).pausedAt, m_second);
  const auto stops = m_map.in<Stop>(review);
  ASSERT_EQ(stops.size(), 1U);
  EXPECT_FALSE(stops[0]->stage) << "what was noted stays";
  while (m_map.count(Kind::stage) > 1) removeStage(m_edit, m_map.list<Stage>().back()->id);
  EXPECT_EQ(m_map.get(review).pausedAt, m_second);
  EXPECT_FALSE(checkAll(m_map));
}

TEST(Comments, GoWithWhatTheyAreOnAndTakeTheirAnswersAlong) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Journey map = support::randomJourney(seed);
    IdSource ids = seededIds(seed);
    Edit edit(map, ids);
    const auto stages = map.list<Stage>();
    if (stages.empty()) continue;
    const auto stage = stages.front()->id;
    Comment comment{
        .kind = Kind::stage, .thing = stage.value, .text = "?", .at = "2026-10-07T09:30:00Z"};
    comment.id = {edit.freshId(Kind::comment)};
    putBefore(edit, comment);
    Comment onComment = comment;
    onComment.id = {edit.freshId(Kind::comment)};
    onComment.kind = Kind::comment;
    onComment.thing = comment.id.value;
    putBefore(edit, onComment);
    Answer answer{.comment = onComment.id, .text = "!", .at = comment.at};
    answer.id = {edit.freshId(Kind::answer)};
    putBefore(edit, answer);
    ASSERT_FALSE(checkAll(map));
    const Journey whole = map;
    removeRecord(edit, Kind::stage, stage.value);
    EXPECT_FALSE(map.find(comment.id) || map.find(onComment.id) || map.find(answer.id));
    const auto fault = checkAll(map);
    EXPECT_FALSE(fault) << fault->where() << ": " << english(fault->message);
    applyChanges(map, difference(map, whole));
    EXPECT_EQ(map, whole);
  }
}

}  // namespace
}  // namespace throughline::journey
