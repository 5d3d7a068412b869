#include <algorithm>

#include "paste_preview.h"
#include "reading_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using exchange::PastedCell;

namespace {

enum Column { where, pasted, result, current, remark, columnCountOf };

QVariant alignmentOf(int column) {
  const bool number = column == pasted || column == result || column == current;
  return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString remarkOn(const PastedCell& cell) {
  return cell.fate == PastedCell::Fate::refuse ? ruleSentence(cell.remark)
                                               : QString::fromStdString(cell.remark);
}

}  // namespace

PastePlanModel::PastePlanModel(const journey::Journey& journey, const NumberFormat& format,
                               QObject* parent)
    : QAbstractTableModel(parent), m_journey(journey), m_format(format) {}

void PastePlanModel::show(const exchange::PastePlan& plan, bool onlyDoubtful) {
  beginResetModel();
  m_cells = plan.cells;
  if (onlyDoubtful) {
    std::erase_if(m_cells, [](const PastedCell& cell) { return cell.remark.empty(); });
  }
  endResetModel();
}

int PastePlanModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int PastePlanModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columnCountOf;
}

QString PastePlanModel::now(const PastedCell& cell) const {
  const auto value = readingAt(m_journey, cell.place);
  return value ? m_format.shown(*value) : QStringLiteral("–");
}

QString PastePlanModel::becomes(const PastedCell& cell) const {
  switch (cell.fate) {
    case PastedCell::Fate::set:
      return m_format.shown(cell.value);
    case PastedCell::Fate::leave:
      return tr("stays as it is");
    case PastedCell::Fate::refuse:
      break;
  }
  return tr("refused");
}

QVariant PastePlanModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const PastedCell& cell = m_cells[static_cast<std::size_t>(index.row())];
  if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
  if (role == Qt::ToolTipRole && index.column() == remark) return plainTip(remarkOn(cell));
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case where:
      return placeName(m_journey, cell.place);
    case pasted:
      return oneLine(QString::fromStdString(cell.text), 40);
    case result:
      return becomes(cell);
    case current:
      return now(cell);
    default:
      return remarkOn(cell);
  }
}

QVariant PastePlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  if (role != Qt::DisplayRole) return {};
  const QStringList names{tr("Reading"), tr("Pasted"), tr("Becomes"), tr("Now"), tr("Doubt")};
  return names.value(section);
}

}  // namespace throughline::editor
