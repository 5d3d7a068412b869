#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
#include "support/shim_vfs.h"
#include "support/temporary_folder.h"
#include "support/without_rights.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Journey;
using Mode = Access::Mode;

Services impatient() {
  Services services = support::fixedServices();
  services.patience = std::chrono::milliseconds(0);
  return services;
}

EditResult addStageTo(Document& document, const std::string& name) {
  return document.edit("Add stage", nullptr,
                       [&](journey::Edit& edit) { journey::addStage(edit, name); });
}

std::size_t timesNamed(const Journey& journey, const std::string& name) {
  return static_cast<std::size_t>(std::ranges::count_if(
      journey.all<journey::Stage>(), [&](const auto& entry) { return entry.second.name == name; }));
}

/// A map in a folder of its own, which can go away and come back.
class WaitingTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path home = folder / "project";
  fs::path path = home / "leah.journey";
  Services services = impatient();

  void SetUp() override {
    fs::create_directory(home);
    fs::permissions(folder.path(), fs::perms(0755));  // nobody may look in
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }
  [[nodiscard]] std::unique_ptr<Document> open() const {
    auto document = Document::open(path, services);
    document->letEditsWait();
    return document;
  }
  [[nodiscard]] Journey onDisk() const {
    return Document::open(path, support::fixedServices(), Purpose::read)->journey();
  }
  /// The edit is made in memory alone; no other is made; each try leaves all as it is.
  static void expectWaiting(Document& document, Obstacle obstacle,
                            const std::string& name = "Late") {
    const Journey before = document.journey();
    std::vector<Notification> told;
    const auto subscription =
        document.subscribe([&](const Notification& each) { told.push_back(each); });
    const EditResult result = addStageTo(document, name);
    ASSERT_FALSE(result);
    ASSERT_TRUE(result.waits);
    ASSERT_TRUE(result.error);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].changes, journey::difference(before, document.journey()));
    EXPECT_EQ(timesNamed(document.journey(), name), 1U);
    ASSERT_EQ(document.access().mode, Mode::waiting);
    ASSERT_TRUE(document.waitingEdit());
    EXPECT_EQ(document.waitingEdit()->obstacle, obstacle);
    EXPECT_EQ(english(document.waitingEdit()->label), "Add stage");
    EXPECT_FALSE(document.failedEdit());

    const Journey held = document.journey();
    const EditResult another = addStageTo(document, "Another");
    EXPECT_FALSE(another);
    EXPECT_FALSE(another.waits);
    EXPECT_NE(another.error->sentence().find("not on the disk yet"), std::string::npos);
    EXPECT_FALSE(document.undo());
    EXPECT_FALSE(document.tryAgain());
    EXPECT_TRUE(document.journey() == held);
    EXPECT_EQ(document.access().mode, Mode::waiting);
  }
  /// The next try writes it once, and editing, undo and redo go on.
  void expectGoesOn(Document& document, const std::string& name = "Late") const {
    const EditResult result = document.tryAgain();
    ASSERT_TRUE(result) << result.error->what();
    EXPECT_EQ(document.access().mode, Mode::writable);
    EXPECT_FALSE(document.waitingEdit());
    EXPECT_TRUE(document.journey() == onDisk());
    EXPECT_EQ(timesNamed(onDisk(), name), 1U);
    ASSERT_TRUE(document.undo());
    EXPECT_EQ(timesNamed(onDisk(), name), 0U);
    ASSERT_TRUE(document.redo());
    ASSERT_TRUE(addStageTo(document, "Next"));
    EXPECT_TRUE(document.journey() == onDisk());
    EXPECT_TRUE(verify(path).empty());
  }
};

TEST_F(WaitingTest, AnEditWaitsForAnotherProgramsLockAndIsWrittenWhenItEnds) {
  const auto document = open();
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    expectWaiting(*document, Obstacle::in_use);
    other.exec("ROLLBACK");
  }
  expectGoesOn(*document);
}

TEST_F(WaitingTest, AReaderThatHoldsTheFileIsWaitedForToo) {
  const auto document = open();
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READONLY);
    other.exec("BEGIN");
    other.execAndGet("SELECT count(*) FROM stage");
    expectWaiting(*document, Obstacle::in_use);
  }
  expectGoesOn(*document);
}

TEST_F(WaitingTest, WhatTheOtherProgramWroteMeanwhileStopsEditingAndKeepsTheEditForACopy) {
  const auto document = open();
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE; UPDATE map SET title = 'By hand'");
    expectWaiting(*document, Obstacle::in_use);
    other.exec("COMMIT");
  }
  EXPECT_FALSE(document->tryAgain());
  EXPECT_EQ(document->access().mode, Mode::stopped);
  EXPECT_EQ(timesNamed(document->journey(), "Late"), 1U);
  document->saveCopy(folder / "copy.journey", true);
  const auto copy = Document::open(folder / "copy.journey", support::fixedServices());
  EXPECT_TRUE(copy->journey() == document->journey());
  EXPECT_EQ(copy->history(1).front().label, "Add stage");
  EXPECT_TRUE(verify(folder / "copy.journey").empty());
  const journey::ChangeSet changes = document->reload();
  EXPECT_EQ(changes.size(), 2U) << "the title comes, the stage goes";
  EXPECT_EQ(document->access().mode, Mode::writable);
  EXPECT_FALSE(document->waitingEdit());
  ASSERT_TRUE(document->failedEdit()) << "a copy can still keep it";
}

TEST_F(WaitingTest, AnUndoWaitsAsAnEditDoes) {
  const auto document = open();
  ASSERT_TRUE(addStageTo(*document, "Kept"));
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    const EditResult result = document->undo();
    EXPECT_TRUE(result.waits);
    EXPECT_EQ(timesNamed(document->journey(), "Kept"), 0U);
    EXPECT_TRUE(document->undoLabel()) << "it is not undone yet";
    EXPECT_FALSE(document->redoLabel());
  }
  ASSERT_TRUE(document->tryAgain());
  EXPECT_EQ(timesNamed(onDisk(), "Kept"), 0U);
  EXPECT_FALSE(document->undoLabel());
  ASSERT_TRUE(document->redo());
  EXPECT_EQ(timesNamed(onDisk(), "Kept"), 1U);
}

TEST_F(WaitingTest, AFolderThatWasAwayComesBackWithTheSameFile) {
  const auto document = open();
  fs::rename(home, folder / "away");
  expectWaiting(*document, Obstacle::away);
  fs::rename(folder / "away", home);
  expectGoesOn(*document);
}

TEST_F(WaitingTest, AFolderThatComesBackWithACopyOfTheFileGoesOnAsWell) {
  const auto document = open();
  fs::rename(home, folder / "away");
  expectWaiting(*document, Obstacle::away);
  fs::create_directory(home);
  fs::copy_file(folder / "away" / "leah.journey", path);
  expectGoesOn(*document);
  EXPECT_EQ(Document::open(path, services)->access().mode, Mode::read_only)
      << "the others see who has it";
}

TEST_F(WaitingTest, AFolderThatComesBackWithAnotherMapStopsEditing) {
  const auto document = open();
  fs::rename(home, folder / "away");
  expectWaiting(*document, Obstacle::away);
  fs::create_directory(home);
  auto ids = journey::seededIds(9);
  Document::create(path, journey::sevenStages("Other", ids), support::fixedServices());
  const std::string other = support::contentOf(path);
  EXPECT_FALSE(document->tryAgain());
  EXPECT_EQ(document->access().mode, Mode::stopped);
  EXPECT_EQ(support::contentOf(path), other);
  // The map may still come back.
  fs::remove_all(home);
  fs::rename(folder / "away", home);
  expectGoesOn(*document);
}

TEST_F(WaitingTest, ADeletedFileIsWaitedForAndACopyKeepsAll) {
  const auto document = open();
  ASSERT_TRUE(addStageTo(*document, "Kept"));
  fs::remove(path);
  expectWaiting(*document, Obstacle::away);
  document->saveCopy(folder / "copy.journey", true);
  const auto copy = Document::open(folder / "copy.journey", support::fixedServices());
  EXPECT_TRUE(copy->journey() == document->journey());
}

TEST_F(WaitingTest, AFileMadeReadOnlyIsNotWrittenUntilItMayBe) {
  const auto document = open();
  const std::string before = support::contentOf(path);
  fs::permissions(path, fs::perms::owner_read);
  {
    const support::WithoutRights rights(home);
    expectWaiting(*document, Obstacle::not_writable);
  }
  EXPECT_EQ(support::contentOf(path), before);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  expectGoesOn(*document);
}

TEST_F(WaitingTest, AFolderMadeReadOnlyIsWaitedFor) {
  const auto document = open();
  fs::permissions(path, fs::perms::all);
  {
    const support::WithoutRights rights(home);
    expectWaiting(*document, Obstacle::not_writable);
  }
  expectGoesOn(*document);
}

TEST_F(WaitingTest, AFullDiskSaysHowMuchIsNeeded) {
  bool full = false;
  const support::ShimVfs disk([&](const support::IoCall& call) -> support::ShimVfs::Verdict {
    if (full && call.kind == support::IoCall::Kind::write) return {SQLITE_FULL, false};
    return {};
  });
  services.vfs = disk.name();
  const auto document = open();
  full = true;
  expectWaiting(*document, Obstacle::disk_full);
  const auto room = document->waitingEdit()->room;
  ASSERT_TRUE(room);
  EXPECT_GT(room->needed, 4'096U);
  EXPECT_LT(room->needed, 200'000U);
  EXPECT_GT(room->free, 0U);
  full = false;
  expectGoesOn(*document);
}

TEST_F(WaitingTest, ATryThatFailsAfterItHasWrittenIsNotMadeAgain) {
  enum class Disk { well, full, fails_late } state = Disk::well;
  const support::ShimVfs disk([&](const support::IoCall& call) -> support::ShimVfs::Verdict {
    using Call = support::IoCall::Kind;
    if (state == Disk::full && call.kind == Call::write) return {SQLITE_FULL, false};
    if (state == Disk::fails_late && call.kind == Call::remove) {
      state = Disk::well;
      return {SQLITE_IOERR_DELETE, true};
    }
    return {};
  });
  services.vfs = disk.name();
  const auto document = open();
  state = Disk::full;
  expectWaiting(*document, Obstacle::disk_full);
  state = Disk::fails_late;
  ASSERT_TRUE(document->tryAgain());
  EXPECT_EQ(timesNamed(onDisk(), "Late"), 1U);
  EXPECT_EQ(document->history(10).size(), 1U);
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(timesNamed(onDisk(), "Late"), 0U);
}

TEST_F(WaitingTest, ARefusalByTheRulesStaysOne) {
  const auto document = open();
  const EditResult result = addStageTo(*document, "");
  EXPECT_FALSE(result);
  EXPECT_FALSE(result.waits);
  EXPECT_EQ(document->access().mode, Mode::writable);
}

TEST_F(WaitingTest, WithoutBeingAskedToNoEditWaits) {
  const auto document = Document::open(path, services);
  SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  const EditResult result = addStageTo(*document, "Late");
  EXPECT_FALSE(result);
  EXPECT_FALSE(result.waits);
  EXPECT_FALSE(document->waitingEdit());
  EXPECT_EQ(timesNamed(document->journey(), "Late"), 0U);
}

/// With a data folder: the edit outlives the program.
class KeptEditsTest : public WaitingTest {
 protected:
  KeptEditsTest() { services.safetyFolder = folder / "data"; }

  [[nodiscard]] std::vector<KeptEdits::Left> left() const { return open()->keptEdits().left(); }
  /// Ends a program while its edit waits.
  void endWhileWaiting(const std::function<void(Document&)>& before = {}) {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    const auto document = open();
    other.exec("BEGIN EXCLUSIVE");
    expectWaiting(*document, Obstacle::in_use);
    if (before) before(*document);
  }
};

TEST_F(KeptEditsTest, WhatWaitedWhenTheProgramEndedIsOfferedAndMadeAgain) {
  endWhileWaiting();
  const auto document = open();
  const auto left = document->keptEdits().left();
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(english(left[0].edit.label), "Add stage");
  EXPECT_FALSE(isMade(document->journey(), left[0].edit.changes));
  ASSERT_TRUE(document->edit(left[0].edit.label, nullptr,
                             [&](journey::Edit& edit) { makeAgain(edit, left[0].edit); }));
  EXPECT_EQ(timesNamed(onDisk(), "Late"), 1U);
  EXPECT_TRUE(isMade(document->journey(), left[0].edit.changes));
  KeptEdits::drop(left[0].file);
  EXPECT_TRUE(document->keptEdits().left().empty());
}

TEST_F(KeptEditsTest, WhatNoLongerFitsIsRefused) {
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    const auto document = open();
    const auto first = document->journey().list<journey::Stage>().front()->id;
    other.exec("BEGIN EXCLUSIVE");
    EXPECT_TRUE(document
                    ->edit("Rename", nullptr,
                           [&](journey::Edit& edit) {
                             edit.change(first, [](journey::Stage& s) { s.name = "Mine"; });
                           })
                    .waits);
  }
  const auto document = open();
  const auto first = document->journey().list<journey::Stage>().front()->id;
  ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(first, [](journey::Stage& s) { s.name = "Theirs"; });
  }));
  const auto left = document->keptEdits().left();
  ASSERT_EQ(left.size(), 1U);
  const EditResult result = document->edit(
      left[0].edit.label, nullptr, [&](journey::Edit& edit) { makeAgain(edit, left[0].edit); });
  EXPECT_FALSE(result);
  EXPECT_NE(result.error->sentence().find("changed since"), std::string::npos);
}

TEST_F(KeptEditsTest, WhatWasWrittenOrGivenUpIsNotOffered) {
  endWhileWaiting([](Document& document) { document.forgetWaitingEdit(); });
  EXPECT_TRUE(left().empty());
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    const auto document = open();
    other.exec("BEGIN EXCLUSIVE");
    expectWaiting(*document, Obstacle::in_use);
    other.exec("ROLLBACK");
    ASSERT_TRUE(document->tryAgain());
  }
  EXPECT_TRUE(left().empty());
}

/// Any single call to the disk fails, and the disk heals later.
class WaitingDiskTest : public ::testing::TestWithParam<bool> {};

TEST_P(WaitingDiskTest, EveryEditIsWrittenOnceWhicheverCallFails) {
  const bool done = GetParam();
  support::TemporaryFolder folder;
  const fs::path path = folder / "map.journey";
  auto ids = journey::seededIds(1);
  Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  const std::string original = support::contentOf(path);
  int waited = 0;
  int call = 1;
  for (bool reached = true; reached; ++call) {
    SCOPED_TRACE("call " + std::to_string(call));
    fs::remove(path.string() + "-journal");
    support::writeFile(path, original);
    int calls = 0;
    bool healed = true;
    const support::ShimVfs disk([&](const support::IoCall& each) -> support::ShimVfs::Verdict {
      if (healed || ++calls < call) return {};
      const bool first = calls == call;
      const bool wasDone =
          done && first && each.changes() && each.kind != support::IoCall::Kind::open;
      if (each.kind == support::IoCall::Kind::open) return {SQLITE_CANTOPEN, false};
      return {call % 3 == 0 ? SQLITE_FULL : SQLITE_IOERR, wasDone};
    });
    auto services = support::fixedServices(2);
    services.vfs = disk.name();
    services.patience = std::chrono::milliseconds(0);
    const auto document = Document::open(path, services);
    document->letEditsWait();
    healed = false;
    for (int i = 0; i < 3; ++i) {
      const std::string name = "Stage " + std::to_string(i);
      EditResult result = addStageTo(*document, name);
      if (!result) {
        ASSERT_TRUE(result.waits) << result.error->what();
        ++waited;
        EXPECT_FALSE(document->tryAgain());
        healed = true;
        result = document->tryAgain();
      }
      ASSERT_TRUE(result) << result.error->what();
      ASSERT_EQ(document->access().mode, Mode::writable);
      const Journey found =
          Document::open(path, support::fixedServices(), Purpose::read)->journey();
      ASSERT_TRUE(found == document->journey());
      ASSERT_EQ(timesNamed(found, name), 1U);
    }
    reached = calls >= call;
    const auto faults = verify(path);
    ASSERT_TRUE(faults.empty()) << faults.front().what();
  }
  EXPECT_GT(waited, 40);
  RecordProperty("waited", waited);
}

INSTANTIATE_TEST_SUITE_P(FailedCallsAreDone, WaitingDiskTest, ::testing::Bool());

}  // namespace
}  // namespace throughline::store
