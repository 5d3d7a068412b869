#include <gtest/gtest.h>

#include <random>

#include "support/killed_editor.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

constexpr int kKills = 1'000;
constexpr int kKillsPerFile = 25;  // then a fresh one, so that its history stays short
constexpr std::uint64_t kKilledSeed = 4711;

TEST(Killed, EveryEditReportedDoneIsThereAfterAThousandKills) {
  std::mt19937_64 random(kKilledSeed);
  auto ids = journey::seededIds(1);
  const journey::Journey start = journey::sevenStages("Leah", ids);
  std::int64_t edits = 0;
  int midEdit = 0;
  for (int kill = 0; kill < kKills;) {
    const support::TemporaryFolder folder;
    const auto path = folder / "map.journey";
    Document::create(path, start, support::fixedServices());
    std::int64_t before = 0;
    for (int i = 0; i < kKillsPerFile; ++i, ++kill) {
      SCOPED_TRACE("kill " + std::to_string(kill) + ", seed " + std::to_string(kKilledSeed));
      const std::int64_t reported = support::runAndKill(path, random);
      ASSERT_GE(reported, 0) << "the process ended by itself";
      midEdit += std::filesystem::exists(path.string() + "-journal") ? 1 : 0;

      const auto document = Document::open(path, support::fixedServices());
      ASSERT_EQ(document->access().mode, Access::Mode::writable)
          << english(document->access().reason);
      const auto newest = document->history(1);
      const std::int64_t found = newest.empty() ? 0 : newest.front().seq;
      ASSERT_GE(found, std::max(before, reported)) << "an edit was lost";
      ASSERT_EQ(document->journey().settings().reviewEveryDays, (90 + found) % 3'000 + 1);
      ASSERT_FALSE(document->changedOutside());
      before = found;
    }
    edits += before;
    const auto faults = verify(path);
    ASSERT_TRUE(faults.empty()) << faults.front().what();
  }
  RecordProperty("edits", static_cast<int>(edits));
  RecordProperty("killed_with_a_journal", midEdit);
  EXPECT_GT(edits, kKills);
  EXPECT_GT(midEdit, kKills / 100) << "too few were killed in the middle of an edit";
}

}  // namespace
}  // namespace throughline::store
