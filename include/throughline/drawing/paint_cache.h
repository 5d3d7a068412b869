#pragma once

#include <memory>

namespace throughline::drawing {

/// What painting remembers between two pictures, and a canvas between two
/// frames: shaped texts and finished boxes. Looks don't depend on it, only
/// speed does. Used by one thread.
class PaintCache {
 public:
  PaintCache();
  ~PaintCache();
  PaintCache(const PaintCache&) = delete;
  PaintCache& operator=(const PaintCache&) = delete;

  struct Parts;  ///< the painters' business
  [[nodiscard]] Parts& parts() const { return *m_parts; }

 private:
  std::unique_ptr<Parts> m_parts;
};

}  // namespace throughline::drawing
