#include "report/report_words.h"

#include <algorithm>

#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"
#include "throughline/metrics/number_words.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Mark;

journey::Message markWords(Mark mark) {
  switch (mark) {
    case Mark::added:
      return messages::markAdded();
    case Mark::removed:
      return messages::markRemoved();
    case Mark::moved:
      return messages::markMoved();
    case Mark::changed:
      break;
  }
  return messages::markChanged();
}

std::string changeCountWords(const std::vector<Report::Changed>& changes,
                             const DocumentWords& words) {
  static constexpr const journey::Code<1>* kCodes[]{&messages::countAdded, &messages::countRemoved,
                                                    &messages::countMoved, &messages::countChanged};
  std::string counts;
  for (const Mark mark : journey::kAllMarks) {
    const auto count = std::ranges::count(changes, mark, &Report::Changed::mark);
    if (count == 0) continue;
    const auto number = metrics::numberWords(static_cast<double>(count));
    counts +=
        (counts.empty() ? "" : ", ") + words.say((*kCodes[static_cast<std::size_t>(mark)])(number));
  }
  return counts;
}

std::vector<std::pair<std::string, std::string>> changesByStage(const Report& report,
                                                                const DocumentWords& words) {
  std::vector<std::pair<std::string, std::vector<Report::Changed>>> stages;
  for (const Report::Changed& each : report.changes) {
    auto found =
        std::ranges::find(stages, each.stage, [](const auto& stage) { return stage.first; });
    if (found == stages.end()) found = stages.insert(stages.end(), {each.stage, {}});
    found->second.push_back(each);
  }
  std::vector<std::pair<std::string, std::string>> counts;
  for (const auto& [stage, changes] : stages) {
    counts.emplace_back(stage, changeCountWords(changes, words));
  }
  return counts;
}

std::vector<std::string> passageHeads(const Report& report, const DocumentWords& words) {
  const auto say = [&](const journey::Message& message) { return words.say(message); };
  const std::string passage = say(messages::passageHeading());
  if (!report.compares()) {
    return {passage, report.nameNow, say(messages::daysHeading(report.nameNow))};
  }
  return {passage,
          report.nameThen,
          report.nameNow,
          say(messages::changeHeading()),
          say(messages::intervalHeading()),
          say(messages::verdictHeading()),
          say(messages::daysHeading(report.nameThen)),
          say(messages::daysHeading(report.nameNow))};
}

std::vector<std::string> passageCells(const Report& report, const Report::PassageRow& row) {
  const std::string name = row.weakest ? row.name + " ⚑" : row.name;
  if (!report.compares()) return {name, row.now, row.daysNow};
  return {name,         row.then,    row.now,      row.change,
          row.interval, row.verdict, row.daysThen, row.daysNow};
}

std::vector<std::string> stageHeads(const Report& report, const DocumentWords& words) {
  const auto say = [&](const journey::Message& message) { return words.say(message); };
  const std::string stage = say(messages::stageHeading());
  const std::string change = say(messages::changeHeading());
  const std::string target = say(messages::targetHeading());
  const std::string volume = say(messages::volume());
  const std::string health = say(messages::health());
  if (!report.compares()) {
    return {stage, volume, report.nameNow, health, report.nameNow, target};
  }
  return {stage,  volume,          report.nameThen, report.nameNow, change,
          health, report.nameThen, report.nameNow,  change,         target};
}

std::vector<std::string> stageCells(const Report& report, const Report::StageRow& row) {
  if (!report.compares()) {
    return {row.stage, row.volume, row.volumeNow, row.health, row.healthNow, row.target};
  }
  return {row.stage,  row.volume,     row.volumeThen, row.volumeNow,    row.volumeChange,
          row.health, row.healthThen, row.healthNow,  row.healthChange, row.target};
}

}  // namespace throughline::exchange
