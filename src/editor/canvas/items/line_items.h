#pragma once

#include <QGraphicsItem>

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// Curves lie below the faces.
inline constexpr qreal kCurveZ = -1;

/// An emotion curve with its names; straight from point to point where one sees it small.
class CurveItem : public QGraphicsItem {
 public:
  explicit CurveItem(const Looks& looks);
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
  /// How it is looked at.
  struct State {
    bool highlighted = false;
    bool labelled = false;  ///< what is known of it is written out
    bool parted = false;    ///< from its bundle
    bool faded = false;     ///< another one is looked at
    bool dimmed = false;    ///< as one of its cards is
    bool operator==(const State&) const = default;
  };

  explicit LinkItem(const Looks& looks);
  void show(const drawing::LinkPath& link);
  void setState(const State& state);
  [[nodiscard]] const State& state() const { return m_state; }
  [[nodiscard]] const drawing::LinkPath& link() const { return m_link; }
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  void follow();

  const Looks& m_looks;
  drawing::LinkPath m_link;
  State m_state;
  drawing::SharedPicture m_picture;  ///< as the state asks for it
  QRectF m_bounds;
};

/// The thick line of a bundle.
class BundleItem : public QGraphicsItem {
 public:
  explicit BundleItem(const Looks& looks);
  void show(const drawing::LinkBundle& bundle);
  void setFaded(bool faded);
  [[nodiscard]] const drawing::LinkBundle& bundle() const { return m_bundle; }
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::LinkBundle m_bundle;
  bool m_faded = false;
  QRectF m_bounds;
};

}  // namespace throughline::editor
