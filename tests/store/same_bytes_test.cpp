#include <gtest/gtest.h>

#include <fstream>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

/// Something touches the file of an open map between two edits.
class SameBytesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  std::unique_ptr<Document> document;

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
    document = Document::open(path, support::fixedServices());
    ASSERT_TRUE(rename("Before"));
  }
  EditResult rename(const std::string& title) {
    return document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id,
                  [&](journey::MapSettings& map) { map.title = title; });
    });
  }
  void later() const {
    fs::last_write_time(path, fs::last_write_time(path) + std::chrono::hours(1));
  }
  void expectGoesOn() {
    const auto result = rename("After");
    ASSERT_TRUE(result) << result.error->what();
    EXPECT_EQ(document->access().mode, Access::Mode::writable);
    EXPECT_FALSE(document->changedOutside());
    const auto read = Document::open(path, support::fixedServices(), Purpose::read);
    EXPECT_TRUE(read->journey() == document->journey());
    EXPECT_TRUE(document->undo()) << "what was done before can still be undone";
    EXPECT_TRUE(document->undo());
    EXPECT_EQ(document->journey().settings().title, "Leah");
    EXPECT_TRUE(verify(path).empty());
  }
  void expectStops(const std::string& words) {
    const auto result = rename("After");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error->sentence().find(words), std::string::npos) << result.error->what();
    EXPECT_EQ(document->access().mode, Access::Mode::stopped);
  }
};

TEST_F(SameBytesTest, ATouchIsNoChange) {
  later();
  expectGoesOn();
}

TEST_F(SameBytesTest, TheSameBytesWrittenAgainAreNoChange) {
  support::writeFile(path, support::contentOf(path));
  later();
  expectGoesOn();
}

TEST_F(SameBytesTest, AnEqualFileInItsPlaceIsNoChange) {
  fs::copy_file(path, folder / "copy");
  fs::rename(folder / "copy", path);
  expectGoesOn();
}

TEST_F(SameBytesTest, AnEqualFileInItsPlaceIsNoChangeTheSecondTimeEither) {
  for (int i = 0; i < 3; ++i) {
    fs::copy_file(path, folder / "copy");
    fs::rename(folder / "copy", path);
    ASSERT_TRUE(rename("Title " + std::to_string(i)));
  }
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(SameBytesTest, OneByteOfARecordIsAChange) {
  std::string content = support::contentOf(path);
  const auto at = content.find("Before");
  ASSERT_NE(at, std::string::npos);
  for (auto found = at; found != std::string::npos; found = content.find("Before", found + 1)) {
    content[found] = 'b';
  }
  support::writeFile(path, content);
  later();
  expectStops("another program changed it");
}

TEST_F(SameBytesTest, OneByteOfTheHistoryIsAChange) {
  support::withRawSql(path, "UPDATE history SET who = 'Eve'");
  later();
  expectStops("another program changed it");
}

TEST_F(SameBytesTest, AnEarlierStateOfTheMapIsAChange) {
  const std::string before = support::contentOf(path);
  ASSERT_TRUE(rename("Between"));
  support::writeFile(path, before);
  later();
  expectStops("another program changed it");
}

}  // namespace
}  // namespace throughline::store
