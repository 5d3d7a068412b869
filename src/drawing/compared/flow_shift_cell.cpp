#include "cells.h"
#include "flow_parts.h"
#include "marked_picture.h"
#include "throughline/drawing/fonts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/comparison.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kBetween = 4;
const QString kNoFigure(QChar(0x2013));

QString percentWords(const PictureBuilder& builder, const std::optional<double>& ratio) {
  return ratio ? builder.words(metrics::percentText(*ratio)) : kNoFigure;
}

QString dayWords(const PictureBuilder& builder, const std::optional<double>& days) {
  return days ? builder.words(metrics::shortDaysText(*days)) : kNoFigure;
}

QString shiftOf(const QString& then, const QString& now) {
  return then == now ? now : then + QStringLiteral(" → ") + now;
}

/// "38 % →" small, "40 %" large; where they end.
qreal drawThenNow(PictureBuilder& builder, const QString& then, const QString& now, Color ink,
                  QPointF at) {
  const qreal below =
      lineHeight(FontRole::stageName) - lineHeight(FontRole::small) - 0.5;  // on one baseline
  const QString before = then + QStringLiteral(" →");
  const qreal width = builder.width(before, FontRole::small) + 1;
  builder.text({PartRole::figure}, before, FontRole::small, {Ink::secondText},
               {.topLeft = at + QPointF(0, below), .width = width});
  const qreal nowWidth = builder.width(now, FontRole::stageName) + 1;
  builder.text({PartRole::figure}, now, FontRole::stageName, ink,
               {.topLeft = at + QPointF(width + kBetween, 0), .width = nowWidth});
  return at.x() + width + kBetween + nowWidth;
}

qreal drawFlags(PictureBuilder& builder, const FlowShift& flow, qreal y) {
  if (!flow.weakestNow && !flow.weakestThen) return y;
  const QString words =
      builder.words(flow.weakestNow ? messages::weakestLink() : messages::weakestThen());
  drawFlag(builder, words, {0, y}, flow.weakestNow ? FlagLook::filled : FlagLook::outlined);
  if (flow.weakestNow && flow.weakestThen) {
    const qreal left = flagWidth(builder, words) + kBetween;
    builder.text({PartRole::remark}, builder.words(messages::weakestThenToo()), FontRole::small,
                 {Ink::secondText},
                 {.topLeft = {left, y + (kFlagHeight - lineHeight(FontRole::small)) / 2},
                  .width = builder.cellWidth() - left});
  }
  return y + kFlagHeight;
}

}  // namespace

SharedPicture flowShiftCell(Typesetting& type, journey::Id<journey::Stage> stage,
                            const FlowShift& flow) {
  PictureBuilder builder(type, targetOf(stage));
  const Color ink{flow.weakestNow ? Ink::weakText : Ink::text};
  const qreal end = drawThenNow(builder, percentWords(builder, flow.conversionThen),
                                percentWords(builder, flow.conversionNow), ink, {0, 0});
  const bool sameDays = flow.daysThen == flow.daysNow;
  const QString time = shiftOf(dayWords(builder, flow.daysThen), dayWords(builder, flow.daysNow));
  const FontRole font = sameDays ? FontRole::small : FontRole::smallStrong;
  const Color timeInk{flow.weakestNow && !sameDays ? Ink::weakText : Ink::secondText};
  const qreal width = builder.width(time, font) + 1;
  const bool beside = end + 2 * kBetween + width <= type.cellWidth;
  const qreal below = lineHeight(FontRole::stageName) - lineHeight(font) - 0.5;
  qreal y = lineHeight(FontRole::stageName);
  if (beside) {
    builder.textEndingAt({PartRole::figure}, time, font, timeInk, {type.cellWidth, below}, width);
  } else {
    y += builder
             .text({PartRole::figure}, time, font, timeInk,
                   {.topLeft = {0, y}, .width = type.cellWidth})
             .height;
  }
  y = drawFlowBar(builder, y + 3, flow.conversionNow.value_or(0), flow.weakestNow) + 4;
  const qreal flagged = drawFlags(builder, flow, y);
  for (const QString& remark : flow.remarks) {
    const qreal top = flagged > y ? flagged + 2 : y;
    y = top + builder
                  .text({PartRole::remark}, remark, FontRole::small, {Ink::secondText},
                        {.topLeft = {0, top}, .width = type.cellWidth, .mostLines = 2})
                  .height;
  }
  return builder.finish({type.cellWidth, std::max(y, flagged)});
}

SharedPicture totalsShiftCell(Typesetting& type, const TotalsShift& totals) {
  PictureBuilder builder(type, Target{});
  qreal y = 0;
  const auto addLine = [&](const journey::Message& name, const QString& then, const QString& now) {
    const QString label = builder.words(name);
    const qreal labelWidth = builder.width(label, FontRole::small) + 1;
    builder.text(
        {PartRole::label}, label, FontRole::small, {Ink::secondText},
        {.topLeft = {0, y + lineHeight(FontRole::stageName) - lineHeight(FontRole::small) - 0.5},
         .width = labelWidth});
    drawThenNow(builder, then, now, {Ink::text}, {labelWidth + kBetween, y});
    y += lineHeight(FontRole::stageName) + 1;
  };
  if (totals.leadTimeThen || totals.leadTimeNow) {
    addLine(messages::leadTime(), dayWords(builder, totals.leadTimeThen),
            dayWords(builder, totals.leadTimeNow));
  }
  if (totals.overallThen || totals.overallNow) {
    addLine(messages::overallThenAndNow(), percentWords(builder, totals.overallThen),
            percentWords(builder, totals.overallNow));
  }
  return builder.finish({type.cellWidth, y});
}

}  // namespace throughline::drawing
