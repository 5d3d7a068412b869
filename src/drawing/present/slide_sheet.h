#pragma once

#include <vector>

#include "picture_builder.h"

namespace throughline::drawing {

/// The mark moved, and for signs and faces scaled. Texts are not: their sizes are roles.
[[nodiscard]] Mark placed(Mark mark, QPointF at, qreal scale = 1);

/// Puts pictures together to a slide.
class SlideSheet {
 public:
  void put(const SharedPicture& picture, QPointF at);
  void put(Mark mark) { m_marks.push_back(std::move(mark)); }
  [[nodiscard]] SharedPicture finish(QSizeF size);

 private:
  std::vector<Mark> m_marks;
  std::vector<Part> m_parts;
};

}  // namespace throughline::drawing
