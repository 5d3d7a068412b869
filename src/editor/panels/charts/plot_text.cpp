#include "plot_text.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace throughline::editor {

qreal textWidth(const QString& text, const QFont& font) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

qreal drawText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
               const QFont& font, const QColor& color) {
  const QFontMetricsF metrics(font);
  // Half a pixel of mercy: a text must not lose a letter to rounding.
  const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5);
  const qreal width = metrics.horizontalAdvance(shown);
  qreal x = rect.left();
  if (alignment & Qt::AlignRight) x = rect.right() - width;
  if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
  const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(QPointF(x, baseline), shown);
  return width;
}

void drawFlag(QPainter& painter, QPointF at, const QColor& color) {
  QPainterPath cloth;
  cloth.moveTo(1.5, -5);
  cloth.lineTo(9, -5);
  cloth.lineTo(7, -2.25);
  cloth.lineTo(9, 0.5);
  cloth.lineTo(1.5, 0.5);
  cloth.closeSubpath();
  painter.fillPath(cloth.translated(at), color);
  painter.setPen(QPen(color, 1.4));
  painter.drawLine(at + QPointF(1.2, -5.5), at + QPointF(1.2, 5));
}

}  // namespace throughline::editor
