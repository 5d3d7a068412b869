#include "take/take_session.h"

#include <algorithm>

#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/table_text.h"

namespace throughline::editor {

using exchange::TableCell;
using exchange::TakeAs;
using exchange::TakenReading;
using exchange::TakenTouchpoint;
namespace messages = journey::messages;

TakeSession::TakeSession(const OpenMap& map, exchange::Table table, std::optional<TakeAs> as,
                         TakeAs otherwise, exchange::TakeOptions options)
    : m_map(map), m_table(std::move(table)), m_options(std::move(options)) {
  const auto told = [&] { return takenAs(journey(), m_table, m_options.fiscalYearStart); };
  m_as = as ? *as : told().value_or(otherwise);
  planAgain();
}

void TakeSession::setAs(TakeAs as) {
  m_as = as;
  m_ticks.clear();
  planAgain();
}

void TakeSession::setOptions(const exchange::TakeOptions& options) {
  // A tick says yes to a figure as it is read; read in another way it is another one.
  if (options.numbers != m_options.numbers || options.columns != m_options.columns) {
    m_ticks.clear();
  }
  m_options = options;
  planAgain();
}

void TakeSession::setCardColumns(const exchange::SaidCardColumns& columns) {
  m_cardColumns = columns;
  m_ticks.clear();
  planAgain();
}

void TakeSession::planAgain() {
  m_readings = {};
  m_touchpoints = {};
  if (m_as == TakeAs::readings) {
    m_readings = planReadings(journey(), m_table, m_options);
  } else {
    std::optional<journey::Id<journey::Stage>> stage;
    if (m_options.begin) stage = m_options.begin->stage;
    m_touchpoints = planTouchpoints(journey(), m_table, stage, m_cardColumns);
  }
  addFates();
}

void TakeSession::addFates() {
  m_fates.clear();
  for (const TakenReading& reading : m_readings.placed) {
    Fate fate{reading.isAsItIs() ? State::asItIs : State::placed,
              {},
              reading.place,
              reading.value,
              reading.other,
              reading.before};
    if (reading.waits()) {
      fate.state = State::doubtful;
      fate.why = reading.doubts.front();
    }
    m_fates[{reading.cell->row, reading.cell->column}] = fate;
  }
  for (const auto& [cell, why] : m_readings.leftOut) {
    m_fates[{cell->row, cell->column}] = {State::leftOut, why};
  }
  for (const TakenTouchpoint& taken : m_touchpoints.placed) {
    const bool certain = taken.doubts.empty();
    m_fates[{taken.row, 0}] = {certain ? State::placed : State::doubtful,
                               certain ? journey::Message() : taken.doubts.front()};
  }
  for (const auto& [row, text, why] : m_touchpoints.leftOut) {
    m_fates[{row, 0}] = {State::leftOut, why};
  }
}

bool TakeSession::isCertain() const {
  const Counts all = counts();
  return all.waiting == 0 && all.leftOut == 0 && m_table.otherTables == 0 &&
         m_readings.periods.empty() && m_touchpoints.newDepartments.size() <= 1 &&
         !m_touchpoints.hasOthers && all.placed > 0;
}

TakeSession::Key TakeSession::keyOf(const TableCell& cell) const {
  return {cell.row, m_as == TakeAs::readings ? cell.column : 0};
}

TakeSession::Fate TakeSession::fateOf(const TableCell& cell) const {
  const auto found = m_fates.find(keyOf(cell));
  if (found == m_fates.end()) return {};
  Fate fate = found->second;
  fate.ticked = m_ticks.contains(keyOf(cell));
  return fate;
}

bool TakeSession::isTicked(const TakenReading& reading) const {
  return m_ticks.contains({reading.cell->row, reading.cell->column});
}

bool TakeSession::isTicked(const TakenTouchpoint& taken) const {
  return m_ticks.contains({taken.row, 0});
}

void TakeSession::tick(const TableCell& cell, bool on) {
  if (fateOf(cell).state != State::doubtful) return;
  on ? void(m_ticks[keyOf(cell)] = true) : void(m_ticks.erase(keyOf(cell)));
}

std::vector<TakeSession::Doubt> TakeSession::doubts() const {
  std::vector<Doubt> doubts;
  for (const auto& [key, fate] : m_fates) {
    if (fate.state != State::doubtful) continue;
    auto found = std::ranges::find(doubts, fate.why.wording(),
                                   [](const Doubt& doubt) { return doubt.first.wording(); });
    if (found == doubts.end()) found = doubts.insert(found, {fate.why, {}, true});
    found->cells.push_back(key);
    found->ticked = found->ticked && m_ticks.contains(key);
  }
  return doubts;
}

bool TakeSession::concerns(const Doubt& doubt, const TableCell& cell) const {
  return std::ranges::find(doubt.cells, keyOf(cell)) != doubt.cells.end();
}

void TakeSession::tickAll(const Doubt& doubt, bool on) {
  for (const Key& key : doubt.cells) {
    on ? void(m_ticks[key] = true) : void(m_ticks.erase(key));
  }
}

TakeSession::Counts TakeSession::counts() const {
  Counts counts;
  for (const auto& [key, fate] : m_fates) {
    const bool waits = fate.state == State::doubtful && !m_ticks.contains(key);
    counts.leftOut += fate.state == State::leftOut ? 1 : 0;
    counts.placed += fate.state == State::leftOut ? 0 : 1;
    counts.asTheyAre += fate.state == State::asItIs ? 1 : 0;
    counts.waiting += waits ? 1 : 0;
    const bool certain = fate.state == State::placed || fate.state == State::doubtful;
    counts.written += certain && !waits ? 1 : 0;
  }
  return counts;
}

std::string TakeSession::leftOutTable() const {
  std::string text;
  const auto add = [&](int row, const std::string& cell, const journey::Message& why) {
    text += std::to_string(row) + '\t' + journey::tableCell(cell) + '\t' +
            journey::tableCell(english(why)) + '\n';
  };
  for (const auto& [cell, why] : m_readings.leftOut) add(cell->row, cell->text, why);
  for (const auto& [row, cells, why] : m_touchpoints.leftOut) add(row, cells, why);
  return text;
}

TakeSession::Written TakeSession::write(OpenMap& map, store::Initiator initiator,
                                        journey::Id<journey::Touchpoint> before) {
  return m_as == TakeAs::readings ? writeReadings(map, initiator)
                                  : writeTouchpoints(map, initiator, before);
}

TakeSession::Written TakeSession::writeReadings(OpenMap& map, store::Initiator initiator) {
  const auto chosen = chooseReadings(
      journey(), m_readings, [this](const TakenReading& reading) { return isTicked(reading); });
  const std::size_t made = m_readings.periodsMade();
  if (chosen.empty() && made == 0) return {true};
  const bool targets = std::ranges::any_of(
      chosen, [](const TakenReading* reading) { return reading->place.isTarget(); });
  const auto label = chosen.empty()
                         ? messages::addRecords(messages::records(journey::Kind::period, made))
                     : targets ? messages::pasteFigures(chosen.size())
                               : messages::pasteReadings(chosen.size());
  return {map.edit(label, initiator, [&](journey::Edit& edit) {
    exchange::writeReadings(edit, m_readings, chosen);
    if (!m_options.fiscalYearStart) return;
    journey::setField(edit, journey::Kind::map, edit.journey().settings().id.value,
                      "fiscal_year_start", std::int64_t{*m_options.fiscalYearStart});
  })};
}

TakeSession::Written TakeSession::writeTouchpoints(OpenMap& map, store::Initiator initiator,
                                                   journey::Id<journey::Touchpoint> before) {
  std::vector<const TakenTouchpoint*> chosen;
  for (const TakenTouchpoint& taken : m_touchpoints.placed) {
    if (taken.doubts.empty() || isTicked(taken)) chosen.push_back(&taken);
  }
  if (chosen.empty()) return {true};
  Written written;
  const auto label =
      messages::pasteRecords(messages::records(journey::Kind::touchpoint, chosen.size()));
  written.done = map.edit(label, initiator, [&](journey::Edit& edit) {
    written.cards = exchange::writeTouchpoints(edit, chosen, before);
  });
  return written;
}

}  // namespace throughline::editor
