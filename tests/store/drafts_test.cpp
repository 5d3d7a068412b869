#include "throughline/store/drafts.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/temporary_folder.h"
#include "throughline/journey/error.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

class DraftsTest : public ::testing::Test {
 protected:
  DraftsTest() {
    services.safetyFolder = folder / "data";
    support::writeFile(map, "");
  }
  [[nodiscard]] Drafts of(const fs::path& path, std::int64_t id = 7) const {
    return {services, id, path};
  }

  support::TemporaryFolder folder;
  Services services;
  fs::path map = folder / "map.journey";
  Draft draft{journey::Kind::touchpoint, {12, 13}, "title", 0, 0, 0, "Größe\n“x”"};
};

TEST_F(DraftsTest, GivesBackWhatWasKept) {
  EXPECT_EQ(of(map).kept(), std::nullopt);
  EXPECT_TRUE(of(map).keep(draft));
  EXPECT_EQ(of(map).kept(), draft);
  draft = {journey::Kind::reading, {}, "health", 3, 4, 5, "23,8 %"};
  of(map).keep(draft);
  EXPECT_EQ(of(map).kept(), draft);
}

TEST_F(DraftsTest, IsGoneWhenDropped) {
  of(map).keep(draft);
  of(map).drop();
  EXPECT_EQ(of(map).kept(), std::nullopt);
  EXPECT_TRUE(fs::is_empty(services.safetyFolder / "7"));
}

TEST_F(DraftsTest, CopiesOfAMapThatAreBothThereDoNotShareOne) {
  const fs::path copy = folder / "copy.journey";
  support::writeFile(copy, "");
  of(map).keep(draft);
  EXPECT_EQ(of(copy).kept(), std::nullopt);
  of(copy).drop();
  EXPECT_EQ(of(map).kept(), draft);
}

TEST_F(DraftsTest, FollowsAMapThatWasMoved) {
  of(map).keep(draft);
  const fs::path moved = folder / "moved.journey";
  fs::rename(map, moved);
  EXPECT_EQ(of(moved).kept(), draft);
  EXPECT_EQ(of(moved, 8).kept(), std::nullopt) << "another map";
  of(moved).drop();
  EXPECT_EQ(of(moved).kept(), std::nullopt);
}

TEST_F(DraftsTest, AnUnreadableOneIsNone) {
  of(map).keep(draft);
  for (const auto& entry : fs::directory_iterator(services.safetyFolder / "7")) {
    for (const char* text : {"", "{", "[]", R"({"kind": "ghost"})", R"({"kind": 3})"}) {
      support::writeFile(entry.path(), text);
      EXPECT_EQ(of(map).kept(), std::nullopt) << text;
    }
  }
}

TEST_F(DraftsTest, NobodyElseMayReadIt) {
  of(map).keep(draft);
  EXPECT_EQ(fs::status(services.safetyFolder / "7").permissions(), fs::perms::owner_all);
}

TEST_F(DraftsTest, WithoutAFolderNothingIsKept) {
  services.safetyFolder.clear();
  EXPECT_FALSE(of(map).keep(draft));
  EXPECT_EQ(of(map).kept(), std::nullopt);
  of(map).drop();
}

TEST_F(DraftsTest, AFolderThatCannotBeMadeIsTold) {
  support::writeFile(services.safetyFolder, "in the way");
  EXPECT_THROW(of(map).keep(draft), journey::Error);
}

}  // namespace
}  // namespace throughline::store
