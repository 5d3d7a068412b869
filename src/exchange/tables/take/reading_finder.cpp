#include "tables/take/reading_finder.h"

#include <algorithm>

#include "tables/take/other_figures.h"
#include "throughline/journey/messages/take.h"

namespace throughline::exchange {

using journey::Measure;
using journey::Period;
using journey::Stage;
namespace messages = journey::messages;

namespace {

template <class Names>
bool anyOf(const std::vector<LineHeadings>& lines, Names names) {
  return std::ranges::any_of(lines, [&](const LineHeadings& line) {
    return std::ranges::any_of(line.headings, names) || std::ranges::any_of(line.sections, names);
  });
}

bool namePeriods(const std::vector<LineHeadings>& lines) {
  return anyOf(lines, [](const Heading& heading) { return heading.namesPeriod(); });
}

bool nameReadings(const std::vector<LineHeadings>& lines) {
  return anyOf(lines, [](const Heading& heading) { return heading.namesReading(); });
}

bool hasWord(const std::vector<LineHeadings>& lines, HeadingWord word) {
  return anyOf(lines, [&](const Heading& heading) { return heading.word == word; });
}

bool isOfPassage(Measure measure) { return measure == Measure::days || measure == Measure::moved; }

}  // namespace

ReadingFinder::ReadingFinder(const journey::Journey& journey, const TableLayout& layout,
                             const TakeOptions& options)
    : m_journey(journey),
      m_layout(layout),
      m_options(options),
      m_grid(journey),
      m_inTurn(readingsInTurn()),
      m_offers(journey) {
  for (const auto& [column, meaning] : m_options.columns) {
    const bool stage = !meaning.reading || m_journey.find(meaning.reading->stage);
    const bool period =
        !meaning.period || *meaning.period == journey::kTarget || m_journey.find(*meaning.period);
    if (stage && period) m_said[column] = saidOf(meaning);
  }
  setPositions();
  for (const HeadingWord word : {HeadingWord::plan, HeadingWord::target}) {
    m_planBeside = m_planBeside || hasWord(m_layout.rows, word) || hasWord(m_layout.columns, word);
  }
}

LineHeadings ReadingFinder::saidOf(const ColumnMeaning& column) const {
  Meaning meaning;
  std::string name;
  if (column.reading) {
    meaning.stage = column.reading->stage;
    meaning.measure = column.reading->measure;
    name = m_journey.get(*meaning.stage).name;
  }
  meaning.period = column.period;
  const Period* period = column.period ? m_journey.find(*column.period) : nullptr;
  if (period) name = period->name;
  return {{Heading{name, {meaning}}}, {}};
}

const LineHeadings& ReadingFinder::columnHeadings(const LaidCell& cell) const {
  const auto said = m_said.find(cell.cell->column);
  return said == m_said.end() ? m_layout.columns[cell.columnHeadings] : said->second;
}

void ReadingFinder::setPositions() {
  const bool rows = m_layout.rowsHaveHeadings;
  const bool columns = m_layout.columnsHaveHeadings;
  const bool periods = namePeriods(rows ? m_layout.rows : m_layout.columns);
  const bool readings = nameReadings(rows ? m_layout.rows : m_layout.columns);
  m_periodsAreNamed = namePeriods(m_layout.rows) || namePeriods(m_layout.columns);
  if (!rows && !columns) {
    m_rows = Position::readings;
    m_columns = Position::periods;
  } else if (rows != columns && periods != readings) {
    (rows ? m_columns : m_rows) = periods ? Position::readings : Position::periods;
  }
}

std::vector<ReadingsGrid::Row> ReadingFinder::readingsInTurn() const {
  std::vector<ReadingsGrid::Row> rows = m_grid.rows();
  if (m_options.metric) {
    std::erase_if(rows, [&](const auto& row) { return row.measure != *m_options.metric; });
  }
  if (!m_options.begin) return rows;
  const auto first = m_grid.rowOf(*m_options.begin);
  std::erase_if(rows, [&](const auto& row) { return !first || m_grid.rowOf(row) < first; });
  return rows;
}

std::optional<std::size_t> ReadingFinder::indexAlong(Position position,
                                                     const LaidCell& cell) const {
  int index = 0;
  if (m_rows == position) {
    index = cell.cell->row - m_layout.firstRow;
  } else if (m_columns == position) {
    index = cell.cell->column - m_layout.firstColumn;
  } else {
    return std::nullopt;
  }
  return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

std::size_t ReadingFinder::lengthAlong(Position position) const {
  const int length = m_rows == position ? m_layout.lastRow - m_layout.firstRow
                                        : m_layout.lastColumn - m_layout.firstColumn;
  return static_cast<std::size_t>(length) + 1;
}

bool ReadingFinder::lacksHeading(const LaidCell& cell) const {
  const LineHeadings& row = m_layout.rows[cell.rowHeadings];
  return (m_layout.rowsHaveHeadings && row.headings.empty() && row.sections.empty()) ||
         (m_layout.columnsHaveHeadings && columnHeadings(cell).headings.empty());
}

FoundPlace ReadingFinder::find(const LaidCell& cell) {
  FoundPlace found;
  if (cell.isNote) {
    found.why = messages::wordsNotFigure(cell.cell->text);
    return found;
  }
  const auto chosen = m_options.columns.find(cell.cell->column);
  if (chosen != m_options.columns.end() && chosen->second == ColumnMeaning{}) {
    found.why = messages::columnNotWanted();
    return found;
  }
  CellMeaning said = meaningOf(m_layout.rows[cell.rowHeadings], columnHeadings(cell),
                               m_options.metric.value_or(Measure::volume));
  found.doubts = std::move(said.doubts);
  if (said.why) {
    found.why = *said.why;
  } else if (said.isTarget && !m_options.targets) {
    found.why = messages::planNotTaken();
  } else if (lacksHeading(cell)) {
    found.why = messages::noHeadingHere();
  } else {
    takeReading(cell, said.meaning, found);
    if (said.isTarget) said.meaning.period = journey::kTarget;
    if (found.why.empty()) takePeriod(cell, said.headings, said.meaning, found);
  }
  if (!found.why.empty()) return found;
  const auto isActual = [](const Heading& h) { return h.word == HeadingWord::actual; };
  if (m_planBeside && std::ranges::any_of(said.headings, isActual)) {
    found.doubts.push_back(messages::actualBesidePlan());
  }
  found.place = {*said.meaning.stage, *said.meaning.measure, *said.meaning.period};
  addDoubtsOfOtherFigures(cell, said, found);
  return found;
}

void ReadingFinder::addDoubtsOfOtherFigures(const LaidCell& cell, const CellMeaning& said,
                                            FoundPlace& found) const {
  const LineHeadings& row = m_layout.rows[cell.rowHeadings];
  const Stage& stage = m_journey.get(found.place->stage);
  for (const Heading& heading : said.headings) {
    if (!isCountedIn(stage, *found.place, heading.inBrackets)) {
      found.doubts.push_back(messages::headingSaysMore(heading.text));
    }
  }
  if (!isCountedIn(stage, *found.place, row.unit)) {
    found.doubts.push_back(messages::unitBeside(row.unit));
  }
  for (const std::string& title : m_layout.titles) {
    if (tellsOtherFigures(title, said.byStageAlone)) {
      found.doubts.push_back(messages::titleSaysMore(title));
    }
  }
  if (row.isShifted) found.doubts.push_back(messages::headingsBesideFigures());
}

void ReadingFinder::takeReading(const LaidCell& cell, Meaning& meaning, FoundPlace& found) const {
  if (!meaning.stage && meaning.measure && m_options.begin) {
    meaning.stage = m_options.begin->stage;
  } else if (!meaning.stage) {
    const auto index = indexAlong(Position::readings, cell);
    if (meaning.measure || !index) {
      found.why = messages::noStageNamed();
    } else if (*index >= m_inTurn.size()) {
      found.why = m_journey.list<Stage>().empty() ? messages::noStagesOnMap()
                                                  : messages::beyondLastReading();
    } else {
      meaning.stage = m_inTurn[*index].stage;
      meaning.measure = m_inTurn[*index].measure;
      if (!m_options.begin) {
        found.doubts.push_back(messages::stageGuessed(m_journey.get(m_inTurn.front().stage).name));
      }
    }
  }
  if (!found.why.empty()) return;
  if (isOfPassage(*meaning.measure) && !m_grid.rowOf({*meaning.stage, *meaning.measure})) {
    found.why = messages::lastStageLeadsNowhere();
  }
}

void ReadingFinder::takePeriod(const LaidCell& cell, const std::vector<Heading>& headings,
                               Meaning& meaning, FoundPlace& found) {
  if (meaning.period) return;
  const auto spelled =
      std::ranges::find_if(headings, [](const Heading& h) { return h.spelled.has_value(); });
  if (spelled != headings.end()) return takeSpelled(*spelled, meaning, found);
  if (const auto index = indexAlong(Position::periods, cell)) {
    takePeriodAt(*index, lengthAlong(Position::periods), meaning, found);
  } else if (m_periodsAreNamed || m_rows == Position::periods || m_columns == Position::periods) {
    found.why = messages::noHeadingHere();
  } else {
    takePeriodAt(0, 1, meaning, found);
  }
}

void ReadingFinder::takeSpelled(const Heading& heading, Meaning& meaning, FoundPlace& found) {
  const auto offer = m_offers.offer(*heading.spelled, heading.text);
  if (!offer.id) {
    found.why = messages::overlapsPeriod(heading.text, offer.overlaps);
  } else if (!m_options.makesPeriod(heading.spelled->usualName)) {
    found.why = messages::unknownPeriod(heading.text);
  }
  meaning.period = offer.id;
}

void ReadingFinder::takePeriodAt(std::size_t index, std::size_t count, Meaning& meaning,
                                 FoundPlace& found) const {
  const auto& columns = m_grid.columns();
  const auto periods = static_cast<std::size_t>(m_grid.periods());
  const auto begin = m_options.period ? m_grid.columnOf(*m_options.period) : std::nullopt;
  const std::size_t newest = periods - std::min(periods, count);
  const std::size_t place = (begin ? static_cast<std::size_t>(*begin) : newest) + index;
  if (m_options.targets && begin && place == periods) {
    meaning.period = journey::kTarget;
    if (index > 0) found.doubts.push_back(messages::afterNewestPeriod());
  } else if (periods == 0) {
    found.why = messages::noPeriodOnMap();
  } else if (place >= periods) {
    found.why = messages::beyondLastPeriod();
  } else {
    meaning.period = columns[place];
    if (!begin) found.doubts.push_back(messages::periodGuessed(m_journey.get(columns[place]).name));
  }
}

}  // namespace throughline::exchange
