#include "dot_icon.h"

#include <QPainter>

namespace throughline::editor {

QIcon dotIcon(const QColor& color, qreal devicePixelRatio) {
  constexpr int kSide = 16;
  QPixmap pixmap(QSize(kSide, kSide) * devicePixelRatio);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(QRectF(2, 2, kSide - 4, kSide - 4));
  return pixmap;
}

}  // namespace throughline::editor
