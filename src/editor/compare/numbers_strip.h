#pragma once

#include <QScrollArea>

#include "numbers_view.h"

namespace throughline::editor {

/// The numbers then and now below the map, as high as they are, or in a tab where they scroll.
class NumbersStrip : public QScrollArea {
  Q_OBJECT

 public:
  explicit NumbersStrip(QWidget* parent);

  void show(const Comparison& comparison, const journey::Notation& notation);
  void setTheme(const drawing::Theme& theme) { m_numbers->setTheme(theme); }
  /// Below the map, and at most so high; 0: in a tab.
  void standBelow(int width, int highest);

 private:
  NumbersView* m_numbers;
};

}  // namespace throughline::editor
