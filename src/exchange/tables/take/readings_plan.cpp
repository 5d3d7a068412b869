#include "throughline/exchange/tables/readings_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "tables/take/reading_finder.h"
#include "throughline/exchange/tables/figure.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/messages/take.h"

namespace throughline::exchange {

using journey::Journey;
using journey::Measure;
using journey::Period;
using journey::ReadingPlace;
using journey::Stage;
namespace messages = journey::messages;

namespace {

constexpr double kWhole = 100;  // percent

std::vector<std::string> allUnits(const Journey& journey) {
  std::vector<std::string> units = dayUnits();
  for (const Stage* stage : journey.list<Stage>()) {
    for (const Measure measure : {Measure::volume, Measure::health}) {
      for (const std::string& unit : unitsTaken(*stage, measure)) units.push_back(unit);
    }
  }
  return units;
}

/// The place in words: "Trigger, Visitors, Q3 2026".
std::string wordsOf(const Journey& journey, const ReadingPlace& place) {
  const Stage& stage = journey.get(place.stage);
  const auto measure = [&]() -> std::string {
    switch (place.measure) {
      case Measure::volume:
        return stage.volume.name.empty() ? "volume" : stage.volume.name;
      case Measure::health:
        return stage.health.name.empty() ? "health" : stage.health.name;
      case Measure::days:
        return "median days";
      case Measure::moved:
        break;
    }
    return "moved on";
  };
  const std::string period = place.isTarget() ? "target" : journey.get(place.period).name;
  return stage.name + ", " + measure() + ", " + period;
}

bool standsBefore(const TableCell* one, const TableCell* other) {
  return std::pair(one->row, one->column) < std::pair(other->row, other->column);
}

class ReadingsPlanner {
 public:
  ReadingsPlanner(const Journey& journey, const Table& table, const TakeOptions& options)
      : m_journey(journey),
        m_options(options),
        m_names(journey, options.fiscalYearStartOf(journey)),
        m_reader(m_names, allUnits(journey)),
        m_layout(layOut(table, m_reader)),
        m_finder(journey, m_layout, options) {
    m_plan.headingCells = m_layout.headingCells;
    m_plan.numbers = options.numbers;
    if (!m_plan.numbers) m_plan.numbers = table.sign;
    if (!m_plan.numbers) m_plan.numbers = provenSign(figures());
  }

  ReadingsPlan make() {
    for (const LaidCell& cell : m_layout.cells) place(cell);
    m_plan.periods = m_finder.offers();
    for (OfferedPeriod& offer : m_plan.periods) {
      offer.isMade = m_options.makesPeriod(offer.period.name);
      m_journey.put(offer.period);
    }
    leaveOutContradictions();
    placeShares();
    leaveOutContradictions();
    leaveOutWhatRulesForbid();
    finish();
    return std::move(m_plan);
  }

 private:
  /// A percentage of those who reached a stage, until its volume is known.
  struct Share {
    TakenReading reading;
    double percent = 0;
  };

  [[nodiscard]] std::vector<const TableCell*> figures() const {
    std::vector<const TableCell*> cells;
    for (const LaidCell& cell : m_layout.cells) {
      if (!cell.isNote && m_reader.isFigure(*cell.cell)) cells.push_back(cell.cell);
    }
    return cells;
  }

  void leaveOut(const TableCell* cell, journey::Message why) {
    m_plan.leftOut.push_back({cell, std::move(why)});
  }

  void place(const LaidCell& laid) {
    FoundPlace found = m_finder.find(laid);
    if (!found.place) return leaveOut(laid.cell, std::move(found.why));
    const Stage& stage = m_journey.get(found.place->stage);
    FigureRead read = readFigure(*laid.cell, m_plan.numbers, measuredOf(stage, *found.place));
    if (!read.figure) return leaveOut(laid.cell, std::move(read.reason));
    TakenReading reading{laid.cell, *found.place, read.figure->value, {}, read.figure->other, {}};
    if (read.figure->doubt) reading.doubts.push_back(*read.figure->doubt);
    std::ranges::move(found.doubts, std::back_inserter(reading.doubts));
    const bool isMoved = found.place->measure == Measure::moved && !found.place->isTarget();
    if (read.figure->percent && isMoved) {
      m_shares.push_back({std::move(reading), read.figure->value});
    } else {
      m_plan.placed.push_back(std::move(reading));
    }
  }

  void placeShares() {
    std::map<ReadingPlace, double> volumes;
    for (const TakenReading& reading : m_plan.placed) volumes[reading.place] = reading.value;
    for (Share& share : m_shares) {
      TakenReading& reading = share.reading;
      const ReadingPlace of{reading.place.stage, Measure::volume, reading.place.period};
      const auto placed = volumes.find(of);
      const auto volume =
          placed == volumes.end() ? readingAt(m_journey, of) : std::optional(placed->second);
      if (!volume) {
        leaveOut(reading.cell, messages::shareWithoutVolume(reading.cell->text));
        continue;
      }
      reading.value = std::round(share.percent / kWhole * *volume);
      reading.doubts.insert(
          reading.doubts.begin(),
          messages::shareOfVolume(reading.cell->text,
                                  journey::Figure{journey::numberText(reading.value)},
                                  journey::Figure{journey::numberText(*volume)}));
      m_plan.placed.push_back(std::move(reading));
    }
  }

  /// Takes away those of `placed` for which `why` has a reason.
  template <class Why>
  void leaveOutWhere(const Why& why) {
    std::erase_if(m_plan.placed, [&](const TakenReading& reading) {
      auto reason = why(reading);
      if (reason) leaveOut(reading.cell, std::move(*reason));
      return reason.has_value();
    });
  }

  void leaveOutContradictions() {
    std::map<ReadingPlace, double> first;
    std::map<ReadingPlace, journey::Message> twice;
    for (const TakenReading& reading : m_plan.placed) {
      const auto [found, isNew] = first.emplace(reading.place, reading.value);
      if (isNew || found->second == reading.value) continue;
      twice.emplace(reading.place, messages::twoFiguresForOne(wordsOf(m_journey, reading.place)));
    }
    leaveOutWhere([&](const TakenReading& reading) { return at(twice, reading.place); });
  }

  void leaveOutWhatRulesForbid() {
    journey::ReadingValues values;
    for (const TakenReading& reading : m_plan.placed) values[reading.place] = reading.value;
    const auto faults = readingFaults(m_journey, values);
    leaveOutWhere([&](const TakenReading& reading) { return at(faults, reading.place); });
  }

  [[nodiscard]] static std::optional<journey::Message> at(
      const std::map<ReadingPlace, journey::Message>& reasons, const ReadingPlace& place) {
    const auto found = reasons.find(place);
    return found == reasons.end() ? std::nullopt : std::optional(found->second);
  }

  void finish() {
    for (TakenReading& reading : m_plan.placed) {
      reading.before = readingAt(m_journey, reading.place);
      if (reading.isAsItIs()) reading.doubts.clear();
    }
    std::ranges::sort(m_plan.placed, standsBefore, &TakenReading::cell);
    std::ranges::sort(m_plan.leftOut, standsBefore, &LeftOutCell::cell);
    for (const auto* lines : {&m_layout.rows, &m_layout.columns}) {
      for (const LineHeadings& line : *lines) {
        for (const Heading& heading : line.headings) {
          m_plan.byNames = m_plan.byNames || heading.namesReading() || heading.namesPeriod();
        }
      }
    }
  }

  Journey m_journey;  // with the periods that are offered
  const TakeOptions& m_options;
  HeadingsOfMap m_names;
  CellReader m_reader;
  TableLayout m_layout;
  ReadingFinder m_finder;
  ReadingsPlan m_plan;
  std::vector<Share> m_shares;
};

}  // namespace

ReadingsPlan planReadings(const Journey& journey, const Table& table, const TakeOptions& options) {
  return ReadingsPlanner(journey, table, options).make();
}

}  // namespace throughline::exchange
