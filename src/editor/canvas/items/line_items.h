#pragma once

#include <QGraphicsItem>

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// The emotion curve.
class CurveItem : public QGraphicsItem {
 public:
  explicit CurveItem(const Looks& looks) : m_looks(looks) {}
  void show(const drawing::Curve& curve);
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::Curve m_curve;
  QRectF m_bounds;
};

/// A link between two cards.
class LinkItem : public QGraphicsItem {
 public:
  explicit LinkItem(const Looks& looks) : m_looks(looks) {}
  void show(const drawing::LinkPath& link);
  void setHighlighted(bool highlighted);
  [[nodiscard]] const drawing::LinkPath& link() const { return m_link; }
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::LinkPath m_link;
  bool m_highlighted = false;
  drawing::SharedPicture m_highlightedPicture;  ///< where it is
  QRectF m_bounds;
};

}  // namespace throughline::editor
