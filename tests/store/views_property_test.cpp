#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <random>

#include "support/map_services.h"
#include "support/plain_numbers.h"
#include "support/random_numbers.h"
#include "support/same_numbers.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

using journey::Journey;
using journey::Period;
using journey::Rule;
using support::Maybe;
using support::PlainNumbers;

constexpr std::uint64_t kMaps = 300;

/// What any SQLite program reads in the views of the file, period by period.
class Views {
 public:
  using Periods = std::map<std::int64_t, PlainNumbers>;

  explicit Views(const std::filesystem::path& path)
      : m_file(path.string(), SQLite::OPEN_READWRITE) {
    readStages();
    readPassages();
  }

  /// As they are once the map's rule is this one.
  [[nodiscard]] Periods by(Rule rule) {
    const std::string word(journey::word(rule));
    m_file.exec("UPDATE map SET rule = '" + word + "'");
    Periods periods = m_periods;
    std::size_t rows = 0;
    SQLite::Statement row(m_file, "SELECT * FROM weakest_link ORDER BY period_place");
    for (; row.executeStep(); ++rows) {
      EXPECT_EQ(row.getColumn("rule").getString(), word);
      readWhole(row, periods.at(row.getColumn("period_id").getInt64()));
    }
    EXPECT_EQ(rows, periods.size()) << "weakest_link has one row for each period";
    return periods;
  }

 private:
  static Maybe number(SQLite::Statement& row, const char* column) {
    const SQLite::Column found = row.getColumn(column);
    if (found.isNull()) return {};
    EXPECT_TRUE(found.isFloat()) << column;
    return found.getDouble();
  }

  void readStages() {
    SQLite::Statement row(m_file, "SELECT * FROM stage_numbers ORDER BY period_place, place");
    while (row.executeStep()) {
      auto& stages = m_periods[row.getColumn("period_id").getInt64()].stages;
      m_places[row.getColumn("stage_id").getInt64()] = stages.size();
      m_named[row.getColumn("stage").getString()] = stages.size();
      stages.push_back({number(row, "volume"), number(row, "health"), number(row, "volume_target"),
                        number(row, "health_target"), row.getColumn("health_status").getString(),
                        number(row, "volume_trend"), number(row, "health_trend"),
                        row.getColumn("trend_per_day").getInt() == 1});
      EXPECT_EQ(row.getColumn("place").getInt64(), static_cast<std::int64_t>(stages.size()));
    }
  }

  void readPassages() {
    SQLite::Statement row(m_file, "SELECT * FROM passage_numbers ORDER BY period_place, place");
    while (row.executeStep()) {
      auto& passages = m_periods.at(row.getColumn("period_id").getInt64()).passages;
      EXPECT_EQ(m_named.at(row.getColumn("from").getString()), passages.size());
      EXPECT_EQ(m_named.at(row.getColumn("to").getString()), passages.size() + 1);
      passages.push_back({number(row, "conversion"),
                          number(row, "days"),
                          row.getColumn("fixed_term").getInt() == 1,
                          number(row, "target_conversion"),
                          number(row, "target_days"),
                          {},  // the interval is the program's
                          {},
                          number(row, "benchmark_conversion"),
                          number(row, "benchmark_days"),
                          number(row, "conversion_uplift"),
                          number(row, "delay_uplift"),
                          number(row, "uplift"),
                          row.getColumn("stalled").getInt() == 1,
                          row.getColumn("doubtful").getInt() == 1});
    }
  }

  /// The passage that leaves the stage, which is told by name and by id.
  std::optional<std::size_t> passage(SQLite::Statement& row, const char* name, const char* id) {
    const SQLite::Column found = row.getColumn(name);
    EXPECT_EQ(found.isNull(), row.getColumn(id).isNull()) << name;
    if (found.isNull()) return std::nullopt;
    EXPECT_EQ(m_named.at(found.getString()), m_places.at(row.getColumn(id).getInt64())) << name;
    return m_named.at(found.getString());
  }

  void readWhole(SQLite::Statement& row, PlainNumbers& numbers) {
    numbers.leadTime = number(row, "lead_time_days");
    numbers.overallConversion = number(row, "overall_conversion");
    numbers.lowestConversion = passage(row, "lowest_conversion", "lowest_conversion_id");
    numbers.longestDelay = passage(row, "longest_delay", "longest_delay_id");
    numbers.weakest = passage(row, "stage", "from_id");
    numbers.cause = row.getColumn("cause").getString();  // NULL reads as nothing
    EXPECT_EQ(numbers.weakest.has_value(), !row.getColumn("cause").isNull());
    if (!numbers.weakest) return;
    const support::PlainPassage& weakest = numbers.passages.at(*numbers.weakest);
    EXPECT_EQ(m_named.at(row.getColumn("to").getString()), *numbers.weakest + 1);
    EXPECT_EQ(number(row, "uplift"), weakest.uplift);
    EXPECT_EQ(row.getColumn("stalled").getInt() == 1, weakest.stalled);
  }

  SQLite::Database m_file;
  Periods m_periods;
  std::map<std::int64_t, std::size_t> m_places;
  std::map<std::string, std::size_t> m_named;
};

PlainNumbers withoutIntervals(PlainNumbers numbers) {
  for (support::PlainPassage& passage : numbers.passages) passage.low = passage.high = {};
  return numbers;
}

/// The views of a file with this map, its numbers in code, and those worked out
/// independently, for every period and every rule.
void expectAllSame(const Journey& journey) {
  const support::TemporaryFolder folder;
  (void)Document::create(folder / "map.journey", journey, support::fixedServices());
  Views views(folder / "map.journey");
  for (const Rule rule : {Rule::flow, Rule::conversion, Rule::delay}) {
    const Views::Periods found = views.by(rule);
    ASSERT_EQ(found.size(), journey.list<Period>().size());
    for (const Period* period : journey.list<Period>()) {
      SCOPED_TRACE(period->name + ", " + std::string(journey::word(rule)));
      const PlainNumbers& numbers = found.at(period->id.value);
      const auto expected = support::plainNumbers(journey, period->id, rule);
      support::expectSame(numbers, withoutIntervals(expected));
      const auto code = support::inPlainWords(metrics::numbersOf(journey, period->id, rule));
      support::expectSame(numbers, withoutIntervals(code));
    }
  }
}

/// The same map with some numbers as small or as large as they can be.
Journey withExtremes(Journey journey, std::uint64_t seed) {
  constexpr double kLeast = std::numeric_limits<double>::denorm_min();
  constexpr double kMost = std::numeric_limits<double>::max();
  std::mt19937_64 random(seed);
  const auto setSometimes = [&](auto& value, double one, double other) {
    const auto turn = random() % 6;
    if (turn < 2) value = turn == 0 ? one : other;
  };
  journey::IdSource ids = journey::seededIds(seed);
  const Journey before = journey;
  journey::Edit edit(journey, ids);
  for (const auto& [id, passage] : before.all<journey::PassageReading>()) {
    edit.change(id, [&](journey::PassageReading& reading) {
      if (reading.moved) reading.moved = 0;  // at most the volume, whatever that becomes
      setSometimes(reading.medianDays, kLeast, 1e6);
    });
  }
  for (const auto& [id, reading] : before.all<journey::Reading>()) {
    edit.change(id, [&](journey::Reading& changed) { setSometimes(changed.value, kLeast, kMost); });
  }
  for (const auto& [id, stage] : before.all<journey::Stage>()) {
    edit.change(id, [&](journey::Stage& changed) {
      setSometimes(changed.passage.targetConversion, kLeast, 1);
      setSometimes(changed.passage.targetDays, kLeast, kMost);
    });
  }
  return journey;
}

TEST(ViewsProperty, AgreeWithCodeAndWithAnIndependentCalculationOnRandomMaps) {
  for (std::uint64_t seed = 1; seed <= kMaps; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectAllSame(support::RandomNumbers(seed).make());
    if (testing::Test::HasFailure()) return;
  }
}

TEST(ViewsProperty, AgreeAndAreNeverNaNAtTheEndsOfWhatANumberCanBe) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectAllSame(withExtremes(support::RandomNumbers(seed).make(), seed));
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace throughline::store
