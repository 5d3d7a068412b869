#include <algorithm>

#include "curve_room.h"
#include "present/slide_parts.h"
#include "throughline/drawing/curve_look.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

/// A point of the curve, and the size of its face.
struct CurveFace {
  const journey::Emotion* emotion = nullptr;
  QPointF at;
  qreal side = 0;
};

std::size_t placeAmong(const SlideSource& source, const journey::Persona& persona) {
  for (std::size_t i = 0; i < source.personas.size(); ++i) {
    if (source.personas[i]->id == persona.id) return i;
  }
  return 0;
}

}  // namespace

SharedPicture slideCurve(SlideSource& source, const journey::Persona& persona, StageRange range,
                         std::optional<std::size_t> large, QSizeF size) {
  constexpr qreal kMostSide = 24;
  constexpr qreal kLeastSide = 13;
  constexpr qreal kLargeSide = 56;
  constexpr qreal kSeveralSide = 36;
  constexpr qreal kRoom = 32;  // for the faces above and below
  const qreal step = size.width() / static_cast<qreal>(std::max<std::size_t>(range.count, 1));
  std::vector<CurveFace> faces;
  std::vector<QPointF> points;
  std::size_t densest = 1;
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    const auto all = source.journey.in<journey::Emotion>(source.stages[i]->id);
    const auto mine = journey::placedEmotions(all, persona.id, journey::EmotionState::now);
    densest = std::max(densest, mine.size());
    for (const auto& each : mine) {
      const qreal x = std::clamp((static_cast<qreal>(i - range.first) + each.within) * step,
                                 kLargeSide / 2, size.width() - kLargeSide / 2);
      const qreal y = kRoom + (1 - each.emotion->score) / 2 * (size.height() - 2 * kRoom);
      const bool here = large == i;
      faces.push_back(
          {each.emotion, {x, y}, here ? mine.size() > 1 ? kSeveralSide : kLargeSide : 0});
      points.emplace_back(x, y);
    }
  }
  if (faces.empty()) return nullptr;
  const qreal side = std::min(kMostSide, step / static_cast<qreal>(densest) * 0.9);
  const CurveLook look = fullLook(placeAmong(source, persona));
  PictureBuilder builder(source.type, {journey::Kind::persona, persona.id.value});
  const QString said = source.words(messages::emotionCurve(shownText(persona.name).toStdString()));
  builder.part({PartRole::line}, said, [&] {
    QPainterPath zero(QPointF(0, size.height() / 2));
    zero.lineTo(size.width(), size.height() / 2);
    builder.add(PathMark{
        .path = zero, .fill = {}, .stroke = {Ink::strongLine}, .strokeWidth = 1.5, .dash = 4});
    builder.add(
        PathMark{.path = smoothCurve(points), .fill = {}, .stroke = {Ink::bar}, .strokeWidth = 3});
    for (const bool inFront : {false, true}) {
      for (const CurveFace& face : faces) {
        if (inFront != (face.side > 0)) continue;
        const qreal wide = inFront ? face.side : side;
        if (wide < kLeastSide) continue;
        drawScaled(builder, *facePicture(face.emotion->score, look),
                   face.at - QPointF(wide / 2, wide / 2), wide);
      }
    }
  });
  return builder.finish(size);
}

}  // namespace throughline::drawing
