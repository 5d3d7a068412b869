#include "flow_parts.h"

#include <algorithm>

namespace throughline::drawing {

namespace {

constexpr qreal kFlagPadding = 6;
constexpr qreal kFlagIndent = kFlagPadding + 13;

QPainterPath flagPath(QPointF at) {
  QPainterPath path;
  path.addRect(QRectF(at, QSizeF(1.4, 10)));
  path.moveTo(at + QPointF(2, 0));
  path.lineTo(at + QPointF(9, 0));
  path.lineTo(at + QPointF(7.2, 2.8));
  path.lineTo(at + QPointF(9, 5.6));
  path.lineTo(at + QPointF(2, 5.6));
  path.closeSubpath();
  return path;
}

}  // namespace

qreal drawFlowBar(PictureBuilder& builder, qreal top, double share, bool weakest) {
  constexpr qreal kHeight = 5;
  constexpr qreal kRadius = kHeight / 2;
  const QRectF track(0, top, builder.cellWidth(), kHeight);
  builder.add(BoxMark{.rect = track, .radius = kRadius, .fill = {Ink::track}, .stroke = {}});
  if (share > 0) {
    QRectF bar = track;
    bar.setWidth(std::clamp(share * builder.cellWidth(), kHeight, builder.cellWidth()));
    builder.add(BoxMark{
        .rect = bar, .radius = kRadius, .fill = {weakest ? Ink::weakBar : Ink::bar}, .stroke = {}});
  }
  return track.bottom();
}

qreal flagWidth(PictureBuilder& builder, const QString& words) {
  return kFlagIndent + builder.width(words, FontRole::smallStrong) + 1 + kFlagPadding;
}

void drawFlag(PictureBuilder& builder, const QString& words, QPointF at, FlagLook look) {
  const bool filled = look == FlagLook::filled;
  const Color ground{filled ? Ink::weakText : Ink::none};
  const Color ink{filled ? Ink::onWeak : Ink::weakText};
  const qreal width = flagWidth(builder, words);
  builder.part({PartRole::remark}, words, [&] {
    builder.add(BoxMark{.rect = {at, QSizeF(width, kFlagHeight)},
                        .radius = 4,
                        .fill = ground,
                        .stroke = filled ? Color{} : ink});
    builder.add(
        PathMark{.path = flagPath(at + QPointF(kFlagPadding, 4)), .fill = ink, .stroke = {}});
    builder.text(
        {PartRole::remark}, words, FontRole::smallStrong, ink,
        {.topLeft = at + QPointF(kFlagIndent, (kFlagHeight - lineHeight(FontRole::small)) / 2),
         .width = width - kFlagIndent});
  });
}

}  // namespace throughline::drawing
