#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/search.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Find : public testing::Test {
 protected:
  IdSource ids = seededIds(21);
  Journey journey = sevenStages("Find", ids);
  Edit edit{journey, ids};
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }
};

TEST_F(Find, GivesEachStageThenWhatItHoldsInTheOrderOfTheMap) {
  edit.change(stage(1), [](Stage& s) { s.name = "Pricing"; });
  const auto campaign = addNamed(edit, Kind::campaign, stage(1), "Pricing fair");
  const auto question = addNamed(edit, Kind::question, stage(1), "What is the pricing?");
  const auto second = addTouchpoint(edit, {.stage = stage(1), .title = "Pricing call"});
  const auto first = addTouchpoint(edit, {.stage = stage(1), .title = "Pricing page"}, second);
  const auto early = addNamed(edit, Kind::experiment, stage(0), "Pricing test");
  EXPECT_EQ(find(journey, "pricing"), (std::vector<Hit>{early,
                                                        {Kind::stage, stage(1).value},
                                                        {Kind::touchpoint, first.value},
                                                        {Kind::touchpoint, second.value},
                                                        question,
                                                        campaign}));
}

TEST_F(Find, TheWordsOfOneRecordCountTogetherAndInAnyOrder) {
  const auto call = addTouchpoint(
      edit, {.stage = stage(0), .title = "Call back", .channel = "Phone", .job = "Hear a price"});
  for (const char* query : {"price call", " PHONE\t back ", "rice hon"}) {
    EXPECT_EQ(find(journey, query), (std::vector<Hit>{{Kind::touchpoint, call.value}})) << query;
  }
  EXPECT_TRUE(find(journey, "call e-mail").empty());
}

TEST_F(Find, AFieldEndsWhereItsTextEnds) {
  addTouchpoint(edit, {.stage = stage(0), .title = "Call", .channel = "Phone"});
  EXPECT_TRUE(find(journey, "callphone").empty());
}

TEST_F(Find, AnOwnerCountsWithItsNameNotWithItsId) {
  const auto call = addTouchpoint(edit, {.stage = stage(0), .title = "Call"});
  assignOwner(edit, {call}, "Customer Success");
  EXPECT_EQ(searchText(journey, journey.get(call)).find(std::to_string(call.value)),
            std::string::npos);
  EXPECT_EQ(find(journey, "success").size(), 1U);
}

TEST(LacksOwner, IsNobodyOfTheCompanyWhereTheCompanyCould) {
  Touchpoint touchpoint;
  EXPECT_TRUE(lacksOwner(touchpoint));
  touchpoint.side = Side::backstage;
  EXPECT_TRUE(lacksOwner(touchpoint));
  touchpoint.side = Side::unseen;
  EXPECT_FALSE(lacksOwner(touchpoint));
  touchpoint.side = Side::customer;
  touchpoint.owner = Id<Department>{1};
  EXPECT_FALSE(lacksOwner(touchpoint));
}

TEST(Filter, EachLimitAloneMakesItActiveAndDims) {
  Touchpoint owned;
  owned.owner = Id<Department>{1};
  owned.channel = "Phone";
  owned.status = Status::live;
  const TouchpointFilter none;
  EXPECT_FALSE(none.isActive());
  EXPECT_TRUE(none.matches(owned));
  EXPECT_TRUE(none.matches(Touchpoint{}));
  const std::pair<const char*, Value> limits[] = {{"owner", std::int64_t{1}},
                                                  {"channel", std::string("phone")},
                                                  {"status", std::string("live")}};
  for (const auto& [key, value] : limits) {
    TouchpointFilter limit;
    limit.want(key, value);
    EXPECT_TRUE(limit.isActive());
    EXPECT_TRUE(limit.matches(owned));
    EXPECT_FALSE(limit.matches(Touchpoint{}));
  }
  TouchpointFilter another;
  another.want("owner", std::int64_t{2});
  EXPECT_FALSE(another.matches(owned));
}

TEST(Filter, WithoutOwnerMeansThoseThatLackOne) {
  TouchpointFilter alone;
  alone.withoutOwner = true;
  EXPECT_TRUE(alone.isActive());
  EXPECT_TRUE(alone.matches(Touchpoint{}));
  Touchpoint unseen;
  unseen.side = Side::unseen;
  EXPECT_FALSE(alone.matches(unseen)) << "needs none";
  Touchpoint owned;
  owned.owner = Id<Department>{1};
  EXPECT_FALSE(alone.matches(owned));
  TouchpointFilter beside = alone;
  beside.want("owner", std::int64_t{1});
  EXPECT_TRUE(beside.matches(owned));
  EXPECT_TRUE(beside.matches(Touchpoint{}));
}

}  // namespace
}  // namespace throughline::journey
