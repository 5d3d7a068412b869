#include "elided_label.h"

#include <QPainter>
#include <QStyle>

namespace throughline::editor {

void ElidedLabel::paintEvent(QPaintEvent* event) {
  const QRect room = contentsRect();
  if (fontMetrics().horizontalAdvance(text()) <= room.width()) return PlainLabel::paintEvent(event);
  QPainter painter(this);
  style()->drawItemText(&painter, room, Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(),
                        fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()),
                        foregroundRole());
}

}  // namespace throughline::editor
