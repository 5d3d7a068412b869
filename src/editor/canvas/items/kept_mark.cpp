#include "canvas/items/kept_mark.h"

#include <QPainter>

#include "frame/kept_here.h"
#include "throughline/drawing/fonts.h"

namespace throughline::editor {

namespace {

constexpr qreal kInset = 1.5;
constexpr qreal kTagHeight = 14;
constexpr qreal kTagPadding = 4;
constexpr int kTagTextSize = 10;

}  // namespace

void paintKeptMark(QPainter& painter, QSizeF size, const Looks& looks) {
  const QColor& fault = looks.theme->of(drawing::Ink::fault);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(fault, 1.2, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  const QRectF whole(QPointF(), size);
  painter.drawRoundedRect(whole.adjusted(kInset, kInset, -kInset, -kInset),
                          drawing::measure::kCorner - kInset, drawing::measure::kCorner - kInset);
  if (looks.detail != drawing::Detail::full) return;
  QFont font = drawing::upscaledFont(drawing::FontRole::smallStrong);
  font.setPixelSize(kTagTextSize);
  const QString words = keptHere();
  const qreal width = QFontMetricsF(font).horizontalAdvance(words) + 2 * kTagPadding;
  if (width > size.width() - 2 * kTagPadding) return;
  // Between the texts of this card and of the next one nothing stands.
  const QRectF tag(size.width() - width - 2 * kTagPadding, size.height() + kKeptReach - kTagHeight,
                   width, kTagHeight);
  painter.setPen(QPen(fault, 1));
  painter.setBrush(looks.theme->of(drawing::Ink::surface));
  painter.drawRoundedRect(tag.adjusted(0, 0, 0, -0.5), 4, 4);
  painter.setFont(font);
  painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, words);
}

}  // namespace throughline::editor
