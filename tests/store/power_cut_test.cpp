#include <gtest/gtest.h>

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

constexpr std::size_t kEdits = 25;
constexpr std::uint64_t kTornPerOperation = 10;
constexpr std::uint64_t kSeed = 20261122;

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
  support::RandomEdits edits(kSeed);
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
  while (recording.doneAt.size() < kEdits) {
    const Journey before = document->journey();
    if (!document->edit("Edit", nullptr, [&](journey::Edit& e) { edits(e); })) continue;
    if (document->journey() == before) continue;
    recording.doneAt.push_back(recording.operations.size());
    recording.states.push_back(document->journey());
  }
  return recording;
}

/// Puts the files of a state on the real disk and opens the map.
class Aftermath {
 public:
  explicit Aftermath(std::filesystem::path path) : m_path(std::move(path)) {}

  /// The same files are looked at again where more edits must be on them.
  bool isNew(const SimulatedDisk::Files& files, std::size_t done) {
    return m_seen.emplace(files, done).second;
  }
  [[nodiscard]] std::size_t count() const { return m_seen.size(); }

  void expectSound(const SimulatedDisk::Files& files, const Recording& recording,
                   std::size_t done) const {
    std::filesystem::remove(m_path.string() + "-journal");
    for (const auto& [path, content] : files) support::writeFile(path, content);
    const auto document = Document::open(m_path, support::fixedServices());
    ASSERT_EQ(document->access().mode, Access::Mode::writable) << document->access().reason;
    const bool asReported = document->journey() == recording.states[done];
    const bool oneMore =
        done + 1 < recording.states.size() && document->journey() == recording.states[done + 1];
    ASSERT_TRUE(asReported || oneMore) << "an edit was lost";
    ASSERT_FALSE(document->changedOutside());
    ASSERT_EQ(document->history(100).size(), asReported ? done : done + 1);
  }

 private:
  std::filesystem::path m_path;
  std::set<std::pair<SimulatedDisk::Files, std::size_t>> m_seen;
};

TEST(PowerCut, EveryEditReportedDoneIsThereWhereverThePowerFails) {
  const support::TemporaryFolder folder;
  const auto path = folder / "map.journey";
  const Recording recording = record(path);
  ASSERT_EQ(recording.states.size(), kEdits + 1);

  SimulatedDisk disk(recording.before);
  Aftermath aftermath(path);
  for (std::size_t i = 0; i <= recording.operations.size(); ++i) {
    const DiskOperation* last =
        i < recording.operations.size() ? &recording.operations[i] : nullptr;
    for (std::uint64_t variant = 0; variant < 2 + kTornPerOperation; ++variant) {
      const auto how =
          variant < 2 ? static_cast<SimulatedDisk::Cut>(variant) : SimulatedDisk::Cut::torn;
      const auto files = disk.cut(last, how, kSeed + i * 100 + variant);
      const std::size_t done = recording.doneBefore(i);
      if (!aftermath.isNew(files, done)) continue;
      SCOPED_TRACE("operation " + std::to_string(i) + ", variant " + std::to_string(variant) +
                   ", seed " + std::to_string(kSeed));
      ASSERT_NO_FATAL_FAILURE(aftermath.expectSound(files, recording, recording.doneBefore(i)));
    }
    if (last) disk.play(*last);
  }
  RecordProperty("states", static_cast<int>(aftermath.count()));
  EXPECT_GE(aftermath.count(), 3'000U);
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
