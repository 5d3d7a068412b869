#include <gtest/gtest.h>
#include <sys/stat.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "support/without_rights.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

// Names and folders in which a map can be opened, but not as it always is.

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 255 - 8;  // of a map, so that "NAME-journal" is a name

class NamesAndPlacesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;

  static std::unique_ptr<Document> make(const fs::path& path) {
    auto ids = journey::seededIds(7);
    return Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }
  static std::string refusalToMake(const fs::path& path) {
    try {
      make(path);
    } catch (const journey::Error& error) {
      EXPECT_EQ(error.blame(), journey::Blame::input);
      return error.sentence();
    }
    return "made";
  }
  static std::string named(std::size_t length) {
    return std::string(length - std::string(".journey").size(), 'n') + ".journey";
  }
};

TEST_F(NamesAndPlacesTest, TheLongestNameIsOneThatLeavesRoomForTheJournal) {
  const auto document = make(folder / named(kLongestName));
  ASSERT_EQ(document->access().mode, Access::Mode::writable) << english(document->access().reason);
  EXPECT_TRUE(document->edit("Add", nullptr, [](auto& edit) { journey::addStage(edit, "New"); }));
}

TEST_F(NamesAndPlacesTest, AMapWhoseNameLeavesNoRoomForAJournalIsReadAndSaysWhy) {
  const fs::path path = folder / named(kLongestName + 1);
  make(folder / "short.journey");
  fs::rename(folder / "short.journey", path);
  const auto document = Document::open(path, support::fixedServices());
  EXPECT_EQ(document->journey().count(journey::Kind::stage), 7U);
  EXPECT_EQ(document->access().mode, Access::Mode::read_only);
  EXPECT_EQ(english(document->access().reason),
            "The name of this map is too long for a journal beside it (248 bytes, where 247 are "
            "the most), so it can only be read.");
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(NamesAndPlacesTest, NoMapIsMadeUnderANameThatCouldNotBeEdited) {
  EXPECT_EQ(refusalToMake(folder / named(kLongestName + 1)),
            "expected a name of at most 247 bytes, which leaves room for that of a journal, found "
            "one of 248");
  fs::path deep = folder.path();
  while (deep.native().size() < 480) deep /= std::string(40, 'd');
  fs::create_directories(deep);
  EXPECT_EQ(refusalToMake(deep / named(100)),
            "expected a path of at most 504 bytes, found one of " +
                std::to_string(deep.native().size() + 101));
  make(folder / "short.journey");
  fs::rename(folder / "short.journey", deep / named(100));
  try {
    Document::open(deep / named(100), support::fixedServices());
    ADD_FAILURE() << "opened";
  } catch (const journey::Error& error) {
    EXPECT_NE(error.sentence().find("a path of at most 504 bytes"), std::string::npos)
        << error.what();
  }
}

/// The map and the journal of an edit that was broken off, in a folder without rights.
void breakOffAnEdit(const fs::path& path) {
  const std::string journal = path.string() + "-journal";
  std::string map;
  std::string left;
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
        "UPDATE stage SET summary = 'Half done'; UPDATE seal SET edits = 99");
    database.exec("UPDATE map SET title = 'Half done'");
    map = support::contentOf(path);
    left = support::contentOf(journal);
  }
  support::writeFile(path, map);
  support::writeFile(journal, left);
}

TEST_F(NamesAndPlacesTest, NoTemporaryFolderIsNeededToOpenAMap) {
  const fs::path path = folder / "map.journey";
  make(path);
  breakOffAnEdit(path);
  ::chmod(path.c_str(), 0444);
  ::chmod((path.string() + "-journal").c_str(), 0444);
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before ? before : "";
  for (const char* place : {"/nowhere/at/all", "/proc", "/dev/null"}) {
    ::setenv("TMPDIR", place, 1);
    const support::WithoutRights rights(folder.path());
    const auto document = Document::open(path, support::fixedServices());
    EXPECT_EQ(document->journey().count(journey::Kind::stage), 7U) << place;
    EXPECT_EQ(document->journey().settings().title, "Leah") << place;
  }
  before ? ::setenv("TMPDIR", kept.c_str(), 1) : ::unsetenv("TMPDIR");
}

}  // namespace
}  // namespace throughline::store
