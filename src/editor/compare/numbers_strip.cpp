#include "numbers_strip.h"

#include <algorithm>

namespace throughline::editor {

NumbersStrip::NumbersStrip(QWidget* parent)
    : QScrollArea(parent), m_numbers(new NumbersView(this)) {
  setObjectName("comparedNumbersStrip");
  setWidget(m_numbers);
  setWidgetResizable(true);
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NumbersStrip::show(const Comparison& comparison, const journey::Notation& notation) {
  m_numbers->show(comparison, notation);
}

void NumbersStrip::standBelow(int width, int highest) {
  constexpr int kEdge = 2;
  if (highest == 0) {
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
  } else {
    setFixedHeight(std::min(highest, m_numbers->heightForWidth(width) + kEdge));
  }
  QScrollArea::show();
}

}  // namespace throughline::editor
