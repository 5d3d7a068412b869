#include <gtest/gtest.h>

#include <random>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

using journey::Error;

constexpr std::uint64_t kPagesSeed = 905;
constexpr std::size_t kPageSize = 4'096;

/// A map with every structure that a file can have: trees of several levels, overflow pages,
/// and pages that became free.
class PagesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  std::string sound;

  void SetUp() override {
    auto ids = journey::seededIds(kPagesSeed);
    {
      const auto document =
          Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
      fill(*document, 40);
      ASSERT_TRUE(document->edit("Scope", nullptr, [&](journey::Edit& edit) {
        edit.change(edit.journey().settings().id,
                    [](auto& settings) { settings.scope = std::string(15'000, 's'); });
      }));
    }
    // Many pages that become free, on more than one page of their list.
    support::withRawSql(path,
                        "CREATE TABLE junk AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT "
                        "i + 1 FROM n WHERE i < 1500) SELECT hex(zeroblob(1500)) FROM n; "
                        "DROP TABLE junk");
    takeAsSound();
  }

  /// What was done by hand is sealed by an edit.
  void takeAsSound() {
    fill(*Document::open(path, support::fixedServices()), 1);
    sound = support::contentOf(path);
    ASSERT_TRUE(faults().empty()) << faults().front();
  }

  /// Edits that need many pages: stages with long summaries, every third removed again.
  static void fill(Document& document, int edits) {
    for (int i = 0; i < edits; ++i) {
      const auto result = document.edit("Fill", nullptr, [&](journey::Edit& edit) {
        static int number = 0;
        const auto stage = journey::addStage(edit, "Filling " + std::to_string(++number));
        edit.change(stage,
                    [&](journey::Stage& s) { s.summary = std::string(1'500, 'a' + i % 26); });
      });
      ASSERT_TRUE(result) << result.error->what();
      if (i % 3 == 2) {
        ASSERT_TRUE(document.undo());
      }
    }
  }

  [[nodiscard]] std::vector<std::string> faults() const {
    try {
      std::vector<std::string> found;
      for (const Error& error : verify(path)) found.emplace_back(error.what());
      return found;
    } catch (const Error& error) {
      return {error.what()};
    }
  }

  [[nodiscard]] std::uint32_t word(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8 | static_cast<unsigned char>(sound[at + i]);
    return value;
  }
  static std::string wordText(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
  }
  static std::size_t startOf(std::uint32_t page) { return (page - 1) * kPageSize; }

  /// The first page of that kind: "leaf", "internal" or "overflow".
  [[nodiscard]] std::uint32_t pageOf(const std::string& kind) const {
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(
        database, "SELECT pageno FROM dbstat WHERE pagetype = ? AND name NOT LIKE 'sqlite%'");
    query.bind(1, kind);
    return query.executeStep() ? query.getColumn(0).getUInt() : 0;
  }

  /// With the bytes at the offset changed the map is not opened, and verifying names it.
  void expectNamed(std::size_t at, const std::string& bytes, const std::string& words) {
    SCOPED_TRACE("offset " + std::to_string(at));
    std::string damaged = sound;
    ASSERT_NE(damaged.substr(at, bytes.size()), bytes);
    damaged.replace(at, bytes.size(), bytes);
    expectNamed(damaged, words);
  }
  void expectNamed(const std::string& damaged, const std::string& words) {
    support::writeFile(path, damaged);
    const auto found = faults();
    ASSERT_FALSE(found.empty());
    EXPECT_NE(found.front().find(words), std::string::npos) << found.front();
    EXPECT_THROW(Document::open(path, support::fixedServices()), Error);
    EXPECT_EQ(support::contentOf(path), damaged);
  }
};

TEST_F(PagesTest, TheMapHasEveryStructure) {
  EXPECT_GT(word(32), 0U) << "no free page";
  EXPECT_GT(word(36), 2U) << "few free pages";
  for (const char* kind : {"leaf", "internal", "overflow"}) EXPECT_GT(pageOf(kind), 0U) << kind;
}

TEST_F(PagesTest, EveryFieldOfTheHeaderIsLookedAt) {
  expectNamed(20, "\xff", "sound map");  // bytes kept free on each page
  expectNamed(18, "\x03", "damaged");    // version to write
  expectNamed(19, "\x03", "expected");   // version to read
  expectNamed(21, "\x41", "expected");   // fractions of payloads
  expectNamed(22, "\x21", "expected");
  expectNamed(23, "\x21", "expected");
  expectNamed(24, wordText(word(24) + 1), "damaged header");  // counter of changes
  expectNamed(28, wordText(word(28) - 1), "expected a sound map of");
  expectNamed(44, wordText(9), "expected");                   // format of the schema
  expectNamed(56, wordText(2), "expected");                   // encoding
  expectNamed(60, wordText(99), "newer Throughline");         // version of the map
  expectNamed(64, wordText(1), "damaged header");             // incremental vacuum
  expectNamed(68, wordText(1), "another program's");          // application
  expectNamed(80, "x", "damaged header");                     // kept for later
  expectNamed(92, wordText(word(92) + 1), "damaged header");  // what the counter is valid for
}

TEST_F(PagesTest, TheListOfFreePagesIsFollowed) {
  const std::uint32_t trunk = word(32);
  const std::uint32_t free = word(36);
  const std::uint32_t live = pageOf("leaf");
  const std::string twice = "page " + std::to_string(live) + " of the file is used twice";
  expectNamed(32, wordText(live), "sound map");
  expectNamed(startOf(trunk) + 8, wordText(live), twice);
  expectNamed(36, wordText(free + 1),
              std::to_string(free + 1) + " free pages, found " + std::to_string(free));
  expectNamed(startOf(trunk), wordText(trunk), "used twice");
  expectNamed(startOf(trunk), wordText(1'000'000), "names page 1000000");
  expectNamed(startOf(trunk) + 4, wordText(5'000), "did not write");
  expectNamed(32, wordText(0), "free pages, found 0");
}

TEST_F(PagesTest, PagesThatNobodyUsesAreNamed) {
  std::string longer = sound + std::string(kPageSize, '\0');
  longer.replace(28, 4, wordText(word(28) + 1));
  expectNamed(longer, "nothing uses page " + std::to_string(word(28) + 1));
  std::string forgotten = sound;
  forgotten.replace(32, 8, std::string(8, '\0'));
  expectNamed(forgotten, "nothing uses page");
}

TEST_F(PagesTest, EachPageOfATreeIsReadAndUsedOnce) {
  const std::uint32_t leaf = pageOf("leaf");
  const std::uint32_t inner = pageOf("internal");
  const std::uint32_t overflow = pageOf("overflow");
  expectNamed(startOf(leaf), "\x07", "on page " + std::to_string(leaf) + " of the file");
  expectNamed(startOf(inner) + 8, wordText(leaf), "used twice");
  expectNamed(startOf(inner) + 8, wordText(0), "names page 0");
  expectNamed(startOf(inner) + 12, "\xff\xff", "on page " + std::to_string(inner) + " of the file");
  expectNamed(startOf(overflow), wordText(leaf), "sound map");
  expectNamed(startOf(leaf) + 5, std::string("\0\1", 2), "damaged");  // SQLite's own check
}

TEST_F(PagesTest, AMapOfItsPagesIsHeldAgainstThem) {
  support::withRawSql(path, "PRAGMA auto_vacuum = FULL; VACUUM");
  takeAsSound();
  ASSERT_GT(word(52), 0U);
  const std::size_t entries = startOf(2);
  for (std::uint32_t page = 3; page < 12; ++page) {
    const std::size_t entry = entries + (page - 3) * 5;
    const std::string words = "wrong about page " + std::to_string(page);
    expectNamed(entry, sound[entry] == 1 ? "\5" : "\1", words);
    expectNamed(entry + 1, wordText(word(entry + 1) + 1), words);
  }
  expectNamed(52, wordText(word(52) + 1), "map of pages");
}

// What is called sound stands edits that take and free many pages.
TEST_F(PagesTest, WhatIsCalledSoundStaysSoundThroughEdits) {
  std::mt19937_64 random(kPagesSeed);
  int named = 0;
  for (int i = 0; i < 250; ++i) {
    SCOPED_TRACE("damage " + std::to_string(i) + ", seed " + std::to_string(kPagesSeed));
    std::string damaged = sound;
    // Where the structures are: the header, a page's first bytes, a list of free pages.
    const std::size_t page = startOf(1 + static_cast<std::uint32_t>(random() % word(28)));
    const std::size_t trunk = startOf(word(32));
    const std::array<std::size_t, 4> places{random() % 100, page + random() % 16,
                                            trunk + random() % 40, random() % sound.size()};
    const std::size_t at = places[random() % places.size()];
    damaged[at] = static_cast<char>(random());
    support::writeFile(path, damaged);
    if (!faults().empty()) {
      ++named;
      continue;
    }
    const auto document = Document::open(path, support::fixedServices());
    ASSERT_EQ(document->access().mode, Access::Mode::writable);
    fill(*document, 20);
    const auto left = faults();
    ASSERT_TRUE(left.empty()) << left.front() << ", byte " << at;
  }
  EXPECT_GT(named, 50);
  EXPECT_LT(named, 250) << "nothing was called sound";
}

}  // namespace
}  // namespace throughline::store
