#include <algorithm>

#include "cards.h"
#include "feeling_mark.h"
#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr int kMostTextLines = 4;
constexpr qreal kTextLeft = measure::kCardPaddingX + kFeelingSide + 5;

// "Leah · Interview 14", and the wave behind it.
qreal drawOrigin(PictureBuilder& builder, const QString& origin, bool onCurve, QPointF at,
                 qreal width) {
  constexpr qreal kSignRoom = kFeelingSide + 4;
  const PictureBuilder::Extent said =
      builder.text({PartRole::label}, origin, FontRole::small, {Ink::secondText},
                   {.topLeft = at, .width = width - (onCurve ? kSignRoom : 0)});
  if (!onCurve) return said.height;
  const qreal height = std::max(said.height, lineHeight(FontRole::small));
  const qreal x = said.rightToLeft || said.height == 0 ? 0 : said.lastWidth + 4;
  builder.part({PartRole::label}, builder.words(messages::onTheCurve()), [&] {
    builder.add(PathMark{.path = curveSign(at + QPointF(x, (height - kFeelingSide) / 2)),
                         .fill = {},
                         .stroke = {Ink::secondText},
                         .strokeWidth = 1.3});
  });
  return height;
}

}  // namespace

SharedPicture findingCard(Typesetting& type, const journey::Finding& finding,
                          const std::string& persona, bool onCurve) {
  PictureBuilder builder(type, {journey::Kind::finding, finding.id.value});
  const qreal width = type.cellWidth - kTextLeft - measure::kCardPaddingX;
  qreal y = measure::kCardPaddingY;
  builder.part({PartRole::label, "feeling"}, builder.words(words(finding.feeling)), [&] {
    const qreal top = y + (lineHeight(FontRole::body) - kFeelingSide) / 2;
    builder.add(PathMark{.path = feelingPath(finding.feeling, {measure::kCardPaddingX, top}),
                         .fill = {feelingInk(finding.feeling)},
                         .stroke = {}});
  });
  y +=
      builder
          .text({PartRole::statement, "text"}, shownText(finding.text), FontRole::body, {Ink::text},
                {.topLeft = {kTextLeft, y}, .width = width, .mostLines = kMostTextLines})
          .height;
  QStringList origin;
  for (const std::string& each : {persona, finding.source}) {
    if (const QString text = shownText(each); !text.isEmpty()) origin << besideOthers(text);
  }
  y += drawOrigin(builder, origin.join(QStringLiteral(" · ")), onCurve, {kTextLeft, y}, width);
  const QSizeF size(type.cellWidth, y + measure::kCardPaddingY);
  return builder.finishOn(plainGround(size), size);
}

}  // namespace throughline::drawing
