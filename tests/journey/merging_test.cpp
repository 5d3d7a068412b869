#include "throughline/journey/merging.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

/// Stages "A" and "B", a department, four touchpoints in A, and two copies to edit.
class Merging : public testing::Test {
 protected:
  Merging() {
    MapSettings settings;
    settings.title = "Map";
    Edit edit(base, ids);
    edit.add(settings);
    a = addStage(edit, "A");
    b = addStage(edit, "B");
    sales = edit.add(Department{{}, {"V"}, "Sales", "#112233", ""});
    for (const char* title : {"One", "Two", "Three", "Four"}) {
      Touchpoint touchpoint;
      touchpoint.stage = a;
      touchpoint.title = title;
      cards.push_back(addTouchpoint(edit, touchpoint, {}));
    }
    mine = theirs = base;
  }
  Edit on(Journey& map) { return {map, ids}; }
  Merge merged(const MergeChoices& choices = {}) {
    const Merge result = merge(&base, mine, theirs, choices);
    const auto fault = checkAll(result.map);
    EXPECT_FALSE(fault) << fault->where() << ": " << english(fault->message);
    return result;
  }
  static std::string titles(const Journey& map, Id<Stage> stage) {
    std::string text;
    for (const Touchpoint* each : map.in<Touchpoint>(stage)) text += each->title + " ";
    return text;
  }

  IdSource ids = seededIds(5);
  Journey base;
  Journey mine;
  Journey theirs;
  Id<Stage> a;
  Id<Stage> b;
  Id<Department> sales;
  std::vector<Id<Touchpoint>> cards;
};

TEST_F(Merging, WhatOnlyOneChangedIsTakenFieldByField) {
  on(mine).change(cards[0], [](Touchpoint& card) { card.channel = "Phone"; });
  on(theirs).change(cards[0], [&](Touchpoint& card) { card.owner = sales; });
  const Merge result = merged();
  EXPECT_TRUE(result.conflicts.empty());
  EXPECT_EQ(result.map.get(cards[0]).channel, "Phone");
  EXPECT_EQ(result.map.get(cards[0]).owner, sales);
  ASSERT_EQ(result.taken.size(), 1U);
  EXPECT_EQ(result.taken[0].fields[0]->key, "owner");
  ASSERT_EQ(result.kept.size(), 1U);
  EXPECT_EQ(result.kept[0].fields[0]->key, "channel");
}

TEST_F(Merging, WhatBothChangedIsMineUntilChosen) {
  on(mine).change(cards[0], [](Touchpoint& card) { card.job = "x"; });
  on(theirs).change(cards[0], [](Touchpoint& card) { card.job = "y"; });
  const Merge result = merged();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_TRUE(result.conflicts[0].canKeepBoth);
  EXPECT_EQ(result.map.get(cards[0]).job, "x");
  EXPECT_EQ(merged({Chosen::theirs, {}, {}}).map.get(cards[0]).job, "y");
  const ConflictKey key = keyOf(result.conflicts[0]);
  EXPECT_EQ(merged({{}, {{key, Chosen::both}}, {}}).map.get(cards[0]).job, "x\ny");
}

TEST_F(Merging, BothOrdersAreKept) {
  Edit here = on(mine);
  moveBefore(here, Kind::touchpoint, cards[3].value, cards[0].value);  // Four One Two Three
  Edit there = on(theirs);
  moveBefore(there, Kind::touchpoint, cards[0].value, cards[2].value);  // Two One Three Four
  const Merge result = merged();
  EXPECT_TRUE(result.conflicts.empty());
  EXPECT_EQ(titles(result.map, a), "Four Two One Three ");
  ASSERT_EQ(result.taken.size(), 1U);
  EXPECT_TRUE(result.taken[0].moved);
}

TEST_F(Merging, WhatBothAddAtOnePlaceStandsThereInBoth) {
  const auto add = [&](Journey& map, const char* title) {
    Edit edit = on(map);
    Touchpoint card;
    card.stage = a;
    card.title = title;
    addTouchpoint(edit, card, cards[1]);
  };
  add(mine, "Mine");
  add(theirs, "Theirs");
  const Merge there = merged();
  const Merge back = merge(&base, theirs, mine);
  EXPECT_EQ(titles(there.map, a), titles(back.map, a));
  EXPECT_EQ(there.map.in<Touchpoint>(a).size(), 6U);
  EXPECT_EQ(titles(there.map, a).find("One "), 0U);
}

TEST_F(Merging, WhatOneDeletedAndTheOtherEditedStays) {
  Edit here = on(mine);
  removeRecord(here, Kind::touchpoint, cards[0].value);
  on(theirs).change(cards[0], [](Touchpoint& card) { card.job = "y"; });
  const Merge result = merged();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].field, nullptr);
  EXPECT_FALSE(result.conflicts[0].mine);
  EXPECT_EQ(result.map.get(cards[0]).job, "y");
  const ConflictKey key = keyOf(result.conflicts[0]);
  EXPECT_FALSE(merged({{}, {{key, Chosen::mine}}, {}}).map.find(cards[0]));
}

TEST_F(Merging, WhatWentWithADeletedRecordComesBackWithIt) {
  Edit edit = on(base);
  const auto period = edit.add(Period{.rank = {"V"},
                                      .name = "Q3",
                                      .start = *Date::parse("2026-07-01"),
                                      .end = *Date::parse("2026-09-30")});
  const auto link = edit.add(Link{.rank = {"V"}, .from = cards[1], .to = cards[2]});
  const auto reading = edit.add(TouchpointReading{
      .touchpoint = cards[1], .rank = {"V"}, .metric = "pageviews", .period = period, .value = 3});
  const auto question =
      edit.add(Question{.stage = a, .rank = {"V"}, .text = "Why?", .touchpoint = cards[1]});
  mine = theirs = base;
  Edit deleting = on(mine);
  removeRecord(deleting, Kind::touchpoint, cards[1].value);
  ASSERT_EQ(mine.find(link), nullptr);
  on(theirs).change(cards[1], [](Touchpoint& card) { card.title = "Renamed"; });
  const Merge kept = merged();
  ASSERT_EQ(kept.conflicts.size(), 1u);
  EXPECT_NE(kept.map.find(link), nullptr);
  EXPECT_NE(kept.map.find(reading), nullptr);
  EXPECT_EQ(kept.map.get(question).touchpoint, cards[1]);
  const Merge deleted =
      merged({.all = {}, .each = {{keyOf(kept.conflicts.front()), Chosen::mine}}, .leftOut = {}});
  EXPECT_EQ(deleted.map.find(cards[1]), nullptr);
  EXPECT_EQ(deleted.map.find(link), nullptr);
  EXPECT_FALSE(deleted.map.get(question).touchpoint);
}

TEST_F(Merging, AMoveAloneKeepsNothingFromBeingDeleted) {
  Edit here = on(mine);
  removeRecord(here, Kind::touchpoint, cards[0].value);
  Edit there = on(theirs);
  moveBefore(there, Kind::touchpoint, cards[0].value, 0);
  const Merge result = merged();
  EXPECT_TRUE(result.conflicts.empty());
  EXPECT_FALSE(result.map.find(cards[0]));
}

TEST_F(Merging, AStageThatHoldsSomethingNewSurvivesEvenWhereTheirsIsTaken) {
  Edit here = on(mine);
  Question question;
  question.stage = a;
  question.text = "Why now?";
  putBefore(here, question);
  Edit there = on(theirs);
  removeStage(there, a);
  for (const auto all : {std::optional<Chosen>(), std::optional(Chosen::theirs)}) {
    const Merge result = merged({all, {}, {}});
    EXPECT_TRUE(result.map.find(a));
    EXPECT_EQ(result.map.in<Question>(a).size(), 1U);
    EXPECT_TRUE(result.map.in<Touchpoint>(a).empty())
        << "nobody changed these but who removed them";
    ASSERT_EQ(result.conflicts.size(), 1U);
    EXPECT_TRUE(result.conflicts[0].settled);
    EXPECT_EQ(result.conflicts[0].record, RecordKey(a));
  }
}

TEST_F(Merging, ADepartmentThatIsNewlyNamedSurvives) {
  Edit here = on(mine);
  removeRecord(here, Kind::department, sales.value);
  on(theirs).change(cards[0], [&](Touchpoint& card) { card.owner = sales; });
  const Merge result = merged();
  EXPECT_TRUE(result.map.find(sales));
  EXPECT_EQ(result.map.get(cards[0]).owner, sales);
  EXPECT_EQ(result.conflicts.size(), 1U);
}

TEST_F(Merging, RecordsThatBothAddedAndARuleMakesTheSameAreOne) {
  const auto mineId = on(mine).add(Department{{}, {"k"}, "Partners", "#000000", "Ana"});
  const auto theirsId = on(theirs).add(Department{{}, {"k"}, " PARTNERS", "#000000", "Ben"});
  on(theirs).change(cards[0], [&](Touchpoint& card) { card.owner = theirsId; });
  const Merge result = merged();
  EXPECT_FALSE(result.map.find(theirsId));
  EXPECT_EQ(result.map.get(cards[0]).owner, mineId);
  EXPECT_EQ(result.conflicts.size(), 2U) << "name and lead";
  EXPECT_EQ(result.map.get(mineId).lead, "Ana");
}

TEST_F(Merging, ReadingsOfOnePeriodAreOneAlsoWhereBothAddedThePeriod) {
  const auto add = [&](Journey& map, double value) {
    Edit edit = on(map);
    const auto period =
        edit.add(Period{{}, {"V"}, "Q3", *Date::parse("2026-07-01"), *Date::parse("2026-09-30")});
    edit.add(Reading{{}, a, {"V"}, MetricRole::volume, period, value});
  };
  add(mine, 5);
  add(theirs, 7);
  const Merge result = merged();
  EXPECT_EQ(result.map.count(Kind::period), 1U);
  ASSERT_EQ(result.map.count(Kind::reading), 1U);
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].field->key, "value");
}

TEST_F(Merging, PeriodsThatOverlapAreOneWhateverTheyAreCalled) {
  on(mine).add(Period{{}, {"V"}, "Q3", *Date::parse("2026-07-01"), *Date::parse("2026-09-30")});
  on(theirs).add(
      Period{{}, {"V"}, "2026-Q3", *Date::parse("2026-07-01"), *Date::parse("2026-09-30")});
  const Merge result = merged();
  EXPECT_EQ(result.map.count(Kind::period), 1U);
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].field->key, "name");
}

TEST_F(Merging, TwoThatComeToGoByOneNameAreToldApart) {
  on(mine).change(a, [](Stage& stage) { stage.name = "Start"; });
  on(theirs).change(b, [](Stage& stage) { stage.name = "start"; });
  const Merge result = merged();
  EXPECT_EQ(result.map.get(a).name, "Start");
  EXPECT_EQ(result.map.get(b).name, "start (2)");
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].why, MergeConflict::Why::name_taken);
}

TEST_F(Merging, WhatBothTogetherWouldBreakIsMineAndListed) {
  const auto campaign = on(base).add(Campaign{
      {}, a, {"V"}, "Ads", {}, "", *Date::parse("2026-03-01"), *Date::parse("2026-04-01")});
  mine = theirs = base;
  on(mine).change(campaign, [](Campaign& c) { c.end = *Date::parse("2026-03-10"); });
  on(theirs).change(campaign, [](Campaign& c) { c.start = *Date::parse("2026-03-20"); });
  const Merge result = merged();
  EXPECT_EQ(result.map.get(campaign).start, *Date::parse("2026-03-01"));
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].why, MergeConflict::Why::breaks_rule);
  EXPECT_TRUE(result.taken.empty());
}

TEST_F(Merging, AFindingFollowsItsSourceThatTheOtherRenamed) {
  const auto source = on(base).add(Source{{}, {"V"}, "Interview 1"});
  mine = theirs = base;
  Finding finding;
  finding.stage = a;
  finding.text = "Too dear";
  finding.source = "Interview 1";
  finding.rank = {"V"};
  const auto found = on(mine).add(finding);
  on(theirs).change(source, [](Source& s) { s.title = "Interview with Leah"; });
  EXPECT_EQ(merged().map.get(found).source, "Interview with Leah");
}

TEST_F(Merging, WhatIsLeftOutIsNotTakenAndWhatItHoldsIsNot) {
  Edit there = on(theirs);
  const auto stage = addStage(there, "C");
  Touchpoint card;
  card.stage = stage;
  card.title = "New";
  const auto added = addTouchpoint(there, card, {});
  on(theirs).change(cards[0], [](Touchpoint& c) { c.job = "y"; });
  const Merge result = merged({{}, {}, {stage}});
  EXPECT_FALSE(result.map.find(stage));
  EXPECT_FALSE(result.map.find(added));
  EXPECT_EQ(result.map.get(cards[0]).job, "y");
  EXPECT_EQ(result.taken.size(), 3U);
  EXPECT_EQ(result.takenCount(), 1U);
}

TEST_F(Merging, WhatIsLeftOutDoesNotComeBackWithWhatNamesIt) {
  Edit there = on(theirs);
  Touchpoint card;
  card.stage = b;
  card.title = "New";
  const auto added = addTouchpoint(there, card, {});
  const auto question = there.add(
      Question{.stage = a, .rank = {"V"}, .text = "What does it cost?", .touchpoint = added});
  const Merge result = merged({{}, {}, {{Kind::touchpoint, added.value}}});
  EXPECT_FALSE(result.map.find(added));
  ASSERT_TRUE(result.map.find(question));
  EXPECT_FALSE(result.map.get(question).touchpoint);
  EXPECT_TRUE(result.conflicts.empty());
}

TEST_F(Merging, WithoutABaseEveryOtherDifferenceIsAConflict) {
  on(theirs).change(cards[0], [](Touchpoint& card) { card.job = "y"; });
  Edit there = on(theirs);
  moveBefore(there, Kind::touchpoint, cards[3].value, cards[0].value);
  removeRecord(there, Kind::touchpoint, cards[1].value);
  addStage(there, "C");
  const Merge result = merge(nullptr, mine, theirs);
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].field->key, "job");
  EXPECT_FALSE(result.conflicts[0].base);
  EXPECT_EQ(titles(result.map, a), "One Two Three Four ") << "mine keeps its order";
  EXPECT_EQ(result.taken.size(), 1U);
  EXPECT_EQ(result.kept.size(), 1U);
}

}  // namespace
}  // namespace throughline::journey
