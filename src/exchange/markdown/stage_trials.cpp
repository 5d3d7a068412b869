#include "documents/trial_words.h"
#include "markdown/stage_text.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/metrics/lift.h"
#include "throughline/metrics/returns.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Campaign;
using journey::Experiment;
using journey::Stage;

namespace {

void below(MapText& text, const std::string& line) {
  text.page.bullet(1, MarkdownLine().text(line));
}

void writeCost(MapText& text, std::optional<double> cost) {
  if (!cost) return;
  const auto amount = text.valueText(*cost, text.journey.settings().currency);
  below(text, text.say(messages::costsAmount(amount)));
}

void writeReturn(MapText& text, const std::vector<journey::Message>& sentences) {
  MarkdownLine line;
  std::string all;
  for (const auto& sentence : sentences) all += (all.empty() ? "" : " ") + text.say(sentence);
  text.page.bullet(1, line.text(all));
}

void writeLifts(MapText& text, const Campaign& campaign) {
  for (const metrics::Lift& lift : metrics::liftsOf(text.journey, campaign.id)) {
    const auto* known = journey::knownMetric(journey::word(lift.metric));
    writeReturn(text, metrics::liftSentences(lift, std::string(known->name)));
  }
}

void writeReadings(MapText& text, const Campaign& campaign) {
  for (const auto* reading : text.journey.in<journey::CampaignReading>(campaign.id)) {
    if (reading->period != text.numbers.period) continue;
    const auto* known = journey::knownMetric(reading->metric);
    const auto value = text.valueText(reading->value, known ? std::string(known->unit) : "");
    const std::string name = known ? std::string(known->name) : reading->metric;
    below(text, text.say(messages::placed(name, value)));
  }
}

}  // namespace

void writeExperiments(MapText& text, const Stage& stage) {
  for (const auto* experiment : text.journey.in<Experiment>(stage.id)) {
    MarkdownLine line;
    line.bold(experiment->title)
        .text(text.say(messages::codeOf(messages::kExperimentKinds, experiment->kind)()))
        .text(text.say(messages::codeOf(messages::kExperimentStatuses, experiment->status)()))
        .text(text.spanText(experiment->start, experiment->end));
    text.page.bullet(0, line);
    below(text, experiment->hypothesis);
    const auto numbers = metrics::experimentNumbers(text.journey, *experiment, text.numbers.period);
    below(text, text.say(outcomeWords(*experiment, numbers)));
    if (numbers.returned) writeReturn(text, metrics::returnSentences(text.journey, *experiment));
    writeCost(text, experiment->cost);
    below(text, text.about(messages::decisionIs, experiment->decision));
    below(text, text.about(messages::learningIs, experiment->learning));
  }
}

void writeCampaigns(MapText& text, const Stage& stage) {
  for (const auto* campaign : text.journey.in<Campaign>(stage.id)) {
    MarkdownLine line;
    const std::string owner = text.nameOf(campaign->owner);
    line.bold(campaign->name)
        .text(owner.empty() ? text.say(messages::noOwner()) : owner)
        .text(text.say(messages::codeOf(messages::kCampaignStatuses, campaign->status)()))
        .text(text.spanText(campaign->start, campaign->end));
    text.page.bullet(0, line);
    below(text, text.about(messages::goalIs, campaign->goal));
    below(text, text.about(messages::briefIs, campaign->brief));
    writeCost(text, campaign->cost);
    writeReadings(text, *campaign);
    writeLifts(text, *campaign);
    if (metrics::returned(text.journey, *campaign)) {
      writeReturn(text, metrics::returnSentences(text.journey, *campaign));
    }
  }
}

}  // namespace throughline::exchange
