#include <algorithm>

#include "cells.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kArrowWidth = 7;
constexpr qreal kArrowHeight = 6;
constexpr qreal kSpace = 4;
constexpr int kMostLines = 6;

Ink inkOf(Trend::Judgement judgement) {
  switch (judgement) {
    case Trend::Judgement::better:
      return Ink::good;
    case Trend::Judgement::worse:
      return Ink::text;
    case Trend::Judgement::open:
      break;
  }
  return Ink::secondText;
}

QPainterPath arrow(Trend::Way way, QPointF at) {
  const qreal base = way == Trend::Way::up ? kArrowHeight : 0;
  QPainterPath path;
  path.moveTo(at + QPointF(0, base));
  path.lineTo(at + QPointF(kArrowWidth, base));
  path.lineTo(at + QPointF(kArrowWidth / 2, kArrowHeight - base));
  path.closeSubpath();
  return path;
}

/// With what the arrow says.
journey::Message spoken(const Trend& trend) {
  switch (trend.way) {
    case Trend::Way::up:
      return messages::goesUp(trend.text);
    case Trend::Way::down:
      return messages::goesDown(trend.text);
    case Trend::Way::level:
      break;
  }
  return trend.text;
}

qreal indentOf(const Trend& trend) {
  return trend.way == Trend::Way::level ? 0 : kArrowWidth + kSpace;
}

}  // namespace

qreal drawTrend(PictureBuilder& builder, const Trend& trend, QPointF at, qreal width) {
  const Color ink{inkOf(trend.judgement)};
  return builder.part({PartRole::remark}, builder.words(spoken(trend)), [&] {
    if (trend.way != Trend::Way::level) {
      const qreal top = (lineHeight(FontRole::small) - kArrowHeight) / 2;
      builder.add(
          PathMark{.path = arrow(trend.way, at + QPointF(0, top)), .fill = ink, .stroke = {}});
    }
    const qreal indent = indentOf(trend);
    return builder
        .text(
            {PartRole::remark}, builder.words(trend.text), FontRole::small, ink,
            {.topLeft = at + QPointF(indent, 0), .width = width - indent, .mostLines = kMostLines})
        .height;
  });
}

QSizeF trendSize(PictureBuilder& builder, const Trend& trend, qreal mostWidth) {
  const qreal indent = indentOf(trend);
  const TextBlock block = builder.measure().wrap(builder.words(trend.text), FontRole::small,
                                                 mostWidth - indent, kMostLines);
  return {std::min(indent + block.width + 1, mostWidth), block.height};
}

}  // namespace throughline::drawing
