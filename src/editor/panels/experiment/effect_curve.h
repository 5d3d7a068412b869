#pragma once

#include <QWidget>
#include <optional>

#include "panels/experiment/trial_words.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// The weeks that a test takes against the effect that it is to show. The point where one
/// stands is dragged, or moved with the arrow keys; green is what the limit of weeks allows.
class EffectCurve : public QWidget {
  Q_OBJECT

 public:
  explicit EffectCurve(QWidget* parent);

  void show(const metrics::TestQuestion& question, const TrialFigures& figures);
  using QWidget::show;
  void setTheme(const drawing::Theme& theme);
  void setWritable(bool writable);
  /// Where an effect stands, in the widget; for the mouse of tests too.
  [[nodiscard]] QPointF pointOf(double effect) const;
  [[nodiscard]] QSize sizeHint() const override { return {220, 150}; }

 signals:
  /// The point is held there, or let go there, or neither any more.
  void dragged(double effect);
  void dropped(double effect);
  void dragCancelled();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fitAxes();
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] double effectAt(qreal x) const;
  [[nodiscard]] qreal yOf(double weeks) const;
  [[nodiscard]] std::optional<double> weeksAt(double effect) const;
  void paintLimit(QPainter& painter) const;
  void paintAxes(QPainter& painter) const;
  void paintCurve(QPainter& painter) const;
  void paintPoint(QPainter& painter) const;

  metrics::TestQuestion m_question;
  TrialFigures m_figures;
  const drawing::Theme* m_theme;
  double m_low = 0.01;  // effects
  double m_high = 0.2;
  double m_least = 1;  // weeks
  double m_most = 100;
  bool m_known = false;
  bool m_writable = true;
  bool m_dragging = false;
};

}  // namespace throughline::editor
