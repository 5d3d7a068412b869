#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
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

class AccessTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }
  [[nodiscard]] std::unique_ptr<Document> open(Purpose purpose = Purpose::edit) const {
    return Document::open(path, support::fixedServices(), purpose);
  }
  static EditResult addStage(Document& document, const std::string& name = "Renewal") {
    return document.edit("Add stage", nullptr,
                         [&](journey::Edit& edit) { journey::addStage(edit, name); });
  }
  /// The edit is refused, memory is as it was, and the edit can be saved elsewhere.
  void expectStopped(Document& document, const std::string& words) {
    const Journey before = document.journey();
    const auto result = addStage(document);
    ASSERT_FALSE(result);
    EXPECT_NE(result.error->sentence().find(words), std::string::npos) << result.error->what();
    EXPECT_EQ(document.access().mode, Mode::stopped);
    EXPECT_EQ(document.journey(), before);
    ASSERT_TRUE(document.failedEdit());
    document.saveCopyWithFailedEdit(folder / "rescued.journey");
    const auto rescued = Document::open(folder / "rescued.journey", support::fixedServices());
    EXPECT_EQ(rescued->journey().count(journey::Kind::stage),
              before.count(journey::Kind::stage) + 1);
    const auto history = rescued->history(10);
    ASSERT_FALSE(history.empty());
    EXPECT_EQ(history.front().label, "Add stage");
    EXPECT_EQ(history.front().seq, static_cast<std::int64_t>(history.size()))
        << "numbered from 1 without a gap";
    EXPECT_TRUE(verify(folder / "rescued.journey").empty());
    EXPECT_FALSE(addStage(document)) << "editing goes on";
  }
};

TEST_F(AccessTest, ASecondWindowReadsOnlyAndSaysWhoHoldsTheMap) {
  const auto first = open();
  const auto second = open();
  EXPECT_EQ(first->access().mode, Mode::writable);
  EXPECT_EQ(second->access().mode, Mode::read_only);
  EXPECT_NE(english(second->access().reason).find("Ana, process " + std::to_string(::getpid())),
            std::string::npos)
      << english(second->access().reason);
  EXPECT_FALSE(addStage(*second));
  ASSERT_TRUE(addStage(*first));
  EXPECT_EQ(second->reload().size(), 1U);
  EXPECT_EQ(second->journey(), first->journey());
}

TEST_F(AccessTest, WhenTheFirstWindowClosesTheSecondCanTakeOver) {
  auto first = open();
  const auto second = open();
  first.reset();
  second->reload();
  EXPECT_EQ(second->access().mode, Mode::writable);
  EXPECT_TRUE(addStage(*second));
}

TEST_F(AccessTest, ClosingLeavesNothingBesideTheMap) {
  ASSERT_TRUE(addStage(*open()));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST_F(AccessTest, OpeningToReadTakesNothingFromAnEditor) {
  const auto reader = open(Purpose::read);
  const auto editor = open();
  EXPECT_EQ(reader->access().mode, Mode::read_only);
  EXPECT_EQ(editor->access().mode, Mode::writable);
}

TEST_F(AccessTest, AKilledEditorBlocksNobody) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto held = open();
    (void)!::write(ends[1], "x", 1);
    for (;;) ::pause();
  }
  char opened = 0;
  ASSERT_EQ(::read(ends[0], &opened, 1), 1);
  EXPECT_EQ(open()->access().mode, Mode::read_only);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_TRUE(fs::exists(folder / ".leah.journey.lock"));
  EXPECT_EQ(open()->access().mode, Mode::writable);
}

TEST_F(AccessTest, AMapInAFolderWithoutRightsIsReadAndSaysSo) {
  const support::WithoutRights rights(folder.path());
  const auto document = open();
  EXPECT_EQ(document->access().mode, Mode::read_only);
  EXPECT_NE(english(document->access().reason).find("may not write"), std::string::npos);
  EXPECT_FALSE(addStage(*document));
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(AccessTest, AFileWithoutReadPermissionIsRefused) {
  fs::permissions(path, fs::perms::owner_write);
  const support::WithoutRights rights(folder.path());
  try {
    (void)open();
    FAIL();
  } catch (const journey::Error& error) {
    EXPECT_EQ(error.blame(), journey::Blame::system);
    EXPECT_NE(error.sentence().find("no permission"), std::string::npos) << error.what();
  }
}

TEST_F(AccessTest, LosingTheRightsWhileOpenLosesNoEdit) {
  const auto document = open();
  ASSERT_TRUE(addStage(*document, "Kept"));
  const Journey before = document->journey();
  {
    const support::WithoutRights rights(folder.path());
    const auto result = addStage(*document, "Refused");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error->blame(), journey::Blame::system);
  }
  EXPECT_EQ(document->journey(), before);
  document->reload();
  EXPECT_EQ(document->journey(), before);
  EXPECT_TRUE(addStage(*document, "Again"));
}

TEST_F(AccessTest, AnEditBrokenOffIsTakenBackEvenWithoutRights) {
  // The journal of an edit that got as far as the map and no further.
  const std::string before = support::contentOf(path);
  std::string journal;
  std::string broken;
  {
    SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE map SET title = 'half'");
    raw.exec("UPDATE stage SET summary = hex(zeroblob(9000))");
    journal = support::contentOf(path.string() + "-journal");
    broken = support::contentOf(path);
    raw.exec("ROLLBACK");
  }
  support::writeFile(path.string() + "-journal", journal);
  support::writeFile(path, broken);
  ASSERT_NE(broken, before);
  {
    const support::WithoutRights rights(folder.path());
    const auto document = open();
    EXPECT_EQ(document->journey().settings().title, "Leah");
    EXPECT_EQ(document->access().mode, Mode::read_only);
    EXPECT_EQ(support::contentOf(path), broken);
  }
  EXPECT_EQ(open()->journey().settings().title, "Leah");
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(AccessTest, EditingStopsWhenTheFileIsDeleted) {
  const auto document = open();
  ASSERT_TRUE(addStage(*document, "Kept"));
  fs::remove(path);
  expectStopped(*document, "moved or deleted");
}

TEST_F(AccessTest, EditingStopsWhenTheFileIsMoved) {
  const auto document = open();
  fs::rename(path, folder / "elsewhere.journey");
  expectStopped(*document, "moved or deleted");
  EXPECT_TRUE(verify(folder / "elsewhere.journey").empty());
}

TEST_F(AccessTest, EditingStopsWhenTheFileIsReplacedAndReloadShowsTheDifference) {
  const auto document = open();
  auto ids = journey::seededIds(9);
  Document::create(folder / "other.journey", journey::sevenStages("Other", ids),
                   support::fixedServices());
  fs::rename(folder / "other.journey", path);
  expectStopped(*document, "another file in its place");
  const auto changes = document->reload();
  EXPECT_EQ(changes.size(), 16U);  // one map and seven stages gone, as many come
  EXPECT_EQ(document->access().mode, Mode::writable);
  EXPECT_TRUE(addStage(*document));
}

TEST_F(AccessTest, EditingStopsWhenAnotherProgramChangesTheFile) {
  const auto document = open();
  support::withRawSql(path, "UPDATE map SET title = 'By hand'");
  expectStopped(*document, "another program changed it");
  const auto changes = document->reload();
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(document->journey().settings().title, "By hand");
  EXPECT_TRUE(document->changedOutside());
}

TEST_F(AccessTest, AFileThatIsNoLongerSoundLeavesMemoryAsItIs) {
  const auto document = open();
  const Journey before = document->journey();
  support::writeFile(path, "not a map any more");
  expectStopped(*document, "another program changed it");
  EXPECT_THROW(document->reload(), journey::Error);
  EXPECT_EQ(document->journey(), before);
  document->saveCopy(folder / "copy.journey", false);
  EXPECT_EQ(Document::open(folder / "copy.journey", support::fixedServices())->journey(), before);
}

}  // namespace
}  // namespace throughline::store
