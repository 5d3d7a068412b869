#include "markdown/stage_text.h"
#include "throughline/journey/lanes.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Stage;
using journey::Touchpoint;

namespace {

/// Whether the map shows the cards of this side.
bool isShown(const MapText& text, journey::Side side) {
  const journey::LaneKey lane = journey::BuiltInLane::touchpoints;
  const journey::Lane* record = journey::recordOf(text.journey, lane);
  return !record || std::ranges::find(record->hiddenSides, side) == record->hiddenSides.end();
}

MarkdownLine cardLine(const MapText& text, const Touchpoint& touchpoint) {
  MarkdownLine line;
  line.bold(touchpoint.title).text(touchpoint.channel);
  const std::string owner = text.nameOf(touchpoint.owner);
  const bool needsOwner = touchpoint.side != journey::Side::unseen;
  line.text(owner.empty() && needsOwner ? text.say(messages::noOwner()) : owner);
  if (touchpoint.side == journey::Side::unseen) line.text(text.say(messages::customerOnly()));
  if (touchpoint.side == journey::Side::backstage) line.text(text.say(messages::backstage()));
  if (touchpoint.status == journey::Status::planned) {
    line.text(text.say(messages::plannedTouchpoint()));
  }
  if (touchpoint.status == journey::Status::retired) {
    line.text(text.say(messages::retiredTouchpoint()));
  }
  return line;
}

MarkdownLine linkLine(const MapText& text, const journey::Link& link) {
  const bool back = link.kind == journey::LinkKind::loop_back;
  const auto& code = back ? messages::leadsBackTo : messages::leadsTo;
  MarkdownLine line;
  line.text(text.about(code, text.journey.get(link.to).title));
  if (link.count) line.text(text.say(metrics::numberWords(static_cast<double>(*link.count))));
  if (link.share) line.text(text.say(metrics::percentText(*link.share)));
  return line.text(link.note);
}

void writeTouchpointReadings(MapText& text, const Touchpoint& touchpoint) {
  for (const auto* reading : text.journey.in<journey::TouchpointReading>(touchpoint.id)) {
    if (reading->period != text.numbers.period) continue;
    const auto* known = journey::knownMetric(reading->metric);
    const auto name = known ? std::string(known->name) : reading->metric;
    const auto value = text.valueText(reading->value, known ? std::string(known->unit) : "");
    text.page.bullet(1, MarkdownLine().text(text.say(messages::placed(name, value))));
  }
}

void writeOrigin(MapText& text, const std::string& source,
                 const std::optional<journey::Id<Touchpoint>>& touchpoint) {
  const auto& page = [&](const std::string& line) {
    text.page.bullet(1, MarkdownLine().text(line));
  };
  page(text.about(messages::heardAt, text.nameOf(touchpoint)));
  page(text.about(messages::heardFrom, source));
}

}  // namespace

void writeJob(MapText& text, const Stage& stage) {
  const auto& job = stage.job;
  text.page.bullet(0, MarkdownLine().text(job.statement));
  const std::size_t depth = journey::isBlank(job.statement) ? 0 : 1;
  const auto side = [&](const journey::Code<1>& code, const std::string& words) {
    text.page.bullet(depth, MarkdownLine().text(text.about(code, words)));
  };
  side(messages::jobSituation, job.situation);
  side(messages::jobMotivation, job.motivation);
  side(messages::jobOutcome, job.outcome);
  side(messages::jobFunctional, job.functional);
  side(messages::jobEmotional, job.emotional);
  side(messages::jobSocial, job.social);
}

void writeTouchpoints(MapText& text, const Stage& stage) {
  for (const auto* touchpoint : text.journey.in<Touchpoint>(stage.id)) {
    if (!isShown(text, touchpoint->side)) continue;
    text.page.bullet(0, cardLine(text, *touchpoint));
    text.page.bullet(1, MarkdownLine().text(text.about(messages::hiredTo, touchpoint->job)));
    text.page.bullet(1, MarkdownLine().text(touchpoint->note));
    text.page.bullet(1, MarkdownLine().text(touchpoint->url));
    writeTouchpointReadings(text, *touchpoint);
    for (const auto* link : text.linksFrom(touchpoint->id)) {
      text.page.bullet(1, linkLine(text, *link));
    }
  }
}

void writeEmotions(MapText& text, const Stage& stage) {
  for (const auto* emotion : text.journey.in<journey::Emotion>(stage.id)) {
    if (!text.isWished(emotion->persona)) continue;
    MarkdownLine line;
    line.bold(text.say(metrics::scoreWords(emotion->score)))
        .text(text.journey.get(emotion->persona).name);
    if (emotion->state == journey::EmotionState::aim) line.text(text.say(messages::aimLabel()));
    text.page.bullet(0, line.text(emotion->name).text(emotion->mood));
    text.page.bullet(1, MarkdownLine().text(text.about(messages::quoted, emotion->quote)));
    writeOrigin(text, emotion->source, emotion->touchpoint);
  }
}

void writeQuestions(MapText& text, const Stage& stage) {
  for (const auto* question : text.journey.in<journey::Question>(stage.id)) {
    MarkdownLine line;
    line.text(question->text)
        .text(text.say(messages::codeOf(messages::kQuestionKinds, question->kind)()))
        .text(text.nameOf(question->persona));
    if (question->answered) line.text(text.say(messages::questionAnswered()));
    text.page.bullet(0, line);
    const std::string answer = text.nameOf(question->touchpoint);
    text.page.bullet(1, MarkdownLine().text(text.about(messages::whatAnswers, answer)));
    writeOrigin(text, question->source, std::nullopt);
  }
}

void writeEvidence(MapText& text, const Stage& stage) {
  const metrics::StageEvidence evidence = metrics::evidenceOf(text.evidence, stage.id);
  if (evidence == metrics::StageEvidence{}) return;
  text.page.bullet(0,
                   MarkdownLine().text(text.say(metrics::interviewWords(evidence.interviews()))));
  for (std::size_t i = 0; i < evidence.counts.size(); ++i) {
    const auto kind = static_cast<journey::EvidenceKind>(i);
    if (kind == journey::EvidenceKind::interview || evidence.of(kind) == 0) continue;
    const auto count = metrics::evidenceWords(kind, evidence.of(kind));
    text.page.bullet(0, MarkdownLine().text(text.say(count)));
  }
}

void writeFindings(MapText& text, const Stage& stage) {
  for (const auto* finding : text.journey.in<journey::Finding>(stage.id)) {
    MarkdownLine line;
    line.text(finding->text);
    if (finding->feeling != journey::Feeling::neutral) {
      line.text(text.say(messages::codeOf(messages::kFeelings, finding->feeling)()));
    }
    text.page.bullet(0, line.text(text.nameOf(finding->persona)));
    writeOrigin(text, finding->source, finding->touchpoint);
  }
}

void writeOwnLane(MapText& text, const Stage& stage, const journey::Lane& lane) {
  for (const auto* cell : journey::cellsIn(text.journey, lane.id, stage.id)) {
    if (lane.kind == journey::OwnLane::curve) {
      if (cell->score) {
        text.page.bullet(0, MarkdownLine().text(text.say(metrics::scoreWords(*cell->score))));
      }
      continue;
    }
    const bool titled = lane.kind == journey::OwnLane::cards && !journey::isBlank(cell->title);
    if (titled) text.page.bullet(0, MarkdownLine().bold(cell->title));
    text.page.bullet(titled ? 1 : 0, MarkdownLine().text(cell->text));
  }
}

}  // namespace throughline::exchange
