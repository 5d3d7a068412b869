#pragma once

#include <QColor>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// A record that stands in relation to the one on the inspector.
struct RecordRow {
  drawing::Target target;
  QString text;
  QString detail = {};
  QColor dot = {};  ///< valid for departments
};

/// Which records, and what may be done with them.
struct RecordListSpec {
  QString name;  ///< for tests and styles
  QString heading;
  std::function<std::vector<RecordRow>()> rows;
  QString addText = {};  ///< "Add question"; empty: none can be added here
  /// Adds one and gives it; nothing where that was refused.
  std::function<std::optional<drawing::Target>()> add = {};
  /// Instead, where it has to be asked what it holds; `made` gets what came of it, if anything.
  using Made = std::function<void(const drawing::Target&)>;
  std::function<void(QWidget& from, const Made& made)> ask = {};
};

/// The list: a click shows the record, a cross removes it; a finding is dragged onto the map.
class RecordList : public QWidget {
  Q_OBJECT

 public:
  RecordList(RecordListSpec spec, ViewState& view, QWidget* parent);
  void refresh();
  /// What its button does.
  void add();
  void setWritable(bool writable);

 signals:
  void chosen(throughline::drawing::Target target);
  void added(throughline::drawing::Target target);
  void removeRequested(throughline::drawing::Target target);

 private:
  [[nodiscard]] QWidget* makeRow(const RecordRow& row);

  RecordListSpec m_spec;
  ViewState& m_view;
  QVBoxLayout* m_rows;
  QWidget* m_addButton = nullptr;
  bool m_writable = true;
};

}  // namespace throughline::editor
