#include "history_model.h"

#include <QLocale>
#include <algorithm>

#include "frame/signature.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

/// What a salvage left out stands in its label, a line each.
QStringList linesOf(const journey::Message& label) {
  const bool isSalvage =
      label.wording() && label.wording()->code == journey::messages::salvageMap.code;
  const auto* list = isSalvage ? std::get_if<std::string>(&label.arguments().at(1).value) : nullptr;
  return list ? QString::fromStdString(*list).split(" · ", Qt::SkipEmptyParts) : QStringList();
}

}  // namespace

HistoryModel::HistoryModel(OpenMap& map, const Services& services, QObject* parent)
    : QAbstractListModel(parent), m_map(map), m_services(services), m_source(map) {
  m_looking.setSingleShot(true);
  m_looking.setInterval(0);
  connect(&m_looking, &QTimer::timeout, this, &HistoryModel::readOn);
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
    case RowKind::more:
      return moreWords(at);
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
  return isReachable(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

HistoryModel::Day HistoryModel::day(const Row& row) const {
  const QDate date = group(row).day();
  const QLocale locale;
  const QDate today = fromUtc(utcText(m_services)).date();
  const bool thisYear = date.year() == today.year();
  const QString name = locale.toString(date, thisYear ? tr("dddd, d MMMM") : tr("d MMMM yyyy"));
  Day named{date == today ? tr("Today, %1").arg(locale.toString(date, tr("d MMMM"))) : name, {}};
  std::int64_t edits = 0;
  int reviews = 0;
  std::size_t end = row.group;
  for (; end < m_groups.size() && m_groups[end].day() == date; ++end) {
    const EditGroup& each = m_groups[end];
    edits += static_cast<std::int64_t>(each.edits.size()) + each.unshown;
    if (each.isReview && each.unshown == 0) ++reviews;
  }
  // Of a day that was not read to its end nobody knows yet.
  if (end == m_groups.size() && !m_complete) return named;
  const bool onlyReviews = reviews == static_cast<int>(end - row.group);
  named.count = onlyReviews ? tr("%n reviews", nullptr, reviews)
                            : tr("%n edits", nullptr, static_cast<int>(edits));
  return named;
}

bool HistoryModel::isReachable(int at) const {
  return isEdit(at) || (at >= 0 && at < rowCount() && row(at).kind == RowKind::more);
}

bool HistoryModel::isEdit(int at) const {
  if (at < 0 || at >= rowCount()) return false;
  const RowKind kind = row(at).kind;
  return (kind == RowKind::entry || kind == RowKind::edit) && group(row(at)).fault.isEmpty();
}

bool HistoryModel::isOpen(int at) const {
  return at + 1 < rowCount() && row(at).kind == RowKind::entry &&
         row(at + 1).group == row(at).group && row(at + 1).kind != RowKind::more;
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
    const auto end = std::find_if(first, m_rows.end(), [&](const Row& each) {
      return each.group != index || each.kind == RowKind::more;
    });
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
