#pragma once

#include <QGraphicsItem>

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// From far away, where links cannot be followed one by one: a straight stroke for each two
/// stages, the thicker the more links it stands for, below the cards; or how many take them,
/// above the cards.
class LinkSumsItem : public QGraphicsItem {
 public:
  enum class Shows { strokes, counts };
  LinkSumsItem(const Looks& looks, Shows shows);
  void show(const drawing::MapLayout& layout);
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  void paintStroke(QPainter& painter, const drawing::LinkSum& sum) const;
  void paintCount(QPainter& painter, const drawing::LinkSum& sum, qreal pixel) const;

  const Looks& m_looks;
  Shows m_shows;
  std::vector<drawing::LinkSum> m_sums;
  QRectF m_bounds;
};

}  // namespace throughline::editor
