#pragma once

#include <QCache>
#include <QElapsedTimer>
#include <QImage>

#include "throughline/drawing/marks.h"

namespace throughline::drawing {

/// Images at the sizes at which they are painted, with their round corners: decoded and scaled
/// once for each zoom. A smaller one of each is kept, so that another zoom need not decode it
/// again.
class ScaledImages {
 public:
  /// Null where it cannot be read, or the frame's time for decoding is used up: then `hasMissed`.
  [[nodiscard]] const QImage* of(const ImageMark& mark, QSize pixels, qreal pixelsPerUnit);

  /// From now on, one is decoded in any case and others as long as so many milliseconds last.
  void beginFrame(int milliseconds);
  /// Whether any of this frame had to wait for the next one.
  [[nodiscard]] bool hasMissed() const { return m_missed; }

 private:
  struct Key {
    std::string hash;
    QSize pixels;
    bool operator==(const Key&) const = default;
  };
  friend size_t qHash(const Key& key, size_t seed) noexcept {
    return qHashMulti(seed, std::hash<std::string>{}(key.hash), key.pixels.width(),
                      key.pixels.height());
  }
  [[nodiscard]] QImage decoded(const ImageMark& mark, QSize pixels);
  [[nodiscard]] bool mayDecode();

  QCache<Key, QImage> m_scaled{96'000'000};  // bytes
  QCache<std::string, QImage> m_small{96'000'000};
  QElapsedTimer m_frame;
  int m_milliseconds = 0;  ///< 0: as long as it takes
  bool m_decodedOne = false;
  bool m_missed = false;
};

}  // namespace throughline::drawing
