#pragma once

#include <QAbstractListModel>
#include <vector>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// The sources of a map, the newest first, those without a date last; all of them, or those
/// that cover one stage. Only rows in sight are worded.
class SourceModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit SourceModel(const OpenMap& map, QObject* parent);

  /// An id of 0: the sources of all stages.
  void setStage(journey::Id<journey::Stage> stage);
  [[nodiscard]] journey::Id<journey::Stage> stage() const { return m_stage; }
  void refresh();
  /// An id of 0 where there is no such row.
  [[nodiscard]] journey::Id<journey::Source> at(int row) const;
  /// -1 where it is not among them.
  [[nodiscard]] int rowOf(journey::Id<journey::Source> source) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] QString detail(const journey::Source& source) const;

  const OpenMap& m_map;
  journey::Id<journey::Stage> m_stage;
  std::vector<journey::Id<journey::Source>> m_rows;
};

}  // namespace throughline::editor
