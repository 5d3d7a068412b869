#include "companions.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Error;

/// Whatever stands beside a map under a name that SQLite goes by.
class CompanionsTest : public ::testing::TestWithParam<const char*> {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  fs::path beside = path.string() + GetParam();

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }

  void expectRefusal(const std::string& words) const {
    const std::string before = support::contentOf(path);
    try {
      (void)Document::open(path, support::fixedServices());
      ADD_FAILURE() << "opened";
    } catch (const Error& error) {
      EXPECT_EQ(error.blame(), journey::Blame::input);
      EXPECT_NE(error.sentence().find(words), std::string::npos) << error.what();
      EXPECT_NE(error.sentence().find(beside.filename().string()), std::string::npos);
      EXPECT_EQ(error.sentence().find('\n'), std::string::npos);
    }
    EXPECT_THROW((void)verify(path), Error);
    EXPECT_EQ(support::contentOf(path), before);
  }
};

TEST_P(CompanionsTest, APipeIsRefusedAndNotWaitedFor) {
  ASSERT_EQ(::mkfifo(beside.c_str(), 0600), 0);
  expectRefusal("a device or pipe");
}

TEST_P(CompanionsTest, ALinkIsNotFollowed) {
  support::writeFile(folder / "thesis.txt", "years of work");
  fs::create_symlink(folder / "thesis.txt", beside);
  expectRefusal("a link");
  fs::remove(beside);
  fs::create_symlink(folder / "nowhere", beside);
  expectRefusal("a link");
  EXPECT_EQ(support::contentOf(folder / "thesis.txt"), "years of work");
  EXPECT_FALSE(fs::exists(folder / "nowhere"));
}

TEST_P(CompanionsTest, AFolderIsRefused) {
  fs::create_directory(beside);
  expectRefusal("a folder");
}

TEST_P(CompanionsTest, AnotherUsersFileIsRefused) {
  support::writeFile(beside, "x");
  if (::chown(beside.c_str(), 4'711, 4'711) != 0) GTEST_SKIP() << "only root gives files away";
  expectRefusal("a file of another user");
}

INSTANTIATE_TEST_SUITE_P(Each, CompanionsTest, ::testing::Values("-journal", "-wal", "-shm"),
                         [](const auto& each) { return std::string(each.param + 1); });

class LockFileTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  fs::path lock = folder / ".leah.journey.lock";

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }
};

TEST_F(LockFileTest, WhatIsNoFileMakesTheMapReadOnlyAndSaysSo) {
  const auto expectReadOnly = [&](const std::string& words) {
    const auto document = Document::open(path, support::fixedServices());
    EXPECT_EQ(document->access().mode, Access::Mode::read_only);
    EXPECT_NE(english(document->access().reason).find(words), std::string::npos)
        << english(document->access().reason);
  };
  ASSERT_EQ(::mkfifo(lock.c_str(), 0600), 0);
  expectReadOnly("a device or pipe");
  fs::remove(lock);
  fs::create_symlink(folder / "nowhere", lock);
  expectReadOnly("a link");
  EXPECT_FALSE(fs::exists(folder / "nowhere"));
  fs::remove(lock);
  fs::create_directory(lock);
  expectReadOnly("a folder");
}

TEST_F(LockFileTest, WhateverAFileHoldsItMeansNothingAndIsLeftAlone) {
  for (const std::string& text : {std::string("my notes"), std::string(5'000, 'x')}) {
    support::writeFile(lock, text);
    {
      const auto document = Document::open(path, support::fixedServices());
      EXPECT_EQ(document->access().mode, Access::Mode::writable);
      const auto second = Document::open(path, support::fixedServices());
      EXPECT_EQ(second->access().mode, Access::Mode::read_only);
    }
    EXPECT_EQ(support::contentOf(lock), text);
  }
}

}  // namespace
}  // namespace throughline::store
