#include "picture_parts.h"

#include <algorithm>

namespace throughline::drawing {

Mark movedBy(Mark mark, QPointF by) {
  struct Move {
    QPointF by;
    void operator()(BoxMark& box) const { box.rect.translate(by); }
    void operator()(PathMark& path) const { path.path.translate(by); }
    void operator()(DotMark& dot) const { dot.center += by; }
    void operator()(TextMark& text) const { text.baseline += by; }
    void operator()(ImageMark& image) const { image.rect.translate(by); }
  };
  std::visit(Move{by}, mark);
  return mark;
}

void addPicture(Picture& to, const Picture& other, QPointF by) {
  const std::size_t first = to.marks.size();
  for (const Mark& mark : other.marks) to.marks.push_back(movedBy(mark, by));
  for (Part part : other.parts) {
    part.firstMark += first;
    part.endMark += first;
    to.parts.push_back(std::move(part));
  }
}

Mark hatching(const QRectF& rect, Color color) {
  constexpr qreal kGap = 5;
  QPainterPath path;
  // Lines rise to the right; each is cut where it leaves the rectangle.
  for (qreal start = kGap; start < rect.width() + rect.height(); start += kGap) {
    const qreal left = std::max(0.0, start - rect.height());
    const qreal right = std::min(start, rect.width());
    path.moveTo(rect.topLeft() + QPointF(left, start - left));
    path.lineTo(rect.topLeft() + QPointF(right, start - right));
  }
  return PathMark{.path = path, .fill = {}, .stroke = color, .strokeWidth = 0.7};
}

}  // namespace throughline::drawing
