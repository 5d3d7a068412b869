#pragma once

#include <memory>

namespace throughline::drawing {

/// What painting remembers between two pictures, and a canvas between two
/// frames: shaped texts, finished boxes and scaled images. Looks don't depend on
/// it, only speed does. Used by one thread.
class PaintCache {
 public:
  PaintCache();
  ~PaintCache();
  PaintCache(const PaintCache&) = delete;
  PaintCache& operator=(const PaintCache&) = delete;

  /// From now on images are decoded for about so long; those that take more are left out.
  /// Without this call none is.
  void beginFrame(int milliseconds);
  /// True where the frame has to be painted once more, for images that were left out.
  [[nodiscard]] bool isIncomplete() const;

  struct Parts;  ///< the painters' business
  [[nodiscard]] Parts& parts() const { return *m_parts; }

 private:
  std::unique_ptr<Parts> m_parts;
};

}  // namespace throughline::drawing
