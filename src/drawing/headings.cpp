#include <algorithm>

#include "cells.h"

namespace throughline::drawing {

namespace {

constexpr qreal kEdge = 4;
constexpr qreal kTip = 11;
constexpr qreal kPaddingY = 7;

QPainterPath chevron(qreal width, qreal height) {
  QPainterPath path;
  path.moveTo(0, 0);
  path.lineTo(width - kTip, 0);
  path.lineTo(width, height / 2);
  path.lineTo(width - kTip, height);
  path.lineTo(0, height);
  path.closeSubpath();
  return path;
}

}  // namespace

SharedPicture stageHeader(Typesetting& type, const journey::Stage& stage, std::size_t place,
                          QSizeF least) {
  PictureBuilder builder(type, {journey::Kind::stage, stage.id.value});
  const QString number = QString::number(place + 1);
  constexpr qreal kLeft = kEdge + 8;
  const qreal textLeft = kLeft + builder.width(number, FontRole::stageName) + 8;
  const qreal width = std::max(type.cellWidth, least.width());
  const qreal textWidth = width - kTip - textLeft;
  builder.text({PartRole::ordinal}, number, FontRole::stageName,
               {.ink = Ink::hueText, .stage = place},
               {.topLeft = {kLeft, kPaddingY}, .width = width});
  qreal y = kPaddingY;
  y += builder
           .text({PartRole::title, "name"}, shownText(stage.name), FontRole::stageName, {Ink::text},
                 {.topLeft = {textLeft, y}, .width = textWidth, .mostLines = 3})
           .height;
  if (!type.brief) {
    y +=
        builder
            .text({PartRole::label, "summary"}, shownText(stage.summary), FontRole::small,
                  {Ink::secondText}, {.topLeft = {textLeft, y}, .width = textWidth, .mostLines = 3})
            .height;
  }
  const QSizeF size(width, std::max(y + kPaddingY, least.height()));
  builder.add(BoxMark{.rect = {0, 0, kEdge, size.height()},
                      .radius = 0,
                      .fill = {.ink = Ink::hue, .stage = place},
                      .stroke = {}});
  return builder.finishOn(PathMark{.path = chevron(size.width(), size.height()),
                                   .fill = {.ink = Ink::hueTint, .stage = place},
                                   .stroke = {}},
                          size);
}

SharedPicture laneHead(Typesetting& type, const journey::Message& name,
                       const journey::Message& subtitle) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kLeft = 12;
  constexpr qreal kWidth = measure::kLaneHeadWidth - kLeft - 6;
  qreal y = measure::kLanePadding;
  y += builder
           .text({PartRole::title}, builder.words(name), FontRole::laneName, {Ink::text},
                 {.topLeft = {kLeft, y}, .width = kWidth, .mostLines = 2})
           .height;
  y += builder
           .text({PartRole::label}, builder.words(subtitle), FontRole::small, {Ink::faintText},
                 {.topLeft = {kLeft, y + 1}, .width = kWidth, .mostLines = 4})
           .height;
  return builder.finish({measure::kLaneHeadWidth, y + measure::kLanePadding});
}

SharedPicture titleBlock(Typesetting& type, const QString& title, const QString& below,
                         qreal width) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kLeft = 12;
  constexpr qreal kBetween = 14;
  const qreal room = width - 2 * kLeft;
  const qreal titleWidth = builder.width(title, FontRole::mapTitle) + kBetween;
  const qreal belowWidth = builder.width(below, FontRole::body) + 1;
  if (type.brief && titleWidth + belowWidth <= room) {
    constexpr qreal kTop = 6;
    builder.text({PartRole::title, "title"}, title, FontRole::mapTitle, {Ink::text},
                 {.topLeft = {kLeft, kTop}, .width = titleWidth});
    const qreal down = baselineIn(FontRole::mapTitle) - baselineIn(FontRole::body);
    builder.text({PartRole::label}, below, FontRole::body, {Ink::secondText},
                 {.topLeft = {kLeft + titleWidth, kTop + down}, .width = belowWidth});
    return builder.finish({width, kTop + lineHeight(FontRole::mapTitle)});
  }
  qreal y = 14;
  y += builder
           .text({PartRole::title, "title"}, title, FontRole::mapTitle, {Ink::text},
                 {.topLeft = {kLeft, y}, .width = room, .mostLines = 3})
           .height;
  y += builder
           .text({PartRole::label}, below, FontRole::body, {Ink::secondText},
                 {.topLeft = {kLeft, y + 1}, .width = room, .mostLines = 2})
           .height;
  return builder.finish({width, y + 8});
}

}  // namespace throughline::drawing
