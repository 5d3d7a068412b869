#include "cells.h"

#include <algorithm>
#include <array>

#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

journey::Message quoted(const std::string& text) {
  return messages::quoted(shownText(text).toStdString());
}

// A shape of its own per kind; worries and objections also say what they are.
void drawBullet(PictureBuilder& builder, journey::QuestionKind kind, QPointF center) {
  constexpr qreal kRadius = 2.5;
  if (kind == journey::QuestionKind::question) {
    builder.add(DotMark{
        .center = center, .radius = kRadius - 0.5, .fill = {Ink::secondText}, .stroke = {}});
  } else if (kind == journey::QuestionKind::worry) {
    builder.add(
        DotMark{.center = center, .radius = kRadius, .fill = {}, .stroke = {Ink::secondText}});
  } else {
    QPainterPath diamond;
    diamond.moveTo(center + QPointF(0, -kRadius - 0.7));
    diamond.lineTo(center + QPointF(kRadius + 0.7, 0));
    diamond.lineTo(center + QPointF(0, kRadius + 0.7));
    diamond.lineTo(center + QPointF(-kRadius - 0.7, 0));
    diamond.closeSubpath();
    builder.add(PathMark{.path = diamond, .fill = {Ink::secondText}, .stroke = {}});
  }
}

}  // namespace

SharedPicture jobCell(Typesetting& type, journey::Id<journey::Stage> stage,
                      const std::string& statement) {
  PictureBuilder builder(type, targetOf(stage));
  const qreal height =
      builder
          .text({PartRole::statement, "job.statement"}, builder.words(quoted(statement)),
                FontRole::body, {Ink::text}, {.width = type.cellWidth, .mostLines = 6})
          .height;
  return builder.finish({type.cellWidth, height});
}

SharedPicture jobPartCell(Typesetting& type, journey::Id<journey::Stage> stage,
                          std::string_view field, const journey::Message& said) {
  PictureBuilder builder(type, targetOf(stage));
  const qreal height = builder
                           .text({PartRole::statement, field}, builder.words(said), FontRole::small,
                                 {Ink::secondText}, {.width = type.cellWidth, .mostLines = 3})
                           .height;
  return builder.finish({type.cellWidth, height});
}

SharedPicture questionCell(Typesetting& type, const journey::Question& question) {
  PictureBuilder builder(type, {journey::Kind::question, question.id.value});
  constexpr qreal kIndent = 12;
  const qreal width = type.cellWidth - kIndent;
  drawBullet(builder, question.kind, {4, lineHeight(FontRole::body) / 2});
  const PictureBuilder::Extent extent =
      builder.text({PartRole::statement, "text"}, shownText(question.text), FontRole::body,
                   {Ink::text}, {.topLeft = {kIndent, 0}, .width = width, .mostLines = 5});
  qreal height = std::max(extent.height, lineHeight(FontRole::body));
  if (question.kind != journey::QuestionKind::question) {
    const QString kind = builder.words(words(question.kind));
    const qreal needed = builder.width(kind, FontRole::smallItalic) + 1;
    constexpr qreal kSpace = 6;
    const bool fits = !extent.rightToLeft && extent.lastWidth + kSpace + needed <= width;
    const QPointF at = fits ? QPointF(kIndent + extent.lastWidth + kSpace,
                                      height - lineHeight(FontRole::small) - 0.5)
                            : QPointF(kIndent, height);
    builder.text({PartRole::label, "kind"}, kind, FontRole::smallItalic, {Ink::faintText},
                 {.topLeft = at, .width = needed});
    if (!fits) height += lineHeight(FontRole::small);
  }
  return builder.finish({type.cellWidth, height});
}

// As narrow as its number of lines allows, so that the lines are of a length.
SharedPicture quoteCell(Typesetting& type, const journey::Emotion& emotion) {
  constexpr int kQuoteLines = 3;
  const QString text = type.words(quoted(emotion.quote), type.notation);
  qreal width = type.cellWidth;
  TextBlock block = type.measure.wrap(text, FontRole::smallItalic, width, kQuoteLines);
  for (qreal step = type.cellWidth / 4; step >= 1 && !block.elided; step /= 2) {
    TextBlock narrower = type.measure.wrap(text, FontRole::smallItalic, width - step, kQuoteLines);
    if (narrower.elided || narrower.lines.size() > block.lines.size()) continue;
    width -= step;
    block = std::move(narrower);
  }
  PictureBuilder builder(type, {journey::Kind::emotion, emotion.id.value});
  builder.text({PartRole::quote, "quote"}, text, FontRole::smallItalic, {Ink::text},
               {.width = width, .mostLines = kQuoteLines, .centered = true});
  return builder.finish({width, block.height});
}

SharedPicture invitationCell(Typesetting& type, journey::Id<journey::Stage> stage,
                             const journey::Message& text, qreal width) {
  PictureBuilder builder(type, targetOf(stage));
  constexpr qreal kPadding = 6;
  const qreal height =
      builder
          .text({PartRole::invitation}, builder.words(text), FontRole::small, {Ink::faintText},
                {.topLeft = {kPadding + 1, kPadding},
                 .width = width - 2 * kPadding - 2,
                 .mostLines = 6})
          .height;
  const QSizeF size(width, height + 2 * kPadding);
  return builder.finishOn(BoxMark{.rect = {QPointF(0, 0), size},
                                  .radius = measure::kCorner,
                                  .fill = {Ink::paper},
                                  .stroke = {Ink::strongLine},
                                  .strokeWidth = 1,
                                  .dashed = true},
                          size);
}

SharedPicture offerCell(Typesetting& type, journey::Id<journey::Stage> stage,
                        const journey::Message& text) {
  PictureBuilder builder(type, targetOf(stage));
  constexpr qreal kPaddingX = 9;
  constexpr qreal kPaddingY = 4;
  const QString words = builder.words(text);
  const qreal width =
      std::min(builder.width(words, FontRole::small) + 1, type.cellWidth - 2 * kPaddingX);
  const qreal height = builder
                           .text({PartRole::invitation}, words, FontRole::small, {Ink::text},
                                 {.topLeft = {kPaddingX, kPaddingY}, .width = width})
                           .height;
  const QSizeF size(width + 2 * kPaddingX, height + 2 * kPaddingY);
  return builder.finishOn(BoxMark{.rect = {QPointF(0, 0), size},
                                  .radius = measure::kCorner,
                                  .fill = {Ink::surface},
                                  .stroke = {Ink::strongLine},
                                  .strokeWidth = 1},
                          size);
}

SharedPicture foldCell(Typesetting& type, journey::Id<journey::Stage> stage,
                       const journey::Message& text) {
  PictureBuilder builder(type, targetOf(stage));
  const qreal height = builder
                           .text({PartRole::figure}, builder.words(text), FontRole::small,
                                 {Ink::secondText}, {.width = type.cellWidth})
                           .height;
  return builder.finish({type.cellWidth, height});
}

SharedPicture moreCell(Typesetting& type, journey::Id<journey::Stage> stage, std::size_t count) {
  PictureBuilder builder(type, targetOf(stage));
  const QString text = builder.words(messages::moreCards(numberWords(static_cast<double>(count))));
  const qreal height = builder
                           .text({PartRole::figure}, text, FontRole::small, {Ink::secondText},
                                 {.width = type.cellWidth})
                           .height;
  return builder.finish({type.cellWidth, height});
}

}  // namespace throughline::drawing
