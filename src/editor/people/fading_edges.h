#pragma once

#include <QWidget>

#include "throughline/drawing/theme.h"

class QScrollArea;

namespace throughline::editor {

/// Fades the edges of an area beyond which it scrolls on. Lies over it and takes no clicks.
class FadingEdges : public QWidget {
  Q_OBJECT

 public:
  explicit FadingEdges(QScrollArea& area);
  void setGround(const QColor& ground);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QScrollArea& m_area;
  QColor m_ground;
};

}  // namespace throughline::editor
