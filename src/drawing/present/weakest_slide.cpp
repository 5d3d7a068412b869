#include "present/weakest_slide.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "present/passage_bars.h"
#include "present/slide_words.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/what_if.h"
#include "throughline/metrics/why.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using Pictures = std::vector<SharedPicture>;

constexpr std::array kDoneNames{FontRole::slideNameSmall};

SharedPicture titledLine(SlideSource& source, Target record, const QString& title,
                         const std::vector<WordRun>& runs, qreal width) {
  PictureBuilder builder(source.type, record);
  qreal y =
      drawName(builder, {PartRole::title}, title, {.sizes = kDoneNames}, {0, 0}, width).height;
  y += drawRuns(builder, {PartRole::label}, runs, {0, y}, width, 2);
  return builder.finish({width, y});
}

WordRun quietRun(const QString& text) { return {text, FontRole::slideBody, {Ink::secondText}}; }

/// Experiments that are not decided, campaigns that are not over, touchpoints that are planned.
Pictures doneAbout(SlideSource& source, journey::Id<journey::Stage> stage, qreal width) {
  Pictures all;
  for (const auto* trial : source.journey.in<journey::Experiment>(stage)) {
    if (trial->status == journey::ExperimentStatus::decided) continue;
    all.push_back(slideExperiment(source, *trial, true, width));
  }
  for (const auto* campaign : source.journey.in<journey::Campaign>(stage)) {
    if (campaign->status == journey::CampaignStatus::ended) continue;
    QStringList line{source.words(messages::campaignWord())};
    if (campaign->start || campaign->end) {
      line << source.words(spanWords(campaign->start, campaign->end));
    }
    const auto* owner = campaign->owner ? source.journey.find(*campaign->owner) : nullptr;
    if (owner) line << besideOthers(shownText(owner->name));
    all.push_back(titledLine(source, {journey::Kind::campaign, campaign->id.value},
                             shownText(campaign->name), {quietRun(line.join(QStringLiteral(", ")))},
                             width));
  }
  for (const auto* touchpoint : source.journey.in<journey::Touchpoint>(stage)) {
    if (touchpoint->status != journey::Status::planned) continue;
    std::vector<WordRun> runs{quietRun(source.words(messages::plannedTouchpoint()))};
    const auto* owner = touchpoint->owner ? source.journey.find(*touchpoint->owner) : nullptr;
    if (owner) {
      runs.push_back(quietRun(QStringLiteral("· ") + besideOthers(shownText(owner->name))));
    } else if (touchpoint->side != journey::Side::unseen) {
      runs.push_back(quietRun(QStringLiteral("·")));
      runs.push_back({source.words(messages::noOwner()), FontRole::slideBodyStrong, {Ink::fault}});
    }
    all.push_back(titledLine(source, {journey::Kind::touchpoint, touchpoint->id.value},
                             shownText(touchpoint->title), runs, width));
  }
  return all;
}

SharedPicture saidBlock(SlideSource& source, Target record, const std::string& words,
                        const QString& who, qreal width) {
  PictureBuilder builder(source.type, record);
  qreal y =
      builder
          .text({PartRole::quote}, source.words(messages::quoted(words)), FontRole::slideQuote,
                {Ink::text}, {.topLeft = {0, 0}, .width = width, .mostLines = 3})
          .height;
  y += builder
           .text({PartRole::label}, who, FontRole::slideBody, {Ink::secondText},
                 {.topLeft = {0, y + 2}, .width = width})
           .height +
       2;
  return builder.finish({width, y});
}

QString speakerOf(const SlideSource& source, std::optional<journey::Id<journey::Persona>> persona,
                  const std::string& from) {
  QStringList who;
  const auto* person = persona ? source.journey.find(*persona) : nullptr;
  if (person) who << besideOthers(shownText(person->name));
  if (!journey::isBlank(from)) who << besideOthers(shownText(from));
  return who.join(QStringLiteral(", "));
}

/// What customers said there that weighs most: lows first, then how it feels, then objections.
Pictures wordsFrom(SlideSource& source, journey::Id<journey::Stage> stage, qreal width) {
  Pictures all;
  for (const auto* finding : source.journey.in<journey::Finding>(stage)) {
    if (finding->feeling != journey::Feeling::low || journey::isBlank(finding->text)) continue;
    all.push_back(saidBlock(source, {journey::Kind::finding, finding->id.value},
                            shownText(finding->text).toStdString(),
                            speakerOf(source, finding->persona, finding->source), width));
  }
  auto feelings = source.journey.in<journey::Emotion>(stage);
  std::ranges::stable_sort(feelings, {}, &journey::Emotion::score);
  for (const auto* emotion : feelings) {
    const bool tells = emotion->state == journey::EmotionState::now && emotion->score < 0 &&
                       !journey::isBlank(emotion->quote);
    if (!tells) continue;
    all.push_back(saidBlock(source, {journey::Kind::emotion, emotion->id.value},
                            shownText(emotion->quote).toStdString(),
                            speakerOf(source, emotion->persona, emotion->source), width));
  }
  for (const auto* question : source.journey.in<journey::Question>(stage)) {
    if (question->kind != journey::QuestionKind::objection) continue;
    all.push_back(saidBlock(source, {journey::Kind::question, question->id.value},
                            shownText(question->text).toStdString(),
                            speakerOf(source, question->persona, question->source), width));
  }
  return all;
}

/// A figure as it is and as it would be.
void drawThen(PictureBuilder& builder, SlideSource& source, const QString& what,
              const journey::Message& before, const journey::Message& after, qreal left,
              qreal width) {
  const qreal label = builder
                          .text({PartRole::label}, what, FontRole::slideBody, {Ink::secondText},
                                {.topLeft = {left, 0}, .width = width, .mostLines = 1})
                          .height;
  const QString now = source.words(before);
  const QString then = source.words(after);
  FontRole large = FontRole::slideFigureSmall;
  FontRole small = FontRole::slideTitleSmallest;
  const auto needed = [&] {
    return builder.width(now, small) + builder.width(then, large) + fontSize(small) * 1.9;
  };
  if (needed() > width) large = small = FontRole::slideNumber;
  drawRuns(builder, {PartRole::figure},
           {{now, small, {Ink::secondText}},
            {QStringLiteral("→"), small, {Ink::secondText}},
            {then, large, {Ink::text}}},
           {left, label}, width, 1);
}

SharedPicture outcomeBlock(SlideSource& source, qreal width) {
  const auto& weakest = *source.numbers.weakestLink;
  const auto& passage = source.numbers.passages[weakest.passage];
  metrics::Assumption assumed;
  const bool byDelay = weakest.cause == metrics::Cause::delay;
  if (byDelay) assumed.days = passage.uplift.benchmarkDays;
  if (!byDelay) assumed.conversion = passage.uplift.benchmarkConversion;
  const auto result = metrics::whatIf(source.numbers, {{weakest.passage, assumed}});
  PictureBuilder builder(source.type, slideTarget(passage.from));
  const qreal half = (width - 24) / 2;
  qreal left = 0;
  if (result.before.finalVolume && result.after.finalVolume && !byDelay) {
    const auto& last = *source.stages.back();
    const std::string name = journey::isBlank(last.volume.name) ? last.name : last.volume.name;
    const QString what = source.words(messages::valueInPeriod(
        shownText(name).toStdString(),
        source.period ? shownText(source.period->name).toStdString() : std::string()));
    drawThen(builder, source, what, numberWords(std::round(*result.before.finalVolume)),
             numberWords(std::round(*result.after.finalVolume)), left, half);
    left += half + 24;
  }
  if (result.before.flow && result.after.flow) {
    drawThen(builder, source, source.words(messages::flowADay()), flowWords(*result.before.flow),
             flowWords(*result.after.flow), left, half);
    left += half;
  }
  if (left == 0) return nullptr;
  const qreal height = lineHeight(FontRole::slideBody) + lineHeight(FontRole::slideFigureSmall) + 4;
  return builder.finish({width, height});
}

SharedPicture surenessBlock(SlideSource& source, qreal width) {
  const auto& weakest = *source.numbers.weakestLink;
  PictureBuilder builder(source.type, slideTarget(source.stages[weakest.passage]->id));
  journey::Message said = metrics::howSure(source.journey, source.numbers, source.confidence());
  if (metrics::isDrawn(source.numbers)) {
    const double share = source.confidence().at(weakest.passage);
    said = messages::sentences(said, messages::namedInDraws(metrics::confidenceText(share)));
  }
  // Where no bar tells why it is the one, words do.
  const bool isTold = source.numbers.rule == journey::Rule::flow &&
                      !source.numbers.passages[weakest.passage].uplift.stalled;
  if (!isTold) said = messages::sentences(metrics::whyWeakest(source.numbers), said);
  const qreal height = builder
                           .text({PartRole::remark}, source.words(said), FontRole::slideBody,
                                 {Ink::text}, {.topLeft = {0, 0}, .width = width, .mostLines = 6})
                           .height;
  return builder.finish({width, height});
}

/// "Lowest conversion  Evaluation, 24 %"
SharedPicture extremesLine(SlideSource& source, qreal width) {
  PictureBuilder builder(source.type, Target{});
  constexpr qreal kTop = 16;
  constexpr qreal kApart = 44;
  qreal x = 0;
  qreal height = 0;
  const auto add = [&](const journey::Message& what, std::size_t passage,
                       const journey::Message& value) {
    const std::string stage = shownText(source.stages[passage]->name).toStdString();
    const std::vector<WordRun> runs{
        quietRun(source.words(what)),
        {source.words(messages::listed(stage, value)), FontRole::slideBodyStrong, {Ink::text}}};
    const qreal wanted = widthOf(builder, runs) + 2;
    // Beside the first where there is room, else below it.
    if (x > 0 && x + wanted > width) {
      x = 0;
      height += lineHeight(FontRole::slideBody);
    }
    // In no more room than they need: what is read from the right would begin at its end.
    drawRuns(builder, {PartRole::figure}, runs, {x, kTop + height}, std::min(wanted, width - x), 1);
    x += wanted + kApart;
  };
  if (const auto lowest = source.numbers.lowestConversion) {
    add(messages::lowestConversionAt(), *lowest,
        metrics::percentText(*source.numbers.passages[*lowest].conversion));
  }
  if (const auto longest = source.numbers.longestDelay) {
    add(messages::longestDelayAt(), *longest,
        metrics::daysText(*source.numbers.passages[*longest].days));
  }
  if (x == 0) return nullptr;
  builder.add(BoxMark{.rect = {0, 0, width, 1.5}, .fill = {Ink::line}, .stroke = {}});
  return builder.finish({width, kTop + height + lineHeight(FontRole::slideBody)});
}

SharedPicture sideColumn(SlideSource& source, QSizeF room) {
  if (!source.numbers.weakestLink) return nullptr;
  const auto& weakest = *source.numbers.weakestLink;
  const auto& passage = source.numbers.passages[weakest.passage];
  const std::string name = shownText(source.stages[weakest.passage]->name).toStdString();
  const bool byDelay = weakest.cause == metrics::Cause::delay;
  const bool target =
      byDelay ? passage.targetDays.has_value() : passage.targetConversion.has_value();
  SlideSheet sheet;
  qreal y = 0;
  const auto put = [&](const SharedPicture& picture, qreal after) {
    if (!picture) return;
    sheet.put(picture, {0, y});
    y += picture->size.height() + after;
  };
  if (const auto outcome = passage.uplift.stalled ? nullptr : outcomeBlock(source, room.width())) {
    put(slideHeading(source,
                     source.words(target ? messages::ifStageMetTarget(name)
                                         : messages::ifStageMetMedian(name)),
                     room.width()),
        0);
    put(outcome, 8);
  }
  put(surenessBlock(source, room.width()), slide::kBlockGap);
  const auto list = [&](const journey::Message& heading, const Pictures& all, qreal most,
                        qreal gap) {
    if (all.empty()) return;
    const SharedPicture head = slideHeading(source, source.words(heading), room.width());
    const QSizeF below(room.width(), std::min(most, room.height() - y) - head->size.height());
    const SharedPicture body = stacked(source, all, below, gap);
    if (!body) return;
    put(head, 0);
    put(body, slide::kBlockGap);
  };
  const Pictures done = doneAbout(source, passage.from, room.width());
  const Pictures said = wordsFrom(source, passage.from, room.width());
  const qreal rest = room.height() - y;
  list(messages::inTheirWords(), said, done.empty() ? rest : rest / 2, 14);
  list(messages::whatWeDo(), done, room.height(), 12);
  return sheet.finish({room.width(), room.height()});
}

}  // namespace

void putWeakestLinkBody(SlideSheet& sheet, SlideSource& source) {
  const auto& weakest = source.numbers.weakestLink;
  const qreal whole = source.width - 2 * slide::kMargin;
  const qreal height = slide::kBodyBottom - slide::kBodyTop;
  const qreal left = weakest ? (whole - slide::kColumnGap) * 0.62 : whole;
  const SharedPicture heading =
      slideHeading(source, source.words(messages::liftOfEachPassage()), left);
  sheet.put(heading, {slide::kMargin, slide::kBodyTop});
  qreal y = slide::kBodyTop + heading->size.height() + 6;
  const SharedPicture extremes = extremesLine(source, left);
  const qreal below = extremes ? extremes->size.height() + 20 : 0;
  const SharedPicture bars = passageBars(source, {left, slide::kBodyBottom - y - below});
  sheet.put(bars, {slide::kMargin, y});
  y += bars->size.height() + 20;
  sheet.put(extremes, {slide::kMargin, y});
  if (!weakest) return;
  const qreal line = slide::kMargin + left + slide::kColumnGap / 2;
  sheet.put(BoxMark{.rect = {line, slide::kBodyTop, 1.5, slide::kFootTop - slide::kBodyTop},
                    .fill = {Ink::line},
                    .stroke = {},
                    .crisp = true});
  const qreal x = slide::kMargin + left + slide::kColumnGap;
  sheet.put(sideColumn(source, {source.width - slide::kMargin - x, height}), {x, slide::kBodyTop});
}

void putWeakestLink(SlideSheet& sheet, SlideSource& source) {
  SlideHead head;
  const auto& weakest = source.numbers.weakestLink;
  if (weakest) {
    const journey::Stage& stage = *source.stages[weakest->passage];
    head.weakest = true;
    head.title = shownText(stage.name);
    head.record = slideTarget(stage.id);
    head.titleField = "name";
    if (!journey::isBlank(stage.job.statement)) {
      head.job = source.words(messages::quoted(shownText(stage.job.statement).toStdString()));
    }
  } else {
    head.title = source.words(metrics::whyNoWeakestLink(source.numbers));
  }
  putHead(sheet, source, head);
  putWeakestLinkBody(sheet, source);
}

}  // namespace throughline::drawing
