#include "present/slide_sheet.h"

#include <QTransform>
#include <utility>

namespace throughline::drawing {

namespace {

QRectF placedRect(const QRectF& rect, QPointF at, qreal scale) {
  return {rect.topLeft() * scale + at, rect.size() * scale};
}

void place(BoxMark& mark, QPointF at, qreal scale) {
  mark.rect = placedRect(mark.rect, at, scale);
  mark.radius *= scale;
  mark.strokeWidth *= scale;
}
void place(PathMark& mark, QPointF at, qreal scale) {
  mark.path = (QTransform::fromScale(scale, scale) * QTransform::fromTranslate(at.x(), at.y()))
                  .map(mark.path);
  mark.strokeWidth *= scale;
}
void place(DotMark& mark, QPointF at, qreal scale) {
  mark.center = mark.center * scale + at;
  mark.radius *= scale;
}
void place(TextMark& mark, QPointF at, qreal scale) { mark.baseline = mark.baseline * scale + at; }
void place(ImageMark& mark, QPointF at, qreal scale) {
  mark.rect = placedRect(mark.rect, at, scale);
  mark.radius *= scale;
}

}  // namespace

Mark placed(Mark mark, QPointF at, qreal scale) {
  std::visit([&](auto& any) { place(any, at, scale); }, mark);
  return mark;
}

void SlideSheet::put(const SharedPicture& picture, QPointF at) {
  if (!picture) return;
  const std::size_t before = m_marks.size();
  for (const Mark& mark : picture->marks) m_marks.push_back(placed(mark, at));
  for (Part part : picture->parts) {
    part.firstMark += before;
    part.endMark += before;
    m_parts.push_back(std::move(part));
  }
}

SharedPicture SlideSheet::finish(QSizeF size) {
  auto picture = std::make_shared<Picture>();
  picture->size = size;
  picture->marks = std::move(m_marks);
  picture->parts = std::move(m_parts);
  return picture;
}

}  // namespace throughline::drawing
