#include "canvas/tools/finding_drop.h"

#include <QFontMetricsF>
#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "canvas/hit.h"
#include "texts.h"
#include "throughline/drawing/fonts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using drawing::Color;
using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;
using drawing::LaneId;
using FindingId = journey::Id<journey::Finding>;
using StageId = journey::Id<journey::Stage>;
using EmotionId = journey::Id<journey::Emotion>;
using PersonaId = journey::Id<journey::Persona>;

namespace {

constexpr int kLongestShownName = 28;
constexpr double kCurveStep = 0.05;
constexpr qreal kPointRadius = 9;

QString shortName(const std::string& name) {
  return oneLine(QString::fromStdString(name), kLongestShownName);
}

qreal distanceTo(const drawing::Curve& curve, QPointF at) {
  if (const auto height = heightOf(curve, at.x())) return std::abs(*height - at.y());
  qreal least = std::numeric_limits<qreal>::max();
  for (const drawing::CurvePoint& point : curve.points) {
    least = std::min(least, QLineF(point.at, at).length());
  }
  return least;
}

const drawing::Curve* nearestCurve(const drawing::MapLayout& layout, QPointF at) {
  const drawing::Curve* nearest = nullptr;
  for (const drawing::Curve& curve : layout.curves) {
    if (!curve.persona || curve.state != journey::EmotionState::now) continue;
    if (!nearest || distanceTo(curve, at) < distanceTo(*nearest, at)) nearest = &curve;
  }
  return nearest;
}

}  // namespace

PersonaId personaOf(const CanvasContext& context, const journey::Finding& finding, QPointF at) {
  if (finding.persona) return *finding.persona;
  const auto shown = drawing::shownPersonas(context.journey(), context.view.options());
  if (shown.empty()) return {};
  const auto* nearest = shown.size() > 1 ? nearestCurve(context.board.layout(), at) : nullptr;
  return nearest ? nearest->persona : shown.front()->id;
}

namespace {

QString curveWords(const CanvasContext& context, const journey::Finding& finding, PersonaId whose,
                   StageId stage, bool replaces) {
  const auto* persona = context.journey().find(whose);
  const QString who = persona ? shortName(persona->name) : texts::Canvas::tr("The customer");
  const QString where = shortName(context.journey().get(stage).name);
  if (replaces)
    return texts::Canvas::tr("%1’s quote at %2, in place of the old one").arg(who, where);
  switch (finding.feeling) {
    case journey::Feeling::high:
      return texts::Canvas::tr("%1’s high at %2").arg(who, where);
    case journey::Feeling::low:
      return texts::Canvas::tr("%1’s low at %2").arg(who, where);
    case journey::Feeling::neutral:
      break;
  }
  return texts::Canvas::tr("%1’s point at %2").arg(who, where);
}

std::optional<FindingDrop> onCurve(const CanvasContext& context, const journey::Finding& finding,
                                   QPointF at) {
  const auto& layout = context.board.layout();
  const auto* column = columnAt(layout, at.x());
  if (layout.curves.empty() || !column) return std::nullopt;
  const QRectF band = layout.curves.front().band;
  const double share = (at.y() - band.top()) / band.height();
  const double step = std::round((1 - 2 * share) / kCurveStep);
  const double score = std::clamp(journey::asMeant(step * kCurveStep), -1.0, 1.0);
  const Element* under = elementAt(layout, at);
  PersonaId persona = personaOf(context, finding, at);
  std::optional<EmotionId> over;
  if (under && under->kind == ElementKind::emotionPoint) {
    const auto* emotion = context.journey().find(EmotionId{under->target.id});
    const bool isHit = emotion && emotion->state == journey::EmotionState::now;
    if (isHit && !finding.persona) persona = emotion->persona;
    if (isHit && emotion->persona == persona) over = emotion->id;
  }
  auto drop = curveDrop(context, finding.id, persona, {column->stage, score, over});
  if (drop) {
    drop->point =
        over ? under->rect.center() : QPointF(at.x(), band.top() + (1 - score) / 2 * band.height());
  }
  return drop;
}

std::optional<FindingDrop> ontoQuestions(const CanvasContext& context,
                                         const journey::Finding& finding, StageId stage) {
  return FindingDrop{
      .make = [id = finding.id,
               stage](journey::Edit& edit) { journey::askFinding(edit, id, stage); },
      .label = messages::askFinding(),
      .words =
          texts::Canvas::tr("A question at %1").arg(shortName(context.journey().get(stage).name))};
}

std::optional<FindingDrop> ontoCard(const CanvasContext& context, const journey::Finding& finding,
                                    const Element* card) {
  if (!card || card->kind != ElementKind::touchpoint) return std::nullopt;
  const journey::Id<journey::Touchpoint> touchpoint{card->target.id};
  return FindingDrop{
      .make = [id = finding.id,
               touchpoint](journey::Edit& edit) { journey::linkFinding(edit, id, touchpoint); },
      .label = messages::linkFinding(),
      .words =
          texts::Canvas::tr("About “%1”").arg(shortName(context.journey().get(touchpoint).title))};
}

}  // namespace

std::optional<FindingDrop> findingDrop(const CanvasContext& context, FindingId id, QPointF at) {
  const auto& layout = context.board.layout();
  const auto* finding = context.journey().find(id);
  const auto* lane = laneAt(layout, at.y());
  const auto* column = columnAt(layout, at.x());
  if (!finding || !lane || !column) return std::nullopt;
  switch (lane->id) {
    case LaneId::emotion:
      return onCurve(context, *finding, at);
    case LaneId::questions:
      return ontoQuestions(context, *finding, column->stage);
    case LaneId::touchpoints:
      return ontoCard(context, *finding, elementAt(layout, at));
    default:
      return std::nullopt;
  }
}

std::optional<FindingDrop> curveDrop(const CanvasContext& context, FindingId id, PersonaId persona,
                                     const journey::CurvePlace& place) {
  const auto* finding = context.journey().find(id);
  if (!finding || !context.journey().find(place.stage)) return std::nullopt;
  FindingDrop drop;
  drop.make = [id, place, persona](journey::Edit& edit) {
    const auto whose = persona ? std::optional(persona) : std::nullopt;
    journey::putOnCurve(edit, id, whose, place);
  };
  drop.label = messages::putOnCurve();
  drop.words = curveWords(context, *finding, persona, place.stage, place.over.has_value());
  if (persona) drop.persona = persona;
  return drop;
}

bool makeDrop(const CanvasContext& context, const FindingDrop& drop) {
  if (!context.edit(drop.label, drop.make)) return false;
  if (!drop.persona) return true;
  // After the tool that asks has come to its end: another view puts tools away.
  const auto show = [&view = context.view, &map = context.map, persona = *drop.persona] {
    drawing::ViewOptions options = view.options();
    if (!drawing::showsSomePersonas(map.journey(), options)) return;
    if (options.personas.insert(persona).second) view.setOptions(options);
  };
  QMetaObject::invokeMethod(&context.view, show, Qt::QueuedConnection);
  return true;
}

std::vector<drawing::Mark> pointMarks(QPointF center) {
  QPainterPath ring;
  ring.addEllipse(center, kPointRadius, kPointRadius);
  QPainterPath plus;
  plus.moveTo(center - QPointF(4, 0));
  plus.lineTo(center + QPointF(4, 0));
  plus.moveTo(center - QPointF(0, 4));
  plus.lineTo(center + QPointF(0, 4));
  drawing::PathMark around{ring};
  around.fill = Color{Ink::surface};
  around.stroke = Color{Ink::selection};
  around.strokeWidth = 1.6;
  around.dash = 2;
  drawing::PathMark sign{plus};
  sign.stroke = Color{Ink::selection};
  sign.strokeWidth = 1.6;
  return {around, sign};
}

std::vector<drawing::Mark> dropWords(const QString& words, QPointF topLeft, QRectF& bounds) {
  constexpr auto kRole = drawing::FontRole::smallStrong;
  constexpr qreal kPadding = 6;
  const qreal width =
      QFontMetricsF(drawing::upscaledFont(kRole)).horizontalAdvance(words) / drawing::kFontUpscale;
  bounds = {topLeft, QSizeF(width + 2 * kPadding + 1, drawing::lineHeight(kRole) + 6)};
  drawing::BoxMark ground{bounds};
  ground.radius = 4;
  ground.fill = Color{Ink::surface};
  ground.stroke = Color{Ink::selection};
  drawing::TextMark text;
  text.text = words;
  text.font = kRole;
  text.color = Color{Ink::selection};
  text.baseline = topLeft + QPointF(kPadding, 3 + drawing::baselineIn(kRole));
  text.width = width;
  return {ground, text};
}

}  // namespace throughline::editor
