#include "present/map_slide.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kMapLeft = 44;
constexpr qreal kNarrowestStage = 196;
constexpr qreal kBetweenStages = 10;
constexpr qreal kStageInset = 10;
constexpr std::array kStageNames{FontRole::slideName, FontRole::slideNameSmall};

StageRange rangeOf(const SlideSource& source, std::size_t part) {
  const std::size_t parts = mapSlides(source);
  const std::size_t all = source.stages.size();
  const std::size_t first = all * part / parts;
  return {first, all * (part + 1) / parts - first};
}

/// The columns of the stages of one part, one below the other in rows of the same height.
class MapColumns {
 public:
  MapColumns(SlideSource& source, StageRange range) : m_source(source), m_range(range) {
    const auto count = static_cast<qreal>(range.count);
    m_width = (source.width - 2 * kMapLeft - kBetweenStages * (count - 1)) / count;
    m_width = std::min(m_width, 560.0);
  }

  void put(SlideSheet& sheet) {
    qreal y = slide::kBodyTop - 4;
    putTint(sheet);
    y = putRow(sheet, y, 12,
               [this](std::size_t stage, qreal height) { return name(stage, height); });
    y = putRow(sheet, y, 12, [this](std::size_t stage, qreal) { return job(stage); });
    y = putRow(sheet, y, 14, [this](std::size_t stage, qreal) { return passage(stage); });
    constexpr qreal kLeastCurve = 138;
    constexpr qreal kMostCurve = 300;
    const qreal curve = m_source.persona ? kLeastCurve : 0;
    const qreal room = slide::kBodyBottom - y - curve;
    y = putRow(sheet, y, 12, [&](std::size_t stage, qreal) { return touchpoints(stage, room); });
    if (curve == 0) return;
    const qreal whole = static_cast<qreal>(m_range.count) * (m_width + kBetweenStages);
    const qreal height = std::clamp(slide::kBodyBottom - y, kLeastCurve - 12, kMostCurve);
    sheet.put(slideCurve(m_source, *m_source.persona, m_range, {}, {whole, height}),
              {kMapLeft, slide::kBodyBottom - height});
  }

 private:
  [[nodiscard]] qreal left(std::size_t stage) const {
    return kMapLeft + static_cast<qreal>(stage - m_range.first) * (m_width + kBetweenStages);
  }
  template <class Make>
  qreal putRow(SlideSheet& sheet, qreal y, qreal after, Make make) {
    qreal height = 0;
    for (std::size_t i = m_range.first; i < m_range.first + m_range.count; ++i) {
      if (const SharedPicture picture = make(i, 0))
        height = std::max(height, picture->size.height());
    }
    if (height == 0) return y;
    for (std::size_t i = m_range.first; i < m_range.first + m_range.count; ++i) {
      sheet.put(make(i, height), {left(i), y});
    }
    return y + height + after;
  }
  void putTint(SlideSheet& sheet) {
    const auto& weakest = m_source.numbers.weakestLink;
    if (!weakest) return;
    const std::size_t stage = weakest->passage;
    if (stage < m_range.first || stage >= m_range.first + m_range.count) return;
    sheet.put(BoxMark{.rect = {left(stage) - 5, slide::kBodyTop - 10, m_width + 10,
                               slide::kBodyBottom - slide::kBodyTop + 16},
                      .radius = 10,
                      .fill = {Ink::weakTint},
                      .stroke = {}});
  }
  [[nodiscard]] SharedPicture name(std::size_t stage, qreal least) {
    PictureBuilder builder(m_source.type, slideTarget(m_source.stages[stage]->id));
    const QString number = QString::number(stage + 1);
    const qreal textLeft = kStageInset + 10 + builder.width(number, FontRole::slideNumber) + 10;
    builder.text({PartRole::ordinal}, number, FontRole::slideNumber,
                 {.ink = Ink::hueText, .stage = stage},
                 {.topLeft = {kStageInset + 10, 12}, .width = textLeft});
    const qreal text =
        drawName(builder, {PartRole::title, "name"}, shownText(m_source.stages[stage]->name),
                 {.sizes = kStageNames}, {textLeft, 12}, m_width - textLeft - 8)
            .height;
    const QSizeF size(m_width, std::max(text + 24, least));
    builder.add(BoxMark{.rect = {0, 0, 7, size.height()},
                        .fill = {.ink = Ink::hue, .stage = stage},
                        .stroke = {},
                        .crisp = true});
    return builder.finishOn(BoxMark{.rect = {{0, 0}, size},
                                    .radius = 6,
                                    .fill = {.ink = Ink::hueTint, .stage = stage},
                                    .stroke = {}},
                            size);
  }
  [[nodiscard]] SharedPicture job(std::size_t stage) {
    const std::string& statement = m_source.stages[stage]->job.statement;
    if (journey::isBlank(statement)) return nullptr;
    PictureBuilder builder(m_source.type, slideTarget(m_source.stages[stage]->id));
    const QString words = m_source.words(messages::quoted(shownText(statement).toStdString()));
    const auto extent = builder.text(
        {PartRole::statement, "job.statement"}, words, FontRole::slideBody, {Ink::text},
        {.topLeft = {kStageInset, 0}, .width = m_width - kStageInset, .mostLines = 3});
    return builder.finish({m_width, extent.height});
  }
  [[nodiscard]] SharedPicture passage(std::size_t stage) {
    const auto* numbers = m_source.passageOf(stage);
    if (!numbers || (!numbers->conversion && !numbers->days)) return nullptr;
    PictureBuilder builder(m_source.type, slideTarget(m_source.stages[stage]->id));
    const bool weakest = m_source.isWeakest(stage);
    const Ink ink = weakest ? Ink::weakText : Ink::text;
    const qreal width = m_width - kStageInset;
    std::vector<WordRun> runs;
    if (numbers->conversion) {
      runs.push_back({m_source.words(metrics::percentText(*numbers->conversion)),
                      FontRole::slideTitleSmallest,
                      {ink}});
      runs.push_back({m_source.words(messages::moveOn()), FontRole::slideBody, {Ink::secondText}});
    }
    qreal y = drawRuns(builder, {PartRole::figure}, runs, {kStageInset, 0}, width, 2);
    QStringList below;
    if (numbers->days) below << m_source.words(metrics::daysText(*numbers->days));
    const auto caution = metrics::cautions(*numbers);
    for (const auto each : caution) below << m_source.words(metrics::shortWords(each));
    y += builder
             .text({PartRole::figure}, below.join(QStringLiteral(", ")), FontRole::slideBody,
                   {Ink::secondText}, {.topLeft = {kStageInset, y}, .width = width, .mostLines = 2})
             .height;
    if (weakest) {
      const QString word = m_source.words(messages::weakestLink());
      builder.part({PartRole::status}, word, [&] {
        builder.add(PathMark{.path = slideFlag({kStageInset + 2, y + 6}, 17),
                             .fill = {Ink::weakText},
                             .stroke = {}});
        builder.text({PartRole::status}, word, FontRole::slideSmallStrong, {Ink::weakText},
                     {.topLeft = {kStageInset + 24, y + 2}, .width = width - 24});
      });
      y += lineHeight(FontRole::slideSmallStrong) + 4;
    }
    return builder.finish({m_width, y});
  }
  [[nodiscard]] SharedPicture touchpoints(std::size_t stage, qreal room) {
    constexpr qreal kDotAt = 5;
    constexpr qreal kTextAt = 20;
    constexpr std::size_t kMostMeasured = 24;  // more than ever fit
    const auto all = m_source.touchpointsOf(m_source.stages[stage]->id);
    std::vector<SharedPicture> lines;
    for (const auto* touchpoint : all) {
      if (lines.size() == kMostMeasured) {
        lines.resize(all.size(), lines.back());
        break;
      }
      PictureBuilder builder(m_source.type, {journey::Kind::touchpoint, touchpoint->id.value});
      const bool live = touchpoint->status != journey::Status::retired;
      const auto* owner = touchpoint->owner ? m_source.journey.find(*touchpoint->owner) : nullptr;
      const QColor color(owner ? QString::fromStdString(owner->color) : QString());
      builder.add(DotMark{.center = {kDotAt + 1, lineHeight(FontRole::slideBody) / 2},
                          .radius = 5,
                          .fill = color.isValid() ? Color{.ink = Ink::own, .own = color} : Color{},
                          .stroke = color.isValid() ? Color{} : Color{Ink::faintText}});
      const auto extent = builder.text({PartRole::title, "title"}, shownText(touchpoint->title),
                                       FontRole::slideBody, {live ? Ink::text : Ink::secondText},
                                       {.topLeft = {kTextAt, 0},
                                        .width = m_width - kStageInset - kTextAt,
                                        .mostLines = 2,
                                        .struck = !live});
      lines.push_back(builder.finish({m_width - kStageInset, extent.height}));
    }
    const SharedPicture body = stacked(m_source, lines, {m_width - kStageInset, room}, 5);
    if (!body) return nullptr;
    SlideSheet inset;
    inset.put(body, {kStageInset, 0});
    return inset.finish({m_width, body->size.height()});
  }

  SlideSource& m_source;
  StageRange m_range;
  qreal m_width = 0;
};

/// Whose journey it is, of when, and which part of it stands here.
QString belowTitle(const SlideSource& source, std::size_t part) {
  QStringList words;
  constexpr std::size_t kMostNamed = 3;
  for (std::size_t i = 0; i < source.personas.size() && i < kMostNamed; ++i) {
    words << besideOthers(shownText(source.personas[i]->name));
  }
  if (source.personas.size() > kMostNamed) {
    words << source.words(
        messages::andMore(numberWords(static_cast<double>(source.personas.size() - kMostNamed))));
  }
  QStringList parts{words.join(QStringLiteral(", ")), source.periodName()};
  const std::size_t all = mapSlides(source);
  if (all > 1) {
    parts << source.words(messages::partOf(static_cast<int>(part) + 1, static_cast<int>(all)));
  }
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

std::size_t mapSlides(const SlideSource& source) {
  const auto most = static_cast<std::size_t>((source.width - 2 * kMapLeft + kBetweenStages) /
                                             (kNarrowestStage + kBetweenStages));
  return std::max<std::size_t>(1,
                               (source.stages.size() + most - 1) / std::max<std::size_t>(most, 1));
}

void putWholeMap(SlideSheet& sheet, SlideSource& source, std::size_t part) {
  putHead(sheet, source,
          {.stage = {},
           .title = shownText(source.journey.settings().title),
           .below = belowTitle(source, part),
           .record = {journey::Kind::map, source.journey.settings().id.value},
           .titleField = "title"});
  const StageRange range = rangeOf(source, part);
  if (range.count == 0) return;
  MapColumns(source, range).put(sheet);
}

}  // namespace throughline::drawing
