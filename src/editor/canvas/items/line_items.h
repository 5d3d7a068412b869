#pragma once

#include <QGraphicsItem>

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// Curves lie below the faces.
inline constexpr qreal kCurveZ = -1;

/// An emotion curve with its names; straight from point to point where one sees it small.
class CurveItem : public QGraphicsItem {
 public:
  explicit CurveItem(const Looks& looks) : m_looks(looks) {}
  void show(const drawing::Curve& curve);
  [[nodiscard]] const drawing::Curve& curve() const { return m_curve; }
  void setHovered(bool hovered);
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::Curve m_curve;
  drawing::SharedPicture m_simple;  ///< made when it is first needed
  bool m_hovered = false;
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
