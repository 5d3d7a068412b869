#include <gtest/gtest.h>

#include <algorithm>

#include "support/files.h"
#include "support/map_services.h"
#include "support/shim_vfs.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

using journey::Journey;
using support::IoCall;
using support::ShimVfs;

constexpr int kFailingDiskEdits = 4;

/// How the disk fails from the chosen call on.
enum class Failing { once, once_although_done, for_good };

int codeFor(const IoCall& call) {
  switch (call.kind) {
    case IoCall::Kind::open:
      return SQLITE_CANTOPEN;
    case IoCall::Kind::read:
      return SQLITE_IOERR_READ;
    case IoCall::Kind::write:
      return call.at % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case IoCall::Kind::truncate:
      return SQLITE_IOERR_TRUNCATE;
    case IoCall::Kind::sync:
      return SQLITE_IOERR_FSYNC;
    case IoCall::Kind::size:
      return SQLITE_IOERR_FSTAT;
    case IoCall::Kind::lock:
      return SQLITE_IOERR_LOCK;
    case IoCall::Kind::look:
      return SQLITE_IOERR_CHECKRESERVEDLOCK;
    case IoCall::Kind::remove:
      return SQLITE_IOERR_DELETE;
    case IoCall::Kind::exists:
      return SQLITE_IOERR_ACCESS;
  }
  return SQLITE_IOERR;
}

class FailingDisk {
 public:
  FailingDisk(int failAt, Failing how)
      : m_failAt(failAt), m_how(how), m_vfs([this](const IoCall& call) { return judge(call); }) {}

  [[nodiscard]] const std::string& name() const { return m_vfs.name(); }
  [[nodiscard]] bool hasFailed() const { return m_calls >= m_failAt; }
  void heal() { m_healed = true; }

 private:
  ShimVfs::Verdict judge(const IoCall& call) {
    if (m_healed) return {};
    const int number = ++m_calls;
    const bool fails = m_how == Failing::for_good ? number >= m_failAt : number == m_failAt;
    if (!fails) return {};
    // Of what was only asked nothing can be done and fail; a lock would stay.
    const bool done =
        m_how == Failing::once_although_done && call.changes() && call.kind != IoCall::Kind::open;
    return {codeFor(call), done};
  }

  int m_calls = 0;
  int m_failAt;
  Failing m_how;
  bool m_healed = false;
  ShimVfs m_vfs;
};

class FailingDiskTest : public ::testing::TestWithParam<Failing> {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  std::string original;
  std::vector<std::string> reported;  ///< the stages whose edit was reported done

  void SetUp() override {
    auto ids = journey::seededIds(1);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
    original = support::contentOf(path);
  }

  [[nodiscard]] Journey onDisk() const {
    return Document::open(path, support::fixedServices(), Purpose::read)->journey();
  }

  static bool hasStage(const Journey& journey, const std::string& name) {
    return std::ranges::any_of(journey.all<journey::Stage>(),
                               [&](const auto& entry) { return entry.second.name == name; });
  }

  void makeEdits(Document& document) {
    for (int i = 0; i < kFailingDiskEdits; ++i) {
      const std::string name = "Stage " + std::to_string(i);
      const auto result = document.edit(
          "Add stage", nullptr, [&](journey::Edit& edit) { journey::addStage(edit, name); });
      if (result) {
        reported.push_back(name);
      } else {
        ASSERT_FALSE(result.error->sentence().empty());
        ASSERT_EQ(result.error->where().find('\n'), std::string::npos);
        // Right after the fault, unless the disk cannot be read at all.
        if (document.access().mode == Access::Mode::writable) {
          ASSERT_EQ(document.journey(), onDisk());
        }
      }
    }
  }

  void runWithFaultAt(FailingDisk& disk) {
    auto services = support::fixedServices(2);
    services.vfs = disk.name();
    std::unique_ptr<Document> document;
    try {
      document = Document::open(path, services);
    } catch (const journey::Error& error) {
      ASSERT_EQ(error.blame(), journey::Blame::system) << error.what();
      return;
    }
    ASSERT_NO_FATAL_FAILURE(makeEdits(*document));
    disk.heal();
    document->reload();
    ASSERT_EQ(document->journey(), onDisk());
    ASSERT_EQ(document->access().mode, Access::Mode::writable)
        << english(document->access().reason);
    ASSERT_TRUE(document->edit("Go on", nullptr,
                               [](journey::Edit& edit) { journey::addStage(edit, "After"); }));
  }

  void expectNothingLost() const {
    const Journey found = onDisk();
    for (const std::string& name : reported) ASSERT_TRUE(hasStage(found, name)) << name;
    const auto faults = verify(path);
    ASSERT_TRUE(faults.empty()) << faults.front().what();
  }
};

TEST_P(FailingDiskTest, NoEditReportedDoneIsLostWhicheverCallFails) {
  int call = 1;
  for (bool reached = true; reached; ++call) {
    SCOPED_TRACE("call " + std::to_string(call));
    std::filesystem::remove(path.string() + "-journal");
    support::writeFile(path, original);
    reported.clear();
    FailingDisk disk(call, GetParam());
    ASSERT_NO_FATAL_FAILURE(runWithFaultAt(disk));
    ASSERT_NO_FATAL_FAILURE(expectNothingLost());
    reached = disk.hasFailed();
  }
  EXPECT_GT(call, 100);
  RecordProperty("calls", call);
}

INSTANTIATE_TEST_SUITE_P(EachCall, FailingDiskTest,
                         ::testing::Values(Failing::once, Failing::once_although_done,
                                           Failing::for_good));

}  // namespace
}  // namespace throughline::store
