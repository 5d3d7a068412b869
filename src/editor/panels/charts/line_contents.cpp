#include <algorithm>
#include <cmath>

#include "contents.h"
#include "panels/numbers/number_text.h"
#include "texts.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Message;

namespace {

/// Steps of 1, 2, 2.5 or 5 times a power of ten, at most `most` of them.
double gridStep(double span, int most) {
  const double rough = span / most;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 2.5, 5.0}) {
    if (step * power >= rough * (1 - 1e-9)) return step * power;
  }
  return 10 * power;
}

void setPercentGrid(LineContent& content, double least, const NumberText& text) {
  double most = least;
  for (const ChartLine& line : content.lines) {
    for (const auto& value : line.values) most = std::max(most, value.value_or(0));
  }
  const double step = gridStep(most, 4);
  content.low = 0;
  content.high = std::ceil(most / step - 1e-9) * step;
  for (int i = 0; i * step <= content.high * (1 + 1e-9); ++i) {
    content.grid.emplace_back(i * step, text.number(i * step * 100) + " %");
  }
}

bool isEmpty(const ChartLine& line) {
  return std::ranges::none_of(line.values, [](const auto& value) { return value.has_value(); });
}

void addPoint(ChartLine& line, StageId stage, std::optional<double> value, const QString& tip) {
  line.values.push_back(value);
  line.stages.push_back(stage);
  line.tips.push_back(tip);
}

/// What the point is of, and below that what it shows in which period.
QString pointTip(const QString& of, const journey::Period& period, const Message& words,
                 const NumberText& text) {
  return of + "\n" + text.said(messages::placed(chartText(period.name).toStdString(), words));
}

/// "24 %, few cases"
Message conversionPoint(const metrics::PassageNumbers& passage) {
  if (!passage.conversion) return {};
  Message words = metrics::percentText(*passage.conversion);
  for (const metrics::Caution caution : metrics::cautions(passage)) {
    if (caution == metrics::Caution::fixed_term) continue;  // of the days
    words = messages::listed(words, shortWords(caution));
  }
  return words;
}

/// "23 %, target 40"
Message healthPoint(const journey::Metric& metric, const metrics::StageNumbers& read,
                    const NumberText& text) {
  if (!read.health) return {};
  const QString unit = chartText(metric.unit);
  const Message words = text.withUnit(*read.health, unit).toStdString();
  if (!read.healthTarget) return words;
  const QString target = text.target(*read.healthTarget, unit);
  return messages::listed(words, messages::target(target.toStdString()));
}

QStringList periodNames(const std::vector<const journey::Period*>& periods) {
  QStringList names;
  for (const journey::Period* period : periods) names.append(chartText(period->name));
  return names;
}

/// Above 1 the target is met, whichever way is better. Nothing where there is none to meet.
std::optional<double> attainment(journey::Better better, const metrics::StageNumbers& stage) {
  const auto& health = stage.health;
  const auto& target = stage.healthTarget;
  if (!health || !target || *target <= 0 || *health < 0) return std::nullopt;
  if (better == journey::Better::none) return std::nullopt;
  if (better == journey::Better::higher) return *health / *target;
  if (*health == 0) return std::nullopt;
  return *target / *health;
}

}  // namespace

LineContent conversionOverPeriods(ShownNumbers& shown) {
  const journey::Journey& journey = shown.journey();
  const NumberText text(shown.notation());
  const auto periods = metrics::periodsByDate(journey);
  const auto& now = shown.numbers();
  LineContent content;
  content.title = texts::Charts::tr("Conversion by %1").arg(periodWord(journey));
  content.ticks = periodNames(periods);
  for (std::size_t i = 0; i < now.passages.size(); ++i) {
    ChartLine line;
    line.name = chartText(journey.get(now.passages[i].from).name);
    line.weak = now.weakestLink && now.weakestLink->passage == i;
    for (const journey::Period* period : periods) {
      const auto& passage = shown.of(period->id).passages[i];
      const QString ends = line.name + " → " + chartText(journey.get(passage.to).name);
      addPoint(line, passage.from, passage.conversion,
               pointTip(ends, *period, conversionPoint(passage), text));
    }
    if (!isEmpty(line)) content.lines.push_back(line);
  }
  setPercentGrid(content, 0.1, text);
  if (content.lines.empty()) {
    content.invitation = texts::Charts::tr(
        "No conversions yet. They follow from the volumes of two neighbouring stages.");
  }
  return content;
}

LineContent healthOverPeriods(ShownNumbers& shown) {
  const journey::Journey& journey = shown.journey();
  const NumberText text(shown.notation());
  const auto periods = metrics::periodsByDate(journey);
  const auto& now = shown.numbers();
  LineContent content;
  content.title = texts::Charts::tr("Health by %1 (100 % is the target, above is better)")
                      .arg(periodWord(journey));
  content.ticks = periodNames(periods);
  content.target = 1;
  for (std::size_t i = 0; i < now.stages.size(); ++i) {
    const journey::Stage& stage = journey.get(now.stages[i].stage);
    ChartLine line;
    line.name = chartText(stage.name);
    line.weak = now.weakestLink && now.weakestLink->passage == i;
    for (const journey::Period* period : periods) {
      const metrics::StageNumbers& read = shown.of(period->id).stages[i];
      const QString name = line.name + ", " + chartText(stage.health.name);
      addPoint(line, stage.id, attainment(stage.health.better, read),
               pointTip(name, *period, healthPoint(stage.health, read, text), text));
    }
    if (!isEmpty(line)) content.lines.push_back(line);
  }
  setPercentGrid(content, 1.2, text);
  if (content.lines.empty()) {
    content.invitation = texts::Charts::tr(
        "Nothing to compare yet. Give the stages a health metric with a target, and readings in "
        "Numbers.");
  }
  return content;
}

LineContent emotionCurves(ShownNumbers& shown) {
  const journey::Journey& journey = shown.journey();
  const NumberText text(shown.notation());
  const auto stages = journey.list<journey::Stage>();
  LineContent content;
  content.title = texts::Charts::tr("Emotion curves by persona");
  content.low = -1.1;
  content.high = 1.1;
  content.grid = {{-1, texts::Charts::tr("low")}, {0, ""}, {1, texts::Charts::tr("high")}};
  for (const journey::Stage* stage : stages) content.ticks.append(chartText(stage->name));
  std::size_t place = 0;
  for (const journey::Persona* persona : journey.list<journey::Persona>()) {
    ChartLine line;
    line.name = chartText(persona->name);
    line.hue = place;
    line.dashes = place++;
    for (const journey::Stage* stage : stages) {
      // Several points of one stage stand for their mean, as one place on the curve.
      double sum = 0;
      int count = 0;
      QString tip = line.name + ", " + chartText(stage->name);
      for (const journey::Emotion* emotion : journey.in<journey::Emotion>(stage->id)) {
        if (emotion->persona != persona->id) continue;
        sum += emotion->score;
        ++count;
        tip += "\n" + text.number(emotion->score);
        if (!emotion->quote.empty()) tip += ": “" + chartText(emotion->quote) + "”";
      }
      addPoint(line, stage->id, count ? std::optional(sum / count) : std::nullopt, tip);
    }
    if (!isEmpty(line)) content.lines.push_back(line);
  }
  if (content.lines.empty()) {
    content.invitation = texts::Charts::tr(
        "No emotions yet. Set points on the emotion curve of the map: one curve per persona.");
  }
  return content;
}

}  // namespace throughline::editor
