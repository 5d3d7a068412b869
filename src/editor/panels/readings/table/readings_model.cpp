#include "readings_model.h"

#include <set>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using journey::Kind;
using journey::ReadingPlace;

// Past this many a view is told of the block around them instead of each cell.
constexpr std::size_t kManyCells = 64;

bool isReading(Kind kind) { return kind == Kind::reading || kind == Kind::passage_reading; }

}  // namespace

ReadingsModel::ReadingsModel(OpenMap& map, QObject* parent)
    : QAbstractTableModel(parent), m_map(map), m_format(map.notation()), m_grid(map.journey()) {
  m_index.build(map.journey());
  connect(&map, &OpenMap::changed, this, &ReadingsModel::update);
}

void ReadingsModel::followNotation() {
  const NumberFormat format(m_map.notation());
  if (format == m_format) return;
  m_format = format;
  if (rowCount() > 0 && columnCount() > 0) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  }
}

bool ReadingsModel::isWritable() const { return m_map.canEdit(); }

bool ReadingsModel::hasTargets() const {
  for (int row = 0; row < rowCount(); ++row) {
    if (value(index(row, m_grid.periods()))) return true;
  }
  return false;
}

std::optional<double> ReadingsModel::value(const QModelIndex& index) const {
  return m_index.value(journey(), place(index));
}

QString ReadingsModel::faintText(const QModelIndex& index) const {
  const auto other = m_index.elsewhere(journey(), place(index));
  return other && !value(index) ? m_format.shown(other->value) : QString();
}

QString ReadingsModel::text(const QModelIndex& index, int role) const {
  const auto number = value(index);
  if (!number) return {};
  const QString text = role == Qt::EditRole ? m_format.exact(*number) : m_format.shown(*number);
  const ReadingPlace where = place(index);
  return where.isTarget() && where.measure == journey::Measure::moved ? text + " %" : text;
}

QString ReadingsModel::spoken(const QModelIndex& index) const {
  const ReadingPlace where = place(index);
  const QString own = text(index, Qt::DisplayRole);
  const QString gap = where.isTarget() ? tr("no target") : tr("no reading");
  const QString more = tip(index);
  return placeName(journey(), where) + ": " + (own.isEmpty() ? gap : own) +
         (more.isEmpty() ? "" : "; " + more);
}

QString ReadingsModel::tip(const QModelIndex& index) const {
  const ReadingPlace where = place(index);
  if (where.isTarget() && where.measure == journey::Measure::days) {
    return tr("How long the step should take, in days");
  }
  if (where.isTarget() && where.measure == journey::Measure::moved) {
    return tr("How many of those who reach the stage should move on, in %");
  }
  const auto other = m_index.elsewhere(journey(), place(index));
  if (!other) return {};
  return tr("%1, measured to %2")
      .arg(m_format.shown(other->value),
           oneLine(QString::fromStdString(journey().get(other->to).name)));
}

ReadingPlace ReadingsModel::place(const QModelIndex& index) const {
  return m_grid.at(index.row(), index.column());
}

QModelIndex ReadingsModel::indexOf(const ReadingPlace& place) const {
  const auto row = m_grid.rowOf({place.stage, place.measure});
  const auto column = m_grid.columnOf(place.period);
  return row && column ? index(*row, *column) : QModelIndex();
}

const journey::Stage& ReadingsModel::stageOf(int row) const {
  return journey().get(m_grid.rows().at(static_cast<std::size_t>(row)).stage);
}

int ReadingsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_grid.rows().size());
}

int ReadingsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_grid.columns().size());
}

QVariant ReadingsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_grid.contains(index.row(), index.column())) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return text(index, role);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
      return plainTip(tip(index));
    case Qt::AccessibleTextRole:
      return spoken(index);
    default:
      return {};
  }
}

QVariant ReadingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  if (orientation == Qt::Horizontal) {
    if (section < 0 || section >= columnCount()) return {};
    return columnName(journey(), m_grid.columns()[static_cast<std::size_t>(section)]);
  }
  if (section < 0 || section >= rowCount()) return {};
  const auto& row = m_grid.rows()[static_cast<std::size_t>(section)];
  const QString name = measureName(stageOf(section), row.measure);
  if (role == Qt::DisplayRole) return name;
  return oneLine(QString::fromStdString(stageOf(section).name)) + ", " + name;
}

Qt::ItemFlags ReadingsModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  return isWritable() ? flags | Qt::ItemIsEditable : flags;
}

void ReadingsModel::update(const store::Notification& notification) {
  followNotation();
  std::set<ReadingPlace> places;
  bool headers = false;
  for (const journey::Change& change : notification.changes) {
    headers = headers || change.kind == Kind::stage || change.kind == Kind::period;
    if (!isReading(change.kind)) continue;
    m_index.update(change);
    for (const auto& side : {change.before, change.after}) {
      if (!side) continue;
      const auto touched = ReadingIndex::placesOf(*side);
      places.insert(touched.begin(), touched.end());
    }
  }
  if (headers && exchange::ReadingsGrid(journey()) != m_grid) {
    rebuild();
    return;
  }
  if (headers) tellHeadersAndTargets(notification);
  tellCells(places);
}

void ReadingsModel::rebuild() {
  beginResetModel();
  m_grid = exchange::ReadingsGrid(journey());
  m_index.build(journey());
  endResetModel();
}

void ReadingsModel::tellCells(const std::set<ReadingPlace>& places) {
  if (places.size() > kManyCells) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return;
  }
  for (const ReadingPlace& place : places) {
    const QModelIndex index = indexOf(place);
    if (index.isValid()) emit dataChanged(index, index);
  }
}

void ReadingsModel::tellHeadersAndTargets(const store::Notification& notification) {
  for (const journey::Change& change : notification.changes) {
    if (change.kind == Kind::stage) {
      const auto [first, end] = m_grid.groupOf(journey::Id<journey::Stage>{change.id});
      if (first >= end) continue;
      emit headerDataChanged(Qt::Vertical, first, end - 1);
      const int targets = m_grid.periods();
      emit dataChanged(index(first, targets), index(end - 1, targets));
    } else if (change.kind == Kind::period) {
      const auto column = m_grid.columnOf(journey::Id<journey::Period>{change.id});
      if (column) emit headerDataChanged(Qt::Horizontal, *column, *column);
    }
  }
}

}  // namespace throughline::editor
