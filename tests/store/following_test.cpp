#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

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
using Elsewhere = Access::Elsewhere;
using Mode = Access::Mode;

class FollowingTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }
  [[nodiscard]] std::unique_ptr<Document> open(std::uint64_t seed = 1) const {
    return Document::open(path, support::fixedServices(seed));
  }
  static EditResult rename(Document& document, const std::string& title) {
    return document.edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id,
                  [&](journey::MapSettings& map) { map.title = title; });
    });
  }
};

TEST_F(FollowingTest, AReaderTakesOverWhatTheWriterWroteAndTellsOnlyThat) {
  const auto writer = open();
  const auto reader = open();
  EXPECT_EQ(reader->access().elsewhere, Elsewhere::open);
  std::vector<Notification> told;
  const auto subscription =
      reader->subscribe([&](const Notification& each) { told.push_back(each); });
  EXPECT_FALSE(reader->follow()) << "nothing has changed";
  EXPECT_TRUE(told.empty());
  ASSERT_TRUE(rename(*writer, "Second"));
  EXPECT_TRUE(reader->follow());
  EXPECT_TRUE(reader->journey() == writer->journey());
  ASSERT_EQ(told.size(), 1U);
  ASSERT_EQ(told[0].changes.size(), 1U);
  EXPECT_EQ(told[0].changes[0].kind, journey::Kind::map);
  EXPECT_EQ(reader->access().mode, Mode::read_only);
  EXPECT_FALSE(reader->follow());
  EXPECT_EQ(reader->history(1).front().label, "Rename");
}

TEST_F(FollowingTest, TwoEditsInOneTickOfTheClockAreBothSeen) {
  const auto writer = open();
  const auto reader = open();
  for (int i = 0; i < 50; ++i) {
    const auto tick = fs::last_write_time(path);
    ASSERT_TRUE(rename(*writer, "Title " + std::to_string(i % 2)));
    fs::last_write_time(path, tick);
    EXPECT_TRUE(reader->follow()) << i;
    ASSERT_TRUE(reader->journey() == writer->journey()) << i;
  }
}

TEST_F(FollowingTest, AWriterThatHoldsTheFileAtThatMomentIsNotWaitedFor) {
  const auto writer = open();
  const auto reader = open();
  ASSERT_TRUE(rename(*writer, "Second"));
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    EXPECT_FALSE(reader->follow());
    EXPECT_EQ(reader->journey().settings().title, "Leah");
  }
  EXPECT_TRUE(reader->follow());
  EXPECT_EQ(reader->journey().settings().title, "Second");
}

TEST_F(FollowingTest, WhenTheWriterClosesTheReaderIsToldAndTakesOverWhenAsked) {
  auto writer = open();
  const auto reader = open();
  const auto holder = reader->access().holder;
  writer.reset();
  EXPECT_TRUE(reader->follow());
  EXPECT_EQ(reader->access().elsewhere, Elsewhere::closed);
  EXPECT_EQ(reader->access().mode, Mode::read_only) << "nobody asked for it yet";
  EXPECT_TRUE(reader->access().holder == holder) << "who had it";
  EXPECT_FALSE(reader->follow());
  const auto third = open();
  EXPECT_EQ(third->access().mode, Mode::writable) << "a reader keeps nobody off";
  EXPECT_TRUE(reader->follow());
  EXPECT_EQ(reader->access().elsewhere, Elsewhere::open);
  reader->reload();
  EXPECT_EQ(reader->access().mode, Mode::read_only);
}

TEST_F(FollowingTest, AReplacedFileIsFollowedToo) {
  const auto writer = open();
  const auto reader = open();
  auto ids = journey::seededIds(9);
  Document::create(folder / "other.journey", journey::sevenStages("Other", ids),
                   support::fixedServices());
  fs::rename(folder / "other.journey", path);
  EXPECT_TRUE(reader->follow());
  EXPECT_EQ(reader->journey().settings().title, "Other");
}

TEST_F(FollowingTest, WhatIsNoMapForAMomentIsLeftForTheNextTime) {
  const auto writer = open();
  const auto reader = open();
  ASSERT_TRUE(rename(*writer, "Second"));
  const std::string content = support::contentOf(path);
  fs::rename(path, folder / "away");
  EXPECT_FALSE(reader->follow());
  support::writeFile(path, content.substr(0, 5000));
  EXPECT_FALSE(reader->follow());
  EXPECT_EQ(reader->journey().settings().title, "Leah");
  fs::rename(folder / "away", path);
  EXPECT_TRUE(reader->follow());
  EXPECT_EQ(reader->journey().settings().title, "Second");
}

TEST_F(FollowingTest, AWriterThatNeverRestsIsFollowedStepByStepToTheEnd) {
  constexpr int kSteps = 6;
  constexpr int kMostEdits = 200'000;
  int ends[2];
  int stop[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::pipe2(stop, O_NONBLOCK), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto writer = open();
    (void)!::write(ends[1], "x", 1);
    char told = 0;
    for (int i = 0; i < kMostEdits && ::read(stop[0], &told, 1) != 1; ++i) {
      if (!rename(*writer, "Title " + std::to_string(i))) ::_exit(1);
    }
    ::_exit(0);
  }
  char opened = 0;
  ASSERT_EQ(::read(ends[0], &opened, 1), 1);
  const auto reader = open(2);
  ASSERT_EQ(reader->access().elsewhere, Elsewhere::open);
  int last = -1;
  int seen = 0;
  const auto subscription = reader->subscribe([&](const Notification&) {
    const std::string& title = reader->journey().settings().title;
    if (title == "Leah") return;
    const int now = std::stoi(title.substr(6));
    EXPECT_GT(now, last) << "never back";
    last = now;
    if (++seen == kSteps) (void)!::write(stop[1], "x", 1);
  });
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) reader->follow();
  EXPECT_EQ(status, 0) << "a reader that follows keeps no edit from the disk";
  reader->follow();
  EXPECT_EQ(reader->journey(), open()->journey());
  EXPECT_GE(seen, kSteps);
  RecordProperty("seen", seen);
  EXPECT_EQ(reader->access().elsewhere, Elsewhere::closed) << "also of one that just ended";
}

/// The file is edited elsewhere and comes back, as a sync program brings it: another file under
/// the same name.
class SyncedTest : public FollowingTest {
 protected:
  void bringBack(const std::function<void(Document&)>& edit, const fs::path& from) {
    const fs::path away = folder / "away.journey";
    fs::copy_file(from, away);
    {
      auto own = support::fixedServices(9);
      own.user = "Ben";
      const auto document = Document::open(away, own);
      edit(*document);
    }
    fs::rename(away, path);
  }
};

TEST_F(SyncedTest, AWriterTakesOverAFileThatWentOnFromItsOwn) {
  const auto writer = open();
  ASSERT_TRUE(rename(*writer, "Second"));
  std::vector<Notification> told;
  const auto subscription =
      writer->subscribe([&](const Notification& each) { told.push_back(each); });
  EXPECT_FALSE(writer->follow()) << "its own edits are no news";
  bringBack([](Document& document) { ASSERT_TRUE(rename(document, "Third")); }, path);
  EXPECT_TRUE(writer->follow());
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(writer->journey().settings().title, "Third");
  EXPECT_EQ(writer->history(1).front().who, "Ben");
  EXPECT_EQ(writer->access().mode, Mode::writable);
  EXPECT_FALSE(writer->undoLabel()) << "the steps back would lead past what Ben did";
  EXPECT_FALSE(writer->follow());
  ASSERT_TRUE(rename(*writer, "Fourth")) << "and goes on";
  EXPECT_EQ(writer->history(1).front().seq, 3);
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(SyncedTest, AFileThatLacksAnEditMadeHereIsNotTakenOver) {
  const auto writer = open();
  fs::copy_file(path, folder / "early.journey");
  ASSERT_TRUE(rename(*writer, "Second"));
  bringBack([](Document& document) { ASSERT_TRUE(rename(document, "Third")); },
            folder / "early.journey");
  EXPECT_FALSE(writer->follow());
  EXPECT_EQ(writer->journey().settings().title, "Second");
  EXPECT_FALSE(rename(*writer, "Fourth"));
  EXPECT_EQ(writer->access().mode, Mode::stopped);
}

}  // namespace
}  // namespace throughline::store
