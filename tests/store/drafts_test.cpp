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

  [[nodiscard]] static std::vector<Draft> textsLeft(const Drafts& drafts) {
    std::vector<Draft> all;
    for (const Drafts::Left& left : drafts.left()) all.push_back(left.draft);
    return all;
  }

  support::TemporaryFolder folder;
  Services services;
  fs::path map = folder / "map.journey";
  Draft draft{journey::Kind::touchpoint, {12, 13}, "title", 0, 0, 0, "Größe\n“x”"};
};

TEST_F(DraftsTest, GivesTheNextProgramWhatWasKept) {
  const Drafts drafts = of(map);
  EXPECT_TRUE(drafts.keep({}));
  EXPECT_TRUE(drafts.keep(draft));
  EXPECT_EQ(textsLeft(of(map)), std::vector{draft});
  EXPECT_TRUE(drafts.left().empty()) << "its own is not left by anybody";
  draft = {journey::Kind::emotion, {}, "", 3, 0, 0, "Why?", Draft::Point{9, -0.35, 0.25, true}};
  drafts.keep(draft);
  EXPECT_EQ(textsLeft(of(map)), std::vector{draft});
  draft.point->within.reset();
  drafts.keep(draft);
  EXPECT_EQ(textsLeft(of(map)), std::vector{draft});
  draft = {journey::Kind::reading, {}, "health", 3, 4, 5, "23,8 %"};
  drafts.keep(draft);
  EXPECT_EQ(textsLeft(of(map)), std::vector{draft});
}

TEST_F(DraftsTest, WhatIsTypedNextLeavesAnEarlierOneAlone) {
  of(map).keep(draft);
  const Drafts next = of(map);
  Draft other = draft;
  other.text = "another";
  next.keep(other);
  EXPECT_EQ(textsLeft(of(map)), (std::vector{draft, other}));
  next.drop();
  EXPECT_EQ(textsLeft(of(map)), std::vector{draft});
}

TEST_F(DraftsTest, IsGoneWhenDropped) {
  of(map).keep(draft);
  Drafts::drop(of(map).left().at(0).file);
  EXPECT_TRUE(of(map).left().empty());
  EXPECT_TRUE(fs::is_empty(services.safetyFolder / "7"));
}

TEST_F(DraftsTest, CopiesOfAMapThatAreBothThereDoNotShareOne) {
  const fs::path copy = folder / "copy.journey";
  support::writeFile(copy, "");
  of(map).keep(draft);
  EXPECT_TRUE(of(copy).left().empty());
}

TEST_F(DraftsTest, FollowsAMapThatWasMoved) {
  of(map).keep(draft);
  const fs::path moved = folder / "moved.journey";
  fs::rename(map, moved);
  EXPECT_EQ(textsLeft(of(moved)), std::vector{draft});
  EXPECT_TRUE(of(moved, 8).left().empty()) << "another map";
}

TEST_F(DraftsTest, AnUnreadableOneIsPassedOver) {
  of(map).keep(draft);
  const fs::path file = of(map).left().at(0).file;
  for (const char* text : {"", "{", "[]", "null", R"({"map": 3})", R"({"map": "x"})"}) {
    support::writeFile(file, text);
    EXPECT_TRUE(of(map).left().empty()) << text;
  }
}

TEST_F(DraftsTest, NobodyElseMayReadIt) {
  of(map).keep(draft);
  EXPECT_EQ(fs::status(services.safetyFolder / "7").permissions(), fs::perms::owner_all);
}

TEST_F(DraftsTest, WithoutAFolderNothingIsKept) {
  services.safetyFolder.clear();
  EXPECT_FALSE(of(map).keep(draft));
  EXPECT_TRUE(of(map).left().empty());
  of(map).drop();
}

TEST_F(DraftsTest, AFolderThatCannotBeMadeIsTold) {
  support::writeFile(services.safetyFolder, "in the way");
  EXPECT_THROW(of(map).keep(draft), journey::Error);
}

}  // namespace
}  // namespace throughline::store
