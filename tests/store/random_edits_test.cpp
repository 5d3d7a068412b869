#include <gtest/gtest.h>

#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

using journey::Journey;

constexpr std::size_t kRandomEditsEdits = 500;

struct Case {
  std::uint64_t seed;
  std::size_t freshLoadEvery;
  std::size_t records;
};

void PrintTo(const Case& c, std::ostream* out) { *out << "seed " << c.seed; }

/// A random map and everything it has been, from the first state to the last.
class RandomEditsTest : public ::testing::TestWithParam<Case> {
 protected:
  const std::uint64_t seed = GetParam().seed;
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  std::unique_ptr<Document> document =
      Document::create(path, support::randomJourney(seed), support::fixedServices(seed + 1));
  std::vector<Journey> states{document->journey()};
  std::size_t steps = 0;

  // What the map is in memory it is on the disk as well.
  void expectAgreement() {
    if (++steps % GetParam().freshLoadEvery != 0) return;
    const auto fresh = Document::open(path, support::fixedServices(), Purpose::read);
    ASSERT_EQ(fresh->journey(), document->journey());
    ASSERT_FALSE(fresh->changedOutside());
  }

  void makeEdits() {
    support::RandomEdits edits(seed);
    edits.keepBelow(GetParam().records);
    std::size_t refused = 0;
    while (states.size() <= kRandomEditsEdits) {
      const Journey before = document->journey();
      const auto result = document->edit("Edit", nullptr, [&](journey::Edit& e) { edits(e); });
      if (!result) {
        ASSERT_EQ(result.error->blame(), journey::Blame::input) << result.error->what();
        ASSERT_EQ(document->journey(), before) << "a refused edit left a trace";
        ASSERT_LT(++refused, 4 * kRandomEditsEdits);
        continue;
      }
      if (document->journey() == before) continue;  // an edit that changes nothing is none
      states.push_back(document->journey());
      ASSERT_NO_FATAL_FAILURE(expectAgreement()) << "edit " << states.size() - 1;
    }
  }

  void undoAll() {
    for (std::size_t i = states.size() - 1; i > 0; --i) {
      const auto result = document->undo();
      ASSERT_TRUE(result) << "undo to " << i - 1 << ": " << result.error->what();
      ASSERT_EQ(document->journey(), states[i - 1]) << "undo to " << i - 1;
      ASSERT_NO_FATAL_FAILURE(expectAgreement()) << "undo to " << i - 1;
    }
    ASSERT_FALSE(document->undoLabel());
  }

  void redoAll() {
    for (std::size_t i = 1; i < states.size(); ++i) {
      const auto result = document->redo();
      ASSERT_TRUE(result) << "redo to " << i << ": " << result.error->what();
      ASSERT_EQ(document->journey(), states[i]) << "redo to " << i;
      ASSERT_NO_FATAL_FAILURE(expectAgreement()) << "redo to " << i;
    }
    ASSERT_FALSE(document->redoLabel());
  }
};

TEST_P(RandomEditsTest, FiveHundredEditsGoBackAndForthTwiceOnDiskAsInMemory) {
  ASSERT_NO_FATAL_FAILURE(makeEdits());
  for (int round = 0; round < 2; ++round) {
    ASSERT_NO_FATAL_FAILURE(undoAll());
    ASSERT_NO_FATAL_FAILURE(redoAll());
  }
  EXPECT_EQ(document->history(10'000).size(), kRandomEditsEdits * 5);
  EXPECT_TRUE(verify(path).empty());
}

INSTANTIATE_TEST_SUITE_P(Maps, RandomEditsTest,
                         ::testing::Values(Case{1, 1, 60}, Case{2, 25, 300}, Case{3, 25, 300},
                                           Case{4, 50, 800}));

}  // namespace
}  // namespace throughline::store
