#include <QBrush>
#include <set>

#include "frame/worded.h"
#include "reading_words.h"
#include "take/take_models.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using exchange::TableCell;
using exchange::TakeAs;
using exchange::TakenReading;
using State = TakeSession::State;

namespace {

constexpr int kLongestCell = 60;
constexpr int kDoubtAlpha = 40;

QString sentence(const journey::Message& message) {
  return message.empty() ? QString() : ruleSentence(message);
}

}  // namespace

GivenModel::GivenModel(TakeSession& session, NumberFormat format, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_format(std::move(format)) {}

void GivenModel::update() {
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
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
  const TableCell* cell = m_session.table().at(index.row() + 1, index.column() + 1);
  const bool own = cell && cell->row == index.row() + 1 && cell->column == index.column() + 1;
  return own ? cell : nullptr;
}

bool GivenModel::tellsFate(const TableCell& cell) const {
  if (m_session.as() == TakeAs::readings) return true;
  for (int column = 1; column < cell.column; ++column) {
    if (m_session.table().at(cell.row, column)) return false;
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
  return tr("– left out: %1").arg(worded(fate.why));
}

QVariant GivenModel::data(const QModelIndex& index, int role) const {
  const TableCell* cell = index.isValid() ? cellAt(index) : nullptr;
  if (!cell) return {};
  const TakeSession::Fate fate = m_session.fateOf(*cell);
  const bool tells = tellsFate(*cell);
  switch (role) {
    case Qt::DisplayRole: {
      const QString text = oneLine(QString::fromStdString(cell->text), kLongestCell);
      const QString becomes = tells ? fateText(fate) : QString();
      return becomes.isEmpty() ? text : text + '\n' + becomes;
    }
    case Qt::ToolTipRole:
      return plainTip(sentence(fate.why));
    case Qt::CheckStateRole:
      if (!tells || fate.state != State::doubtful) return {};
      return fate.ticked ? Qt::Checked : Qt::Unchecked;
    case Qt::BackgroundRole:
      if (fate.state != State::doubtful) return {};
      return QBrush(QColor(0xE0, 0xA0, 0x20, kDoubtAlpha));
    default:
      return {};
  }
}

bool GivenModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const TableCell* cell = index.isValid() ? cellAt(index) : nullptr;
  if (!cell || role != Qt::CheckStateRole) return false;
  m_session.tick(*cell, value.toInt() == Qt::Checked);
  emit ticked();
  return true;
}

Qt::ItemFlags GivenModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
  const TableCell* cell = index.isValid() ? cellAt(index) : nullptr;
  if (cell && tellsFate(*cell) && m_session.fateOf(*cell).state == State::doubtful) {
    flags |= Qt::ItemIsUserCheckable;
  }
  return flags;
}

QString GivenModel::columnName(int column) const {
  std::set<QString> periods;
  std::set<QString> measures;
  const auto& plan = m_session.readings();
  for (const TakenReading& reading : plan.placed) {
    if (reading.cell->column != column + 1) continue;
    const auto* period = m_session.journey().find(reading.place.period);
    QString name = period ? shortName(*period) : QString();
    for (const auto& offer : plan.periods) {
      if (offer.period.id == reading.place.period)
        name = tr("%1 · new").arg(shortName(offer.period));
    }
    periods.insert(name);
    measures.insert(
        measureName(m_session.journey().get(reading.place.stage), reading.place.measure));
  }
  if (periods.size() == 1) return *periods.begin();
  if (measures.size() == 1) return *measures.begin();
  const bool leftOut = std::ranges::any_of(
      plan.leftOut, [&](const auto& left) { return left.cell->column == column + 1; });
  return periods.empty() && leftOut ? tr("Not taken") : QString();
}

QVariant GivenModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  const QString name = columnName(section);
  return name.isEmpty() ? QString::number(section + 1) : name;
}

}  // namespace throughline::editor
