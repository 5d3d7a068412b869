#pragma once

#include <QGraphicsView>
#include <algorithm>

#include "canvas/pointer.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

class MapReader;
class Overview;

/// Map units that can be scrolled past the last column and lane.
inline constexpr qreal kRoomAround = 32;

/// The scrolling part of the canvas: turns events into pointers on the map.
/// Zooming is asked for, not done here: the rulers change size with it.
class MapView : public QGraphicsView {
  Q_OBJECT

 public:
  MapView(QGraphicsScene& scene, Overview& overview, QWidget* parent);

  /// Who reads the map out; null: it is a plain widget.
  void setReader(MapReader* reader) { m_reader = reader; }
  [[nodiscard]] MapReader* reader() const { return m_reader; }
  void setSink(PointerSink* sink) { m_sink = sink; }
  void setTheme(const drawing::Theme& theme);
  /// The part of the map that scrolls, in map coordinates. Where it does not fit, one can
  /// scroll on until nothing of it lies below the overview.
  void setMapArea(const QRectF& area);
  /// So many pixels at the right lie under something else.
  void setCovered(int pixels) { m_covered = pixels; }
  /// So many pixels more can be scrolled than there is map for, or less again.
  void makeRoomBelow(int pixels) { m_roomBelow = std::max(0, m_roomBelow + pixels); }
  /// What of the viewport can be seen beside that.
  [[nodiscard]] QRect seen() const { return viewport()->rect().adjusted(0, 0, -m_covered, 0); }
  /// Nothing lies over the view at that place of the screen.
  [[nodiscard]] bool isSeenAt(QPoint global) const;
  /// With the margin after the last column and lane.
  [[nodiscard]] QSizeF mapSize() const { return m_mapSize; }

  [[nodiscard]] qreal zoom() const { return transform().m11(); }
  void applyZoom(qreal zoom);
  [[nodiscard]] QPointF toMap(QPointF viewportPos) const;
  [[nodiscard]] QPointF fromMap(QPointF map) const { return viewportTransform().map(map); }
  void scrollBy(QPoint pixels);
  /// How far it is scrolled.
  [[nodiscard]] QPoint scrolledTo() const;
  /// Scrolls as little as needed.
  void showRect(const QRectF& map);
  [[nodiscard]] Pointer pointerAt(QPoint global, Qt::KeyboardModifiers modifiers) const;

 signals:
  void scrolled();
  void resized();
  void zoomAsked(QPoint global, qreal factor);
  void focusChanged(bool has);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  bool event(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void inputMethodEvent(QInputMethodEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  bool pinch(QEvent* event);
  [[nodiscard]] Pointer pointerOf(const QMouseEvent& event) const;
  [[nodiscard]] Pointer pointerOf(const QDropEvent& event) const;

  Overview& m_overview;
  QSizeF m_mapSize;
  int m_covered = 0;
  int m_roomBelow = 0;
  PointerSink* m_sink = nullptr;
  MapReader* m_reader = nullptr;
};

}  // namespace throughline::editor
