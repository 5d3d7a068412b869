#include <algorithm>
#include <array>
#include <cmath>

#include "present/slide_cards.h"
#include "present/slide_parts.h"
#include "present/slide_words.h"
#include "throughline/drawing/number_words.h"
#include "throughline/drawing/review_pictures.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr std::array kReviewJobs{FontRole::slideName, FontRole::slideNameSmall};
constexpr std::array kReviewCards{FontRole::slideBody};
constexpr int kMostChangeLines = 4;

/// A number of the stage, then and now.
struct ThenAndNow {
  QString name;
  QString before;
  QString now;
  QString remark;
  bool weak = false;
};

/// A number with its unit, as short as the column asks for.
QString figureOfMetric(const SlideSource& source, const journey::Metric& metric,
                       const std::optional<double>& value) {
  if (!value) return QStringLiteral("–");
  const journey::Message number = numberWords(*value);
  if (shownText(metric.unit) == u"%") return source.words(messages::percent(number));
  return source.words(number);
}

QString targetOfMetric(const SlideSource& source, const journey::Metric& metric,
                       const std::optional<double>& target) {
  if (!target) return {};
  return source.words(messages::target(figureOfMetric(source, metric, target).toStdString()));
}

/// "+3.6 %", or in points for a metric in %. Volumes of periods of unlike length are compared
/// per day, as their trend is.
QString changeOfMetric(const SlideSource& source, const journey::Metric& metric,
                       const metrics::Shift& shift, std::optional<double> trend) {
  const auto absolute = shift.absolute();
  if (!absolute) return {};
  const auto signOf = [](double change) {
    return change > 0 ? QStringLiteral("+") : QStringLiteral("−");
  };
  if (shownText(metric.unit) == u"%") {
    if (*absolute == 0) return {};
    return signOf(*absolute) + source.words(pointsWords(*absolute / 100));
  }
  if (!trend || *trend == 0) return {};
  return signOf(*trend) + source.words(metrics::percentText(std::abs(*trend)));
}

QString joinedWords(const QString& one, const QString& other) {
  if (one.isEmpty() || other.isEmpty()) return one + other;
  return one + QStringLiteral(", ") + other;
}

/// Whether the target is met, beside the figure.
QString healthSign(metrics::HealthStatus status) {
  if (status == metrics::HealthStatus::on_target) return QStringLiteral(" ✓");
  if (status == metrics::HealthStatus::off_target) return QStringLiteral(" ×");
  return {};
}

std::vector<ThenAndNow> rowsOf(const SlideSource& source, std::size_t place) {
  std::vector<ThenAndNow> rows;
  const journey::Stage& stage = *source.stages[place];
  const auto& now = source.numbers.stages[place];
  const auto* then = source.numbersBefore ? &source.numbersBefore->stages[place] : nullptr;
  const auto metric = [&](const journey::Metric& of, const journey::Message& role,
                          const metrics::Shift& shift, std::optional<double> trend,
                          const std::optional<double>& target, const QString& sign) {
    if (journey::isBlank(of.name) && !shift.after && !shift.before) return;
    rows.push_back({.name = journey::isBlank(of.name) ? source.words(role) : shownText(of.name),
                    .before = figureOfMetric(source, of, shift.before),
                    .now = figureOfMetric(source, of, shift.after) + sign,
                    .remark = joinedWords(changeOfMetric(source, of, shift, trend),
                                          targetOfMetric(source, of, target))});
  };
  metric(stage.volume, messages::volume(), {then ? then->volume : std::nullopt, now.volume},
         now.volumeTrend, now.volumeTarget, {});
  if (const auto* passage = source.passageOf(place)) {
    const auto* before = source.passageBefore(place);
    const bool weak = source.isWeakest(place);
    const auto ratio = [&](const std::optional<double>& value) {
      return value ? source.words(metrics::percentText(*value)) : QStringLiteral("–");
    };
    const auto days = [&](const std::optional<double>& value) {
      return value ? source.words(numberWords(*value)) : QStringLiteral("–");
    };
    const bool counted = passage->conversion || (before && before->conversion);
    const bool timed = passage->days || (before && before->days);
    if (counted || passage->targetConversion) {
      rows.push_back({.name = source.words(messages::moveOnRow()),
                      .before = ratio(before ? before->conversion : std::nullopt),
                      .now = ratio(passage->conversion),
                      .remark = passage->targetConversion
                                    ? source.words(messages::target(
                                          metrics::percentText(*passage->targetConversion)))
                                    : QString(),
                      .weak = weak});
    }
    if (timed || passage->targetDays) {
      rows.push_back({.name = source.words(messages::medianDaysRow()),
                      .before = days(before ? before->days : std::nullopt),
                      .now = days(passage->days),
                      .remark = passage->targetDays ? source.words(messages::target(
                                                          numberWords(*passage->targetDays)))
                                                    : QString(),
                      .weak = weak});
    }
  }
  metric(stage.health, messages::health(), {then ? then->health : std::nullopt, now.health},
         now.healthTrend, now.healthTarget, healthSign(now.healthStatus));
  return rows;
}

SharedPicture thenAndNow(SlideSource& source, const std::vector<ThenAndNow>& rows, bool unfinished,
                         qreal width) {
  if (rows.empty()) return nullptr;
  PictureBuilder builder(source.type, Target{});
  const bool both = source.before != nullptr;
  const qreal nameWidth = width * 0.33;
  const qreal figure = width * 0.205;
  const qreal beforeRight = nameWidth + (both ? figure : 0);
  const qreal nowRight = beforeRight + figure;
  const qreal remarkLeft = nowRight + 18;
  const auto right = [&](const QString& text, FontRole font, Ink ink, qreal at, qreal y) {
    builder.textEndingAt({PartRole::figure}, text, font, {ink}, {at, y}, figure - 6);
  };
  qreal y = 0;
  if (source.period) {
    if (both) {
      right(shownText(source.before->name), FontRole::slideBody, Ink::secondText, beforeRight, y);
    }
    right(shownText(source.period->name), FontRole::slideBodyStrong, Ink::text, nowRight, y);
    if (unfinished) {
      builder.text({PartRole::remark}, source.words(messages::unfinishedPeriod()),
                   FontRole::slideSmall, {Ink::doubtful},
                   {.topLeft = {remarkLeft, y + 4}, .width = width - remarkLeft});
    }
    y += lineHeight(FontRole::slideBody) + 6;
  }
  for (const ThenAndNow& row : rows) {
    builder.add(
        BoxMark{.rect = {0, y, width, 1.5}, .fill = {Ink::line}, .stroke = {}, .crisp = true});
    constexpr qreal kInnerRow = 7;
    const qreal top = y + kInnerRow;
    const qreal name = builder
                           .text({PartRole::label}, row.name, FontRole::slideBody, {Ink::text},
                                 {.topLeft = {0, top + 3}, .width = nameWidth - 6, .mostLines = 2})
                           .height;
    if (both) right(row.before, FontRole::slideBody, Ink::secondText, beforeRight, top + 3);
    right(row.now, FontRole::slideNumber, row.weak ? Ink::weakText : Ink::text, nowRight, top);
    const qreal remark =
        builder
            .text({PartRole::remark}, row.remark, FontRole::slideSmall, {Ink::secondText},
                  {.topLeft = {remarkLeft, top + 5}, .width = width - remarkLeft, .mostLines = 2})
            .height;
    y = top + std::max({name + 3, remark + 5, lineHeight(FontRole::slideNumber)}) + kInnerRow;
  }
  return builder.finish({width, y});
}

/// Word by word, so that a line breaks within what stands in one weight.
void addWords(std::vector<WordRun>& runs, const QString& text, FontRole font, Ink ink) {
  for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
    runs.push_back({word, font, {ink}});
  }
}

/// "24 % moved on, 26 % before: 2 points less, from −11 to +6. Unclear."
SharedPicture changeBox(SlideSource& source, std::size_t place, qreal width) {
  const auto* now = source.passageOf(place);
  const auto* before = source.passageBefore(place);
  if (!now || !before) return nullptr;
  const auto compared = metrics::compare(*before, *now);
  const auto change = compared.conversion.absolute();
  if (!change || !compared.interval) return nullptr;
  PictureBuilder builder(source.type, slideTarget(source.stages[place]->id));
  const Ink ink = compared.verdict == metrics::Verdict::better  ? Ink::good
                  : compared.verdict == metrics::Verdict::worse ? Ink::text
                                                                : Ink::doubtful;
  std::vector<WordRun> runs;
  addWords(runs,
           source.words(messages::movedOnBefore(metrics::percentText(*now->conversion),
                                                metrics::percentText(*before->conversion))),
           FontRole::slideBodyStrong, Ink::text);
  addWords(runs, source.words(changeWords(*change, *compared.interval)), FontRole::slideBody,
           Ink::text);
  addWords(runs, source.words(verdictSentence(compared.verdict)), FontRole::slideBodyStrong, ink);
  const qreal height =
      drawRuns(builder, {PartRole::remark}, runs, {20, 3}, width - 20, kMostChangeLines) + 6;
  builder.add(BoxMark{.rect = {0, 0, 5, height}, .fill = {ink}, .stroke = {}, .crisp = true});
  return builder.finish({width, height});
}

SharedPicture touchpointRow(SlideSource& source, const journey::Touchpoint& touchpoint,
                            qreal width) {
  PictureBuilder builder(source.type, {journey::Kind::touchpoint, touchpoint.id.value});
  const auto* owner = touchpoint.owner ? source.journey.find(*touchpoint.owner) : nullptr;
  const bool unseen = touchpoint.side == journey::Side::unseen;
  const bool live = touchpoint.status != journey::Status::retired;
  const QString who = !live    ? source.words(messages::retiredTouchpoint())
                      : owner  ? shownText(owner->name)
                      : unseen ? source.words(messages::customerOnly())
                               : source.words(messages::noOwner());
  const FontRole font = owner && live     ? FontRole::slideBody
                        : unseen || !live ? FontRole::slideBodyItalic
                                          : FontRole::slideBodyStrong;
  const Ink ink = owner || unseen || !live ? Ink::secondText : Ink::fault;
  constexpr qreal kInner = 12;
  constexpr qreal kInnerY = 11;
  constexpr qreal kSign = 34;
  constexpr qreal kLeft = kInner + kSign + kInner;
  const qreal whoWidth = std::min(builder.width(who, font) + 2, width * 0.42);
  const qreal nameWidth = width - kLeft - whoWidth - 2 * kInner - (owner && live ? 18 : 0);
  const qreal name =
      drawName(
          builder, {PartRole::title, "title"}, shownText(touchpoint.title),
          {.sizes = kReviewCards, .color = {live ? Ink::text : Ink::secondText}, .struck = !live},
          {kLeft, kInnerY}, nameWidth)
          .height;
  const qreal height = name + 2 * kInnerY;
  const qreal top = (height - lineHeight(font)) / 2;
  drawChannelSign(builder, source, touchpoint, {kInner, (height - kSign) / 2}, kSign);
  builder.textEndingAt({PartRole::owner, "owner"}, who, font, {ink}, {width - kInner, top},
                       whoWidth);
  if (owner && live) {
    const QColor color(QString::fromStdString(owner->color));
    builder.add(DotMark{
        .center = {width - kInner - whoWidth - 9, height / 2},
        .radius = 5.5,
        .fill = color.isValid() ? Color{.ink = Ink::own, .own = color} : Color{Ink::faintText},
        .stroke = {}});
  }
  return builder.finishOn(BoxMark{.rect = {0, 0, width, height},
                                  .radius = 7,
                                  .fill = {unseen ? Ink::paper : Ink::surface},
                                  .stroke = {unseen ? Ink::strongLine : Ink::line},
                                  .strokeWidth = 1.5,
                                  .dashed = unseen},
                          {width, height});
}

/// Those that only the customer sees come last: nobody here can change them.
std::vector<const journey::Touchpoint*> inReviewOrder(const SlideSource& source,
                                                      journey::Id<journey::Stage> stage) {
  auto all = source.touchpointsOf(stage);
  std::ranges::stable_sort(
      all, {}, [](const journey::Touchpoint* each) { return each->side == journey::Side::unseen; });
  return all;
}

}  // namespace

SharedPicture reviewedStage(const journey::Journey& journey, const ViewOptions& options,
                            const ReviewedStage& about, qreal width) {
  SlideSource source(journey, options, width);
  const std::size_t place = source.placeOf(about.stage);
  if (place >= source.stages.size()) return nullptr;
  SlideSheet sheet;
  qreal y = 0;
  const auto put = [&](const SharedPicture& picture, qreal after) {
    if (!picture) return;
    sheet.put(picture, {0, y});
    y += picture->size.height() + after;
  };
  const std::string& statement = source.stages[place]->job.statement;
  const std::vector<ThenAndNow> rows = rowsOf(source, place);
  if (!journey::isBlank(statement) || !rows.empty()) {
    put(slideHeading(source, source.words(messages::theStage()), width), 0);
  }
  if (!journey::isBlank(statement)) {
    PictureBuilder job(source.type, slideTarget(about.stage));
    const auto extent = drawName(job, {PartRole::statement, "job.statement"},
                                 source.words(messages::quoted(shownText(statement).toStdString())),
                                 {.sizes = kReviewJobs, .mostLines = 3}, {0, 0}, width);
    put(job.finish({width, extent.height}), 14);
  }
  put(thenAndNow(source, rows, about.unfinished, width), 10);
  put(changeBox(source, place, width), 0);
  const auto touchpoints = inReviewOrder(source, about.stage);
  if (!touchpoints.empty()) {
    if (y > 0) y += 22;
    put(slideHeading(source, source.words(messages::touchpointsLane()), width), 0);
    for (const auto* each : touchpoints) put(touchpointRow(source, *each, width), 8);
  }
  if (!about.lastNote.isEmpty()) {
    y += 18;
    put(slideHeading(source, source.words(messages::saidAtLastReview(about.lastDate.toStdString())),
                     width),
        0);
    PictureBuilder note(source.type, Target{});
    const auto extent = note.text({PartRole::quote}, about.lastNote, FontRole::slideBodyItalic,
                                  {Ink::text}, {.topLeft = {0, 0}, .width = width, .mostLines = 8});
    put(note.finish({width, extent.height}), 0);
  }
  return sheet.finish({width, y});
}

}  // namespace throughline::drawing
