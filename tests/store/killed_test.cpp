#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

constexpr int kKills = 1'000;
constexpr int kKillsPerFile = 25;  // then a fresh one, so that its history stays short
constexpr std::uint64_t kKilledSeed = 4711;

/// Edits without end; each edit's number is written to the pipe once it is done.
[[noreturn]] void editForEver(const std::filesystem::path& path, int pipe) {
  const auto document = Document::open(path, support::fixedServices());
  const auto map = document->journey().settings().id;
  for (;;) {
    const auto result = document->edit("Count", nullptr, [&](journey::Edit& edit) {
      edit.change(map, [](journey::MapSettings& settings) {
        settings.reviewEveryDays = settings.reviewEveryDays % 3'000 + 1;
      });
    });
    if (!result) ::_exit(1);
    if (::write(pipe, &result.seq, sizeof result.seq) != sizeof result.seq) ::_exit(2);
  }
}

/// Starts such a process, and kills it at some moment after some of its edits.
/// Gives the number of the last edit that it reported, 0 for none.
std::int64_t runAndKill(const std::filesystem::path& path, std::mt19937_64& random) {
  int ends[2];
  if (::pipe(ends) != 0) return -1;
  const pid_t child = ::fork();
  if (child < 0) return -1;  // to kill process -1 would be to kill them all
  if (child == 0) {
    ::close(ends[0]);
    editForEver(path, ends[1]);
  }
  ::close(ends[1]);
  std::int64_t last = 0;
  std::int64_t seq = 0;
  for (auto reports = random() % 6; reports > 0; --reports) {
    if (::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
  }
  // Anywhere within the next edit, or while the file is still being opened.
  for (auto turns = random() % 2'000'000; turns > 0; --turns) asm volatile("");
  ::kill(child, SIGKILL);
  while (::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? last : -1;
}

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
      const std::int64_t reported = runAndKill(path, random);
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
