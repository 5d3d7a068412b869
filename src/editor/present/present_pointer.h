#pragma once

#include <QObject>
#include <QPainter>
#include <QTimer>

#include "throughline/drawing/theme.h"

class QWidget;

namespace throughline::editor {

/// What stands at the pointer of a presentation: the arrow, which hides when it has not moved for
/// three seconds, a large dot in its place, or a circle of light round it.
class PresentPointer : public QObject {
  Q_OBJECT

 public:
  /// Works the cursor of `on`, and asks it to paint itself again.
  explicit PresentPointer(QWidget& on);

  void toggleDot();
  void toggleSpotlight();
  [[nodiscard]] bool isDot() const { return m_dot; }
  [[nodiscard]] bool isSpotlight() const { return m_spotlight; }
  void moved(QPointF to);
  void paint(QPainter& painter, const drawing::Theme& theme) const;

 private:
  void showArrow();
  void refresh();

  QWidget& m_on;
  QTimer m_still{this};
  QPointF m_at;
  bool m_dot = false;
  bool m_spotlight = false;
};

}  // namespace throughline::editor
