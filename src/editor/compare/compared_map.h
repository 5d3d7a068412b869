#pragma once

#include <QAbstractScrollArea>
#include <memory>

#include "moves.h"
#include "throughline/drawing/compared_layout.h"
#include "throughline/drawing/paint.h"

namespace throughline::editor {

/// A layout to be looked at: scrolled, zoomed, and clicked. The stage row and the names of the
/// lanes stay in sight. Nothing can be edited here.
class ComparedMap : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit ComparedMap(QWidget* parent);

  void show(std::shared_ptr<const drawing::MapLayout> layout);
  [[nodiscard]] const drawing::MapLayout& layout() const { return *m_layout; }
  void setTheme(const drawing::Theme& theme);

  /// What is rung; null: nothing. Where it has moved, an arrow leads to it from where it stood.
  void select(const drawing::Element* element);
  /// Scrolls as little as needed until it is in sight, together with where it stood, for which
  /// the map is made smaller where they are too far apart.
  void bringIntoSight(const drawing::Element& element);

  [[nodiscard]] qreal zoom() const { return m_zoom; }
  void setZoom(qreal zoom);
  void stepZoom(bool in);
  void fitWidth();
  /// The element in pixels of this widget's viewport.
  [[nodiscard]] QRectF rectOf(const drawing::Element& element) const;

 signals:
  void clicked(const throughline::drawing::Element& element);
  /// Its drawing::LaneId as a number, which Qt can pass on.
  void laneClicked(qint64 lane);
  void zoomChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  [[nodiscard]] QRectF area() const;     ///< of the viewport, beside names and stage row
  [[nodiscard]] QPointF origin() const;  ///< the map's origin in the viewport
  [[nodiscard]] QPointF toMap(QPointF at) const { return (at - origin()) / m_zoom; }
  [[nodiscard]] const drawing::Element* elementAt(QPointF map) const;
  void measure();
  void scrollTo(const QRectF& rect);
  void zoomAt(qreal zoom, QPointF fixed);
  void paintMap(QPainter& painter);
  void paintSelection(QPainter& painter) const;
  void paintStageRow(QPainter& painter);
  void paintLaneNames(QPainter& painter);

  std::shared_ptr<const drawing::MapLayout> m_layout;
  const drawing::Theme* m_theme;
  drawing::PaintCache m_cache;
  qreal m_zoom = 1;
  bool m_fitsWidth = false;  ///< until somebody chooses another zoom
  QRectF m_selected;
  Moves m_moves;
  const Move* m_selectedMove = nullptr;
  const Move* m_hoveredMove = nullptr;
  QPointF m_pressed;
  QPoint m_scrollThen;
  bool m_dragged = false;
};

}  // namespace throughline::editor
