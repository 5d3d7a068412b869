#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <vector>

#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

// What opening a map costs beside the bare SELECT of the same rows, all in one run and
// in CPU time. SQLite's own checks of the file (integrity_check, foreign_key_check) are
// stated apart; what remains is the program's: `grows` is that part without what an
// empty map costs (`fixed_ms`), and `times_select` is how many SELECTs it amounts to.

namespace throughline::store {
namespace {

/// A file with a map of so many touchpoints, whose ids are random as in a real one.
class MapFileOfSize {
 public:
  explicit MapFileOfSize(int touchpoints) {
    journey::Journey map = support::gridMap(10, touchpoints / 10);
    journey::IdSource ids = journey::seededIds(2);
    for (const std::int64_t id : map.ids(journey::Kind::touchpoint)) {
      journey::Touchpoint touchpoint = map.get(journey::Id<journey::Touchpoint>{id});
      map.erase(journey::Kind::touchpoint, id);
      touchpoint.id.value = ids();
      map.put(touchpoint);
    }
    Document::create(path(), map, Services{});
  }
  [[nodiscard]] std::filesystem::path path() const { return m_folder / "map.journey"; }

 private:
  support::TemporaryFolder m_folder{std::filesystem::temp_directory_path()};
};

template <class Work>
double cpuMilliseconds(Work work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  const double start = now();
  work();
  return now() - start;
}

/// The median of what it costs each time.
class Cost {
 public:
  void add(double milliseconds) { m_all.push_back(milliseconds); }
  [[nodiscard]] double median() {
    const auto middle = m_all.begin() + static_cast<std::ptrdiff_t>(m_all.size() / 2);
    std::ranges::nth_element(m_all, middle);
    return *middle;
  }

 private:
  std::vector<double> m_all;
};

void readColumn(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
      benchmark::DoNotOptimize(sqlite3_column_int64(row, column));
      break;
    case SQLITE_FLOAT:
      benchmark::DoNotOptimize(sqlite3_column_double(row, column));
      break;
    case SQLITE_TEXT:
      benchmark::DoNotOptimize(sqlite3_column_text(row, column));
      benchmark::DoNotOptimize(sqlite3_column_bytes(row, column));
      break;
    default:
      break;
  }
}

/// Every value of every record, read by plain SQLite and dropped.
void selectEverything(SQLite::Database& database) {
  for (const journey::Kind kind : journey::kAllKinds) {
    const std::string sql = "SELECT * FROM \"" + std::string(journey::kindName(kind)) + "\"";
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &row, nullptr);
    while (sqlite3_step(row) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(row); ++column) readColumn(row, column);
    }
    sqlite3_finalize(row);
  }
}

void checkBySqlite(SQLite::Database& database) {
  for (const char* sql : {"PRAGMA integrity_check(1)", "PRAGMA foreign_key_check"}) {
    SQLite::Statement check(database, sql);
    while (check.executeStep()) benchmark::DoNotOptimize(check.getColumn(0).getString());
  }
}

double costOfOpening(const std::filesystem::path& path) {
  std::unique_ptr<Document> document;  // closed once the time is taken
  return cpuMilliseconds([&] { document = Document::open(path, Services{}, Purpose::edit); });
}

double costOfOpeningAnEmptyMap() {
  const MapFileOfSize empty(0);
  Cost cost;
  for (int turn = 0; turn < 25; ++turn) {
    cost.add(costOfOpening(empty.path()));
  }
  return cost.median();
}

void opening(benchmark::State& state) {
  const double fixed = costOfOpeningAnEmptyMap();
  const MapFileOfSize map(static_cast<int>(state.range(0)));
  Cost whole;
  Cost select;
  Cost checks;
  for (auto _ : state) {
    whole.add(costOfOpening(map.path()));
    state.PauseTiming();
    // As the program has it: a connection that may write (SQLite knows no CHECKs on others),
    // leaves the values to the program, and has its pages in its cache after the checks.
    SQLite::Database database(map.path().string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA ignore_check_constraints = ON");
    checks.add(cpuMilliseconds([&] { checkBySqlite(database); }));
    select.add(cpuMilliseconds([&] { selectEverything(database); }));
    state.ResumeTiming();
  }
  const double grows = whole.median() - fixed - checks.median();
  state.counters["fixed_ms"] = fixed;
  state.counters["whole_ms"] = whole.median();
  state.counters["checks_ms"] = checks.median();
  state.counters["select_ms"] = select.median();
  state.counters["times_select"] = grows / select.median();
}

BENCHMARK(opening)->Arg(1'000)->Arg(10'000)->Arg(50'000)->Iterations(15)->Unit(
    benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::store
