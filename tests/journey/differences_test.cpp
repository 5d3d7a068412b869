#include "throughline/journey/differences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "support/every_field_map.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class ComparedMaps : public testing::Test {
 protected:
  ComparedMaps() {
    before.put(MapSettings{.id = {1}, .title = "Map"});
    addStage(10, "Trigger", "D");
    addStage(20, "Research", "M");
    addStage(30, "Purchase", "V");
    addCard(101, 10, "B", "Post");
    addCard(102, 10, "G", "Guide");
    addCard(103, 10, "M", "Webinar");
    addCard(104, 10, "S", "Demo");
    addCard(201, 20, "M", "Search");
    after = before;
  }

  void addStage(std::int64_t id, const std::string& name, const std::string& rank) {
    Stage stage;
    stage.id = {id};
    stage.rank = {rank};
    stage.name = name;
    before.put(stage);
  }
  void addCard(std::int64_t id, std::int64_t stage, const std::string& rank,
               const std::string& title) {
    before.put(card(id, stage, rank, title));
  }
  static Touchpoint card(std::int64_t id, std::int64_t stage, const std::string& rank,
                         const std::string& title) {
    Touchpoint card;
    card.id = {id};
    card.stage = {stage};
    card.rank = {rank};
    card.title = title;
    return card;
  }
  template <class T, class Alter>
  void change(Id<T> id, Alter alter) {
    T record = after.get(id);
    alter(record);
    after.put(record);
  }
  /// "touchpoint 101 moved", one a line.
  static std::vector<std::string> said(const Differences& differences) {
    std::vector<std::string> lines;
    for (const Difference& each : differences) {
      lines.push_back(std::string(kindName(each.key.kind)) + " " + std::to_string(each.key.id) +
                      " " + std::string(word(each.mark)));
    }
    return lines;
  }
  using Said = std::vector<std::string>;

  Journey before;
  Journey after;
};

TEST_F(ComparedMaps, ThatAreTheSameDifferInNothing) {
  EXPECT_TRUE(differencesOf(before, after).empty());
}

TEST_F(ComparedMaps, NameTheFieldsThatDifferAndNoOthers) {
  change(Id<Touchpoint>{101}, [](Touchpoint& card) { card.title = "Posts", card.job = "Read"; });
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), Said{"touchpoint 101 changed"});
  std::vector<std::string_view> keys;
  for (const Field* field : found[0].fields) keys.push_back(field->key);
  EXPECT_EQ(keys, (std::vector<std::string_view>{"title", "job"}));
  EXPECT_FALSE(found[0].from || found[0].to);
  EXPECT_EQ(found[0].stage, Id<Stage>{10});
}

TEST_F(ComparedMaps, SayWhereWhatHasMovedStoodAndStands) {
  change(Id<Touchpoint>{102}, [](Touchpoint& card) { card.stage = {20}, card.rank = {"B"}; });
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), Said{"touchpoint 102 moved"});
  EXPECT_EQ(found[0].from, (Position{10, 103}));
  EXPECT_EQ(found[0].to, (Position{20, 201}));
  EXPECT_TRUE(found[0].fields.empty());
  EXPECT_EQ(found[0].stage, Id<Stage>{20});
}

TEST_F(ComparedMaps, CallWhatMovedAndChangedChanged) {
  change(Id<Touchpoint>{102}, [](Touchpoint& card) { card.stage = {20}, card.title = "New"; });
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), Said{"touchpoint 102 changed"});
  EXPECT_TRUE(found[0].hasMoved());
  EXPECT_EQ(found[0].fields.size(), 1u);
}

TEST_F(ComparedMaps, DoNotCallOtherRanksInTheSameOrderAMove) {
  for (const auto& [id, rank] : {std::pair(101, "a"), {102, "b"}, {103, "c"}, {104, "d"}}) {
    change(Id<Touchpoint>{id}, [&](Touchpoint& card) { card.rank = {rank}; });
  }
  EXPECT_TRUE(differencesOf(before, after).empty());
}

TEST_F(ComparedMaps, CallTheOneThatWentPastTheOthersMovedWhicheverGotNewRanks) {
  // 104 keeps its rank and the other three pass it: one move, not three.
  for (const auto& [id, rank] : {std::pair(101, "a"), {102, "b"}, {103, "c"}}) {
    change(Id<Touchpoint>{id}, [&](Touchpoint& card) { card.rank = {rank}; });
  }
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), Said{"touchpoint 104 moved"});
  EXPECT_EQ(found[0].from, (Position{10, 0}));
  EXPECT_EQ(found[0].to, (Position{10, 101}));
}

TEST_F(ComparedMaps, CallOfTwoThatChangedPlacesTheOneMovedThatGotANewRank) {
  change(Id<Touchpoint>{102}, [](Touchpoint& card) { card.rank = {"O"}; });
  EXPECT_EQ(said(differencesOf(before, after)), Said{"touchpoint 102 moved"});
  EXPECT_EQ(said(differencesOf(after, before)), Said{"touchpoint 102 moved"});
}

TEST_F(ComparedMaps, FindAMoveOfWhatKeptItsRankAndChangedElse) {
  for (const auto& [id, rank] : {std::pair(101, "a"), {102, "b"}, {103, "c"}}) {
    change(Id<Touchpoint>{id}, [&](Touchpoint& card) { card.rank = {rank}; });
  }
  change(Id<Touchpoint>{104}, [](Touchpoint& card) { card.note = "New"; });
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), Said{"touchpoint 104 changed"});
  EXPECT_TRUE(found[0].hasMoved());
}

TEST_F(ComparedMaps, DoNotCallThoseMovedBesideWhichSomethingCameOrWent) {
  after.erase(Kind::touchpoint, 102);
  after.put(card(105, 10, "I", "Added"));
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), (Said{"touchpoint 102 removed", "touchpoint 105 added"}));
  EXPECT_EQ(found[0].from, (Position{10, 103}));
  EXPECT_EQ(found[1].to, (Position{10, 103}));
}

TEST_F(ComparedMaps, AreToldInTheMapsOrderWithWhatWasRemovedWhereItStood) {
  after.erase(Kind::stage, 20);
  after.erase(Kind::touchpoint, 201);
  after.put(Question{.id = {501}, .stage = {10}, .text = "Why?"});
  change(Id<Touchpoint>{104}, [](Touchpoint& card) { card.note = "x"; });
  change(Id<Stage>{10}, [](Stage& stage) { stage.summary = "x"; });
  change(Id<Stage>{30}, [](Stage& stage) { stage.summary = "x"; });
  after.erase(Kind::touchpoint, 101);
  after.put(MapSettings{.id = {1}, .title = "Other"});
  after.put(Link{.id = {7}, .from = {103}, .to = {104}});
  EXPECT_EQ(said(differencesOf(before, after)),
            (Said{"stage 10 changed", "touchpoint 101 removed", "touchpoint 104 changed",
                  "question 501 added", "link 7 added", "stage 20 removed",
                  "touchpoint 201 removed", "stage 30 changed", "map 1 changed"}));
}

TEST_F(ComparedMaps, OfDifferentMapsMatchTheirMapRecords) {
  after.erase(Kind::map, 1);
  after.put(MapSettings{.id = {2}, .title = "Map"});
  EXPECT_TRUE(differencesOf(before, after, Scope::everything).empty());
  after.put(MapSettings{.id = {2}, .title = "Copy"});
  EXPECT_EQ(said(differencesOf(before, after)), Said{"map 2 changed"});
}

TEST_F(ComparedMaps, LeaveOutWhatIsNoChangeOfTheJourney) {
  after.put(SetAside{.id = {1}, .kind = Kind::stage, .thing = 10, .reason = "so"});
  after.put(Lane{.id = {2}, .rank = {"B"}, .lane = BuiltInLane::emotion, .folded = true});
  after.put(Review{.id = {3}, .note = "done"});
  after.put(Decision{.id = {4}, .review = {3}, .text = "Ask", .stage = Id<Stage>{20}});
  after.put(Comment{.id = {5}, .kind = Kind::stage, .thing = 10, .text = "Hm"});
  after.put(Answer{.id = {6}, .comment = {5}, .text = "Yes"});
  EXPECT_TRUE(differencesOf(before, after).empty());
  EXPECT_EQ(said(differencesOf(before, after, Scope::journey_and_reviews)),
            (Said{"decision 4 added", "review 3 added"}));
  EXPECT_EQ(said(differencesOf(before, after, Scope::everything)),
            (Said{"decision 4 added", "review 3 added", "lane 2 added", "set_aside 1 added",
                  "comment 5 added", "answer 6 added"}));
}

TEST_F(ComparedMaps, TellOfAnOwnLaneItsNameAndWhatItHoldsButNotHowItIsShown) {
  before.put(Lane{.id = {2}, .rank = {"B"}, .name = "Risks", .kind = OwnLane::cards});
  before.put(Lane{.id = {3}, .rank = {"M"}, .name = "Systems", .kind = OwnLane::text});
  before.put(Cell{.id = {4}, .lane = {2}, .stage = {10}, .title = "Late"});
  after = before;
  change(Id<Lane>{2}, [](Lane& lane) { lane.folded = true, lane.rank = {"S"}; });
  EXPECT_TRUE(differencesOf(before, after).empty());
  change(Id<Lane>{2}, [](Lane& lane) { lane.name = "Dangers"; });
  change(Id<Cell>{4}, [](Cell& cell) { cell.stage = {20}; });
  const Differences found = differencesOf(before, after);
  ASSERT_EQ(said(found), (Said{"cell 4 moved", "lane 2 changed"}));
  EXPECT_EQ(found[0].stage, Id<Stage>{20});
  EXPECT_EQ(found[1].fields.size(), 1u);
}

TEST_F(ComparedMaps, TellAChangedTargetOnce) {
  change(Id<Stage>{10}, [](Stage& stage) { stage.passage.targetConversion = 0.4; });
  after.put(EarlierTarget{.id = {5}, .stage = {10}, .of = TargetOf::passage});
  EXPECT_EQ(said(differencesOf(before, after)), Said{"stage 10 changed"});
  after.put(EarlierTarget{.id = {6}, .stage = {10}, .of = TargetOf::health});
  EXPECT_EQ(said(differencesOf(before, after)),
            (Said{"stage 10 changed", "earlier_target 6 added"}));
  EXPECT_EQ(differencesOf(before, after, Scope::everything).size(), 3u);
}

TEST_F(ComparedMaps, HaveSlotsForWhatStoodThere) {
  after.erase(Kind::touchpoint, 101);
  change(Id<Touchpoint>{103}, [](Touchpoint& card) { card.stage = {20}; });
  after.put(card(105, 10, "H", "Added"));
  EXPECT_EQ(
      slotsOf(before, after, Kind::touchpoint, 10),
      (std::vector<Slot>{{101, true}, {102, false}, {103, true}, {105, false}, {104, false}}));
  change(Id<Touchpoint>{102}, [](Touchpoint& card) { card.rank = {"z"}; });
  EXPECT_EQ(slotsOf(before, after, Kind::touchpoint, 10),
            (std::vector<Slot>{
                {101, true}, {102, true}, {103, true}, {105, false}, {104, false}, {102, false}}));
}

TEST_F(ComparedMaps, AsOneMapShowWhatWasRemovedAndWhereWhatHasMovedStood) {
  before.put(Department{.id = {9}, .name = "Legal"});
  before.put(Touchpoint{
      .id = {202}, .stage = {20}, .rank = {"S"}, .title = "Form", .owner = Id<Department>{9}});
  after = before;
  after.erase(Kind::touchpoint, 202);
  after.erase(Kind::department, 9);
  after.erase(Kind::stage, 30);
  change(Id<Touchpoint>{102}, [](Touchpoint& card) { card.stage = {20}, card.rank = {"z"}; });
  const Journey both = mapOfBoth(before, after, differencesOf(before, after));
  EXPECT_EQ(both.idsIn(Kind::touchpoint, 10), (std::vector<std::int64_t>{101, -102, 103, 104}));
  EXPECT_EQ(both.idsIn(Kind::touchpoint, 20), (std::vector<std::int64_t>{201, 202, 102}));
  EXPECT_EQ(both.idsIn(Kind::stage, 0), (std::vector<std::int64_t>{10, 20, 30}));
  EXPECT_TRUE(both.find(Id<Department>{9})) << "named on the card that was removed";
}

// --- properties over random maps and random edits

std::uint64_t seedOfThisRun() { return std::random_device()(); }

// The map with ranks that say the order and nothing else, and with an id that all maps have.
Journey withPlainRanks(const Journey& map) {
  Journey plain;
  for (const Kind kind : kAllKinds) {
    std::map<std::int64_t, std::vector<std::int64_t>> holders;
    map.each(kind, [&](RecordRef record) { holders[holderOf(record)]; });
    for (auto& [holder, ids] : holders) {
      ids = map.idsIn(kind, holder);
      const auto ranks = ranksBetween({}, {}, ids.size());
      for (std::size_t at = 0; at < ids.size(); ++at) {
        Record record = *map.find(kind, ids[at]);
        setRank(record, ranks[at]);
        if (kind == Kind::map) setId(record, 1);
        plain.put(record);
      }
    }
  }
  return plain;
}

Journey edited(const Journey& map, std::uint64_t seed, int edits) {
  Journey copy = map;
  const IdSource ids = seededIds(seed);
  IdSource source = ids;
  support::RandomEdits random(seed);
  for (int i = 0; i < edits; ++i) {
    Edit edit(copy, source);
    random(edit);
    if (checkChanges(copy, edit.changes())) edit.rollBack();
  }
  return copy;
}

void expectToLead(const Journey& from, const Journey& to, std::uint64_t seed) {
  const Differences differences = differencesOf(from, to, Scope::everything);
  Journey there = from;
  IdSource ids = seededIds(1);
  Edit edit(there, ids);
  applyDifferences(edit, differences);
  EXPECT_TRUE(withPlainRanks(there) == withPlainRanks(to)) << "seed " << seed;
  EXPECT_TRUE(differencesOf(there, to, Scope::everything).empty()) << "seed " << seed;
  for (const Difference& each : differences) {
    EXPECT_FALSE(each.mark == Mark::changed && each.fields.empty()) << "seed " << seed;
    EXPECT_EQ(each.mark == Mark::moved, each.hasMoved() && each.mark != Mark::changed) << seed;
    EXPECT_EQ(inverse(inverse(each)), each);
  }
}

TEST(Differences, AppliedToAMapGiveTheOtherUpToRanks) {
  const std::uint64_t first = seedOfThisRun();
  for (std::uint64_t seed = first; seed < first + 60; ++seed) {
    const Journey map = support::randomJourney(seed);
    const Journey other = edited(map, seed, 1 + static_cast<int>(seed % 40));
    expectToLead(map, other, seed);
    expectToLead(other, map, seed);
    expectToLead(edited(map, seed + 1, 12), other, seed);
  }
}

TEST(Differences, LeadFromAnyMapToAnyOther) {
  const std::uint64_t first = seedOfThisRun();
  for (std::uint64_t seed = first; seed < first + 20; ++seed) {
    expectToLead(support::randomJourney(seed), support::randomJourney(seed + 1), seed);
  }
}

TEST(Differences, OfAShuffledStageAreAsFewMovesAsCanBe) {
  const std::uint64_t seed = seedOfThisRun();
  std::mt19937_64 random(seed);
  for (int round = 0; round < 200; ++round) {
    Journey map = support::randomJourney(3);
    for (const std::int64_t id : map.ids(Kind::touchpoint)) map.erase(Kind::touchpoint, id);
    const auto stage = map.list<Stage>().front()->id;
    const std::size_t count = 1 + random() % 7;
    std::vector<std::size_t> order(count);
    const auto ranks = ranksBetween({}, {}, count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    Journey other = map;
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t i = 0; i < count; ++i) {
      Touchpoint card;
      card.id = {static_cast<std::int64_t>(i + 1)};
      card.stage = stage;
      card.rank = ranks[i];
      map.put(card);
      card.rank = ranks[order[i]];
      other.put(card);
    }
    std::size_t longest = 0;  // of all choices of cards that keep their order
    for (unsigned choice = 0; choice < 1u << count; ++choice) {
      std::vector<std::size_t> chosen;
      for (std::size_t i = 0; i < count; ++i) {
        if (choice >> i & 1u) chosen.push_back(order[i]);
      }
      if (std::ranges::is_sorted(chosen)) longest = std::max(longest, chosen.size());
    }
    EXPECT_EQ(differencesOf(map, other).size(), count - longest) << "seed " << seed;
  }
}

TEST(Differences, CostWhatDiffers) {
  Journey map = support::randomJourney(5);
  const auto stage = map.list<Stage>().front()->id;
  const auto ranks = ranksBetween({}, {}, 10'000);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    Touchpoint card;
    card.id = {static_cast<std::int64_t>(i + 1)};
    card.stage = stage;
    card.rank = ranks[i];
    card.title = "Card";
    map.put(card);
  }
  Journey other = map;
  Touchpoint card = other.get(Id<Touchpoint>{5000});
  card.title = "Other";
  other.put(card);
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 10; ++i) ASSERT_EQ(differencesOf(map, other).size(), 1u);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  std::printf("one change of 10,000 cards is found in %.2f ms\n", took.count() / 10);
}

}  // namespace
}  // namespace throughline::journey
