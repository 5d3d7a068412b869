#include "link_label.h"

#include <algorithm>

#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace {

constexpr qreal kWidestLabel = 260;
constexpr qreal kLabelPaddingX = 8;
constexpr qreal kLabelPaddingY = 3;
constexpr int kLabelLines = 3;
constexpr qreal kSignGap = 4;

/// "37", or "18 %" where only the share is known; empty where neither is.
QString amountWords(const PictureBuilder& builder, const journey::Link& link) {
  if (link.count) return builder.words(numberWords(static_cast<double>(*link.count)));
  return link.share ? builder.words(metrics::percentText(*link.share)) : QString();
}

}  // namespace

PathMark backSign(QPointF topLeft, Ink ink) {
  QPainterPath path(topLeft + QPointF(3, 0.5));
  path.lineTo(topLeft + QPointF(0.5, 3));
  path.lineTo(topLeft + QPointF(3, 5.5));
  path.moveTo(topLeft + QPointF(0.5, 3));
  path.lineTo(topLeft + QPointF(5, 3));
  path.cubicTo(topLeft + QPointF(8.4, 3), topLeft + QPointF(8.4, 7.6), topLeft + QPointF(5, 7.6));
  path.lineTo(topLeft + QPointF(3.5, 7.6));
  PathMark mark{.path = path, .fill = {}, .stroke = {ink}};
  mark.strokeWidth = 1.2;
  return mark;
}

SharedPicture linkLabel(Typesetting& type, const journey::Link& link, bool back) {
  PictureBuilder builder(type, {journey::Kind::link, link.id.value});
  QStringList said;
  if (const QString amount = amountWords(builder, link); !amount.isEmpty()) said << amount;
  if (!journey::trimmed(link.note).empty()) {
    const std::string note = shownText(link.note).toStdString();
    said << besideOthers(builder.words(journey::messages::quoted(note)));
  }
  if (said.isEmpty()) return nullptr;
  const QString words = said.join(QStringLiteral(" · "));
  const TextBlock block =
      builder.measure().wrap(words, FontRole::smallStrong, kWidestLabel, kLabelLines);
  const qreal left = kLabelPaddingX + (back ? kBackSign.width() + kSignGap : 0);
  const qreal width = block.width + 1;
  if (back) {
    const qreal middle = kLabelPaddingY + lineHeight(FontRole::smallStrong) / 2;
    builder.add(backSign({kLabelPaddingX, middle - kBackSign.height() / 2}, Ink::surface));
  }
  builder.text({PartRole::remark}, words, FontRole::smallStrong, {Ink::surface},
               {.topLeft = {left, kLabelPaddingY}, .width = width, .mostLines = kLabelLines});
  const QSizeF size(left + width + kLabelPaddingX, block.height + 2 * kLabelPaddingY);
  return builder.finishOn(BoxMark{.rect = {QPointF(), size},
                                  .radius = std::min(size.height() / 2, 9.0),
                                  .fill = {Ink::selection},
                                  .stroke = {Ink::surface}},
                          size);
}

SharedPicture linkCount(Typesetting& type, const journey::Link& link, bool back) {
  PictureBuilder builder(type, {journey::Kind::link, link.id.value});
  const QString words = amountWords(builder, link);
  if (words.isEmpty()) return nullptr;
  constexpr qreal kPadding = 5;
  const qreal left = kPadding + (back ? kBackSign.width() + 3 : 0);
  const qreal width = builder.width(words, FontRole::smallStrong) + 1;
  const QSizeF size(left + width + kPadding, lineHeight(FontRole::smallStrong) + 1);
  if (back) {
    builder.add(backSign({kPadding, (size.height() - kBackSign.height()) / 2}, Ink::text));
  }
  builder.text({PartRole::figure}, words, FontRole::smallStrong, {Ink::text},
               {.topLeft = {left, 0.5}, .width = width});
  return builder.finishOn(BoxMark{.rect = {QPointF(), size},
                                  .radius = size.height() / 2,
                                  .fill = {Ink::surface},
                                  .stroke = {Ink::secondText}},
                          size);
}

}  // namespace throughline::drawing
