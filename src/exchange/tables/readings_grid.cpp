#include "throughline/exchange/tables/readings_grid.h"

#include <algorithm>

#include "throughline/metrics/periods.h"

namespace throughline::exchange {

using journey::Id;
using journey::Measure;
using journey::Period;
using journey::Stage;

ReadingsGrid::ReadingsGrid(const journey::Journey& journey) {
  const auto stages = journey.list<Stage>();
  for (const Stage* stage : stages) {
    m_rows.push_back({stage->id, Measure::volume});
    m_rows.push_back({stage->id, Measure::health});
    if (stage == stages.back()) break;
    m_rows.push_back({stage->id, Measure::days});
    m_rows.push_back({stage->id, Measure::moved});
  }
  m_columns.clear();
  for (const Period* period : metrics::periodsByDate(journey)) m_columns.push_back(period->id);
  m_columns.push_back(journey::kTarget);
}

bool ReadingsGrid::contains(int row, int column) const {
  return row >= 0 && column >= 0 && row < static_cast<int>(m_rows.size()) &&
         column < static_cast<int>(m_columns.size());
}

journey::ReadingPlace ReadingsGrid::at(int row, int column) const {
  const Row& found = m_rows.at(static_cast<std::size_t>(row));
  return {found.stage, found.measure, m_columns.at(static_cast<std::size_t>(column))};
}

std::optional<int> ReadingsGrid::rowOf(const Row& row) const {
  const auto found = std::ranges::find(m_rows, row);
  if (found == m_rows.end()) return std::nullopt;
  return static_cast<int>(found - m_rows.begin());
}

std::optional<int> ReadingsGrid::columnOf(Id<Period> period) const {
  const auto found = std::ranges::find(m_columns, period);
  if (found == m_columns.end()) return std::nullopt;
  return static_cast<int>(found - m_columns.begin());
}

std::pair<int, int> ReadingsGrid::groupOf(Id<Stage> stage) const {
  const auto first = std::ranges::find(m_rows, stage, &Row::stage);
  const auto end =
      std::find_if(first, m_rows.end(), [&](const Row& row) { return row.stage != stage; });
  return {static_cast<int>(first - m_rows.begin()), static_cast<int>(end - m_rows.begin())};
}

}  // namespace throughline::exchange
