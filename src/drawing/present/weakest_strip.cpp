#include <algorithm>
#include <array>
#include <cmath>

#include "present/slide_parts.h"
#include "present/weakest_slide.h"
#include "throughline/drawing/number_words.h"
#include "throughline/drawing/presentation.h"
#include "throughline/drawing/review_pictures.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/present.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kNarrowestPeriod = 250;
constexpr qreal kStripGap = 14;
constexpr std::array kStripNames{FontRole::slideJob, FontRole::slideName, FontRole::slideNameSmall};

/// A period that has numbers, and which passage was its weakest.
struct StripPeriod {
  const journey::Period* period = nullptr;
  metrics::PeriodNumbers numbers;

  [[nodiscard]] std::optional<journey::Id<journey::Stage>> stage() const {
    if (!numbers.weakestLink) return std::nullopt;
    return numbers.passages[numbers.weakestLink->passage].from;
  }
};

std::vector<StripPeriod> periodsWithNumbers(const SlideSource& source) {
  std::vector<StripPeriod> all;
  for (const auto* period : metrics::periodsByDate(source.journey)) {
    StripPeriod next{period, metrics::numbersOf(source.journey, period->id)};
    const bool measured = std::ranges::any_of(
        next.numbers.passages, [](const auto& each) { return each.conversion || each.days; });
    if (measured) all.push_back(std::move(next));
    if (source.period && period->id == source.period->id) break;
  }
  return all;
}

SharedPicture stripCell(SlideSource& source, const StripPeriod& of, const StripPeriod* before,
                        bool newest, QSizeF least) {
  const auto stage = of.stage();
  const qreal width = least.width();
  PictureBuilder builder(source.type, stage ? slideTarget(*stage) : Target{});
  constexpr qreal kInner = 20;
  const qreal room = width - 2 * kInner;
  qreal y = 16;
  y += builder
           .text({PartRole::label}, shownText(of.period->name), FontRole::slideBodyStrong,
                 {Ink::secondText}, {.topLeft = {kInner, y}, .width = room})
           .height +
       4;
  const QString name =
      stage ? shownText(source.journey.get(*stage).name) : source.words(messages::noWeakestThen());
  y += drawName(builder, {PartRole::title, "name"}, name,
                {.sizes = kStripNames, .color = {newest && stage ? Ink::weakText : Ink::text}},
                {kInner, y}, room)
           .height +
       2;
  const auto say = [&](const journey::Message& words, FontRole font, Ink ink) {
    y += builder
             .text({PartRole::remark}, source.words(words), font, {ink},
                   {.topLeft = {kInner, y}, .width = room, .mostLines = 2})
             .height;
  };
  if (stage) {
    say(metrics::whatIsSeen(of.numbers), FontRole::slideBody, Ink::text);
    const auto& uplift = of.numbers.passages[of.numbers.weakestLink->passage].uplift;
    if (uplift.larger && std::isfinite(*uplift.larger)) {
      say(messages::liftsFlow(metrics::percentText(*uplift.larger - 1)), FontRole::slideBody,
          Ink::secondText);
    }
  } else {
    say(metrics::whyNoWeakestLink(of.numbers), FontRole::slideBody, Ink::secondText);
  }
  if (before && stage && before->stage()) {
    const bool same = *before->stage() == *stage;
    say(same ? messages::stillTheSame()
             : messages::movedFromStage(
                   shownText(source.journey.get(*before->stage()).name).toStdString()),
        same ? FontRole::slideBodyItalic : FontRole::slideBodyStrong,
        same ? Ink::secondText : Ink::text);
  }
  const QSizeF size(width, std::max(y + 16, least.height()));
  builder.add(BoxMark{.rect = {0, 0, width, 7},
                      .fill = stage ? Color{.ink = Ink::hue, .stage = source.placeOf(*stage)}
                                    : Color{Ink::strongLine},
                      .stroke = {},
                      .crisp = true});
  return builder.finishOn(BoxMark{.rect = {{0, 0}, size},
                                  .fill = {newest ? Ink::weakTint : Ink::surface},
                                  .stroke = {newest ? Ink::weakBar : Ink::line},
                                  .strokeWidth = newest ? 2.5 : 1.5},
                          size);
}

}  // namespace

SharedPicture weakestLinkStrip(const journey::Journey& journey, const ViewOptions& options,
                               qreal width) {
  SlideSource source(journey, options, width);
  std::vector<StripPeriod> periods = periodsWithNumbers(source);
  if (periods.empty()) return nullptr;
  const auto most = std::max<std::size_t>(
      1, static_cast<std::size_t>((width + kStripGap) / (kNarrowestPeriod + kStripGap)));
  // The one before the first that is shown is still what it is held against.
  const std::size_t first = periods.size() > most ? periods.size() - most : 0;
  const auto count = static_cast<qreal>(periods.size() - first);
  const qreal each = std::min((width - kStripGap * (count - 1)) / count, 520.0);
  SlideSheet sheet;
  const SharedPicture heading =
      slideHeading(source, source.words(messages::weakestOfPeriods()), width);
  sheet.put(heading, {0, 0});
  qreal y = heading->size.height();
  qreal height = 0;
  const auto cell = [&](std::size_t i) {
    return stripCell(source, periods[i], i > 0 ? &periods[i - 1] : nullptr, i + 1 == periods.size(),
                     {each, height});
  };
  for (std::size_t i = first; i < periods.size(); ++i) {
    height = std::max(height, cell(i)->size.height());
  }
  for (std::size_t i = first; i < periods.size(); ++i) {
    sheet.put(cell(i), {static_cast<qreal>(i - first) * (each + kStripGap), y});
  }
  y += height;
  if (first > 0) {
    const SharedPicture more = slideMore(source, first, width);
    sheet.put(more, {0, y + 6});
    y += more->size.height() + 6;
  }
  return sheet.finish({width, y});
}

SharedPicture weakestLinkBody(const journey::Journey& journey, const ViewOptions& options,
                              qreal width) {
  SlideSource source(journey, options, width);
  if (!source.isMeasured()) return nullptr;
  SlideSheet sheet;
  putWeakestLinkBody(sheet, source);
  return sheet.finish({width, kSlideHeight});
}

}  // namespace throughline::drawing
