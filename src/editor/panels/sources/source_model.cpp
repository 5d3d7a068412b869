#include "source_model.h"

#include <algorithm>
#include <tuple>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/text.h"
#include "widgets/two_column_delegate.h"

namespace throughline::editor {

using journey::Source;

SourceModel::SourceModel(const OpenMap& map, QObject* parent)
    : QAbstractListModel(parent), m_map(map) {
  refresh();
}

void SourceModel::setStage(journey::Id<journey::Stage> stage) {
  m_stage = stage;
  refresh();
}

void SourceModel::refresh() {
  beginResetModel();
  m_rows.clear();
  const auto& journey = m_map.journey();
  if (!journey.find(m_stage)) m_stage = {};
  std::vector<const Source*> sources = journey.list<Source>();
  if (m_stage) {
    std::erase_if(sources, [this](const Source* source) {
      return std::ranges::find(source->stages, m_stage) == source->stages.end();
    });
  }
  std::ranges::stable_sort(sources, {}, [](const Source* source) {
    const int day = source->date ? source->date->dayNumber() : 0;
    return std::tuple(!source->date, -day, journey::folded(source->title));
  });
  for (const Source* source : sources) m_rows.push_back(source->id);
  endResetModel();
}

journey::Id<Source> SourceModel::at(int row) const {
  if (row < 0 || row >= rowCount()) return {};
  return m_rows[static_cast<std::size_t>(row)];
}

int SourceModel::rowOf(journey::Id<Source> source) const {
  const auto found = std::ranges::find(m_rows, source);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SourceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SourceModel::detail(const Source& source) const {
  QStringList parts;
  if (source.date) parts << QString::fromStdString(source.date->iso());
  if (const auto* persona = source.persona ? m_map.journey().find(*source.persona) : nullptr) {
    parts << oneLine(QString::fromStdString(persona->name), 30);
  }
  parts << choiceWord("source.kind", word(source.kind));
  return parts.join(QStringLiteral(" · "));
}

QVariant SourceModel::data(const QModelIndex& index, int role) const {
  const Source* source = m_map.journey().find(at(index.row()));
  if (!source) return {};
  switch (role) {
    case Qt::DisplayRole:
      return oneLine(QString::fromStdString(source->title), 120);
    case TwoColumnDelegate::kDetailRole:
    case Qt::AccessibleDescriptionRole:
      return detail(*source);
    case Qt::ToolTipRole:
      return plainTip(oneLine(QString::fromStdString(source->title), 500) + "\n" + detail(*source));
    default:
      return {};
  }
}

}  // namespace throughline::editor
