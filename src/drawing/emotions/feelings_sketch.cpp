#include "throughline/drawing/feelings_sketch.h"

#include <algorithm>
#include <cmath>

#include "curve_room.h"
#include "emotions/aim_gap.h"
#include "emotions/mark_shape.h"
#include "picture_builder.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kSketchMark = 3.6;
constexpr double kLow = -1.0 / 3;
constexpr qreal kWordsLeft = 78;  // room for what each of the two is
constexpr qreal kAround = 12;

/// One of the two curves in the sketch.
struct SketchedCurve {
  std::vector<QPointF> points;
  std::vector<double> scores;
};

class Sketch {
 public:
  Sketch(const journey::Journey& journey, const journey::Persona& persona, QSizeF size)
      : m_journey(journey), m_persona(persona), m_size(size) {}

  [[nodiscard]] SketchedCurve curve(journey::EmotionState state) const {
    SketchedCurve curve;
    const auto stages = m_journey.list<journey::Stage>();
    const qreal step = (m_size.width() - kWordsLeft - kAround) / static_cast<qreal>(stages.size());
    for (std::size_t i = 0; i < stages.size(); ++i) {
      const auto all = m_journey.in<journey::Emotion>(stages[i]->id);
      for (const auto& each : journey::placedEmotions(all, m_persona.id, state)) {
        curve.points.emplace_back(kWordsLeft + (static_cast<qreal>(i) + each.within) * step,
                                  height(each.emotion->score));
        curve.scores.push_back(each.emotion->score);
      }
    }
    return curve;
  }
  [[nodiscard]] qreal height(double score) const {
    return kAround + (1 - score) / 2 * (m_size.height() - 2 * kAround);
  }
  [[nodiscard]] QString stageAt(qreal x) const {
    const auto stages = m_journey.list<journey::Stage>();
    const qreal share = (x - kWordsLeft) / (m_size.width() - kWordsLeft - kAround);
    const auto at = static_cast<std::size_t>(std::clamp(
        share * static_cast<qreal>(stages.size()), 0.0, static_cast<qreal>(stages.size()) - 1));
    return shownText(stages[at]->name);
  }

 private:
  const journey::Journey& m_journey;
  const journey::Persona& m_persona;
  QSizeF m_size;
};

void drawSketched(PictureBuilder& builder, const SketchedCurve& curve, const CurveLook& look,
                  bool isAim) {
  builder.add(PathMark{.path = smoothCurve(curve.points),
                       .fill = {},
                       .stroke = look.color,
                       .strokeWidth = isAim ? 1.2 : 1.8,
                       .style = look.line});
  for (std::size_t i = 0; i < curve.points.size() && !isAim; ++i) {
    builder.add(PathMark{.path = markShape(look.mark, curve.points[i], kSketchMark),
                         .fill = curve.scores[i] < kLow ? look.color : Color{Ink::surface},
                         .stroke = look.color,
                         .strokeWidth = 1.3});
  }
}

}  // namespace

SharedPicture feelingsSketch(const journey::Journey& journey, const journey::Persona& persona,
                             const CurveLook& look, QSizeF size, bool withAim,
                             const ViewOptions& options) {
  const Sketch sketch(journey, persona, size);
  if (journey.count(journey::Kind::stage) == 0) return nullptr;
  const SketchedCurve now = sketch.curve(journey::EmotionState::now);
  SketchedCurve aim;
  if (withAim) aim = sketch.curve(journey::EmotionState::aim);
  if (now.points.empty() && aim.points.empty()) return nullptr;
  Typesetting type{.measure = {}, .words = options.words, .notation = options.notation};
  PictureBuilder builder(type, {journey::Kind::persona, persona.id.value});
  QPainterPath zero({kWordsLeft, sketch.height(0)});
  zero.lineTo(size.width() - kAround, sketch.height(0));
  builder.add(PathMark{.path = zero, .fill = {}, .stroke = {Ink::strongLine}, .dash = 4});
  Color tint = look.color;
  tint.opacity = 0.13F;
  builder.add(PathMark{.path = areaBetween(now.points, aim.points), .fill = tint, .stroke = {}});
  CurveRoom room(now.points, kSketchMark + 1);
  room.addCurve(aim.points, 0);
  const qreal line = lineHeight(FontRole::small);
  const auto say = [&](const QString& text, QPointF near, bool above) {
    const qreal width = std::min(builder.width(text, FontRole::small) + 1, size.width());
    const auto at = room.place({.near = near,
                                .size = {width, line},
                                .left = 0,
                                .right = size.width(),
                                .preferAbove = above,
                                .top = 0,
                                .bottom = size.height()});
    if (!at) return;
    builder.text({PartRole::label}, text, FontRole::small, look.color,
                 {.topLeft = at->topLeft(), .width = width});
  };
  // Which is which stands left of where they begin.
  const auto beside = [&](const QString& text, const SketchedCurve& curve, qreal up) {
    if (curve.points.empty()) return;
    const QPointF first = curve.points.front();
    builder.textEndingAt({PartRole::label}, text, FontRole::small, look.color,
                         {first.x() - kSketchMark - 4, first.y() - line / 2 + up},
                         first.x() - kSketchMark - 4);
  };
  const bool both = !now.points.empty() && !aim.points.empty();
  if (both) {
    const qreal apart = std::abs(now.points.front().y() - aim.points.front().y());
    const qreal up = apart < line ? (line - apart) / 2 : 0;
    beside(builder.words(messages::aimLabel()), aim, -up);
    beside(builder.words(messages::nowLabel()), now, up);
  }
  if (!aim.points.empty()) drawSketched(builder, aim, aimLook(look), true);
  drawSketched(builder, now, look, false);
  if (const auto gap = widestGap(now.points, aim.points)) {
    const double score = std::abs(gap->now - gap->aim) / (sketch.height(-1) - sketch.height(1)) * 2;
    say(builder.words(messages::gapAt(gapWords(score), sketch.stageAt(gap->x).toStdString())),
        {gap->x, gap->now}, gap->now < gap->aim);
  }
  return builder.finish(size);
}

}  // namespace throughline::drawing
