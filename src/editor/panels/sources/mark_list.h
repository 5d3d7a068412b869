#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "note_marks.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// What was taken from a source, a row each. Only rows in sight are drawn.
class MarkModel : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;
  void show(std::vector<NoteMark> marks);
  [[nodiscard]] const std::vector<NoteMark>& marks() const { return m_marks; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<NoteMark> m_marks;
};

/// The list below a note: a click or Enter on a row shows what it names on the map, and a finding
/// is dragged from it onto the map.
class MarkList : public QListView {
  Q_OBJECT

 public:
  MarkList(ViewState& view, QWidget* parent);
  void show(const std::vector<NoteMark>& marks);
  void setCurrent(const drawing::Target& target);

 signals:
  void chosen(throughline::drawing::Target target);

 private:
  MarkModel* m_model;
};

}  // namespace throughline::editor
