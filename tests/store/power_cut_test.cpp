#include <gtest/gtest.h>
#include <xxhash.h>

#include <map>
#include <set>

#include "support/files.h"
#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

using journey::Journey;
using support::DiskOperation;
using support::IoCall;
using support::SimulatedDisk;

constexpr std::size_t kPowerCutEdits = 25;
/// How often the power fails in the middle of each operation, in each way.
constexpr std::pair<SimulatedDisk::Cut, std::uint64_t> kCuts[] = {
    {SimulatedDisk::Cut::everything_kept, 1},
    {SimulatedDisk::Cut::everything_dropped, 1},
    {SimulatedDisk::Cut::some_kept, 4},
    {SimulatedDisk::Cut::last_torn, 6},
    {SimulatedDisk::Cut::torn, 6},
};
constexpr std::uint64_t kPowerCutSeed = 20261122;

/// Twenty-five edits, all that was asked of the disk for them, and the map after each.
struct Recording {
  SimulatedDisk::Files before;
  std::vector<DiskOperation> operations;
  std::vector<std::size_t> doneAt;  ///< how many operations there were when it was reported done
  std::vector<Journey> states;

  [[nodiscard]] std::size_t doneBefore(std::size_t operation) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(doneAt, [&](std::size_t at) { return at <= operation; }));
  }
};

Recording record(const std::filesystem::path& path) {
  Recording recording;
  support::RandomEdits edits(kPowerCutSeed);
  edits.keepBelow(80);
  Document::create(path, support::randomJourney(3), support::fixedServices());
  recording.before[path.string()] = support::contentOf(path);

  const support::ShimVfs vfs([&](const IoCall& call) {
    if (call.changes()) {
      recording.operations.push_back(
          {call.kind, call.path, static_cast<std::size_t>(call.at),
           std::string(reinterpret_cast<const char*>(call.data.data()), call.data.size()),
           call.syncsFolder});
    }
    return support::ShimVfs::Verdict{};
  });
  auto services = support::fixedServices(2);
  services.vfs = vfs.name();
  const auto document = Document::open(path, services);
  recording.states.push_back(document->journey());
  while (recording.doneAt.size() < kPowerCutEdits) {
    const Journey before = document->journey();
    if (!document->edit("Edit", nullptr, [&](journey::Edit& e) { edits(e); })) continue;
    if (document->journey() == before) continue;
    recording.doneAt.push_back(recording.operations.size());
    recording.states.push_back(document->journey());
  }
  return recording;
}

/// 128 bits of hash for the names and contents of files: equal only where these are.
using Fingerprint = std::pair<std::uint64_t, std::uint64_t>;

Fingerprint fingerprintOf(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

Fingerprint fingerprintOf(const SimulatedDisk::Files& files) {
  std::string parts;
  for (const auto& [path, content] : files) {
    const auto [low, high] = fingerprintOf(content);
    parts += path + '\0' + std::to_string(low) + ' ' + std::to_string(high) + '\0';
  }
  return fingerprintOf(parts);
}

/// Puts the files of a state on the real disk and opens the map.
class Aftermath {
 public:
  explicit Aftermath(std::filesystem::path path) : m_path(std::move(path)) {}

  /// The same files are looked at again where more edits must be on them.
  bool isNew(const SimulatedDisk::Files& files, std::size_t done) {
    return m_seen[fingerprintOf(files)].insert(done).second;
  }
  /// How many different files were there; those looked at twice count once.
  [[nodiscard]] std::size_t states() const { return m_seen.size(); }

  void expectSound(const SimulatedDisk::Files& files, const Recording& recording,
                   std::size_t done) const {
    std::filesystem::remove(m_path.string() + "-journal");
    for (const auto& [path, content] : files) support::writeFile(path, content);
    const auto document = Document::open(m_path, support::fixedServices());
    ASSERT_EQ(document->access().mode, Access::Mode::writable)
        << english(document->access().reason);
    const bool asReported = document->journey() == recording.states[done];
    const bool oneMore =
        done + 1 < recording.states.size() && document->journey() == recording.states[done + 1];
    ASSERT_TRUE(asReported || oneMore) << "an edit was lost";
    ASSERT_FALSE(document->changedOutside());
    ASSERT_EQ(document->history(100).size(), asReported ? done : done + 1);
  }

 private:
  std::filesystem::path m_path;
  std::map<Fingerprint, std::set<std::size_t>> m_seen;  ///< with how many edits to be found
};

TEST(PowerCut, EveryEditReportedDoneIsThereWhereverThePowerFails) {
  const support::TemporaryFolder folder;
  const auto path = folder / "map.journey";
  const Recording recording = record(path);
  ASSERT_EQ(recording.states.size(), kPowerCutEdits + 1);

  SimulatedDisk disk(recording.before);
  Aftermath aftermath(path);
  for (std::size_t i = 0; i <= recording.operations.size(); ++i) {
    const DiskOperation* last =
        i < recording.operations.size() ? &recording.operations[i] : nullptr;
    const std::size_t done = recording.doneBefore(i);
    for (const auto& [how, times] : kCuts) {
      for (std::uint64_t time = 0; time < times; ++time) {
        const auto files = disk.cut(last, how, kPowerCutSeed + i * 100 + time);
        if (!aftermath.isNew(files, done)) continue;
        SCOPED_TRACE("operation " + std::to_string(i) + ", cut " +
                     std::to_string(static_cast<int>(how)) + ", time " + std::to_string(time) +
                     ", seed " + std::to_string(kPowerCutSeed));
        ASSERT_NO_FATAL_FAILURE(aftermath.expectSound(files, recording, done));
      }
    }
    if (last) disk.play(*last);
  }
  RecordProperty("operations", static_cast<int>(recording.operations.size()));
  RecordProperty("states", static_cast<int>(aftermath.states()));
  EXPECT_GE(aftermath.states(), 3'000U);
}

TEST(PowerCut, TheJournalIsRemovedWithASyncOfItsFolder) {
  const support::TemporaryFolder folder;
  const Recording recording = record(folder / "map.journey");
  for (const DiskOperation& operation : recording.operations) {
    EXPECT_TRUE(operation.kind != IoCall::Kind::remove || operation.syncsFolder);
  }
}

}  // namespace
}  // namespace throughline::store
