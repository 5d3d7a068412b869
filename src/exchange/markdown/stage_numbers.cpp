#include "markdown/stage_text.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Message;
using journey::Stage;

namespace {

Message named(const journey::Metric& metric, const journey::Code<0>& otherwise) {
  return journey::isBlank(metric.name) ? otherwise() : Message(journey::onOneLine(metric.name));
}

std::string sinceText(const MapText& text) {
  const auto before = metrics::periodBefore(text.journey, *text.numbers.period);
  return before ? text.say(messages::sinceThen(text.nameOf(before))) : std::string();
}

/// "+5 % since Q2 2026, per day"
std::string volumeTrend(const MapText& text, const metrics::StageNumbers& numbers) {
  if (!numbers.volumeTrend) return {};
  const Message size = metrics::percentText(std::abs(*numbers.volumeTrend));
  const Message change = *numbers.volumeTrend > 0   ? messages::goesUp(size)
                         : *numbers.volumeTrend < 0 ? messages::goesDown(size)
                                                    : messages::unchanged();
  std::string trend = text.say(change) + " " + sinceText(text);
  if (numbers.trendPerDay) trend += ", " + text.say(messages::perDay());
  return trend;
}

std::string healthTrend(const MapText& text, const journey::Metric& health,
                        const metrics::StageNumbers& numbers) {
  const auto size = metrics::healthChangeText(health, numbers);
  if (!size) return {};
  const double change = *numbers.healthChange;
  if (change == 0) return text.say(messages::unchanged()) + " " + sinceText(text);
  const bool rises = change > 0;
  const auto& code = health.better == journey::Better::none
                         ? (rises ? messages::goesUp : messages::goesDown)
                     : rises == (health.better == journey::Better::higher) ? messages::changeBetter
                                                                           : messages::changeWorse;
  return text.say(code(*size)) + " " + sinceText(text);
}

std::string targetText(const MapText& text, const journey::Metric& metric, double value,
                       std::optional<double> target) {
  if (!target) return {};
  const Message words = text.valueText(*target, metric.unit);
  switch (metrics::statusOf(metric.better, target, value)) {
    case metrics::HealthStatus::on_target:
      return text.say(messages::meetsTarget(words));
    case metrics::HealthStatus::off_target:
      return text.say(messages::missesTarget(words));
    case metrics::HealthStatus::no_target:
    case metrics::HealthStatus::no_reading:
      break;
  }
  return text.say(messages::target(words));
}

MarkdownLine metricLine(const MapText& text, const Message& name, const journey::Metric& metric,
                        double value) {
  const Message said = messages::placed(name, text.valueText(value, metric.unit));
  return MarkdownLine().text(text.say(said));
}

}  // namespace

void writeMetrics(MapText& text, const Stage& stage) {
  const auto found =
      std::ranges::find(text.numbers.stages, stage.id, &metrics::StageNumbers::stage);
  if (found == text.numbers.stages.end()) return;
  if (found->volume) {
    text.page.bullet(
        0, metricLine(text, named(stage.volume, messages::volume), stage.volume, *found->volume)
               .text(targetText(text, stage.volume, *found->volume, found->volumeTarget))
               .text(volumeTrend(text, *found)));
  }
  if (found->health) {
    text.page.bullet(
        0, metricLine(text, named(stage.health, messages::health), stage.health, *found->health)
               .text(targetText(text, stage.health, *found->health, found->healthTarget))
               .text(healthTrend(text, stage.health, *found)));
  }
}

void writePassage(MapText& text, const Stage& stage) {
  const auto& passages = text.numbers.passages;
  const auto found = std::ranges::find(passages, stage.id, &metrics::PassageNumbers::from);
  if (found == passages.end()) return;
  const std::string next = journey::onOneLine(text.journey.get(found->to).name);
  MarkdownLine conversion;
  if (found->conversion) {
    const Message share = metrics::percentText(*found->conversion);
    conversion.text(text.say(messages::moveOnTo(share, next)));
    if (const auto& target = found->targetConversion) {
      conversion.text(text.say(messages::target(metrics::percentText(*target))));
    }
    if (const auto interval = found->interval()) {
      conversion.text(text.say(messages::intervalOf95(metrics::percentText(interval->low),
                                                      metrics::percentText(interval->high))));
    }
  }
  conversion.text(text.say(metrics::cautionText(*found)));
  const auto& weakest = text.numbers.weakestLink;
  if (weakest && found == passages.begin() + static_cast<std::ptrdiff_t>(weakest->passage)) {
    conversion.text(text.say(messages::weakestLink()));
  }
  text.page.bullet(0, conversion);
  if (!found->days) return;
  MarkdownLine days;
  days.text(text.say(messages::daysTo(metrics::daysText(*found->days), next)));
  if (const auto& target = found->targetDays) {
    days.text(text.say(messages::target(metrics::daysText(*target))));
  }
  text.page.bullet(0, days);
}

}  // namespace throughline::exchange
