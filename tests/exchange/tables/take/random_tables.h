#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "throughline/exchange/json.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"

// Tables as people make them, written at random from figures that are known.

namespace throughline::exchange {

/// What stands in a cell: nothing, a heading or junk where there is no place.
struct MeantFigure {
  std::string text;
  std::optional<journey::ReadingPlace> place = {};
  double value = 0;
};

/// A map, a table of its readings in some country's figures, and what was meant by each cell.
class RandomTable {
 public:
  explicit RandomTable(std::uint64_t seed) : m_random(seed) {
    makeMap();
    m_group = pick<std::string>({",", "", ".", " ", "\u202F", "'", "\u00A0", "’"});
    m_decimal = m_group == "," ? "." : m_group == "." ? "," : pick<std::string>({".", ","});
    m_indian = m_group == "," && chance(30);
    fill();
    addJunk();
    if (chance(40)) turn();
    if (chance(30)) m_cells.insert(m_cells.begin(), Row{{"Key figures of the team"}});
  }

  [[nodiscard]] const journey::Journey& map() const { return m_map; }
  [[nodiscard]] const MeantFigure* at(int row, int column) const {
    const auto r = static_cast<std::size_t>(row - 1);
    const auto c = static_cast<std::size_t>(column - 1);
    return r < m_cells.size() && c < m_cells[r].size() ? &m_cells[r][c] : nullptr;
  }
  [[nodiscard]] std::size_t meant() const {
    std::size_t count = 0;
    for (const auto& row : m_cells) {
      for (const MeantFigure& cell : row) count += cell.place ? 1 : 0;
    }
    return count;
  }

  /// As text between tabs, or as HTML.
  [[nodiscard]] std::string text() {
    const bool html = chance(30);
    std::string text = html ? "<table>" : "";
    for (const auto& row : m_cells) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        line += html ? "<td>" + row[i].text + "</td>" : (i == 0 ? "" : "\t") + row[i].text;
      }
      text += html ? "<tr>" + line + "</tr>" : line + (m_windows ? "\r\n" : "\n");
    }
    return html ? text + "</table>" : text;
  }

 private:
  using Row = std::vector<MeantFigure>;

  [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }
  template <class T>
  [[nodiscard]] T pick(const std::vector<T>& from) {
    return from[m_random() % from.size()];
  }
  [[nodiscard]] int upTo(int most) {
    return static_cast<int>(m_random() % static_cast<unsigned>(most + 1));
  }

  void makeMap() {
    journey::IdSource ids = journey::seededIds(m_random());
    journey::Edit edit(m_map, ids);
    journey::MapSettings settings;
    settings.title = "Random";
    edit.add(settings);
    const std::vector<std::array<const char*, 3>> stages{{"Trigger", "Visitors", "Engagement"},
                                                         {"Research", "Leads", "Antwortquote"},
                                                         {"Prüfung", "Demos", "Trial to paid"},
                                                         {"Purchase", "Verträge", "Win rate"},
                                                         {"Größe & Co", "Accounts live", "NPS"}};
    for (const auto& [name, volume, health] : stages) {
      journey::Stage stage;
      stage.id.value = edit.freshId(journey::Kind::stage);
      stage.name = name;
      stage.volume.name = volume;
      stage.health.name = health;
      if (m_random() % 2 == 0) stage.health.unit = "%";
      putBefore(edit, stage);
      m_stages.push_back(stage);
    }
    m_months = pick<int>({1, 3, 12});
    for (int i = 0; i < 5; ++i) addPeriod(edit, (m_months == 12 ? 2022 : 2025) * 12 + i * m_months);
  }

  void addPeriod(journey::Edit& edit, int firstMonth) {
    const auto dayOf = [](int month) {
      return *journey::Date::of(month / 12, static_cast<unsigned>(month % 12 + 1), 1);
    };
    journey::Period period{
        {edit.freshId(journey::Kind::period)},
        {},
        "",
        dayOf(firstMonth),
        journey::Date::fromDayNumber(dayOf(firstMonth + m_months).dayNumber() - 1)};
    period.name = spellings(firstMonth).front();
    putBefore(edit, period);
    m_periods.push_back({period.id, firstMonth});
  }

  [[nodiscard]] std::vector<std::string> spellings(int firstMonth) const {
    const std::string year = std::to_string(firstMonth / 12);
    const std::string two = year.substr(2);
    if (m_months == 12) return {year, "FY" + two, year, "FY " + year};
    if (m_months == 3) {
      const std::string q = std::to_string(firstMonth % 12 / 3 + 1);
      return {"Q" + q + " " + year,    "Q" + q + " " + two,  year + "-Q" + q,    q + "Q" + two,
              q + ". Quartal " + year, "Q" + q + "/" + year, "Q" + q + "'" + two};
    }
    const int month = firstMonth % 12;
    const char* const english[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const char* const german[] = {"Januar",    "Februar", "März",     "April",
                                  "Mai",       "Juni",    "Juli",     "August",
                                  "September", "Oktober", "November", "Dezember"};
    const std::string number = (month < 9 ? "0" : "") + std::to_string(month + 1);
    return {number + "." + year, english[month] + (" " + two), german[month] + (" " + year),
            year + "-" + number, number + "/" + year,          english[month] + ("-" + two)};
  }

  [[nodiscard]] std::string written(double value, int decimals) {
    std::string digits = std::to_string(static_cast<long long>(value));
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      const std::size_t left = digits.size() - i;
      const bool sign = m_indian ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
      if (i > 0 && sign) grouped += m_group;
      grouped += digits[i];
    }
    if (decimals == 0) return grouped;
    std::string part =
        std::to_string(std::llround((value - std::floor(value)) * std::pow(10, decimals)));
    part.insert(0, static_cast<std::size_t>(decimals) - part.size(), '0');
    return grouped + m_decimal + part;
  }

  [[nodiscard]] MeantFigure figure(const journey::Stage& stage, journey::Measure measure,
                                   journey::Id<journey::Period> period) {
    MeantFigure cell{"", journey::ReadingPlace{stage.id, measure, period}};
    const int size = pick<int>({9, 99, 999, 9'999, 999'999, 9'999'999});
    int decimals = 0;
    if (measure == journey::Measure::volume) {
      cell.value = upTo(size);
    } else {
      decimals = upTo(2);
      const double scale = std::pow(10, decimals);
      cell.value = (1 + upTo(pick<int>({89, 899}) * static_cast<int>(scale))) / scale;
      cell.value = std::round(std::max(cell.value, 1.0) * scale) / scale;
    }
    cell.text = written(cell.value, decimals);
    if (measure == journey::Measure::health && stage.health.unit == "%" && chance(50)) {
      cell.text += pick<std::string>({"%", " %", "\u00A0%"});
    }
    return cell;
  }

  void fill() {
    std::ranges::shuffle(m_periods, m_random);
    m_periods.resize(static_cast<std::size_t>(1 + upTo(4)));
    m_twoHeadings = chance(40);
    Row head{{pick<std::string>({"", "Metric", "Stage"})}};
    if (m_twoHeadings) head.push_back({pick<std::string>({"", "Metric"})});
    for (const auto& [id, month] : m_periods) head.push_back({pick(spellings(month))});
    m_cells.push_back(head);
    std::vector<std::pair<std::size_t, journey::Measure>> rows;
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
      for (const auto measure : {journey::Measure::volume, journey::Measure::health}) {
        if (chance(60)) rows.emplace_back(s, measure);
      }
      if (m_twoHeadings && s + 1 < m_stages.size()) rows.emplace_back(s, journey::Measure::days);
    }
    if (rows.empty()) rows.emplace_back(0, journey::Measure::volume);
    std::ranges::shuffle(rows, m_random);
    for (const auto& [s, measure] : rows) m_cells.push_back(rowOf(m_stages[s], measure));
  }

  [[nodiscard]] Row rowOf(const journey::Stage& stage, journey::Measure measure) {
    const bool volume = measure == journey::Measure::volume;
    std::string name = volume ? stage.volume.name : stage.health.name;
    if (volume && !m_twoHeadings && chance(40)) name = stage.name;
    if (chance(20)) name = std::to_string(m_cells.size()) + ". " + name;
    Row row;
    if (m_twoHeadings) {
      row.push_back({stage.name});
      const char* const words[] = {"Volume", "Health", "Median days"};
      row.push_back({words[static_cast<int>(measure)]});
    } else {
      row.push_back({name});
    }
    for (const auto& [id, month] : m_periods) {
      row.push_back(chance(85) ? figure(stage, measure, id) : MeantFigure{});
    }
    return row;
  }

  void addJunk() {
    const std::size_t names = m_twoHeadings ? 2 : 1;
    if (chance(30)) {
      Row row(m_cells.front().size());
      row[0].text = pick<std::string>({"Total", "Summe", "Partner deals", "Kosten je Lead"});
      for (std::size_t i = names; i < row.size(); ++i) row[i].text = std::to_string(upTo(9'999));
      m_cells.insert(m_cells.begin() + 1 + upTo(static_cast<int>(m_cells.size()) - 1), row);
    }
    if (chance(30)) {
      for (std::size_t r = 0; r < m_cells.size(); ++r) {
        const std::string text =
            r == 0 ? pick<std::string>({"Δ", "Comment", "YTD", "Plan Q4 2031", "Total"})
                   : std::to_string(upTo(99));
        const auto where = names + m_random() % (m_cells[r].size() - names + 1);
        m_junkColumn = r == 0 ? where : m_junkColumn;
        m_cells[r].insert(m_cells[r].begin() + static_cast<std::ptrdiff_t>(m_junkColumn), {text});
      }
    }
    if (chance(20)) m_cells.insert(m_cells.begin() + 1, Row{});
  }

  void turn() {
    std::size_t width = 0;
    for (const Row& row : m_cells) width = std::max(width, row.size());
    std::vector<Row> turned(width, Row(m_cells.size()));
    for (std::size_t r = 0; r < m_cells.size(); ++r) {
      for (std::size_t c = 0; c < m_cells[r].size(); ++c) turned[c][r] = m_cells[r][c];
    }
    m_cells = std::move(turned);
  }

  std::mt19937_64 m_random;
  journey::Journey m_map;
  std::vector<journey::Stage> m_stages;
  std::vector<std::pair<journey::Id<journey::Period>, int>> m_periods;  ///< and its first month
  int m_months = 3;
  std::string m_group;
  std::string m_decimal;
  bool m_indian = false;
  bool m_twoHeadings = false;
  bool m_windows = m_random() % 2 == 0;
  std::size_t m_junkColumn = 0;
  std::vector<Row> m_cells;
};

}  // namespace throughline::exchange
