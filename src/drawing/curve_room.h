#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QRectF>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace throughline::drawing {

/// A smooth line through the points, level at each of them, so that it never
/// rises above or falls below what was scored.
[[nodiscard]] QPainterPath smoothCurve(std::span<const QPointF> points);
/// The height of that line at x, between its ends; nothing beyond them.
[[nodiscard]] std::optional<qreal> heightOn(std::span<const QPointF> points, qreal x);

/// Finds room above or below the curves for the texts that belong to them.
class CurveRoom {
 public:
  CurveRoom() = default;
  CurveRoom(std::span<const QPointF> points, qreal faceRadius) { addCurve(points, faceRadius); }

  /// A line and its faces; radius 0: it has none.
  void addCurve(std::span<const QPointF> points, qreal faceRadius);
  /// From now on nothing is placed there.
  void block(const QRectF& rect);

  /// A text that looks for a place near a point, between left and right.
  struct Wish {
    QPointF near;
    QSizeF size;
    qreal left = 0;
    qreal right = 0;
    bool preferAbove = false;
    /// It stands between these or nowhere.
    qreal top = -std::numeric_limits<qreal>::infinity();
    qreal bottom = std::numeric_limits<qreal>::infinity();
  };
  /// A place clear of the curves, of the faces and of all texts placed before. Takes it.
  std::optional<QRectF> place(const Wish& wish);
  /// The same for a text that has to stand somewhere.
  QRectF place(QPointF near, QSizeF size, qreal left, qreal right, bool preferAbove) {
    return *place(
        {.near = near, .size = size, .left = left, .right = right, .preferAbove = preferAbove});
  }
  /// Takes the place where nothing stands there yet.
  [[nodiscard]] bool takeIfFree(const QRectF& rect);
  /// From the point to the text that belongs to it, where that stands too far off to be seen
  /// to belong to it, and no other text is in the way.
  [[nodiscard]] std::optional<QLineF> leader(QPointF from, qreal faceRadius,
                                             const QRectF& text) const;

 private:
  struct Found {
    QRectF rect;
    qreal cost = 0;
  };
  void take(const QRectF& text);
  [[nodiscard]] QRectF searched(QRectF rect, qreal direction) const;
  void consider(std::optional<Found>& best, const Wish& wish, const QRectF& rect, bool above) const;
  [[nodiscard]] bool crossesText(const QLineF& line) const;

  std::unordered_map<int, std::vector<QRectF>> m_obstacles;  ///< by stretches of x
  std::vector<QRectF> m_texts;
};

}  // namespace throughline::drawing
