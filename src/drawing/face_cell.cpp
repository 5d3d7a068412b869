#include "cells.h"
#include "throughline/drawing/number_words.h"

namespace throughline::drawing {

namespace {

constexpr double kMood = 1.0 / 3;  // beyond it a face is glad or sad

QPainterPath mouth(QPointF center, qreal bend) {
  QPainterPath path;
  path.moveTo(center + QPointF(-3.2, 3.2 - bend / 2));
  path.quadTo(center + QPointF(0, 3.2 + bend * 1.2), center + QPointF(3.2, 3.2 - bend / 2));
  return path;
}

void drawFace(PictureBuilder& builder, double score) {
  const QPointF center(kFaceSide / 2, kFaceSide / 2);
  const bool sad = score < -kMood;
  const bool glad = score > kMood;
  const Ink line = glad ? Ink::good : sad ? Ink::text : Ink::secondText;
  // Low points are inked solid: they are found at a glance without a warm colour.
  const Ink ground = sad ? Ink::text : Ink::surface;
  const Ink features = sad ? Ink::surface : line;
  constexpr qreal kStroke = 1.6;
  QPainterPath head;
  head.addEllipse(center, kFaceSide / 2 - kStroke / 2, kFaceSide / 2 - kStroke / 2);
  builder.add(PathMark{.path = head, .fill = {ground}, .stroke = {line}, .strokeWidth = kStroke});
  for (const qreal side : {-2.6, 2.6}) {
    builder.add(DotMark{
        .center = center + QPointF(side, -1.8), .radius = 1.1, .fill = {features}, .stroke = {}});
  }
  builder.add(PathMark{.path = mouth(center, glad  ? 2.2
                                             : sad ? -2.2
                                                   : 0.0),
                       .fill = {},
                       .stroke = {features},
                       .strokeWidth = 1.3});
}

/// "+0.6", as one reads it out.
QString scoreWords(const PictureBuilder& builder, double score) {
  return (score > 0 ? QStringLiteral("+") : QString()) + builder.words(numberWords(score));
}

}  // namespace

SharedPicture faceCell(Typesetting& type, const journey::Emotion& emotion) {
  PictureBuilder builder(type, {journey::Kind::emotion, emotion.id.value});
  builder.part({PartRole::figure, "score"}, scoreWords(builder, emotion.score),
               [&] { drawFace(builder, emotion.score); });
  return builder.finish({kFaceSide, kFaceSide});
}

}  // namespace throughline::drawing
