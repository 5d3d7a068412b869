#pragma once

#include <QGraphicsItem>

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// A picture that belongs to a tool: drop places, a rubber band, the line of a
/// link being drawn, a handle. Painted like everything else, from marks.
class PictureItem : public QGraphicsItem {
 public:
  PictureItem(const Looks& looks, qreal z) : m_looks(looks) { setZValue(z); }

  /// Marks in map coordinates; none hides the item.
  void show(std::vector<drawing::Mark> marks, const QRectF& bounds);
  void clear() { show({}, {}); }

  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::Picture m_picture;
  QRectF m_bounds;
};

}  // namespace throughline::editor
