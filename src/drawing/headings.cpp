#include <algorithm>

#include "cells.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kEdge = 4;
constexpr qreal kTip = 11;
constexpr qreal kPaddingY = 7;
constexpr qreal kHeadLeft = 12;  // of a lane's name

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

/// The lines of a key below what stands there already; the new lower edge.
qreal drawKey(PictureBuilder& builder, const std::vector<KeyLine>& key, qreal y) {
  constexpr std::size_t kMostInKey = 8;
  constexpr qreal kGap = 5;
  const qreal height = lineHeight(FontRole::small);
  const qreal textLeft = kHeadLeft + kKeySize.width() + kGap;
  const qreal width = measure::kLaneHeadWidth - textLeft - 4;
  if (!key.empty()) y += 4;
  const std::size_t shown = key.size() > kMostInKey ? kMostInKey - 1 : key.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const SharedPicture sample = curveKey(key[i].look);
    for (Mark mark : sample->marks) {
      const QPointF at(kHeadLeft, y + (height - kKeySize.height()) / 2);
      std::get<PathMark>(mark).path.translate(at);
      builder.add(std::move(mark));
    }
    builder.text({PartRole::label}, key[i].name, FontRole::small, {Ink::secondText},
                 {.topLeft = {textLeft, y}, .width = width});
    y += height + 1;
  }
  if (shown < key.size()) {
    const auto more = static_cast<double>(key.size() - shown);
    builder.text({PartRole::label}, builder.words(messages::moreCards(numberWords(more))),
                 FontRole::small, {Ink::secondText}, {.topLeft = {textLeft, y}, .width = width});
    y += height + 1;
  }
  return y;
}

}  // namespace

SharedPicture stageHeader(Typesetting& type, const journey::Stage& stage, std::size_t place,
                          QSizeF least) {
  PictureBuilder builder(type, {journey::Kind::stage, stage.id.value});
  const QString number = QString::number(place + 1);
  constexpr qreal kNumberLeft = kEdge + 8;
  const qreal textLeft = kNumberLeft + builder.width(number, FontRole::stageName) + 8;
  const qreal width = std::max(type.cellWidth, least.width());
  const qreal textWidth = width - kTip - textLeft;
  builder.text({PartRole::ordinal}, number, FontRole::stageName,
               {.ink = Ink::hueText, .stage = place},
               {.topLeft = {kNumberLeft, kPaddingY}, .width = width});
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
                       const journey::Message& subtitle, const std::vector<KeyLine>& key) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kWidth = measure::kLaneHeadWidth - kHeadLeft - 6;
  qreal y = measure::kLanePadding;
  y += builder
           .text({PartRole::title}, builder.words(name), FontRole::laneName, {Ink::text},
                 {.topLeft = {kHeadLeft, y}, .width = kWidth, .mostLines = 2})
           .height;
  y += builder
           .text({PartRole::label}, builder.words(subtitle), FontRole::small, {Ink::faintText},
                 {.topLeft = {kHeadLeft, y + 1}, .width = kWidth, .mostLines = 4})
           .height;
  y = drawKey(builder, key, y);
  return builder.finish({measure::kLaneHeadWidth, y + measure::kLanePadding});
}

SharedPicture titleBlock(Typesetting& type, const QString& title, const QString& below,
                         qreal width) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kBetween = 14;
  const qreal room = width - 2 * kHeadLeft;
  const qreal titleWidth = builder.width(title, FontRole::mapTitle) + kBetween;
  const qreal belowWidth = builder.width(below, FontRole::body) + 1;
  if (type.brief && titleWidth + belowWidth <= room) {
    constexpr qreal kTop = 6;
    builder.text({PartRole::title, "title"}, title, FontRole::mapTitle, {Ink::text},
                 {.topLeft = {kHeadLeft, kTop}, .width = titleWidth});
    const qreal down = baselineIn(FontRole::mapTitle) - baselineIn(FontRole::body);
    builder.text({PartRole::label}, below, FontRole::body, {Ink::secondText},
                 {.topLeft = {kHeadLeft + titleWidth, kTop + down}, .width = belowWidth});
    return builder.finish({width, kTop + lineHeight(FontRole::mapTitle)});
  }
  qreal y = 14;
  y += builder
           .text({PartRole::title, "title"}, title, FontRole::mapTitle, {Ink::text},
                 {.topLeft = {kHeadLeft, y}, .width = room, .mostLines = 3})
           .height;
  y += builder
           .text({PartRole::label}, below, FontRole::body, {Ink::secondText},
                 {.topLeft = {kHeadLeft, y + 1}, .width = room, .mostLines = 2})
           .height;
  return builder.finish({width, y + 8});
}

}  // namespace throughline::drawing
