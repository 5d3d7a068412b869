#include <algorithm>
#include <iterator>

#include "frame/signature.h"
#include "frame/worded.h"
#include "history_model.h"
#include "throughline/editor/plain_text.h"

// How the rows of the history come in: piece by piece from the file, days with many edits folded.

namespace throughline::editor {

namespace {

constexpr std::size_t kPiece = 60;       // edits read at a time
constexpr std::size_t kWanted = 40;      // entries that are seen then
constexpr std::size_t kShownOfDay = 4;   // where it has more than the next
constexpr std::size_t kMostOfDay = 6;    // that are not folded
constexpr std::int64_t kMostAway = 600;  // edits of one day that are read past

}  // namespace

void HistoryModel::setFilter(const HistoryFilter& filter) {
  m_source.setFilter(filter);
  begin();
}

void HistoryModel::begin() {
  beginResetModel();
  m_groups.clear();
  m_rows.clear();
  m_newest = 0;
  m_before = 0;
  m_complete = false;
  m_wanted = kWanted;
  endResetModel();
  readOn();
}

bool HistoryModel::isFolded(QDate day) const {
  return day.isValid() && !m_source.filter().isActive() && !m_unfolded.contains(day);
}

// A day without end is read further when it is opened.
bool HistoryModel::goesOn() const {
  return !m_complete && (m_groups.empty() || m_groups.back().unshown < kMostAway);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && goesOn() && m_wanted == 0;
}

void HistoryModel::fetchMore(const QModelIndex&) {
  if (!goesOn()) return;
  m_wanted = kWanted;
  readOn();
}

// A piece that holds little of what is looked for is followed by the next one, with time for
// everything else in between.
void HistoryModel::readOn() {
  if (!goesOn() || m_wanted == 0) return;
  try {
    const auto piece = m_source.read(kPiece, m_before);
    m_fault.clear();
    m_before = piece.before;
    m_complete = piece.isLast;
    m_wanted -= std::min(m_wanted, append(piece.entries));
  } catch (const journey::Error& error) {
    m_fault = tr("The history cannot be read: %1").arg(oneLine(worded(error.message()), 400));
    m_complete = true;
  }
  if (!goesOn()) m_wanted = 0;
  if (m_wanted > 0) m_looking.start();
  emit read();
}

// The last group may go on in what is read now, and so may a day that is folded.
std::size_t HistoryModel::append(const std::vector<store::HistoryEntry>& entries) {
  if (entries.empty()) return 0;
  m_newest = std::max(m_newest, entries.front().seq);
  auto from = entries.begin();
  if (!m_groups.empty() && m_groups.back().unshown > 0) {
    EditGroup& last = m_groups.back();
    const auto isAway = [&](const auto& entry) { return fromUtc(entry.at).date() == last.day(); };
    from = std::find_if_not(entries.begin(), entries.end(), isAway);
    last.unshown += from - entries.begin();
    emit dataChanged(index(0), index(rowCount() - 1));
    if (from == entries.end()) return 0;
  }
  std::vector<store::HistoryEntry> all(from, entries.end());
  std::size_t first = m_groups.size();
  const bool goesOnThere = !m_groups.empty() && m_groups.back().unshown == 0 &&
                           m_groups.back().oldest().seq == entries.front().seq + 1;
  if (goesOnThere) {
    const Row last{.group = m_groups.size() - 1};
    auto before = entriesOf(last);
    before.insert(before.end(), all.begin(), all.end());
    if (groupsOf(m_map.journey(), before).front().edits.size() > m_groups.back().edits.size()) {
      all = std::move(before);
      m_groups.pop_back();
      --first;
    }
  }
  for (EditGroup& group : groupsOf(m_map.journey(), all)) m_groups.push_back(std::move(group));
  foldDays(first);
  const auto known =
      std::ranges::find_if(m_rows, [&](const Row& row) { return row.group >= first; });
  const int at = static_cast<int>(known - m_rows.begin());
  auto rows = rowsFrom(first);
  const bool isNewlyAway = first > 0 && m_groups[first - 1].unshown > 0 && at > 0 &&
                           m_rows[static_cast<std::size_t>(at) - 1].kind != RowKind::more;
  if (isNewlyAway) rows.insert(rows.begin(), {.kind = RowKind::more, .group = first - 1});
  replaceRows(at, std::move(rows));
  return m_groups.size() - first;
}

void HistoryModel::replaceRows(int from, std::vector<Row> rows) {
  if (from < rowCount()) {
    beginRemoveRows({}, from, rowCount() - 1);
    m_rows.erase(m_rows.begin() + from, m_rows.end());
    endRemoveRows();
  }
  if (rows.empty()) return;
  beginInsertRows({}, from, from + static_cast<int>(rows.size()) - 1);
  std::ranges::move(rows, std::back_inserter(m_rows));
  endInsertRows();
}

void HistoryModel::foldDays(std::size_t first) {
  std::size_t begin = std::min(first, m_groups.size());
  while (begin > 0 && begin < m_groups.size() &&
         m_groups[begin - 1].day() == m_groups[begin].day()) {
    --begin;
  }
  while (begin < m_groups.size()) {
    const QDate day = m_groups[begin].day();
    std::size_t end = begin;
    while (end < m_groups.size() && m_groups[end].day() == day) ++end;
    const std::size_t keep = std::max(kShownOfDay, first > begin ? first - begin : 0);
    if (isFolded(day) && end - begin > std::max(kMostOfDay, keep)) {
      EditGroup& last = m_groups[begin + keep - 1];
      for (std::size_t i = begin + keep; i < end; ++i) {
        last.unshown += static_cast<std::int64_t>(m_groups[i].edits.size()) + m_groups[i].unshown;
      }
      const auto away = m_groups.begin() + static_cast<std::ptrdiff_t>(begin);
      m_groups.erase(away + static_cast<std::ptrdiff_t>(keep),
                     away + static_cast<std::ptrdiff_t>(end - begin));
      end = begin + keep;
    }
    begin = end;
  }
}

std::vector<HistoryModel::Row> HistoryModel::rowsFrom(std::size_t first) const {
  std::vector<Row> rows;
  for (std::size_t i = first; i < m_groups.size(); ++i) {
    const QDate date = m_groups[i].day();
    const bool begins = i == 0 || m_groups[i - 1].day() != date;
    if (begins && date.isValid()) rows.push_back({.kind = RowKind::day, .group = i});
    rows.push_back({.kind = RowKind::entry, .group = i});
    if (m_groups[i].unshown > 0) rows.push_back({.kind = RowKind::more, .group = i});
  }
  return rows;
}

void HistoryModel::unfold(int at) {
  if (at < 0 || at >= rowCount() || row(at).kind != RowKind::more) return;
  const std::size_t above = row(at).group;
  EditGroup& last = m_groups[above];
  std::vector<store::HistoryEntry> away;
  try {
    away = m_map.document().history(static_cast<std::size_t>(last.unshown), last.oldest().seq);
  } catch (const journey::Error&) {
    return;  // the next piece says why
  }
  m_unfolded.insert(last.day());
  last.unshown = 0;
  auto groups = groupsOf(m_map.journey(), away);
  m_groups.insert(m_groups.begin() + static_cast<std::ptrdiff_t>(above) + 1,
                  std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
  replaceRows(at, rowsFrom(above + 1));
}

QString HistoryModel::moreWords(const Row& row) const {
  const EditGroup& above = group(row);
  const bool isToday = above.day() == fromUtc(utcText(m_services)).date();
  const bool isKnown = row.group + 1 < m_groups.size() || m_complete;
  if (!isKnown) return isToday ? tr("More today") : tr("More on this day");
  const int count = static_cast<int>(above.unshown);
  return isToday ? tr("%n more today", nullptr, count) : tr("%n more on this day", nullptr, count);
}

// The newest group may have grown; all others are as they were.
void HistoryModel::update() {
  if (m_newest == 0 || m_source.filter().isActive()) return begin();
  constexpr std::size_t kMuch = 30;
  const std::size_t inTop = m_groups.front().edits.size();
  try {
    auto newer = m_map.document().history(kMuch + inTop);
    const auto old =
        std::ranges::find_if(newer, [&](const auto& entry) { return entry.seq <= m_newest; });
    const auto added = static_cast<std::size_t>(old - newer.begin());
    if (added == 0) return;
    if (added + inTop > newer.size()) return begin();
    newer.resize(added + inTop);
    auto groups = groupsOf(m_map.journey(), newer);
    groups.back().unshown = m_groups.front().unshown;
    beginResetModel();
    m_newest = newer.front().seq;
    m_groups.erase(m_groups.begin());
    m_groups.insert(m_groups.begin(), std::make_move_iterator(groups.begin()),
                    std::make_move_iterator(groups.end()));
    foldDays(0);
    m_rows = rowsFrom(0);
    m_fault.clear();
    endResetModel();
  } catch (const journey::Error&) {
    begin();
  }
  emit read();
}

}  // namespace throughline::editor
