#include <algorithm>

#include "cards.h"
#include "cells.h"
#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace {

constexpr qreal kNameLeft = 12;
constexpr qreal kFoldedHeight = 20;
constexpr qreal kLineRoom = 14;  // of the words on a line of visibility

QPainterPath chevronRight(QPointF center) {
  QPainterPath path(center + QPointF(-1.5, -3));
  path.lineTo(center + QPointF(1.5, 0));
  path.lineTo(center + QPointF(-1.5, 3));
  return path;
}

}  // namespace

SharedPicture foldedLaneHead(Typesetting& type, const journey::Message& name) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kLeft = 20;
  builder.add(PathMark{.path = chevronRight({kNameLeft - 1, kFoldedHeight / 2}),
                       .fill = {},
                       .stroke = {Ink::secondText},
                       .strokeWidth = 1.4});
  builder.text({PartRole::title}, builder.words(name), FontRole::laneName, {Ink::text},
               {.topLeft = {kLeft, (kFoldedHeight - lineHeight(FontRole::laneName)) / 2},
                .width = measure::kLaneHeadWidth - kLeft - 4});
  return builder.finish({measure::kLaneHeadWidth, kFoldedHeight});
}

SharedPicture gistLine(Typesetting& type, const std::vector<journey::Message>& parts, qreal width) {
  PictureBuilder builder(type, Target{});
  QStringList words;
  for (const journey::Message& part : parts) words << builder.words(part);
  builder.text({PartRole::label}, words.join(QStringLiteral(" · ")), FontRole::small,
               {Ink::secondText},
               {.topLeft = {0, (kFoldedHeight - lineHeight(FontRole::small)) / 2}, .width = width});
  return builder.finish({width, kFoldedHeight});
}

SharedPicture bandName(Typesetting& type, const journey::Message& name,
                       const journey::Message& count) {
  PictureBuilder builder(type, Target{});
  constexpr qreal kWidth = measure::kLaneHeadWidth - kNameLeft - kBandSwitchRoom;
  qreal y = 0;
  y += builder
           .text({PartRole::title}, builder.words(name), FontRole::laneName, {Ink::text},
                 {.topLeft = {kNameLeft, y}, .width = kWidth, .mostLines = 2})
           .height;
  y += builder
           .text({PartRole::label}, builder.words(count), FontRole::small, {Ink::faintText},
                 {.topLeft = {kNameLeft, y + 1},
                  .width = measure::kLaneHeadWidth - kNameLeft - 6,
                  .mostLines = 3})
           .height;
  return builder.finish({measure::kLaneHeadWidth, y + 2});
}

SharedPicture visibilityLine(Typesetting& type, const journey::Message& words, journey::Side side,
                             qreal width) {
  PictureBuilder builder(type, Target{});
  const bool solid = side == journey::Side::backstage;
  const FontRole font = solid ? FontRole::smallStrong : FontRole::small;
  const QString text = builder.words(words);
  constexpr qreal kAround = 6;
  const qreal taken = std::min(builder.width(text, font) + 1, width / 2);
  const qreal middle = kLineRoom / 2;
  QPainterPath line({0, middle});
  line.lineTo({width - taken - 2 * kAround, middle});
  builder.add(PathMark{.path = line,
                       .fill = {},
                       .stroke = {solid ? Ink::text : Ink::faintText},
                       .strokeWidth = 1.5,
                       .dash = solid ? 0.0 : 2.0});
  builder.text(
      {PartRole::label}, text, font, {solid ? Ink::text : Ink::secondText},
      {.topLeft = {width - taken - kAround, middle - lineHeight(font) / 2}, .width = taken});
  return builder.finish({width, kLineRoom});
}

SharedPicture hintOfBand(Typesetting& type, const journey::Message& words) {
  PictureBuilder builder(type, Target{});
  const QString text = builder.words(words);
  const qreal width = builder.width(text, FontRole::smallItalic) + 1;
  builder.text({PartRole::invitation}, text, FontRole::smallItalic, {Ink::faintText},
               {.topLeft = {0, 0}, .width = width});
  return builder.finish({width, lineHeight(FontRole::smallItalic)});
}

SharedPicture ownCell(Typesetting& type, const journey::Cell& cell, journey::OwnLane kind) {
  PictureBuilder builder(type, {journey::Kind::cell, cell.id.value});
  constexpr int kTextLines = 8;
  if (kind == journey::OwnLane::curve) {
    const double score = cell.score.value_or(0);
    const QString told = builder.words(numberWords(score));
    constexpr QPointF kCenter(kPointSide / 2, kPointSide / 2);
    builder.part({PartRole::figure, "score"}, told, [&] {
      builder.add(DotMark{.center = kCenter,
                          .radius = kPointSide / 2 - 1,
                          .fill = {Ink::surface},
                          .stroke = {Ink::secondText}});
      builder.add(
          DotMark{.center = kCenter, .radius = 2.5, .fill = {Ink::secondText}, .stroke = {}});
    });
    return builder.finish({kPointSide, kPointSide});
  }
  if (kind == journey::OwnLane::text) {
    const qreal height =
        builder
            .text({PartRole::statement, "text"}, shownText(cell.text), FontRole::body, {Ink::text},
                  {.width = type.cellWidth, .mostLines = kTextLines})
            .height;
    return builder.finish({type.cellWidth, std::max(height, lineHeight(FontRole::body))});
  }
  const qreal width = type.cellWidth - 2 * measure::kCardPaddingX;
  qreal y = measure::kCardPaddingY;
  y +=
      builder
          .text({PartRole::title, "title"}, shownText(cell.title), FontRole::cardTitle, {Ink::text},
                {.topLeft = {measure::kCardPaddingX, y}, .width = width, .mostLines = 4})
          .height;
  y +=
      builder
          .text({PartRole::label, "text"}, shownText(cell.text), FontRole::small, {Ink::secondText},
                {.topLeft = {measure::kCardPaddingX, y}, .width = width, .mostLines = kTextLines})
          .height;
  const QSizeF size(type.cellWidth, y + measure::kCardPaddingY);
  return builder.finishOn(plainGround(size), size);
}

}  // namespace throughline::drawing
