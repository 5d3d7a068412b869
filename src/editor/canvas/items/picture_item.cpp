#include "canvas/items/picture_item.h"

#include <utility>

namespace throughline::editor {

void PictureItem::show(std::vector<drawing::Mark> marks, const QRectF& bounds) {
  prepareGeometryChange();
  m_picture.marks = std::move(marks);
  m_bounds = bounds.adjusted(-4, -4, 4, 4);
  setVisible(!m_picture.marks.empty());
  update();
}

void PictureItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  drawing::paint(*painter, m_picture, *m_looks.theme, *m_looks.cache, {});
}

}  // namespace throughline::editor
