#include <algorithm>
#include <functional>

#include "cells.h"
#include "flow_parts.h"
#include "link_label.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

using metrics::Caution;

namespace {

constexpr qreal kSpace = 4;
constexpr int kMostLines = 8;
// A line of small print beside a line of large figures, on one baseline.
qreal smallBelow() { return lineHeight(FontRole::stageName) - lineHeight(FontRole::small) - 0.5; }

const QString kUnknown(QChar(0x2013));

QString conversionWords(const PictureBuilder& builder, const PassageFigures& figures) {
  return figures.conversion ? builder.words(metrics::percentText(*figures.conversion)) : kUnknown;
}

QString daysWords(const PictureBuilder& builder, const PassageFigures& figures) {
  return figures.days ? builder.words(metrics::shortDaysText(*figures.days)) : kUnknown;
}

/// A figure is never cut: one that is too wide is set smaller and broken.
qreal drawLargeFigure(PictureBuilder& builder, const QString& figure, Color ink, qreal width) {
  const bool fits = builder.width(figure, FontRole::stageName) + 1 <= width;
  const FontRole font = fits ? FontRole::stageName : FontRole::cardTitle;
  return builder
      .text({PartRole::figure}, figure, font, ink,
            {.width = width, .mostLines = fits ? 1 : kMostLines})
      .height;
}

/// "24 % move on   34 d", in one line where that fits; the y below it.
qreal drawFigures(PictureBuilder& builder, const PassageFigures& figures) {
  const QString conversion = conversionWords(builder, figures);
  const QString days = daysWords(builder, figures);
  const QString moveOn = builder.words(messages::moveOn());
  const bool warmDays = figures.weakest && figures.days && !figures.fixedTerm;
  const Color large{figures.weakest      ? Ink::weakText
                    : figures.conversion ? Ink::text
                                         : Ink::secondText};
  const Color small{warmDays ? Ink::weakText : Ink::secondText};
  const FontRole daysFont = warmDays ? FontRole::smallStrong : FontRole::small;

  const qreal largeWidth = builder.width(conversion, FontRole::stageName) + 1;
  const qreal wordsWidth = builder.width(moveOn, FontRole::small) + 1;
  const qreal daysWidth = std::min(builder.width(days, daysFont) + 1, builder.cellWidth());
  const bool oneLine = largeWidth + wordsWidth + daysWidth + 3 * kSpace <= builder.cellWidth();
  const QString saidConversion =
      figures.conversion ? conversion : builder.words(messages::unknownCount());
  qreal y = builder.part({PartRole::figure}, saidConversion, [&] {
    return drawLargeFigure(builder, conversion, large, builder.cellWidth());
  });
  const qreal x = oneLine ? largeWidth + kSpace : 0;
  qreal top = oneLine ? smallBelow() : y;
  builder.text({PartRole::label}, moveOn, FontRole::small, {Ink::secondText},
               {.topLeft = {x, top}, .width = wordsWidth});
  if (!oneLine) {
    y += lineHeight(FontRole::small);
    if (wordsWidth + daysWidth + kSpace > builder.cellWidth()) {
      top = y;
      y += lineHeight(daysFont);
    }
  }
  const QString saidDays = figures.days ? builder.words(metrics::daysText(*figures.days))
                                        : builder.words(messages::unknownTime());
  builder.part({PartRole::figure}, saidDays, [&] {
    builder.textEndingAt({PartRole::figure}, days, daysFont, small, {builder.cellWidth(), top},
                         daysWidth);
  });
  return y;
}

/// Something small that is said of a passage.
struct Remark {
  QSizeF size;
  std::function<void(QPointF at)> draw;
};

/// A pill with the sign of what leads back.
Remark backRemark(PictureBuilder& builder, const QString& words) {
  constexpr qreal kPaddingX = 7;
  constexpr qreal kPaddingY = 2;
  constexpr qreal kAbove = 2;
  constexpr qreal kText = kPaddingX + kBackSign.width() + kSpace;
  const TextBlock block = builder.measure().wrap(
      words, FontRole::small, builder.cellWidth() - kText - kPaddingX, kMostLines);
  const qreal width = block.width + 1;
  const QSizeF size(kText + width + kPaddingX, block.height + 2 * kPaddingY);
  return {{size.width(), size.height() + kAbove}, [=, &builder](QPointF at) {
            builder.part({PartRole::remark}, words, [&] {
              const QPointF corner = at + QPointF(0, kAbove);
              builder.add(BoxMark{.rect = {corner, size},
                                  .radius = 9,
                                  .fill = {Ink::surface},
                                  .stroke = {Ink::strongLine}});
              const qreal middle = kPaddingY + lineHeight(FontRole::small) / 2;
              builder.add(backSign(corner + QPointF(kPaddingX, middle - kBackSign.height() / 2),
                                   Ink::secondText));
              builder.text({PartRole::remark}, words, FontRole::small, {Ink::text},
                           {.topLeft = corner + QPointF(kText, kPaddingY),
                            .width = width,
                            .mostLines = kMostLines});
            });
          }};
}

Ink inkOf(Caution caution) {
  switch (caution) {
    case Caution::fixed_term:
      return Ink::secondText;
    case Caution::stalled:
      return Ink::text;
    case Caution::doubtful:
    case Caution::few_cases:
      break;
  }
  return Ink::doubtful;
}

std::vector<Remark> remarksOf(PictureBuilder& builder, const PassageFigures& figures) {
  std::vector<Remark> remarks;
  const auto addText = [&](const QString& text, Ink ink) {
    const TextBlock block =
        builder.measure().wrap(text, FontRole::small, builder.cellWidth(), kMostLines);
    const qreal width = std::min(block.width + 1, builder.cellWidth());
    remarks.push_back({{width, block.height}, [=, &builder](QPointF at) {
                         builder.text({PartRole::remark}, text, FontRole::small, {ink},
                                      {.topLeft = at, .width = width, .mostLines = kMostLines});
                       }});
  };
  if (figures.weakest) {
    const QString words = builder.words(messages::weakestLink());
    const qreal width = flagWidth(builder, words);
    remarks.push_back(
        {{width, kFlagHeight}, [&builder, words](QPointF at) { drawFlag(builder, words, at); }});
  }
  if (figures.trend) {
    const QSizeF size = trendSize(builder, *figures.trend, builder.cellWidth());
    remarks.push_back({size, [&, width = size.width()](QPointF at) {
                         drawTrend(builder, *figures.trend, at, width);
                       }});
  }
  for (const Caution caution : figures.cautions) {
    addText(builder.words(metrics::words(caution)), inkOf(caution));
  }
  for (const journey::Message& text : figures.measuredTo) {
    addText(builder.words(text), Ink::faintText);
  }
  for (const journey::Message& flow : figures.back) {
    remarks.push_back(backRemark(builder, builder.words(flow)));
  }
  if (figures.isEmptied()) {
    addText(builder.words(messages::nobodyReached()), Ink::secondText);
  }
  return remarks;
}

/// Side by side as far as they fit; the y below them.
qreal drawRemarks(PictureBuilder& builder, const PassageFigures& figures, qreal top) {
  constexpr qreal kGap = 10;
  const std::vector<Remark> remarks = remarksOf(builder, figures);
  qreal y = top;
  for (std::size_t first = 0; first < remarks.size();) {
    std::size_t end = first;
    qreal x = 0;
    qreal height = 0;
    while (end < remarks.size() &&
           (end == first || x + remarks[end].size.width() <= builder.cellWidth())) {
      x += remarks[end].size.width() + kGap;
      height = std::max(height, remarks[end++].size.height());
    }
    for (x = 0; first < end; ++first) {
      remarks[first].draw({x, y + (height - remarks[first].size.height()) / 2});
      x += remarks[first].size.width() + kGap;
    }
    y += height;
  }
  return y;
}

}  // namespace

SharedPicture flowCell(Typesetting& type, journey::Id<journey::Stage> stage,
                       const PassageFigures& figures) {
  PictureBuilder builder(type, targetOf(stage));
  qreal y = drawFigures(builder, figures) + 3;
  y = drawFlowBar(builder, y, figures.conversion.value_or(0), figures.weakest);
  constexpr qreal kBelowBar = 4;
  const qreal end = drawRemarks(builder, figures, y + kBelowBar);
  if (end > y + kBelowBar) y = end;
  QStringList behind;
  for (const journey::Message& line : figures.behind) behind << builder.words(line);
  builder.tell(behind.join(u'\n'));
  return builder.finish({type.cellWidth, y});
}

SharedPicture totalsCell(Typesetting& type, std::optional<double> leadTimeDays,
                         std::optional<double> overallConversion,
                         const std::vector<journey::Message>& back) {
  PictureBuilder builder(type, Target{});
  qreal y = 0;
  const auto addLine = [&](const journey::Message& name, const journey::Message& figure) {
    const QString label = builder.words(name);
    const qreal width = builder.width(label, FontRole::small) + 1;
    builder.text({PartRole::label}, label, FontRole::small, {Ink::secondText},
                 {.topLeft = {0, y + smallBelow()}, .width = width});
    const qreal left = width + kSpace;
    builder.text({PartRole::figure}, builder.words(figure), FontRole::stageName, {Ink::text},
                 {.topLeft = {left, y}, .width = type.cellWidth - left});
    y += lineHeight(FontRole::stageName) + 1;
  };
  if (leadTimeDays) addLine(messages::leadTime(), metrics::shortDaysText(*leadTimeDays));
  if (overallConversion) {
    addLine(messages::overallConversion(), metrics::percentText(*overallConversion));
    if (metrics::isDoubtful(*overallConversion)) {
      y += builder
               .text({PartRole::remark}, builder.words(metrics::words(Caution::doubtful)),
                     FontRole::small, {inkOf(Caution::doubtful)},
                     {.topLeft = {0, y}, .width = type.cellWidth, .mostLines = kMostLines})
               .height;
    }
  }
  for (const journey::Message& flow : back) {
    const Remark remark = backRemark(builder, builder.words(flow));
    remark.draw({0, y});
    y += remark.size.height();
  }
  return builder.finish({type.cellWidth, y});
}

}  // namespace throughline::drawing
