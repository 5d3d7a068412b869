#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "support/killed_editor.h"
#include "support/temporary_folder.h"
#include "throughline/journey/starter.h"

// Kills processes in the middle of their edits, as many as asked for (20,000 without a number),
// and prints how many edits that were reported done were lost. 0 is the only good number.

namespace {

using namespace throughline;

struct Tally {
  long kills = 0;
  long edits = 0;
  long withJournal = 0;
  long lost = 0;
  long unsound = 0;
};

/// Kills editors of one map, so few that its history stays short.
void killOneMap(int kills, std::mt19937_64& random, Tally& tally) {
  const support::TemporaryFolder folder;
  const auto path = folder / "map.journey";
  auto ids = journey::seededIds(1);
  store::Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  std::int64_t before = 0;
  for (int i = 0; i < kills; ++i, ++tally.kills) {
    const std::int64_t reported = support::runAndKill(path, random);
    tally.withJournal += std::filesystem::exists(path.string() + "-journal") ? 1 : 0;
    const auto document = store::Document::open(path, support::fixedServices());
    const auto newest = document->history(1);
    const std::int64_t found = newest.empty() ? 0 : newest.front().seq;
    const bool isThere = found >= reported && found >= before &&
                         document->journey().settings().reviewEveryDays == (90 + found) % 3'000 + 1;
    tally.lost += reported < 0 || !isThere ? 1 : 0;
    before = found;
  }
  tally.edits += before;
  const auto faults = store::verify(path);
  tally.unsound += faults.empty() ? 0 : 1;
  for (const auto& fault : faults) std::printf("%s\n", fault.what());
}

}  // namespace

int main(int count, char** words) {
  constexpr int kKillsOfAMap = 25;
  constexpr std::uint64_t kSeed = 20'000;
  const long wanted = count > 1 ? std::atol(words[1]) : 20'000;
  std::mt19937_64 random(kSeed);
  Tally tally;
  while (tally.kills < wanted) killOneMap(kKillsOfAMap, random, tally);
  std::printf(
      "%ld processes killed (seed %llu): %ld edits done, %ld journals left, %ld edits lost, %ld "
      "maps "
      "not sound\n",
      tally.kills, static_cast<unsigned long long>(kSeed), tally.edits, tally.withJournal,
      tally.lost, tally.unsound);
  return tally.lost == 0 && tally.unsound == 0 ? 0 : 1;
}
