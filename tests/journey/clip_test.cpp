#include "throughline/journey/intents/clip.h"

#include <gtest/gtest.h>

#include "support/every_field_map.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

ClippedRecord touchpoint(const Touchpoint& fields, const std::string& owner = {}) {
  ClippedRecord clipped{fields};
  if (!owner.empty()) clipped.names["owner"] = owner;
  return clipped;
}

TEST(Clip, PastingIntoAnotherMapBringsTheOwnersByName) {
  IdSource ids = seededIds(3);
  Journey journey = sevenStages("Other", ids);
  Edit edit(journey, ids);
  const auto stage = journey.list<Stage>().front()->id;
  const auto pasted = paste(edit, Clip{{touchpoint({.title = "Demo"}, "Sales")}}, stage).records;
  ASSERT_EQ(pasted.size(), 1U);
  const Touchpoint& demo = journey.get(Id<Touchpoint>{pasted[0].id});
  EXPECT_EQ(journey.get(*demo.owner).name, "Sales");
  EXPECT_EQ(clip(journey, pasted).records[0].names.at("owner"), "Sales");
}

// What the clip of a pasted record would hold: everything but the ids.
class EveryKindCopied : public testing::Test {
 protected:
  EveryKindCopied() { Edit(other, ids).put(support::everyFieldMap().settings()); }

  [[nodiscard]] static std::vector<RecordKey> allCopied(const Journey& journey) {
    std::vector<RecordKey> keys;
    for (const Kind kind : kAllKinds) {
      if (!describe(kind).can.copy) continue;
      for (const std::int64_t id : journey.ids(kind)) keys.emplace_back(kind, id);
    }
    return keys;
  }

  IdSource ids = seededIds(3);
  Journey full = support::everyFieldMap();
  Journey other;
};

TEST_F(EveryKindCopied, NoContentFieldIsLostOnTheWayIntoAnotherMap) {
  Edit edit(other, ids);
  const auto stage = addStage(edit, "Somewhere else");
  const Clip clipped = clip(full, allCopied(full));
  ASSERT_FALSE(clipped.records.empty());
  const Pasted pasted = paste(edit, clipped, stage);
  EXPECT_EQ(pasted.leftOut, 0U);
  EXPECT_FALSE(checkAll(other));
  ASSERT_EQ(pasted.records.size(), clipped.records.size());
  for (std::size_t i = 0; i < clipped.records.size(); ++i) {
    const Clip again = clip(other, {pasted.records[i]});
    EXPECT_EQ(again.records.at(0), clipped.records[i])
        << kindName(pasted.records[i].kind) << " " << labelOf(clipped.records[i].record);
  }
}

TEST_F(EveryKindCopied, ACampaignTakesItsReadingsAlong) {
  Edit edit(other, ids);
  const auto stage = addStage(edit, "Somewhere else");
  const auto campaign = full.all<CampaignReading>().begin()->second.campaign;
  const auto held = full.idsIn(Kind::campaign_reading, campaign.value).size();
  ASSERT_GT(held, 0U);
  const auto pasted = paste(edit, clip(full, {campaign}), stage).records;
  EXPECT_EQ(other.idsIn(Kind::campaign_reading, pasted[0].id).size(), held);

  Edit here(full, ids);
  const auto copies = duplicateRecords(here, {campaign});
  EXPECT_EQ(full.idsIn(Kind::campaign_reading, copies[0].id).size(), held);
  EXPECT_EQ(full.idsIn(Kind::campaign_reading, campaign.value).size(), held);
}

TEST_F(EveryKindCopied, AReadingOfAPeriodThatOverlapsOthersIsLeftOutAndCounted) {
  Edit edit(other, ids);
  const auto stage = addStage(edit, "Somewhere else");
  Period wide;
  wide.name = "All of it";
  wide.start = Date::fromDayNumber(1);
  wide.end = Date::fromDayNumber(40'000);
  putBefore(edit, wide);
  const auto campaign = full.all<CampaignReading>().begin()->second.campaign;
  const auto held = full.idsIn(Kind::campaign_reading, campaign.value).size();
  const Pasted pasted = paste(edit, clip(full, {campaign}), stage);
  EXPECT_EQ(pasted.leftOut, held);
  EXPECT_EQ(other.count(Kind::campaign), 1U);
  EXPECT_FALSE(checkAll(other));
}

TEST_F(EveryKindCopied, WithinAMapNamesMeanTheSameRecords) {
  Edit edit(full, ids);
  const std::size_t departments = full.count(Kind::department);
  const std::size_t personas = full.count(Kind::persona);
  const auto stage = full.list<Stage>().front()->id;
  paste(edit, clip(full, allCopied(full)), stage);
  EXPECT_EQ(full.count(Kind::department), departments);
  EXPECT_EQ(full.count(Kind::persona), personas);
  EXPECT_FALSE(checkAll(full));
}

TEST_F(EveryKindCopied, EveryMovableKindGoesToAnotherStageBeforeOneOfItsKind) {
  const auto stages = full.list<Stage>();
  const auto from = stages[0]->id, to = stages[1]->id;
  for (const Kind kind : kAllKinds) {
    if (!describe(kind).can.move) continue;
    Edit edit(full, ids);
    const auto leaving = full.idsIn(kind, from.value);
    const auto there = full.idsIn(kind, to.value);
    ASSERT_FALSE(leaving.empty()) << kindName(kind);
    ASSERT_FALSE(there.empty()) << kindName(kind);
    std::vector<RecordKey> keys;
    for (const std::int64_t id : leaving) keys.emplace_back(kind, id);
    moveRecords(edit, keys, to, {kind, there.front()});
    std::vector<std::int64_t> expected = leaving;
    expected.insert(expected.end(), there.begin(), there.end());
    EXPECT_EQ(full.idsIn(kind, to.value), expected) << kindName(kind);
    EXPECT_TRUE(full.idsIn(kind, from.value).empty()) << kindName(kind);
    edit.rollBack();
  }
}

}  // namespace
}  // namespace throughline::journey
