#pragma once

#include <QGraphicsItem>
#include <QObject>

#include "canvas/board.h"

namespace throughline::editor {

/// Rings around the figures that an edit changed, on the map as it stood after it.
class FigureRings : public QObject, public QGraphicsItem {
  Q_OBJECT

 public:
  explicit FigureRings(Board& board);

  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  void follow();

  Board& m_board;
  std::vector<QRectF> m_rings;
  QRectF m_bounds;
};

}  // namespace throughline::editor
