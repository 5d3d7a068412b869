#include <gtest/gtest.h>

#include <map>

#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/error.h"

namespace throughline::journey {
namespace {

/// By each stamp the records that it has stood for.
struct Seen {
  std::map<std::uint64_t, std::vector<Record>> records;

  void look(const Journey& journey) {
    for (const Kind kind : kAllKinds) {
      for (const std::int64_t holder : holdersOf(journey)) look(journey, kind, holder);
    }
  }
  static std::vector<std::int64_t> holdersOf(const Journey& journey) {
    std::vector<std::int64_t> holders = journey.ids(Kind::stage);
    std::ranges::copy(journey.ids(Kind::campaign), std::back_inserter(holders));
    holders.push_back(0);
    return holders;
  }
  void look(const Journey& journey, Kind kind, std::int64_t holder) {
    std::vector<Record> held;
    for (const std::int64_t id : journey.idsIn(kind, holder))
      held.push_back(*journey.find(kind, id));
    const std::uint64_t stamp = journey.stampOf(kind, holder);
    EXPECT_EQ(stamp == 0, held.empty());
    if (stamp == 0) return;
    const auto [known, fresh] = records.try_emplace(stamp, held);
    if (!fresh) {
      EXPECT_EQ(known->second, held);
    }
  }
};

void editAtRandom(Journey& journey, support::RandomEdits& edits, IdSource& ids) {
  Edit edit(journey, ids);
  try {
    edits(edit);
  } catch (const Error&) {
    edit.rollBack();
  }
}

TEST(Stamps, OneStandsForTheSameRecordsInAllCopiesOfAMap) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Journey journey = support::randomJourney(seed);
    Journey copy = journey;
    IdSource ids = seededIds(seed);
    support::RandomEdits edits(seed);
    Seen seen;
    for (int i = 0; i < 60 && !testing::Test::HasFailure(); ++i) {
      seen.look(journey);
      seen.look(copy);
      editAtRandom(i % 3 == 0 ? copy : journey, edits, ids);
      if (i == 30) copy = journey;
    }
  }
}

TEST(Stamps, OnlyThoseOfTheHoldersThatWereEditedChange) {
  Journey journey = support::randomJourney(3);
  const auto before = journey;
  auto touchpoint = journey.all<Touchpoint>().begin()->second;
  touchpoint.title = "Another title";
  journey.put(touchpoint);
  for (const Kind kind : kAllKinds) {
    for (const std::int64_t holder : Seen::holdersOf(journey)) {
      const bool edited = kind == Kind::touchpoint && holder == touchpoint.stage.value;
      EXPECT_EQ(journey.stampOf(kind, holder) == before.stampOf(kind, holder), !edited);
    }
  }
}

}  // namespace
}  // namespace throughline::journey
