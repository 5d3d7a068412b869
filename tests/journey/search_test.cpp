#include "throughline/journey/search.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/text.h"

namespace throughline::journey {
namespace {

class SearchTest : public testing::Test {
 protected:
  IdSource ids = seededIds(5);
  Journey journey = sevenStages("Leah", ids);
  Id<Touchpoint> tour, call;

  void SetUp() override {
    Edit edit(journey, ids);
    const auto stages = journey.list<Stage>();
    const auto third = stages[3]->id, first = stages[0]->id;
    tour = addTouchpoint(edit, {.stage = third, .title = "Product TOUR", .channel = "Vidéo"});
    call = addTouchpoint(edit, {.stage = first, .title = "Rückruf", .job = "See it done"});
    assignOwner(edit, {tour}, "Sales");
  }
  std::vector<std::int64_t> hits(const std::string& query) {
    std::vector<std::int64_t> ids_;
    for (const Hit& hit : find(journey, query)) ids_.push_back(hit.id);
    return ids_;
  }
};

TEST_F(SearchTest, TitlesChannelsJobsAndOwnersAreFoundFolded) {
  for (const char* query : {"tour", "VIDÉO", "sales", "tour sales"}) {
    EXPECT_EQ(hits(query), std::vector{tour.value}) << query;
  }
  EXPECT_EQ(hits("RÜCKRUF"), std::vector{call.value});
  EXPECT_EQ(hits("see it"), std::vector{call.value});
}

TEST_F(SearchTest, EveryWordMustBeThere) { EXPECT_TRUE(hits("tour nowhere").empty()); }

TEST_F(SearchTest, AnEmptyQueryFindsNothing) { EXPECT_TRUE(hits("  ").empty()); }

TEST_F(SearchTest, FiltersCombineAndNoOwnerStandsAloneOrBesideOwners) {
  TouchpointFilter filter;
  EXPECT_FALSE(filter.isActive());
  filter.withoutOwner = true;
  EXPECT_TRUE(filter.matches(journey.get(call)));
  EXPECT_FALSE(filter.matches(journey.get(tour)));
  filter.owners.insert(*journey.get(tour).owner);
  EXPECT_TRUE(filter.matches(journey.get(tour)));
  filter.channels.insert(folded("vidéo"));
  EXPECT_FALSE(filter.matches(journey.get(call)));
  filter.statuses.insert(Status::live);
  EXPECT_FALSE(filter.matches(journey.get(tour)));
}

TEST(Folding, ComparesAcrossCaseSpaceAndComposition) {
  EXPECT_EQ(folded("  Straße \n Süd "), folded("STRASSE su\xCC\x88"
                                               "d"));
  EXPECT_EQ(folded("Ὀδυσσεύς"), folded("ὈΔΥΣΣΕΎΣ"));
}

}  // namespace
}  // namespace throughline::journey
