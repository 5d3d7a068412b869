#pragma once

#include <QFrame>
#include <vector>

#include "frame/window_context.h"
#include "shared_values.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace throughline::editor {

class PlainLabel;
class ThingsView;

/// Under the rows while several are ticked: a button for each column that all of them have,
/// with what they share there, to be changed for all in one step; and copy and delete.
class SelectionBar : public QFrame {
  Q_OBJECT

 public:
  SelectionBar(const WindowContext& context, ThingsView& rows, QWidget* parent);

 signals:
  void copyWanted();
  void removeWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void arrange();
  void fill(class QMenu& menu, journey::ThingColumn column);
  void give(journey::ThingColumn column, const journey::Value& value);
  void askForText(journey::ThingColumn column);

  WindowContext m_context;
  ThingsView& m_rows;
  PlainLabel* m_count;
  struct Part {
    journey::ThingColumn column;
    QToolButton* button;
    bool of = false;  ///< all that are ticked have it
  };
  std::vector<Part> m_parts;
  QToolButton* m_more;
  PlainLabel* m_step;
  Things m_things;
};

}  // namespace throughline::editor
