#pragma once

#include <QPushButton>
#include <QWidget>
#include <vector>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// A place of the review in the row at the foot.
struct StopMark {
  QString name;
  QString state;     ///< "4 of 5", "seen"
  double share = 0;  ///< how far it is, 0 to 1
  bool here = false;
  bool weakest = false;
  bool operator==(const StopMark&) const = default;
};

/// How far each stop is, and a way to jump to it.
class StopRow : public QWidget {
  Q_OBJECT

 public:
  explicit StopRow(QWidget* parent);

  void show(const std::vector<StopMark>& stops, const drawing::Theme& theme, qreal scale);

 signals:
  void chosen(int stop);

 private:
  std::vector<StopMark> m_stops;
  std::vector<QPushButton*> m_buttons;
};

}  // namespace throughline::editor
