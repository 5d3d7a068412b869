#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

constexpr int kReadings = 55;

/// A map that another process edits without a rest, as long as this lives: each edit moves
/// both the days between reviews and a stage's summary to the number of the edit.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& path) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    m_child = ::fork();
    if (m_child == 0) editForEver(path, ends[1]);
    ::close(ends[1]);
    char begun = 0;
    if (::read(ends[0], &begun, 1) != 1) throw std::runtime_error("the writer does not write");
    ::close(ends[0]);
  }
  ~Writer() {
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  [[nodiscard]] bool isAlive() const { return ::waitpid(m_child, nullptr, WNOHANG) == 0; }

 private:
  [[noreturn]] static void editForEver(const std::filesystem::path& path, int pipe) {
    const auto document = Document::open(path, support::fixedServices());
    for (int number = 1;; ++number) {
      const auto result = document->edit("Count", nullptr, [&](journey::Edit& edit) {
        edit.change(edit.journey().settings().id,
                    [&](auto& settings) { settings.reviewEveryDays = number % 3'000 + 1; });
        edit.change(edit.journey().list<journey::Stage>().front()->id,
                    [&](auto& stage) { stage.summary = std::to_string(number % 3'000 + 1); });
      });
      if (!result && result.error->blame() != journey::Blame::system) ::_exit(1);
      if (number == 5 && ::write(pipe, "x", 1) != 1) ::_exit(2);
    }
  }

  pid_t m_child = -1;
};

class OneReadingTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";

  void SetUp() override {
    auto ids = journey::seededIds(3);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
  }

  static void expectOneState(const journey::Journey& journey) {
    ASSERT_EQ(journey.list<journey::Stage>().front()->summary,
              std::to_string(journey.settings().reviewEveryDays));
  }
};

TEST_F(OneReadingTest, AMapThatIsEditedMeanwhileIsSoundWheneverItIsVerified) {
  const Writer writer(path);
  for (int i = 0; i < kReadings; ++i) {
    const auto faults = verify(path);
    ASSERT_TRUE(faults.empty()) << faults.front().what() << ", reading " << i;
  }
  EXPECT_TRUE(writer.isAlive());
}

TEST_F(OneReadingTest, OpeningAndReadingAgainSeeOneStateWithItsHistory) {
  const Writer writer(path);
  for (int i = 0; i < kReadings; ++i) {
    const auto document = Document::open(path, support::fixedServices(), Purpose::read);
    expectOneState(document->journey());
    EXPECT_FALSE(document->changedOutside());
    (void)document->reload();
    expectOneState(document->journey());
    const auto history = document->history(2);
    ASSERT_FALSE(history.empty());
    // The newest entry is the one that led to what was read, not one that came since.
    const auto& changes = history.front().changes;
    ASSERT_FALSE(changes.empty());
    EXPECT_EQ(std::get<journey::MapSettings>(*changes.front().after),
              document->journey().settings());
  }
  EXPECT_TRUE(writer.isAlive());
}

TEST_F(OneReadingTest, ACopyWithItsHistoryIsOfOneState) {
  const Writer writer(path);
  const auto document = Document::open(path, support::fixedServices(), Purpose::read);
  for (int i = 0; i < 20; ++i) {
    const auto copy = folder / ("copy " + std::to_string(i) + ".journey");
    document->saveCopy(copy, true);
    ASSERT_TRUE(verify(copy).empty());
    const auto copied = Document::open(copy, support::fixedServices(), Purpose::read);
    const auto history = copied->history(1);
    ASSERT_EQ(std::get<journey::MapSettings>(*history.front().changes.front().after),
              copied->journey().settings());
  }
  EXPECT_TRUE(writer.isAlive());
}

}  // namespace
}  // namespace throughline::store
