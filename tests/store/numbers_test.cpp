#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "support/map_services.h"
#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/journey/edit.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

/// METRICS.md's worked example as any SQLite program finds it in the file.
class WorkedExampleInTheFile : public ::testing::Test {
 protected:
  void save(const journey::Journey& journey) {
    (void)Document::create(path, journey, support::fixedServices());
    file = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY);
  }
  /// What an expression over a view says of the newest period of the example.
  [[nodiscard]] SQLite::Column ask(const std::string& what, const std::string& of) const {
    return file->execAndGet("SELECT " + what + " FROM " + of + " AND period = 'Q3 2026'");
  }
  [[nodiscard]] double number(const std::string& what, const std::string& of) const {
    return ask(what, of).getDouble();
  }
  const std::string evaluation = "passage_numbers WHERE \"from\" = 'Evaluation'";
  const std::string whole = "weakest_link WHERE true";

  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "leah.journey";
  std::unique_ptr<SQLite::Database> file;
};

journey::Journey withoutTargets(journey::Journey journey) {
  journey::IdSource ids = journey::seededIds(1);
  const auto stages = journey.ids(journey::Kind::stage);
  journey::Edit edit(journey, ids);
  for (const std::int64_t id : stages) {
    edit.change(journey::Id<journey::Stage>{id}, [](journey::Stage& stage) {
      stage.passage.targetConversion.reset();
      stage.passage.targetDays.reset();
    });
  }
  return journey;
}

TEST_F(WorkedExampleInTheFile, HoldsWithTargets) {
  save(support::leahMap());
  EXPECT_EQ(ask("stage", whole).getString(), "Evaluation");
  EXPECT_EQ(ask("cause", whole).getString(), "conversion");
  EXPECT_EQ(ask("lowest_conversion", whole).getString(), "Evaluation");
  EXPECT_EQ(ask("longest_delay", whole).getString(), "Evaluation");
  EXPECT_EQ(number("lead_time_days", whole), 304);
  EXPECT_NEAR(number("overall_conversion", whole), 0.00833, 5e-6);
  EXPECT_NEAR(number("conversion", evaluation), 0.2376, 5e-5);
  EXPECT_NEAR(number("conversion_uplift", evaluation), 1.6833, 5e-5);
  EXPECT_NEAR(number("delay_uplift", evaluation), 1.2549, 5e-5);
  EXPECT_TRUE(ask("delay_uplift", "passage_numbers WHERE \"from\" = 'Onboarding'").isNull());
}

TEST_F(WorkedExampleInTheFile, HoldsWithoutTargets) {
  save(withoutTargets(support::leahMap()));
  EXPECT_EQ(ask("stage", whole).getString(), "Evaluation");
  EXPECT_EQ(ask("cause", whole).getString(), "conversion");
  EXPECT_NEAR(number("benchmark_conversion", evaluation), 0.4004, 5e-5);
  EXPECT_NEAR(number("conversion_uplift", evaluation), 1.6850, 5e-5);
  EXPECT_EQ(number("benchmark_days", evaluation), 9);
  EXPECT_NEAR(number("delay_uplift", evaluation), 1.6410, 5e-5);
}

}  // namespace
}  // namespace throughline::store
