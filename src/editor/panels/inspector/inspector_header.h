#pragma once

#include <QWidget>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/editor/plain_text.h"

class QHBoxLayout;

namespace throughline::editor {

/// What is on the inspector: its name, its kind, and the way up to what holds it.
class InspectorHeader : public QWidget {
  Q_OBJECT

 public:
  explicit InspectorHeader(QWidget* parent);

  void show(const journey::Journey& journey, const std::vector<drawing::Target>& targets);

 signals:
  void chosen(throughline::drawing::Target target);

 private:
  void addLink(const QString& text, drawing::Target target);

  PlainLabel* m_heading;
  PlainLabel* m_kind;
  QHBoxLayout* m_path;
};

}  // namespace throughline::editor
