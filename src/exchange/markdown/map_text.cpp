#include "throughline/exchange/map_text.h"

#include "markdown/stage_text.h"
#include "throughline/journey/lanes.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::BuiltInLane;
using journey::Journey;
using journey::Stage;

MapText::MapText(const Journey& map, const DocumentWords& inWords, const MapTextWishes& wished)
    : journey(map),
      words(inWords),
      wishes(wished),
      numbers(metrics::numbersOf(map, wished.period)),
      confidence(metrics::confidence(numbers)),
      evidence(metrics::evidenceByStage(map)) {
  for (const auto* link : map.list<journey::Link>()) m_links[link->from].push_back(link);
}

const std::vector<const journey::Link*>& MapText::linksFrom(
    journey::Id<journey::Touchpoint> touchpoint) const {
  static const std::vector<const journey::Link*> none;
  const auto found = m_links.find(touchpoint);
  return found == m_links.end() ? none : found->second;
}

bool MapText::isWished(journey::Id<journey::Persona> persona) const {
  return wishes.personas.empty() || wishes.personas.contains(persona);
}

journey::Message MapText::valueText(double value, const std::string& unit) const {
  const journey::Message number = metrics::numberWords(value);
  const std::string trimmed = journey::trimmed(journey::onOneLine(unit));
  if (trimmed.empty()) return number;
  return trimmed == "%" ? messages::percent(number) : messages::casesCalled(number, trimmed);
}

std::string MapText::spanText(std::optional<journey::Date> start,
                              std::optional<journey::Date> end) const {
  if (start && end) return say(messages::fromTo(words.day(*start), words.day(*end)));
  if (start) return say(messages::startsOn(words.day(*start)));
  return end ? say(messages::endsOn(words.day(*end))) : std::string();
}

namespace {

/// The numbers have a place of their own under one heading, where the map shows its metrics.
struct ShownNumbers {
  bool passage = false;
  bool metrics = false;
};

void writeNumbers(MapText& text, const Stage& stage, const ShownNumbers& shown) {
  const std::string period = text.nameOf(text.numbers.period);
  MarkdownLine heading;
  heading.text(text.say(period.empty() ? messages::numbersHeading() : messages::numbersIn(period)));
  text.page.part(4, heading, [&] {
    if (shown.metrics) writeMetrics(text, stage);
    if (shown.passage) writePassage(text, stage);
  });
}

using WritePart = void (*)(MapText&, const Stage&);

/// Null where the lane's numbers are written elsewhere.
WritePart partOf(BuiltInLane lane) {
  switch (lane) {
    case BuiltInLane::job:
      return writeJob;
    case BuiltInLane::touchpoints:
      return writeTouchpoints;
    case BuiltInLane::emotion:
      return writeEmotions;
    case BuiltInLane::questions:
      return writeQuestions;
    case BuiltInLane::evidence:
      return writeEvidence;
    case BuiltInLane::findings:
      return writeFindings;
    case BuiltInLane::experiments:
      return writeExperiments;
    case BuiltInLane::campaigns:
      return writeCampaigns;
    case BuiltInLane::flow:
    case BuiltInLane::metrics:
      break;
  }
  return nullptr;
}

/// The lanes that the map shows, in its order.
std::vector<journey::LaneKey> shownLanes(const Journey& journey) {
  std::vector<journey::LaneKey> lanes = journey::laneOrder(journey);
  std::erase_if(lanes, [&](const journey::LaneKey& lane) {
    const journey::Lane* record = journey::recordOf(journey, lane);
    return record && record->hidden;
  });
  return lanes;
}

void writeStage(MapText& text, const Stage& stage, std::size_t place,
                const std::vector<journey::LaneKey>& lanes) {
  MarkdownLine heading;
  heading.numbered(place, stage.name);
  text.page.heading(3, heading);
  text.page.paragraph(MarkdownLine().text(stage.summary));
  const auto isShown = [&](BuiltInLane lane) {
    return std::ranges::find(lanes, journey::LaneKey(lane)) != lanes.end();
  };
  const ShownNumbers shown{.passage = isShown(BuiltInLane::flow),
                           .metrics = isShown(BuiltInLane::metrics)};
  const BuiltInLane numbersAt = shown.metrics ? BuiltInLane::metrics : BuiltInLane::flow;
  for (const journey::LaneKey& lane : lanes) {
    if (lane == journey::LaneKey(numbersAt)) {
      writeNumbers(text, stage, shown);
      continue;
    }
    const auto* builtIn = std::get_if<BuiltInLane>(&lane);
    if (builtIn && !partOf(*builtIn)) continue;
    const MarkdownLine name = MarkdownLine().text(text.say(laneName(text.journey, lane)));
    text.page.part(4, name, [&] {
      if (builtIn) return partOf(*builtIn)(text, stage);
      writeOwnLane(text, stage, *journey::recordOf(text.journey, lane));
    });
  }
}

void writeWeakestLink(MapText& text) {
  const auto& numbers = text.numbers;
  const std::string period = text.nameOf(numbers.period);
  if (period.empty()) return;
  text.page.part(2, MarkdownLine().text(text.say(messages::weakestLinkIn(period))), [&] {
    if (numbers.weakestLink) {
      const auto& passage = numbers.passages[numbers.weakestLink->passage];
      text.page.bullet(0,
                       MarkdownLine()
                           .bold(text.journey.get(passage.from).name)
                           .text(text.say(metrics::why(text.journey, numbers, text.confidence))));
    } else if (metrics::coverageOf(numbers).measured > 0) {
      text.page.bullet(0, MarkdownLine().text(text.say(metrics::whyNoWeakestLink(numbers))));
    }
    if (numbers.leadTimeDays) {
      text.page.bullet(0, MarkdownLine().text(text.say(metrics::leadTimeText(numbers))));
    }
    if (numbers.overallConversion) {
      const auto share = metrics::percentText(*numbers.overallConversion);
      text.page.bullet(0, MarkdownLine().text(text.say(messages::overallConversionIs(share))));
    }
  });
}

void writePeople(MapText& text) {
  text.page.part(2, MarkdownLine().text(text.say(messages::peopleHeading())), [&] {
    for (const auto* persona : text.journey.list<journey::Persona>()) {
      if (!text.isWished(persona->id)) continue;
      MarkdownLine line;
      line.bold(persona->name).text(persona->role);
      if (persona->part != journey::BuyingPart::other) {
        line.text(text.say(messages::codeOf(messages::kBuyingParts, persona->part)()));
      }
      text.page.bullet(0, line);
      text.page.bullet(1, MarkdownLine().text(text.about(messages::goalsAre, persona->goals)));
      text.page.bullet(1, MarkdownLine().text(text.about(messages::painsAre, persona->pains)));
      text.page.bullet(1, MarkdownLine().text(text.about(messages::quoted, persona->quote)));
    }
  });
}

}  // namespace

std::string mapToMarkdown(const Journey& journey, const DocumentWords& words,
                          const MapTextWishes& wishes) {
  MapText text(journey, words, wishes);
  const auto& settings = journey.settings();
  text.page.heading(1, MarkdownLine().text(journey::onOneLine(settings.title)));
  text.page.paragraph(MarkdownLine().text(settings.scope));
  if (!wishes.stage) {
    writeWeakestLink(text);
    writePeople(text);
  }
  const auto lanes = shownLanes(journey);
  text.page.part(2, MarkdownLine().text(text.say(messages::stagesHeading())), [&] {
    std::size_t place = 0;
    for (const Stage* stage : journey.list<Stage>()) {
      ++place;
      if (!wishes.stage || *wishes.stage == stage->id) writeStage(text, *stage, place, lanes);
    }
  });
  if (wishes.comments) writeComments(text);
  return text.page.text();
}

}  // namespace throughline::exchange
