#pragma once

#include <QWidget>
#include <optional>

#include "canvas/badges/badges.h"
#include "canvas/board.h"
#include "canvas/highlights.h"
#include "canvas/map_view.h"
#include "canvas/zoom_steps.h"

// The stage row pinned above the map; the lane names pinned left of it are in lanes/. They
// paint with the map's own pictures while these can be read, and below that
// zoom with plain small names, so that one always knows where one is.

namespace throughline::editor {

class StageRow : public QWidget {
  Q_OBJECT

 public:
  StageRow(Board& board, const MapView& view, const Highlights& highlights, const Badges& badges,
           QWidget* parent);

  void setSink(PointerSink* sink) { m_sink = sink; }
  [[nodiscard]] int heightAt(qreal zoom) const;
  /// Where a header stands, in this widget's pixels.
  [[nodiscard]] QRectF rectOf(const drawing::Element& header) const;
  /// A place of this widget on the map, where headers stand above all else.
  [[nodiscard]] QPointF toMap(QPointF pos) const;
  /// A header in the hand, moved aside by so many map units; none: put down.
  void setLifted(const std::optional<drawing::Target>& stage, qreal dx = 0);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  [[nodiscard]] qreal rowScale() const;
  [[nodiscard]] Pointer pointerAt(QPointF pos, QPoint global, Qt::KeyboardModifiers modifiers,
                                  Qt::MouseButton button) const;
  [[nodiscard]] Pointer pointerOf(const QMouseEvent& event) const;
  void paintHeader(QPainter& painter, const drawing::Element& header) const;
  void paintName(QPainter& painter, const drawing::Element& header) const;
  void paintCounts(QPainter& painter) const;
  void paintSlot(QPainter& painter, const QRectF& at) const;

  Board& m_board;
  const MapView& m_view;
  const Highlights& m_highlights;
  const Badges& m_badges;
  PointerSink* m_sink = nullptr;
  std::optional<drawing::Target> m_lifted;
  qreal m_liftedBy = 0;
};

}  // namespace throughline::editor
