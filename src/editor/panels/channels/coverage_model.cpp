#include "coverage_model.h"

#include <utility>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

using journey::CoverageCell;
using Together = journey::TouchpointFilter::Together;

void CoverageModel::show(journey::Coverage coverage, const journey::Journey& journey) {
  m_journey = journey;
  const bool alike = coverage.key == m_coverage.key && coverage.stages == m_coverage.stages &&
                     coverage.rows.size() == m_coverage.rows.size();
  if (!alike) beginResetModel();
  m_coverage = std::move(coverage);
  if (!alike) return endResetModel();
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const CoverageCell* CoverageModel::cellAt(const QModelIndex& index) const {
  if (!index.isValid() || isName(index.column()) || isSum(index.column())) return nullptr;
  return &m_coverage.rows[static_cast<std::size_t>(index.row())]
              .cells[static_cast<std::size_t>(index.column() - 1)];
}

QString CoverageModel::rowName(std::size_t row) const {
  const std::string& name = m_coverage.rows[row].name;
  return journey::isBlank(name) ? tr("No channel") : oneLine(QString::fromStdString(name), 200);
}

QString CoverageModel::stageName(std::size_t stage) const {
  const auto* record = m_journey.find(m_coverage.stages[stage]);
  return record ? oneLine(QString::fromStdString(record->name), 200) : QString();
}

Together CoverageModel::wantedAt(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  Together wanted{{m_coverage.key, m_coverage.rows[static_cast<std::size_t>(index.row())].value}};
  const CoverageCell* cell = cellAt(index);
  if (!cell) return wanted;
  if (cell->count == 0) return {};
  wanted.merge(wantedAtStage(index.column()));
  return wanted;
}

Together CoverageModel::wantedAtStage(int column) const {
  if (isName(column) || isSum(column)) return {};
  return {{"stage", m_coverage.stages[static_cast<std::size_t>(column - 1)].value}};
}

int CoverageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_coverage.rows.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_coverage.stages.size()) + 2;
}

// "E-mail, Purchase: 2, 1 without owner".
QString CoverageModel::spoken(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(index.row());
  const CoverageCell* cell = cellAt(index);
  if (!cell) return rowName(row);
  QStringList parts{QString::number(cell->count)};
  for (const auto owner : cell->owners) {
    parts << oneLine(QString::fromStdString(m_journey.get(owner).name));
  }
  if (cell->withoutOwner > 0) {
    parts << tr("%Ln without owner", nullptr, static_cast<int>(cell->withoutOwner));
  }
  if (cell->unseen > 0) parts << tr("%Ln unseen", nullptr, static_cast<int>(cell->unseen));
  if (cell->unanswered > 0) {
    parts << tr("%Ln unanswered", nullptr, static_cast<int>(cell->unanswered));
  }
  return tr("%1, %2: %3")
      .arg(rowName(row), stageName(static_cast<std::size_t>(index.column() - 1)),
           parts.join(QStringLiteral(", ")));
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole: {
      if (isName(index.column())) return rowName(row);
      const CoverageCell* cell = cellAt(index);
      const std::size_t count = cell ? cell->count : m_coverage.rows[row].count;
      return count > 0 ? QVariant(QString::number(count)) : QVariant(QStringLiteral("·"));
    }
    case Qt::AccessibleTextRole:
      return spoken(index);
    case Qt::ToolTipRole:
      return plainTip(spoken(index));
    default:
      return {};
  }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (isName(section)) return QString();
  if (isSum(section)) return tr("all");
  const auto stage = static_cast<std::size_t>(section - 1);
  const QString name = stageName(stage);
  if (role == Qt::ToolTipRole) return plainTip(name);
  return QString::number(section) + QStringLiteral(" ") + name;
}

}  // namespace throughline::editor
