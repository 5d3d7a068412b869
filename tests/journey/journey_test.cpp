#include "throughline/journey/journey.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/error.h"

namespace throughline::journey {
namespace {

using Records = std::map<std::pair<Kind, std::int64_t>, Record>;

/// A copy that shares nothing.
Records recordsOf(const Journey& journey) {
  Records records;
  for (const Kind kind : kAllKinds) {
    journey.each(kind, [&](RecordRef r) { records.emplace(std::pair{kind, idOf(r)}, r.copy()); });
  }
  return records;
}

ChangeSet naiveDifference(const Records& from, const Records& to) {
  ChangeSet changes;
  Records all = from;
  all.insert(to.begin(), to.end());
  const auto in = [](const Records& records, const auto& key) {
    const auto found = records.find(key);
    return found == records.end() ? std::nullopt : std::optional(found->second);
  };
  for (const auto& [key, record] : all) {
    if (in(from, key) != in(to, key)) {
      changes.push_back({key.first, key.second, in(from, key), in(to, key)});
    }
  }
  return changes;
}

class JourneyProperty : public testing::TestWithParam<unsigned> {
 protected:
  void SetUp() override { RecordProperty("seed", static_cast<int>(GetParam())); }

  void editAtRandom(Journey& map) {
    const Journey before = map;
    Edit edit(map, ids);
    try {
      edits(edit);
    } catch (const Error&) {
      edit.rollBack();
      EXPECT_TRUE(map == before) << "seed " << GetParam();
    }
    EXPECT_EQ(edit.changes(), naiveDifference(recordsOf(before), recordsOf(map)))
        << "seed " << GetParam();
  }

  Journey journey = support::randomJourney(GetParam());
  support::RandomEdits edits{GetParam()};
  IdSource ids = seededIds(GetParam() + 1);
};

TEST_P(JourneyProperty, NoSnapshotChangesWithTheMapNorTheMapWithATrial) {
  std::vector<std::pair<Journey, Records>> snapshots;
  for (int step = 0; step < 60; ++step) {
    snapshots.emplace_back(journey, recordsOf(journey));
    Journey trial = journey;
    editAtRandom(trial);
    EXPECT_EQ(recordsOf(journey), snapshots.back().second) << "seed " << GetParam();
    editAtRandom(journey);
  }
  for (const auto& [snapshot, records] : snapshots) {
    EXPECT_EQ(recordsOf(snapshot), records) << "seed " << GetParam();
  }
}

TEST_P(JourneyProperty, DifferenceAndEqualityAreThoseOfTheRecords) {
  std::vector<Journey> states{journey};
  for (int step = 0; step < 8; ++step) {
    for (int i = 0; i < 5; ++i) editAtRandom(journey);
    states.push_back(journey);
  }
  for (const Journey& from : states) {
    for (const Journey& to : states) {
      const ChangeSet expected = naiveDifference(recordsOf(from), recordsOf(to));
      EXPECT_EQ(difference(from, to), expected) << "seed " << GetParam();
      EXPECT_EQ(from == to, expected.empty()) << "seed " << GetParam();
    }
  }
}

TEST_P(JourneyProperty, WhatAHolderHoldsStandsByRankThenId) {
  for (int step = 0; step < 100; ++step) editAtRandom(journey);
  std::map<std::pair<Kind, std::int64_t>, std::vector<std::pair<std::string, std::int64_t>>> held;
  for (const auto& [key, record] : recordsOf(journey)) {
    held[{key.first, holderOf(record)}].emplace_back(rankOf(record).text, key.second);
  }
  for (auto& [place, expected] : held) {
    std::ranges::sort(expected);
    std::vector<std::int64_t> order;
    for (const auto& [rank, id] : expected) order.push_back(id);
    EXPECT_EQ(journey.idsIn(place.first, place.second), order) << "seed " << GetParam();
  }
}

TEST_P(JourneyProperty, RecordsPutAllAtOnceAreThoseThatArePutOneByOne) {
  Journey filled;
  Table<Touchpoint>::Builder replacedBelow;
  replacedBelow.add(Touchpoint{Id<Touchpoint>{7}});
  filled.putAll<Touchpoint>(std::move(replacedBelow));
  forEachStruct([&]<class T>() {
    typename Table<T>::Builder records;
    for (const auto& [id, record] : journey.all<T>()) records.add(T(record));
    filled.putAll<T>(std::move(records));
  });
  EXPECT_TRUE(filled == journey);
  for (const Kind kind : kAllKinds) {
    for (const auto holder : {Kind::map, Kind::stage, Kind::campaign}) {
      for (const std::int64_t id : journey.ids(holder)) {
        EXPECT_EQ(filled.idsIn(kind, id), journey.idsIn(kind, id)) << "seed " << GetParam();
      }
    }
    EXPECT_EQ(filled.idsIn(kind, 0), journey.idsIn(kind, 0)) << "seed " << GetParam();
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, JourneyProperty, testing::Values(11U, 12U, 13U, 14U, 15U));

TEST(JourneyTest, ACopyAndItsOriginalShareEveryRecordThatNeitherChanged) {
  const Journey original = support::randomJourney(21);
  Journey copy = original;
  const Touchpoint changed = original.all<Touchpoint>().begin()->second;
  Touchpoint renamed = changed;
  renamed.title += "!";
  copy.put(renamed);
  EXPECT_EQ(original.get(changed.id), changed);
  forEachStruct([&]<class T>() {
    for (const auto& [id, record] : original.all<T>()) {
      const bool shared = copy.find(id) == &record;
      EXPECT_EQ(shared, T::kKind != Kind::touchpoint || id.value != changed.id.value);
    }
  });
}

TEST(JourneyTest, APointerToARecordOutlivesChangesOfAllOthers) {
  Journey journey = support::randomJourney(22);
  const Touchpoint* kept = journey.list<Stage>().empty()
                               ? nullptr
                               : &std::next(journey.all<Touchpoint>().begin(), 3)->second;
  ASSERT_NE(kept, nullptr);
  const Touchpoint before = *kept;
  for (const std::int64_t id : journey.ids(Kind::touchpoint)) {
    if (id != before.id.value) journey.erase(Kind::touchpoint, id);
  }
  for (int i = 1; i <= 1000; ++i) {
    Touchpoint another = before;
    another.id.value = i;
    journey.put(another);
  }
  EXPECT_EQ(journey.find(before.id), kept);
  EXPECT_EQ(*kept, before);
}

TEST(JourneyTest, ARecordMayBePutFromWhereItStands) {
  Journey journey = support::randomJourney(23);
  const Journey before = journey;
  for (const std::int64_t id : journey.ids(Kind::stage)) journey.put(journey.get(Kind::stage, id));
  EXPECT_TRUE(journey == before);
  EXPECT_EQ(journey.idsIn(Kind::stage, 0), before.idsIn(Kind::stage, 0));
}

}  // namespace
}  // namespace throughline::journey
