#include "throughline/journey/intents/clip.h"

#include <gtest/gtest.h>

#include <functional>

#include "support/every_field_map.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

ClippedRecord touchpoint(const Touchpoint& fields, const std::string& owner = {}) {
  ClippedRecord clipped{fields};
  if (!owner.empty()) clipped.names["owner"] = {owner};
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
  EXPECT_EQ(clip(journey, pasted).records[0].names.at("owner"), std::vector<std::string>{"Sales"});
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
  for (const auto* each : full.list<Stage>()) addStage(edit, each->name);
  const Clip clipped = clip(full, allCopied(full));
  ASSERT_FALSE(clipped.records.empty());
  const Pasted pasted = paste(edit, clipped, stage);
  EXPECT_EQ(pasted.readingsLeftOut, 0U);
  EXPECT_FALSE(checkAll(other));
  ASSERT_EQ(pasted.records.size(), clipped.records.size());
  const Clip again = clip(other, pasted.records);
  const auto order = inMapOrder(other, pasted.records);
  const auto placeThere = [&](std::size_t place) {
    return static_cast<std::size_t>(std::ranges::find(order, pasted.records[place]) -
                                    order.begin());
  };
  for (std::size_t i = 0; i < clipped.records.size(); ++i) {
    ClippedRecord expected = clipped.records[i];
    for (auto& [key, place] : expected.joined) place = placeThere(place);
    EXPECT_EQ(again.records.at(placeThere(i)), expected)
        << kindName(pasted.records[i].kind) << " " << labelOf(clipped.records[i].record);
  }
}

TEST_F(EveryKindCopied, WhatIsOfTheMapAloneNeedsNoStageAndTakesAFreeName) {
  for (const Kind kind : {Kind::persona, Kind::source, Kind::lane}) {
    const auto all = allCopied(full);
    std::vector<RecordKey> keys;
    std::ranges::copy_if(all, std::back_inserter(keys), [&](const auto& key) {
      return key.kind == kind && !labelOf(full.get(key.kind, key.id)).empty();
    });
    ASSERT_FALSE(keys.empty()) << kindName(kind);
    const Clip clipped = clip(full, keys);
    EXPECT_FALSE(needsStage(clipped));
    Edit edit(full, ids);
    const Pasted pasted = paste(edit, clipped, {});
    EXPECT_TRUE(pasted.isWhole());
    ASSERT_EQ(pasted.records.size(), keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
      EXPECT_EQ(labelOf(full.get(kind, pasted.records[i].id)),
                labelOf(full.get(kind, inMapOrder(full, keys)[i].id)) + " (2)");
    }
    EXPECT_FALSE(checkAll(full));
  }
}

TEST_F(EveryKindCopied, ALaneTakesWhatItHoldsToStagesOfTheSameName) {
  const auto found = std::ranges::find_if(full.all<Lane>(), [&](const auto& each) {
    return !full.idsIn(Kind::cell, each.first.value).empty();
  });
  ASSERT_NE(found, full.all<Lane>().end());
  const Lane lane = found->second;
  const auto cells = full.in<Cell>(lane.id.value);
  Edit edit(other, ids);
  const std::string name = full.get(cells.front()->stage).name;
  const auto there = addStage(edit, name);
  const auto gone = std::ranges::count_if(
      cells, [&](const Cell* cell) { return cell->stage != cells.front()->stage; });
  const Pasted pasted = paste(edit, clip(full, {lane.id}), {});
  EXPECT_EQ(pasted.entriesLeftOut, static_cast<std::size_t>(gone));
  ASSERT_EQ(pasted.records.size(), 1U);
  const auto come = other.in<Cell>(pasted.records[0].id);
  ASSERT_EQ(come.size(), cells.size() - static_cast<std::size_t>(gone));
  EXPECT_EQ(come.front()->stage, there);
  EXPECT_EQ(come.front()->text, cells.front()->text);
  EXPECT_FALSE(checkAll(other));
  Edit here(full, ids);
  const auto copies = duplicateRecords(here, {lane.id});
  EXPECT_EQ(full.idsIn(Kind::cell, copies[0].id).size(), cells.size());
  EXPECT_EQ(full.get(Id<Lane>{copies[0].id}).name, lane.name + " (2)");
  EXPECT_FALSE(checkAll(full));
}

TEST_F(EveryKindCopied, WithoutAStageEachGoesToTheOneThatIsCalledAsWhereItStood) {
  Edit edit(other, ids);
  const auto first = addStage(edit, "First of all");
  std::map<std::string, Id<Stage>> there;
  const auto stages = full.list<Stage>();
  ASSERT_GE(stages.size(), 2U);
  for (std::size_t i = 1; i < stages.size(); ++i) {
    there[stages[i]->name] = addStage(edit, stages[i]->name);
  }
  std::vector<RecordKey> cards;
  for (const std::int64_t id : full.ids(Kind::touchpoint)) cards.emplace_back(Kind::touchpoint, id);
  cards = inMapOrder(full, cards);
  const Pasted pasted = paste(edit, clip(full, cards), {});
  std::size_t astray = 0;
  ASSERT_EQ(pasted.records.size(), cards.size());
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto& stood = full.get(full.get(Id<Touchpoint>{cards[i].id}).stage);
    const auto stands = other.get(Id<Touchpoint>{pasted.records[i].id}).stage;
    astray += stood.id == stages[0]->id ? 1 : 0;
    EXPECT_EQ(stands, stood.id == stages[0]->id ? first : there.at(stood.name));
  }
  EXPECT_GT(astray, 0U);
  EXPECT_EQ(pasted.astray, astray);
}

TEST_F(EveryKindCopied, FreeNamesAreFreeOfEachOtherToo) {
  Edit here(full, ids);
  std::vector<RecordKey> people;
  for (const char* name : {"Anna", "Anna (2)", "Anna (3)"}) {
    people.emplace_back(addPersona(here, name));
  }
  Edit edit(other, ids);
  addPersona(edit, "Anna");
  EXPECT_TRUE(paste(edit, clip(full, people), {}).isWhole());
  EXPECT_EQ(other.count(Kind::persona), 4U);
  EXPECT_FALSE(checkAll(other));
}

TEST_F(EveryKindCopied, LanesThatEveryMapHasAreNotCopied) {
  Edit edit(full, ids);
  Lane builtIn{.id = {edit.freshId(Kind::lane)}, .lane = BuiltInLane::emotion};
  putBefore(edit, builtIn);
  EXPECT_TRUE(clip(full, {builtIn.id}).records.empty());
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
  EXPECT_EQ(pasted.readingsLeftOut, held);
  EXPECT_EQ(other.count(Kind::campaign), 1U);
  EXPECT_FALSE(checkAll(other));
}

TEST_F(EveryKindCopied, WithinAMapNamesMeanTheSameRecords) {
  Edit edit(full, ids);
  const std::size_t departments = full.count(Kind::department);
  const std::size_t personas = full.count(Kind::persona);
  const auto stage = addStage(edit, "One more");  // of a lane of texts it has none yet
  auto cards = allCopied(full);
  std::erase_if(cards, [](const RecordKey& key) { return !describe(key.kind).can.move; });
  paste(edit, clip(full, cards), stage);
  EXPECT_EQ(full.count(Kind::department), departments);
  EXPECT_EQ(full.count(Kind::persona), personas);
  EXPECT_FALSE(checkAll(full));
}

TEST_F(EveryKindCopied, EveryMovableKindGoesToAnotherStageBeforeOneOfItsKind) {
  const auto stages = full.list<Stage>();
  const auto from = stages[0]->id, to = stages[1]->id;
  for (const Kind kind : kAllKinds) {
    if (!describe(kind).can.move || describe(kind).holder != Kind::stage) continue;
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

/// Three cards in the first two stages of a map: A → B → A with a note, B → C.
class LinkedCards : public testing::Test {
 protected:
  LinkedCards() {
    Edit edit(map, ids);
    stages = {map.list<Stage>()[0]->id, map.list<Stage>()[1]->id};
    for (const auto& [title, stage] : {std::pair{"A", 0}, {"B", 1}, {"C", 1}}) {
      cards.push_back(
          addTouchpoint(edit, {.stage = stages[static_cast<std::size_t>(stage)], .title = title}));
    }
    linkTouchpoints(edit, cards[0], cards[1]);
    edit.change(linkTouchpoints(edit, cards[1], cards[0]),
                [](Link& link) { link.note = "asks again"; });
    linkTouchpoints(edit, cards[1], cards[2]);
  }

  /// "A→B" for each link that the map was not made with, in their order.
  [[nodiscard]] static std::string added(const Journey& journey, std::size_t before) {
    std::string all;
    std::size_t place = 0;
    for (const Link* link : journey.list<Link>()) {
      if (place++ < before) continue;
      all += journey.get(link->from).title + "→" + journey.get(link->to).title + " ";
    }
    return all;
  }
  [[nodiscard]] std::vector<RecordKey> keys(std::initializer_list<std::size_t> places) const {
    std::vector<RecordKey> result;
    for (const std::size_t place : places) result.emplace_back(cards[place]);
    return result;
  }

  IdSource ids = seededIds(5);
  Journey map = sevenStages("Linked", ids);
  std::vector<Id<Stage>> stages;
  std::vector<Id<Touchpoint>> cards;
};

TEST_F(LinkedCards, ThatAreCopiedIntoAnotherMapStayLinkedAmongThemselvesOnly) {
  IdSource otherIds = seededIds(3);
  Journey other = sevenStages("Other", otherIds);
  Edit edit(other, otherIds);
  const auto pasted = paste(edit, clip(map, keys({1, 0})), other.list<Stage>()[2]->id).records;
  EXPECT_EQ(added(other, 0), "A→B B→A ");
  const Link* back = other.list<Link>()[1];
  EXPECT_EQ(back->note, "asks again");
  EXPECT_EQ(back->kind, LinkKind::loop_back);
  EXPECT_EQ(RecordKey{back->to}, pasted[0]);
  EXPECT_FALSE(checkAll(other));
}

TEST_F(LinkedCards, ThatAreCopiedOrDuplicatedInTheirMapLeaveItsLinksAlone) {
  const auto each = [&](const std::function<void(Edit&)>& copy) {
    Edit edit(map, ids);
    const auto before = map.list<Link>();
    const std::vector<Link> stood{*before[0], *before[1], *before[2]};
    copy(edit);
    const auto now = map.list<Link>();
    for (std::size_t i = 0; i < stood.size(); ++i) EXPECT_EQ(*now[i], stood[i]);
    EXPECT_FALSE(checkAll(map));
    const std::string made = added(map, stood.size());
    edit.rollBack();
    return made;
  };
  const auto where = stages[1];
  EXPECT_EQ(each([&](Edit& e) { copyRecords(e, keys({0, 1}), where); }), "A→B B→A ");
  EXPECT_EQ(each([&](Edit& e) { duplicateRecords(e, keys({0, 1, 2})); }), "A→B B→A B→C ");
  EXPECT_EQ(each([&](Edit& e) { paste(e, clip(map, keys({1, 2})), where); }), "B→C ");
  EXPECT_EQ(each([&](Edit& e) { paste(e, clip(map, keys({0, 2})), where); }), "");
  EXPECT_EQ(each([&](Edit& e) { duplicateStage(e, where); }), "B→C ");
}

}  // namespace
}  // namespace throughline::journey
