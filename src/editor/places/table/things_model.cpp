#include "things_model.h"

#include <algorithm>
#include <utility>

#include "cell_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using journey::RecordKey;
using journey::Thing;
using journey::ThingColumn;
using journey::ThingGroup;
using journey::ThingGrouping;

namespace {

ThingColumn columnAt(int column) {
  return journey::kThingColumns.at(static_cast<std::size_t>(column));
}

}  // namespace

ThingsModel::ThingsModel(OpenMap& map, ViewState& view, ChangedDays& days, QObject* parent)
    : QAbstractTableModel(parent),
      m_map(map),
      m_view(view),
      m_days(days),
      m_rows([](const journey::Journey& journey, journey::RecordRef record, ThingColumn column) {
        return cellWord(journey, record, column).toStdString();
      }) {
  connect(&map, &OpenMap::changed, this, &ThingsModel::follow);
  connect(&view, &ViewState::filterChanged, this, &ThingsModel::follow);
}

void ThingsModel::setFollowing(bool following) {
  if (std::exchange(m_following, following) == following) return;
  follow();
}

journey::ThingFilter ThingsModel::filter() const {
  journey::ThingFilter filter = m_filter;
  filter.common = m_view.filter();
  return filter;
}

void ThingsModel::setFilter(const journey::ThingFilter& filter) {
  m_filter = filter;
  if (filter.common != m_view.filter()) return m_view.setFilter(filter.common);
  follow();
}

void ThingsModel::setOrder(const journey::ThingOrder& order) {
  if (m_order == order) return;
  if (m_order.grouping != order.grouping) m_folded.clear();
  m_order = order;
  follow();
}

void ThingsModel::refresh() {
  const bool first = m_rows.all().empty();
  m_rows.take(journey(), first ? journey::ChangeSet{} : difference(m_seen, journey()));
  m_seen = journey();
  layLines(m_rows.arrange(
      filter(), m_order, [this](const RecordKey& key) { return m_days.of(key); }, m_days.today()));
}

std::vector<ThingsModel::Line> ThingsModel::linesOf(const std::vector<ThingGroup>& groups) const {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < groups.size(); ++at) {
    if (m_order.grouping != ThingGrouping::none) lines.push_back({at, std::nullopt});
    if (m_folded.contains(groups[at].of)) continue;
    for (std::size_t thing = 0; thing < groups[at].things.size(); ++thing) {
      lines.push_back({at, thing});
    }
  }
  return lines;
}

// Where the same rows stand in the same order, the view keeps its place by itself.
void ThingsModel::layLines(std::vector<ThingGroup> groups) {
  std::vector<Line> lines = linesOf(groups);
  const bool alike =
      lines == m_lines &&
      std::ranges::equal(groups, m_groups, {}, &ThingGroup::things, &ThingGroup::things);
  if (!alike) beginResetModel();
  m_groups = std::move(groups);
  m_lines = std::move(lines);
  m_shown = 0;
  for (const ThingGroup& group : m_groups) m_shown += group.things.size();
  if (!alike) {
    endResetModel();
  } else if (!m_lines.empty()) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  }
  emit arranged();
}

std::vector<RecordKey> ThingsModel::shownRecords() const {
  std::vector<RecordKey> records;
  for (const ThingGroup& group : m_groups) {
    for (const Thing& thing : group.things) records.push_back(thing.key);
  }
  return records;
}

const Thing* ThingsModel::thingAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const auto& [group, thing] = line(row);
  return thing ? &m_groups[group].things[*thing] : nullptr;
}

const ThingGroup& ThingsModel::groupAt(int row) const { return m_groups[line(row).group]; }

int ThingsModel::rowOf(const RecordKey& record) const {
  const auto found = std::ranges::find_if(m_lines, [&](const Line& each) {
    return each.thing && m_groups[each.group].things[*each.thing].key == record;
  });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

bool ThingsModel::isShown(const RecordKey& record) const {
  return std::ranges::any_of(m_groups, [&](const ThingGroup& group) {
    return std::ranges::find(group.things, record, &Thing::key) != group.things.end();
  });
}

int ThingsModel::groupRowOf(int row) const {
  while (row > 0 && thingAt(row)) --row;
  return thingAt(row) ? -1 : row;
}

bool ThingsModel::isFolded(int row) const { return m_folded.contains(groupAt(row).of); }

void ThingsModel::setFolded(int row, bool folded) {
  const RecordKey of = groupAt(row).of;
  if (folded ? !m_folded.insert(of).second : m_folded.erase(of) == 0) return;
  layLines(m_groups);
}

void ThingsModel::setAllFolded(bool folded) {
  m_folded.clear();
  for (const ThingGroup& group : m_groups) {
    if (folded) m_folded.insert(group.of);
  }
  layLines(m_groups);
}

const journey::Field* ThingsModel::fieldAt(const QModelIndex& index) const {
  const Thing* thing = thingAt(index.row());
  return thing ? journey::fieldIn(thing->key.kind, columnAt(index.column())) : nullptr;
}

std::optional<journey::Date> ThingsModel::changedOn(const RecordKey& record) const {
  return m_days.of(record);
}

bool ThingsModel::isOld(const RecordKey& record) const {
  return isOfAge(journey::ThingAge::old, m_days.of(record), m_days.today());
}

int ThingsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ThingsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(journey::kThingColumnCount);
}

QVariant ThingsModel::data(const QModelIndex& index, int role) const {
  const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
  if (!index.isValid() || (!isText && role != Qt::ToolTipRole)) return {};
  const Thing* thing = thingAt(index.row());
  if (!thing) {
    if (index.column() != 0) return {};
    const ThingGroup& group = groupAt(index.row());
    const QString word = groupWord(journey(), group, m_order.grouping);
    if (role == Qt::ToolTipRole) return plainTip(word);
    return isText && role == Qt::AccessibleTextRole ? word + ", " + countsWord(group) : word;
  }
  if (!journey().contains(thing->key.kind, thing->key.id)) return {};
  const ThingColumn column = columnAt(index.column());
  if (column == ThingColumn::changed) {
    const auto day = m_days.of(thing->key);
    return day && isText ? shortDayWord(*day) : QString();
  }
  const journey::RecordRef record = journey().get(thing->key.kind, thing->key.id);
  const QString word = cellWord(journey(), record, column);
  return role == Qt::ToolTipRole ? plainTip(word) : word;
}

QVariant ThingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return columnWord(columnAt(section));
}

Qt::ItemFlags ThingsModel::flags(const QModelIndex& index) const {
  return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void ThingsModel::sort(int column, Qt::SortOrder order) {
  if (column < 0) return;
  setOrder({m_order.grouping, columnAt(column), order == Qt::DescendingOrder});
}

}  // namespace throughline::editor
