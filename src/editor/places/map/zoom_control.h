#pragma once

#include <QWidget>

class QPushButton;
class QSlider;

namespace throughline::editor {

/// Fit, smaller, a slider, larger and the percentage. Knows no canvas.
class ZoomControl : public QWidget {
  Q_OBJECT

 public:
  explicit ZoomControl(QWidget* parent = nullptr);

  /// 1 is 100 %; the slider reaches from `least`.
  void show(qreal zoom, qreal least);

 signals:
  void zoomWanted(qreal zoom);
  void stepWanted(bool in);
  void fitWanted();

 private:
  QSlider* m_slider;
  QPushButton* m_percent;
};

}  // namespace throughline::editor
