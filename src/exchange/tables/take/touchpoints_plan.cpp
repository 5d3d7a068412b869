#include "throughline/exchange/tables/touchpoints_plan.h"

#include <algorithm>
#include <map>

#include "tables/take/heading_words.h"
#include "tables/take/plain_name.h"
#include "tables/take/touchpoint_columns.h"
#include "throughline/journey/description.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/fields.h"
#include "throughline/journey/messages/take.h"

namespace throughline::exchange {

using journey::Department;
using journey::Id;
using journey::Journey;
using journey::Kind;
using journey::Message;
using journey::Stage;
using journey::Touchpoint;
namespace messages = journey::messages;

namespace {

using Row = std::vector<const TableCell*>;

/// Each line of a longer text cleaned by itself.
std::string cleanText(std::string_view text) {
  std::string clean;
  while (true) {
    const auto end = text.find('\n');
    clean += cleanName(text.substr(0, end));
    if (end == std::string_view::npos) break;
    clean += '\n';
    text.remove_prefix(end + 1);
  }
  return clean;
}

std::optional<Message> refused(Kind kind, std::string_view key, const std::string& value) {
  const auto fault = check(*journey::describe(kind).find(key), journey::ValueView(value));
  if (!fault) return std::nullopt;
  const bool isOwner = kind == Kind::department;
  return messages::fieldRefused(
      isOwner ? messages::field(Kind::touchpoint, "owner") : messages::field(kind, key), *fault);
}

class TouchpointsPlanner {
 public:
  TouchpointsPlanner(const Journey& journey, const Table& table, std::optional<Id<Stage>> stage,
                     const SaidCardColumns& said)
      : m_cells(table), m_said(said), m_columns(usualCardColumns()), m_stage(stage) {
    for (const Stage* each : journey.list<Stage>()) {
      m_stages.emplace(comparedName(each->name), each);
      if (!m_first) m_first = each;
    }
    for (const Department* department : journey.list<Department>()) {
      m_departments.emplace(comparedName(department->name), department->name);
    }
    for (const TableCell& cell : table.cells) {
      if (m_rows.empty() || m_rows.back().front()->row != cell.row) m_rows.emplace_back();
      m_rows.back().push_back(&cell);
    }
  }

  TouchpointsPlan make() {
    const std::size_t first = takeHeadings();
    hearWhatIsSaid();
    for (std::size_t i = first; i < m_rows.size(); ++i) {
      if (repeatsHeadings(m_rows[i])) {
        ++m_plan.headingRows;
      } else {
        take(m_rows[i]);
      }
    }
    m_plan.columns = m_columns;
    return std::move(m_plan);
  }

 private:
  void hearWhatIsSaid() {
    std::erase_if(m_columns, [&](const auto& each) { return m_said.contains(each.second); });
    for (const auto& [column, meaning] : m_said) {
      if (meaning) m_columns[*meaning] = column;
    }
  }

  /// Titles of one cell may stand above the headings.
  std::size_t takeHeadings() {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (auto columns = cardColumns(m_rows[i])) {
        m_columns = std::move(*columns);
        m_headings = m_rows[i];
        m_plan.byHeadings = true;
        m_plan.headingRows = i + 1;
        return i + 1;
      }
      if (m_rows[i].size() > 1) break;
    }
    return 0;
  }

  [[nodiscard]] bool repeatsHeadings(const Row& row) const {
    const auto what = [](const TableCell* cell) { return std::pair(cell->column, cell->text); };
    return !m_headings.empty() && std::ranges::equal(row, m_headings, {}, what, what);
  }

  [[nodiscard]] std::string textIn(int row, CardColumn column) const {
    const auto found = m_columns.find(column);
    if (found == m_columns.end()) return {};
    const TableCell* cell = m_cells.at(row, found->second);
    if (!cell || (column == CardColumn::title && cell->row != row)) return {};
    const bool ofLines = column == CardColumn::job || column == CardColumn::note;
    return ofLines ? cleanText(cell->text) : cleanName(cell->text);
  }

  /// With what stands in columns that are none of a card's, so that nothing is lost.
  [[nodiscard]] std::string noteIn(const Row& cells) {
    std::string note = textIn(cells.front()->row, CardColumn::note);
    for (const TableCell* cell : cells) {
      const auto isItsColumn = [&](const auto& column) { return column.second == cell->column; };
      if (std::ranges::any_of(m_columns, isItsColumn) || m_said.contains(cell->column)) continue;
      if (isPlaceholder(comparedName(cell->text))) continue;
      m_plan.hasOthers = true;
      const std::string heading = headingOver(cell->column);
      if (!note.empty()) note += '\n';
      note += (heading.empty() ? "" : heading + ": ") + cleanText(cell->text);
    }
    return note;
  }

  [[nodiscard]] std::string headingOver(int column) const {
    const auto found = std::ranges::find(m_headings, column, &TableCell::column);
    return found == m_headings.end() ? std::string() : cleanName((*found)->text);
  }

  void leaveOut(const Row& cells, Message why) {
    std::string text;
    for (const TableCell* cell : cells) text += (text.empty() ? "" : " | ") + cleanName(cell->text);
    m_plan.leftOut.push_back({cells.front()->row, std::move(text), std::move(why)});
  }

  void take(const Row& cells) {
    const int row = cells.front()->row;
    TakenTouchpoint taken{row, {}, {}, {}};
    Touchpoint& card = taken.touchpoint;
    card.title = textIn(row, CardColumn::title);
    card.channel = textIn(row, CardColumn::channel);
    card.job = textIn(row, CardColumn::job);
    card.note = noteIn(cells);
    card.url = textIn(row, CardColumn::url);
    taken.owner = ownerIn(row);
    setWords(row, taken);
    std::optional<Message> why;
    if (card.title.empty()) why = messages::rowWithoutTitle();
    if (!why) why = setStage(row, taken);
    if (!why) why = whyRefused(taken);
    if (why) return leaveOut(cells, std::move(*why));
    addDepartment(taken.owner);
    m_plan.placed.push_back(std::move(taken));
  }

  [[nodiscard]] static std::optional<Message> whyRefused(const TakenTouchpoint& taken) {
    const Touchpoint& card = taken.touchpoint;
    for (const auto& [key, value] :
         {std::pair<std::string_view, const std::string&>("title", card.title),
          {"channel", card.channel},
          {"job", card.job},
          {"note", card.note},
          {"url", card.url}}) {
      if (auto fault = refused(Kind::touchpoint, key, value)) return fault;
    }
    return taken.owner.empty() ? std::nullopt : refused(Kind::department, "name", taken.owner);
  }

  [[nodiscard]] std::string ownerIn(int row) const {
    const std::string name = textIn(row, CardColumn::owner);
    const std::string compared = comparedName(name);
    const auto known = m_departments.find(compared);
    if (known != m_departments.end()) return known->second;
    return isPlaceholder(compared) ? std::string() : name;
  }

  void addDepartment(const std::string& name) {
    if (name.empty() || !m_departments.emplace(comparedName(name), name).second) return;
    m_plan.newDepartments.push_back(name);
  }

  void setWords(int row, TakenTouchpoint& taken) const {
    Touchpoint& card = taken.touchpoint;
    card.side = journey::Side::customer;
    card.status = journey::Status::live;
    const auto doubt = [&](const std::string& text, std::string_view instead) {
      taken.doubts.push_back(messages::unknownWord(text, instead));
    };
    if (const std::string text = textIn(row, CardColumn::side); !text.empty()) {
      const auto side = sideCalled(comparedName(text));
      side ? void(card.side = *side) : doubt(text, word(card.side));
    }
    if (const std::string text = textIn(row, CardColumn::status); !text.empty()) {
      const auto status = statusCalled(comparedName(text));
      status ? void(card.status = *status) : doubt(text, word(card.status));
    }
  }

  /// Why there is none.
  std::optional<Message> setStage(int row, TakenTouchpoint& taken) {
    if (!m_first) return messages::noStagesOnMap();
    const std::string name = textIn(row, CardColumn::stage);
    const Stage* stage = name.empty() ? nullptr : stageCalled(name);
    if (!name.empty() && !stage) return messages::unknownStage(name);
    if (stage) {
      m_above = stage;
      taken.touchpoint.stage = stage->id;
    } else if (m_stage) {
      taken.touchpoint.stage = *m_stage;
    } else if (m_above) {
      taken.touchpoint.stage = m_above->id;
      taken.doubts.push_back(messages::stageFromAbove(m_above->name));
    } else {
      taken.touchpoint.stage = m_first->id;
      taken.doubts.push_back(messages::stageOfCardGuessed(m_first->name));
    }
    return std::nullopt;
  }

  [[nodiscard]] const Stage* stageCalled(const std::string& text) const {
    for (const std::string& name : spellingsWithoutBrackets(text)) {
      if (const auto found = m_stages.find(name); found != m_stages.end()) return found->second;
    }
    return nullptr;
  }

  const CellLookup m_cells;
  const SaidCardColumns& m_said;
  CardColumns m_columns;
  std::optional<Id<Stage>> m_stage;
  std::map<std::string, const Stage*> m_stages;
  std::map<std::string, std::string> m_departments;
  std::vector<Row> m_rows;
  Row m_headings;
  const Stage* m_first = nullptr;
  const Stage* m_above = nullptr;  ///< the last one that a row named
  TouchpointsPlan m_plan;
};

}  // namespace

TouchpointsPlan planTouchpoints(const Journey& journey, const Table& table,
                                std::optional<Id<Stage>> stage, const SaidCardColumns& said) {
  return TouchpointsPlanner(journey, table, stage, said).make();
}

std::vector<Id<Touchpoint>> writeTouchpoints(journey::Edit& edit,
                                             const std::vector<const TakenTouchpoint*>& chosen,
                                             Id<Touchpoint> before) {
  const Touchpoint* next = edit.journey().find(before);
  const Id<Stage> stage = next ? next->stage : Id<Stage>{};
  std::vector<Id<Touchpoint>> made;
  for (const TakenTouchpoint* taken : chosen) {
    Touchpoint card = taken->touchpoint;
    if (!taken->owner.empty()) card.owner = departmentNamed(edit, taken->owner);
    made.push_back(addTouchpoint(edit, card, card.stage == stage ? before : Id<Touchpoint>{}));
  }
  return made;
}

}  // namespace throughline::exchange
