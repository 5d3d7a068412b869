#pragma once

#include <QCache>
#include <QImage>
#include <QPainter>

namespace throughline::drawing {

/// A box's look in colours and map units.
struct BoxLook {
  qreal radius = 0;
  QColor fill;    ///< invalid: none
  QColor stroke;  ///< invalid: none
  qreal strokeWidth = 1;
  float shadow = 0;  ///< strength of the soft edge below; 0: none
  bool dashed = false;
};

inline constexpr qreal kBoxDash = 3;  ///< of dashed boxes, in widths of the stroke

/// Paints one box; strokes stay inside `rect`.
void paintBox(QPainter& painter, const QRectF& rect, const BoxLook& look);

/// Finished boxes as images on whole pixels. The cards of a map are of few
/// sizes, and a copied image costs a fraction of round corners painted anew.
class BoxStamps {
 public:
  /// The box for a rectangle of so many device pixels; below it, room for the
  /// shadow. Null where a stamp would be too large to keep.
  [[nodiscard]] const QImage* of(QSize pixels, qreal pixelsPerUnit, const BoxLook& look);

 private:
  struct Key {
    QSize pixels;
    float pixelsPerUnit = 0;
    float radius = 0;
    float strokeWidth = 0;
    float shadow = 0;
    QRgb fill = 0;
    QRgb stroke = 0;
    bool operator==(const Key&) const = default;
  };
  friend size_t qHash(const Key& key, size_t seed) noexcept {
    return qHashMulti(seed, key.pixels.width(), key.pixels.height(), key.pixelsPerUnit, key.radius,
                      key.strokeWidth, key.shadow, key.fill, key.stroke);
  }

  QCache<Key, QImage> m_stamps{8'000'000};  // bytes
};

}  // namespace throughline::drawing
