#include "history_model.h"

#include <QLocale>
#include <algorithm>
#include <iterator>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kPage = 60;

/// What a salvage left out stands in its label, a line each.
QStringList linesOf(const journey::Message& label) {
  const bool isSalvage =
      label.wording() && label.wording()->code == journey::messages::salvageMap.code;
  const auto* list = isSalvage ? std::get_if<std::string>(&label.arguments().at(1).value) : nullptr;
  return list ? QString::fromStdString(*list).split(" · ", Qt::SkipEmptyParts) : QStringList();
}

}  // namespace

HistoryModel::HistoryModel(OpenMap& map, QObject* parent)
    : QAbstractListModel(parent), m_map(map), m_source(map) {
  m_looking.setSingleShot(true);
  m_looking.setInterval(0);
  connect(&m_looking, &QTimer::timeout, this, &HistoryModel::readOn);
}

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
  m_wanted = kPage;
  endResetModel();
  readOn();
}

// A piece that holds little of what is looked for is followed by the next one, with time for
// everything else in between.
void HistoryModel::readOn() {
  if (m_complete || m_wanted == 0) return;
  try {
    const auto piece = m_source.read(kPage, m_before);
    m_fault.clear();
    m_before = piece.before;
    m_complete = piece.isLast;
    append(piece.entries);
    m_wanted -= std::min(m_wanted, piece.entries.size());
  } catch (const journey::Error& error) {
    m_fault = tr("The history cannot be read: %1").arg(oneLine(worded(error.message()), 400));
    m_complete = true;
  }
  if (!m_complete && m_wanted > 0) m_looking.start();
  emit read();
}

// The last group may go on in what is read now.
void HistoryModel::append(const std::vector<store::HistoryEntry>& entries) {
  if (entries.empty()) return;
  m_newest = std::max(m_newest, entries.front().seq);
  auto all = entries;
  std::size_t first = m_groups.size();
  if (!m_groups.empty() && m_groups.back().oldest().seq == entries.front().seq + 1) {
    const Row last{.group = m_groups.size() - 1};
    auto before = entriesOf(last);
    before.insert(before.end(), entries.begin(), entries.end());
    if (groupsOf(m_map.journey(), before).front().edits.size() > m_groups.back().edits.size()) {
      all = std::move(before);
      --first;
    }
  }
  if (first < m_groups.size()) {
    const auto at = std::ranges::find(m_rows, first, &Row::group);
    const int from = static_cast<int>(at - m_rows.begin());
    beginRemoveRows({}, from, static_cast<int>(m_rows.size()) - 1);
    m_rows.erase(at, m_rows.end());
    m_groups.pop_back();
    endRemoveRows();
  }
  for (EditGroup& group : groupsOf(m_map.journey(), all)) m_groups.push_back(std::move(group));
  auto rows = rowsFrom(first);
  const int from = static_cast<int>(m_rows.size());
  beginInsertRows({}, from, from + static_cast<int>(rows.size()) - 1);
  std::ranges::move(rows, std::back_inserter(m_rows));
  endInsertRows();
}

std::vector<HistoryModel::Row> HistoryModel::rowsFrom(std::size_t first) const {
  std::vector<Row> rows;
  for (std::size_t i = first; i < m_groups.size(); ++i) {
    const QDate date = m_groups[i].newest().at.date();
    const bool begins = i == 0 || m_groups[i - 1].newest().at.date() != date;
    if (begins && date.isValid()) rows.push_back({.kind = RowKind::day, .group = i});
    rows.push_back({.kind = RowKind::entry, .group = i});
  }
  return rows;
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
    beginResetModel();
    m_newest = newer.front().seq;
    m_groups.erase(m_groups.begin());
    m_groups.insert(m_groups.begin(), std::make_move_iterator(groups.begin()),
                    std::make_move_iterator(groups.end()));
    m_rows = rowsFrom(0);
    m_fault.clear();
    endResetModel();
  } catch (const journey::Error&) {
    begin();
  }
  emit read();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != Qt::DisplayRole) return {};
  const Row& at = row(index.row());
  const EditGroup& shown = group(at);
  switch (at.kind) {
    case RowKind::day: {
      const Day named = day(at);
      return named.count.isEmpty() ? named.name : named.name + ", " + named.count;
    }
    case RowKind::change:
      return at.line;
    case RowKind::entry:
    case RowKind::edit:
      break;
  }
  // What a screen reader says of it.
  const ShownEdit& edit = shown.edits[at.part];
  if (!shown.fault.isEmpty()) return shown.headline.text + ". " + shown.fault;
  const QString words = at.kind == RowKind::entry ? shown.headline.text : edit.headline.text;
  return QStringLiteral("%1 %2, %3")
      .arg(QLocale().toString(edit.at.time(), QLocale::ShortFormat), words, edit.who);
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return isEdit(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_complete && m_wanted == 0;
}

void HistoryModel::fetchMore(const QModelIndex&) {
  if (m_complete) return;
  m_wanted = kPage;
  readOn();
}

HistoryModel::Day HistoryModel::day(const Row& row) const {
  const QDate date = group(row).newest().at.date();
  const QLocale locale;
  const QDate today = QDate::currentDate();
  const bool thisYear = date.year() == today.year();
  const QString name = locale.toString(date, thisYear ? tr("dddd, d MMMM") : tr("d MMMM yyyy"));
  Day named{date == today ? tr("Today, %1").arg(locale.toString(date, tr("d MMMM"))) : name, {}};
  std::size_t edits = 0;
  std::size_t end = row.group;
  for (; end < m_groups.size() && m_groups[end].newest().at.date() == date; ++end) {
    edits += m_groups[end].edits.size();
  }
  // Of a day that was not read to its end nobody knows yet.
  if (end < m_groups.size() || m_complete) {
    named.count = tr("%n edits", nullptr, static_cast<int>(edits));
  }
  return named;
}

bool HistoryModel::isEdit(int at) const {
  if (at < 0 || at >= rowCount()) return false;
  const RowKind kind = row(at).kind;
  return (kind == RowKind::entry || kind == RowKind::edit) && group(row(at)).fault.isEmpty();
}

bool HistoryModel::isOpen(int at) const {
  return at + 1 < rowCount() && row(at).kind == RowKind::entry &&
         row(at + 1).group == row(at).group;
}

std::vector<HistoryModel::Row> HistoryModel::partsOf(std::size_t index) const {
  std::vector<Row> parts;
  const EditGroup& opened = m_groups[index];
  if (opened.edits.size() > 1) {
    for (std::size_t i = 0; i < opened.edits.size(); ++i) {
      parts.push_back({.kind = RowKind::edit, .group = index, .part = i});
    }
    return parts;
  }
  const auto entries = entriesOf({.group = index});
  if (entries.empty() || entries.front().fault) return {};
  QStringList lines = changeLines(m_map.journey(), entries.front().changes);
  if (lines.isEmpty()) lines = linesOf(entries.front().message);
  if (lines.isEmpty()) lines.append(tr("Nothing on the map changed"));
  for (const QString& line : std::as_const(lines)) {
    parts.push_back({.kind = RowKind::change, .group = index, .line = line});
  }
  return parts;
}

void HistoryModel::setOpen(int at, bool open) {
  if (at < 0 || row(at).kind != RowKind::entry || !isEdit(at) || isOpen(at) == open) return;
  const std::size_t index = row(at).group;
  if (open) {
    std::vector<Row> parts;
    try {
      parts = partsOf(index);
    } catch (const journey::Error&) {
      return;
    }
    if (parts.empty()) return;
    beginInsertRows({}, at + 1, at + static_cast<int>(parts.size()));
    m_rows.insert(m_rows.begin() + at + 1, parts.begin(), parts.end());
    endInsertRows();
  } else {
    const auto first = m_rows.begin() + at + 1;
    const auto end =
        std::find_if(first, m_rows.end(), [&](const Row& each) { return each.group != index; });
    beginRemoveRows({}, at + 1, at + static_cast<int>(end - first));
    m_rows.erase(first, end);
    endRemoveRows();
  }
  const QModelIndex changed = this->index(at);
  emit dataChanged(changed, changed);
}

int HistoryModel::rowOf(std::int64_t seq, bool asPart) const {
  int found = -1;
  for (int i = 0; i < rowCount(); ++i) {
    const Row& each = row(i);
    const auto& edits = group(each).edits;
    if (each.kind == RowKind::entry &&
        std::ranges::find(edits, seq, &ShownEdit::seq) != edits.end()) {
      found = i;
    }
    if (asPart && each.kind == RowKind::edit && edits[each.part].seq == seq) return i;
  }
  return found;
}

std::vector<store::HistoryEntry> HistoryModel::entriesOf(const Row& at) const {
  const EditGroup& shown = group(at);
  const bool isOne = at.kind == RowKind::edit;
  const auto& document = m_map.document();
  const std::int64_t seq = isOne ? shown.edits[at.part].seq : shown.newest().seq;
  return document.history(isOne ? 1 : shown.edits.size(), seq + 1);
}

}  // namespace throughline::editor
