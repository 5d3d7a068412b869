#pragma once

#include <QColor>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "throughline/drawing/layout.h"

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
};

/// The list: a click shows the record, a cross removes it.
class RecordList : public QWidget {
  Q_OBJECT

 public:
  RecordList(RecordListSpec spec, QWidget* parent);
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
  QVBoxLayout* m_rows;
  QWidget* m_addButton = nullptr;
  bool m_writable = true;
};

}  // namespace throughline::editor
