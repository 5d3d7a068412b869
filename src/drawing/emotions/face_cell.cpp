#include "cells.h"
#include "emotions/mark_shape.h"
#include "throughline/drawing/number_words.h"

namespace throughline::drawing {

namespace {

constexpr double kMood = 1.0 / 3;  // beyond it a face is glad or sad
constexpr qreal kStroke = 1.6;

QPainterPath mouth(QPointF center, qreal bend) {
  QPainterPath path;
  path.moveTo(center + QPointF(-3.2, 3.2 - bend / 2));
  path.quadTo(center + QPointF(0, 3.2 + bend * 1.2), center + QPointF(3.2, 3.2 - bend / 2));
  return path;
}

/// What a face is drawn with.
struct FaceInks {
  Color line;
  Color ground{Ink::surface};
  Color features;
};

// Low points are inked solid: they are found at a glance without a warm colour.
FaceInks inksOf(double score, const CurveLook& look) {
  const bool sad = score < -kMood;
  const bool glad = score > kMood;
  const bool first = look.color.ink == Ink::secondText;  // in the colours of text
  FaceInks inks;
  inks.line = !first ? look.color : Color{glad ? Ink::good : sad ? Ink::text : Ink::secondText};
  if (sad) inks.ground = inks.line;
  inks.features = sad ? Color{Ink::surface} : inks.line;
  return inks;
}

/// How far below the middle eyes and mouth stand, so that the shape's corners keep off them.
qreal lowered(CurveMark mark) { return mark == CurveMark::triangle ? 1.9 : 0; }

std::vector<Mark> faceMarks(double score, const CurveLook& look) {
  const QPointF center(kFaceSide / 2, kFaceSide / 2);
  const FaceInks inks = inksOf(score, look);
  std::vector<Mark> marks;
  marks.emplace_back(PathMark{.path = markShape(look.mark, center, kFaceSide / 2 - kStroke / 2),
                              .fill = inks.ground,
                              .stroke = inks.line,
                              .strokeWidth = kStroke});
  const qreal down = lowered(look.mark);
  for (const qreal side : {-2.6, 2.6}) {
    marks.emplace_back(DotMark{.center = center + QPointF(side, down - 1.8),
                               .radius = 1.1,
                               .fill = inks.features,
                               .stroke = {}});
  }
  const qreal bend = score > kMood ? 2.2 : score < -kMood ? -2.2 : 0.0;
  marks.emplace_back(PathMark{.path = mouth(center + QPointF(0, down), bend),
                              .fill = {},
                              .stroke = inks.features,
                              .strokeWidth = 1.3});
  return marks;
}

/// "+0.6", as one reads it out.
QString scoreRead(const PictureBuilder& builder, double score) {
  return (score > 0 ? QStringLiteral("+") : QString()) + builder.words(numberWords(score));
}

}  // namespace

SharedPicture facePicture(double score, const CurveLook& look) {
  auto picture = std::make_shared<Picture>();
  picture->size = {kFaceSide, kFaceSide};
  picture->marks = faceMarks(score, look);
  return picture;
}

SharedPicture faceCell(Typesetting& type, const journey::Emotion& emotion, const CurveLook& look) {
  PictureBuilder builder(type, {journey::Kind::emotion, emotion.id.value});
  const QString score = scoreRead(builder, emotion.score);
  if (emotion.state == journey::EmotionState::aim) {
    const QPointF center(kAimSide / 2, kAimSide / 2);
    builder.part({PartRole::figure, "score"}, score, [&] {
      builder.add(PathMark{.path = markShape(look.mark, center, kAimSide / 2 - kStroke),
                           .fill = {Ink::paper},
                           .stroke = look.color,
                           .strokeWidth = 1.2});
    });
    return builder.finish({kAimSide, kAimSide});
  }
  builder.part({PartRole::figure, "score"}, score, [&] {
    for (Mark& mark : faceMarks(emotion.score, look)) builder.add(std::move(mark));
  });
  for (const std::string* word : {&emotion.name, &emotion.mood}) builder.tell(shownText(*word));
  return builder.finish({kFaceSide, kFaceSide});
}

}  // namespace throughline::drawing
