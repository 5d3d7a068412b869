#include "throughline/journey/things/replacing.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

using Places = FoundPlaces;

TEST(ReplacingPlaces, AreFoundOneAfterTheOtherInAnyCase) {
  EXPECT_EQ(placesOf("aAa", {.find = "aa"}), (Places{{0, 2}}));
  EXPECT_EQ(placesOf("Größe GRÖSSE größe", {.find = "GRÖ"}), (Places{{0, 4}, {8, 12}, {16, 20}}));
  EXPECT_EQ(placesOf("Demo demo", {.find = "demo", .matchCase = true}), (Places{{5, 9}}));
  EXPECT_TRUE(placesOf("Demo", {.find = ""}).empty());
  EXPECT_TRUE(placesOf("", {.find = "x"}).empty());
}

TEST(ReplacingPlaces, OfWholeWordsHaveNoLetterBesideThem) {
  const Replacing word{.find = "art", .wholeWords = true};
  EXPECT_EQ(placesOf("art, party art2 Art", word), (Places{{0, 3}, {16, 19}}));
  EXPECT_TRUE(placesOf("artä", word).empty());
}

class ReplacingInAMap : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }

  IdSource ids = seededIds(21);
  Journey journey = sevenStages("Replace", ids);
  Edit edit{journey, ids};
};

TEST_F(ReplacingInAMap, LooksIntoEveryTextInTheOrderOfTheMap) {
  const auto late =
      addTouchpoint(edit, {.stage = stage(1), .title = "Sign", .job = "a free zebra"});
  const auto early = addTouchpoint(edit, {.stage = stage(0), .title = "Zebra", .note = "ZEBRA"});
  const auto found = replacements(journey, {.find = "zebra", .with = "pilot"});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].record, RecordKey(early));
  EXPECT_EQ(found[0].field->key, "title");
  EXPECT_EQ(found[0].after, "pilot");
  EXPECT_EQ(found[1].field->key, "note");
  EXPECT_EQ(found[2].record, RecordKey(late));
  EXPECT_EQ(found[2].after, "a free pilot");
}

TEST_F(ReplacingInAMap, ChangesWhatWasFoundAndNothingElse) {
  const auto card = addTouchpoint(edit, {.stage = stage(0), .title = "Zebra", .channel = "Zebra"});
  const Journey before = journey;
  replace(edit, replacements(journey, {.find = "Zebra", .with = "Pilot"}));
  EXPECT_EQ(journey.get(card).title, "Pilot");
  EXPECT_EQ(journey.get(card).channel, "Pilot");
  EXPECT_EQ(difference(before, journey).size(), 1U);
}

TEST_F(ReplacingInAMap, SaysWhatAFieldDoesNotTake) {
  addTouchpoint(edit, {.stage = stage(0), .title = "Gone"});
  const auto found = replacements(journey, {.find = "Gone", .with = ""});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].fault) << "a title must not be empty";
}

TEST_F(ReplacingInAMap, WhatStaysTheSameIsNoReplacement) {
  addTouchpoint(edit, {.stage = stage(0), .title = "Same"});
  EXPECT_TRUE(replacements(journey, {.find = "same", .with = "Same"}).empty());
}

TEST_F(ReplacingInAMap, SaysWhereTwoWouldHaveOneName) {
  const std::string first = journey.get(stage(0)).name;
  const std::string second = journey.get(stage(1)).name;
  const auto found = replacements(journey, {.find = first, .with = second, .wholeWords = true});
  const auto name = std::ranges::find(found, RecordKey(stage(0)), &Replacement::record);
  ASSERT_NE(name, found.end());
  EXPECT_TRUE(name->fault);
  const auto free = replacements(journey, {.find = first, .with = "Another", .wholeWords = true});
  EXPECT_FALSE(std::ranges::find(free, RecordKey(stage(0)), &Replacement::record)->fault);
}

TEST_F(ReplacingInAMap, LeavesTheIdsOfTheCatalogueAsTheyAre) {
  const auto card = addTouchpoint(edit, {.stage = stage(0), .title = "Mail"});
  Period period{.id = {edit.freshId(Kind::period)}, .name = "Q1"};
  period.start = Date::fromDayNumber(20'000);
  period.end = Date::fromDayNumber(20'090);
  putBefore(edit, period);
  for (const char* metric : {"open_rate", "Rate of all"}) {
    TouchpointReading reading{
        {edit.freshId(Kind::touchpoint_reading)}, card, {}, metric, period.id, 1};
    putBefore(edit, reading);
  }
  const auto found = replacements(journey, {.find = "rate"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].before, "Rate of all");
}

}  // namespace
}  // namespace throughline::journey
