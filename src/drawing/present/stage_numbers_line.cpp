#include <QStringList>
#include <algorithm>

#include "map_numbers.h"
#include "present/slide_parts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using WordRuns = std::vector<WordRun>;

WordRun strong(const QString& text, Ink ink = Ink::text) {
  return {text, FontRole::slideNumber, {ink}};
}
WordRun plain(const QString& text) { return {text, FontRole::slideBody, {Ink::text}}; }
WordRun quiet(const QString& text) { return {text, FontRole::slideBody, {Ink::secondText}}; }

/// "24 %", "3.1 days", "42", with the unit of its metric.
QString valueOf(const SlideSource& source, const journey::Metric& metric, double value) {
  const journey::Message number = numberWords(value);
  const QString unit = shownText(metric.unit);
  if (unit == u"%") return source.words(messages::percent(number));
  const QString digits = source.words(number);
  return unit.isEmpty() ? digits : digits + u' ' + besideOthers(unit);
}

QString inPeriodBefore(const SlideSource& source, const QString& value) {
  return source.words(
      messages::valueInPeriod(value.toStdString(), shownText(source.before->name).toStdString()));
}

QString nameOfMetric(const SlideSource& source, const journey::Metric& metric,
                     const journey::Message& role) {
  return journey::isBlank(metric.name) ? source.words(role) : shownText(metric.name);
}

WordRuns volumeRuns(const SlideSource& source, std::size_t place) {
  const auto& metric = source.stages[place]->volume;
  const auto& stage = source.numbers.stages[place];
  if (!stage.volume) return {};
  WordRuns runs{strong(valueOf(source, metric, *stage.volume)),
                plain(nameOfMetric(source, metric, messages::volume()))};
  if (!source.numbersBefore) return runs;
  const auto& before = source.numbersBefore->stages[place].volume;
  if (before) runs.push_back(quiet(inPeriodBefore(source, valueOf(source, metric, *before))));
  return runs;
}

WordRuns healthRuns(const SlideSource& source, std::size_t place) {
  const auto& metric = source.stages[place]->health;
  const auto& stage = source.numbers.stages[place];
  if (!stage.health) return {};
  const bool meets = stage.healthStatus == metrics::HealthStatus::on_target;
  const bool misses = stage.healthStatus == metrics::HealthStatus::off_target;
  const QString sign = meets ? QStringLiteral(" ✓") : misses ? QStringLiteral(" ×") : QString();
  WordRuns runs{
      strong(valueOf(source, metric, *stage.health) + sign, meets ? Ink::good : Ink::text),
      plain(nameOfMetric(source, metric, messages::health()))};
  QStringList beside;
  if (stage.healthTarget) {
    // The sign says whether it is met.
    beside << source.words(
        messages::target(valueOf(source, metric, *stage.healthTarget).toStdString()));
  }
  const auto shown = mapNumbers(source.journey, source.period);
  if (const auto& trend = shown.stages[place].healthTrend) beside << source.words(trend->text);
  runs.push_back(quiet(beside.join(QStringLiteral(", "))));
  return runs;
}

WordRuns evidenceRuns(const SlideSource& source, std::size_t place) {
  const auto evidence = metrics::evidenceOf(source.evidence, source.stages[place]->id);
  QStringList parts;
  for (std::size_t i = 0; i < evidence.counts.size(); ++i) {
    const auto kind = static_cast<journey::EvidenceKind>(i);
    if (evidence.of(kind) > 0) parts << source.words(words(kind, evidence.of(kind)));
  }
  return parts.isEmpty() ? WordRuns{} : WordRuns{plain(parts.join(QStringLiteral(" · ")))};
}

}  // namespace

SharedPicture stageNumbersLine(SlideSource& source, std::size_t place, qreal width) {
  PictureBuilder builder(source.type, slideTarget(source.stages[place]->id));
  constexpr qreal kApart = 44;
  const qreal down = baselineIn(FontRole::slideNumber) - baselineIn(FontRole::slideBody);
  std::vector<WordRuns> groups;
  if (place < source.numbers.stages.size()) {
    for (WordRuns runs :
         {volumeRuns(source, place), healthRuns(source, place), evidenceRuns(source, place)}) {
      if (!runs.empty()) groups.push_back(std::move(runs));
    }
  }
  QString title = source.titleAndPeriod();
  std::vector<qreal> widths;
  qreal wanted = 0;
  for (const WordRuns& runs : groups) {
    widths.push_back(widthOf(builder, runs) + 4);
    wanted += widths.back() + kApart;
  }
  qreal titleWanted = builder.width(title, FontRole::slideBody) + 2;
  if (source.period && titleWanted > width - wanted) {
    title = besideOthers(shownText(source.period->name));  // the title stands on the first slide
    titleWanted = builder.width(title, FontRole::slideBody) + 2;
  }
  const qreal titleRoom = std::min(titleWanted, std::max(width - wanted, width * 0.14));
  const qreal room = width - titleRoom - kApart * static_cast<qreal>(groups.size());
  qreal sum = 0;
  for (const qreal each : widths) sum += each;
  qreal x = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    // What is wider than its share gives way: its words are cut, its figures come first.
    const qreal mine = sum <= room ? widths[i] : widths[i] * room / sum;
    const bool large = groups[i].front().font == FontRole::slideNumber;
    drawRuns(builder, {PartRole::figure}, groups[i], {x, large ? 0 : down}, mine, 1);
    x += mine + kApart;
  }
  builder.textEndingAt({PartRole::label}, title, FontRole::slideBody, {Ink::secondText},
                       {width, down}, titleRoom);
  return builder.finish({width, lineHeight(FontRole::slideNumber)});
}

}  // namespace throughline::drawing
