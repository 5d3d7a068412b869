#include <algorithm>
#include <set>

#include "frame/worded.h"
#include "reading_words.h"
#include "take/column_menu.h"
#include "take/take_models.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using exchange::TableCell;
using exchange::TakeAs;
using exchange::TakenReading;
using State = TakeSession::State;

namespace {

constexpr int kLongestCell = 60;

QString sentence(const journey::Message& message, const journey::Notation& notation) {
  return message.empty() ? QString() : ruleSentence(message, notation);
}

}  // namespace

GivenModel::GivenModel(TakeSession& session, NumberFormat format, QObject* parent)
    : QAbstractTableModel(parent),
      m_session(session),
      m_cells(session.table()),
      m_format(std::move(format)) {
  findRows();
}

void GivenModel::update() {
  findRows();
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void GivenModel::findRows() {
  m_rows.clear();
  m_columns.clear();
  for (const TakenReading& reading : m_session.readings().placed) {
    const auto [found, isNew] = m_rows.try_emplace(
        reading.cell->row,
        RowMeaning{reading.place.stage, reading.place.measure, reading.cell->column});
    RowMeaning& row = found->second;
    if (row.stage != reading.place.stage) row.stage.reset();
    if (row.measure != reading.place.measure) row.measure.reset();
    ColumnFigures& column = m_columns[reading.cell->column - 1];
    column.periods.insert(reading.place.period);
    column.rows.insert({reading.place.stage, reading.place.measure});
  }
  for (const auto& left : m_session.readings().leftOut) m_columns[left.cell->column - 1];
}

QString GivenModel::takenFor(const TableCell& cell) const {
  const auto found = m_rows.find(cell.row);
  if (found == m_rows.end() || !found->second.stage) return {};
  const RowMeaning& row = found->second;
  if (cell.column >= row.firstColumn) return {};
  for (int column = 1; column < cell.column; ++column) {
    if (m_cells.at(cell.row, column)) return {};
  }
  const journey::Stage& stage = m_session.journey().get(*row.stage);
  const QString name = oneLine(QString::fromStdString(stage.name), kLongestCell);
  return row.measure ? tr("%1 · %2").arg(name, measureName(stage, *row.measure)) : name;
}

QString GivenModel::about(const QModelIndex& index) const {
  const TableCell* cell = cellAt(index);
  if (!cell) return {};
  const TakeSession::Fate fate = m_session.fateOf(*cell);
  const QString where = tr("Row %1, column %2").arg(cell->row).arg(cell->column);
  if (fate.state == State::leftOut)
    return tr("%1: left out. %2").arg(where, sentence(fate.why, notation()));
  if (fate.state == State::heading) return {};
  QString what;
  const bool known =
      fate.place && (fate.place->isTarget() || m_session.journey().find(fate.place->period));
  if (known) {
    what = tr("%1 is %2")
               .arg(placeName(m_session.journey(), *fate.place), m_format.shown(*fate.value));
  }
  const QString why = sentence(fate.why, notation());
  if (what.isEmpty() && why.isEmpty()) return {};
  return tr("%1: %2").arg(where, what.isEmpty() ? why : why.isEmpty() ? what : what + ". " + why);
}

QModelIndex GivenModel::indexOf(int row, int column) const {
  return index(row - 1, std::max(column - 1, 0));
}

QModelIndex GivenModel::nextDoubt(const QModelIndex& from) const {
  QModelIndex first;
  for (const TableCell& cell : m_session.table().cells) {
    if (!tellsFate(cell) || m_session.fateOf(cell).state != State::doubtful) continue;
    const QModelIndex found = indexOf(cell.row, cell.column);
    if (!first.isValid()) first = found;
    if (!from.isValid() ||
        std::pair(found.row(), found.column()) > std::pair(from.row(), from.column())) {
      return found;
    }
  }
  return first;
}

int GivenModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_session.table().rows;
}

int GivenModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_session.table().columns;
}

const TableCell* GivenModel::cellAt(const QModelIndex& index) const {
  if (!index.isValid()) return nullptr;
  // A merged cell is shown where it begins.
  const auto& cells = m_session.table().cells;
  const std::pair place(index.row() + 1, index.column() + 1);
  const auto placeOf = [](const TableCell& cell) { return std::pair(cell.row, cell.column); };
  const auto found = std::ranges::lower_bound(cells, place, {}, placeOf);
  return found != cells.end() && placeOf(*found) == place ? &*found : nullptr;
}

bool GivenModel::tellsFate(const TableCell& cell) const {
  if (m_session.as() == TakeAs::readings) return true;
  for (int column = 1; column < cell.column; ++column) {
    if (m_cells.at(cell.row, column)) return false;
  }
  return true;
}

QString GivenModel::fateText(const TakeSession::Fate& fate) const {
  switch (fate.state) {
    case State::heading:
      return {};
    case State::placed:
      return fate.before ? tr("✓ replaces %1").arg(m_format.shown(*fate.before)) : tr("✓ placed");
    case State::asItIs:
      return tr("= as it is");
    case State::doubtful:
      if (!fate.value) return tr("? in doubt");
      return fate.other
                 ? tr("? %1, not %2").arg(m_format.shown(*fate.value), m_format.shown(*fate.other))
                 : tr("? %1").arg(m_format.shown(*fate.value));
    case State::leftOut:
      break;
  }
  return tr("– left out: %1").arg(worded(fate.why, notation()));
}

QVariant GivenModel::data(const QModelIndex& index, int role) const {
  const TableCell* cell = cellAt(index);
  if (!cell) return {};
  const TakeSession::Fate fate = m_session.fateOf(*cell);
  const bool tells = tellsFate(*cell);
  switch (role) {
    case Qt::DisplayRole: {
      const QString text = oneLine(QString::fromStdString(cell->text), kLongestCell);
      QString becomes = tells ? fateText(fate) : QString();
      if (fate.state == State::heading) becomes = takenFor(*cell);
      return becomes.isEmpty() ? text : text + '\n' + becomes;
    }
    case Qt::ToolTipRole:
      return plainTip(sentence(fate.why, notation()));
    case Qt::CheckStateRole:
      if (!tells || fate.state != State::doubtful) return {};
      return fate.ticked ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole: {
      const bool figure = m_session.as() == TakeAs::readings && fate.state != State::heading;
      return QVariant((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case takeStateRole:
      return static_cast<int>(fate.state);
    default:
      return {};
  }
}

bool GivenModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const TableCell* cell = cellAt(index);
  if (!cell || role != Qt::CheckStateRole) return false;
  m_session.tick(*cell, value.toInt() == Qt::Checked);
  emit ticked();
  return true;
}

Qt::ItemFlags GivenModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
  const TableCell* cell = cellAt(index);
  if (cell && tellsFate(*cell) && m_session.fateOf(*cell).state == State::doubtful) {
    flags |= Qt::ItemIsUserCheckable;
  }
  return flags;
}

QString GivenModel::nameOf(const exchange::ColumnMeaning& said) const {
  const journey::Journey& map = m_session.journey();
  if (said.reading) {
    const journey::Stage* stage = map.find(said.reading->stage);
    return stage ? oneLine(QString::fromStdString(stage->name), kLongestCell) + " · " +
                       measureName(*stage, said.reading->measure)
                 : QString();
  }
  if (!said.period) return tr("Not taken");
  const bool isThere = *said.period == journey::kTarget || map.find(*said.period);
  return isThere ? oneLine(columnName(map, *said.period), kLongestCell) : QString();
}

bool GivenModel::holdsFigures(int column) const {
  return m_session.as() == TakeAs::touchpoints || m_columns.contains(column);
}

QString GivenModel::takenFor(int column) const {
  if (m_session.as() == TakeAs::touchpoints) {
    for (const auto& [meaning, at] : m_session.touchpoints().columns) {
      if (at == column + 1) return cardColumnName(meaning);
    }
    return m_session.cardColumns().contains(column + 1)
               ? tr("Not taken")
               : cardColumnName(exchange::CardColumn::note);
  }
  const auto said = m_session.options().columns.find(column + 1);
  if (said != m_session.options().columns.end()) return nameOf(said->second);
  const auto found = m_columns.find(column);
  if (found == m_columns.end()) return {};
  const ColumnFigures& figures = found->second;
  if (figures.periods.size() == 1) return periodName(*figures.periods.begin());
  std::set<QString> measures;
  for (const auto& [stage, measure] : figures.rows) {
    measures.insert(measureName(m_session.journey().get(stage), measure));
  }
  if (measures.size() == 1) return *measures.begin();
  return figures.periods.empty() ? tr("Not taken") : QString();
}

QString GivenModel::periodName(journey::Id<journey::Period> id) const {
  for (const auto& offer : m_session.readings().periods) {
    if (offer.period.id == id) return tr("%1 · new").arg(shortName(offer.period));
  }
  return columnName(m_session.journey(), id);
}

QVariant GivenModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  const QString name = takenFor(section);
  if (!holdsFigures(section)) return name.isEmpty() ? tr("Names") : name;
  return (name.isEmpty() ? QString::number(section + 1) : name) + " ▾";
}

}  // namespace throughline::editor
