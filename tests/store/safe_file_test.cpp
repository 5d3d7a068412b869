#include "throughline/store/safe_file.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include "support/files.h"
#include "support/temporary_folder.h"
#include "support/without_rights.h"
#include "throughline/journey/error.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

/// While it lives no file may grow past the size: writing ends as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t size) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit now{size, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
    ::signal(SIGXFSZ, SIG_IGN);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit m_before{};
};

class SafeFileTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path target = folder / "out.json";

  static void put(const Sink& sink, const std::string& text) {
    sink(std::as_bytes(std::span(text)));
  }
  static void write(const fs::path& path, const std::string& text) {
    writeSafely(path, [&](const Sink& sink) { put(sink, text); });
  }
  static void expectRefusal(const std::function<void()>& work, const std::string& words) {
    try {
      work();
      ADD_FAILURE() << "nothing was refused";
    } catch (const journey::Error& error) {
      EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
    }
  }
  [[nodiscard]] auto filesThere() const {
    return std::distance(fs::directory_iterator(folder.path()), {});
  }
};

TEST_F(SafeFileTest, WhatWasWrittenReplacesTheTargetWhole) {
  support::writeFile(target, "old and longer than the new one");
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  writeSafely(target, [](const Sink& sink) {
    put(sink, "new ");
    put(sink, "content");
  });
  EXPECT_EQ(support::contentOf(target), "new content");
  EXPECT_EQ(fs::status(target).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(filesThere(), 1);
}

TEST_F(SafeFileTest, AFullDiskLeavesTheOldFile) {
  support::writeFile(target, "old");
  {
    const FullDisk full(10'000);
    expectRefusal([&] { write(target, std::string(100'000, 'x')); }, "expected to write the file");
  }
  EXPECT_EQ(support::contentOf(target), "old");
  EXPECT_EQ(filesThere(), 1);
}

TEST_F(SafeFileTest, AFolderWithoutRightsLeavesTheOldFile) {
  support::writeFile(target, "old");
  {
    const support::WithoutRights rights(folder.path());
    expectRefusal([&] { write(target, "new"); }, "no permission");
  }
  EXPECT_EQ(support::contentOf(target), "old");
}

TEST_F(SafeFileTest, WhatTheWriterThrowsPassesThroughAndLeavesNothing) {
  support::writeFile(target, "old");
  const auto broken = [](const Sink& sink) {
    put(sink, "half");
    throw std::runtime_error("mine");
  };
  EXPECT_THROW(writeSafely(target, broken), std::runtime_error);
  EXPECT_EQ(support::contentOf(target), "old");
  EXPECT_EQ(filesThere(), 1);
}

TEST_F(SafeFileTest, OnlyFilesAreWrittenOver) {
  expectRefusal([&] { write(folder.path(), "x"); }, "a folder");
  expectRefusal([&] { write("/dev/null", "x"); }, "device or pipe");
  expectRefusal([&] { write(folder / "missing" / "out", "x"); }, "no such file or folder");
  expectRefusal([&] { write("", "x"); }, "the name of a file");
}

TEST_F(SafeFileTest, ALinkStaysALink) {
  support::writeFile(target, "old");
  fs::create_symlink(target, folder / "link");
  write(folder / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(support::contentOf(target), "new");
}

TEST_F(SafeFileTest, ANewFileReplacesNothingNotEvenADanglingLink) {
  const auto fill = [](const Sink& sink) { put(sink, "new"); };
  support::writeFile(target, "old");
  expectRefusal([&] { writeNewSafely(target, fill); }, "there already");
  EXPECT_EQ(support::contentOf(target), "old");
  fs::create_symlink(folder / "nowhere", folder / "link");
  expectRefusal([&] { writeNewSafely(folder / "link", fill); }, "there already");
  writeNewSafely(folder / "fresh", fill);
  EXPECT_EQ(support::contentOf(folder / "fresh"), "new");
}

}  // namespace
}  // namespace throughline::store
