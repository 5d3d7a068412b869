#include "lanes/gists.h"

#include <algorithm>
#include <functional>

#include "text_measure.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/search.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/numbers.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using Parts = std::vector<journey::Message>;
using MapColumn = ShownMap::Column;
using MayStand = std::function<bool(const MapColumn&)>;

/// The names of the stages of which it is so, as one text.
std::string stagesOf(const ShownMap& map, const MayStand& isSo) {
  QStringList names;
  for (const MapColumn& column : map.columns) {
    if (isSo(column)) names << besideOthers(shownText(column.stage->name));
  }
  return names.join(QStringLiteral(", ")).toStdString();
}

void addStages(Parts& parts, const ShownMap& map, const journey::Code<1>& words,
               const MayStand& isSo) {
  if (const std::string names = stagesOf(map, isSo); !names.empty()) parts.push_back(words(names));
}

template <class T>
std::size_t countOf(const ShownMap& map, const std::function<bool(const T&)>& counts = {}) {
  std::size_t count = 0;
  for (const MapColumn& column : map.columns) {
    for (const T* record : map.journey.in<T>(column.stage->id)) {
      if (!counts || counts(*record)) ++count;
    }
  }
  return count;
}

journey::Message number(std::size_t count) { return numberWords(static_cast<double>(count)); }

/// "21 touchpoints", and at which stages.
template <class T>
Parts countedAt(const ShownMap& map, const journey::Code<2>& words) {
  const std::size_t count = countOf<T>(map);
  Parts parts;
  if (count == 0) return parts;
  parts.push_back(words(number(count), count));
  addStages(parts, map, messages::standsAt, [&](const MapColumn& column) {
    return map.journey.stampOf(T::kKind, column.stage->id.value) != 0;
  });
  return parts;
}

Parts ofJobs(const ShownMap& map) {
  const auto count =
      static_cast<std::size_t>(std::ranges::count_if(map.columns, [](const MapColumn& each) {
        return !journey::trimmed(each.stage->job.statement).empty();
      }));
  return {messages::jobsWritten(number(count), number(map.columns.size()), map.columns.size())};
}

Parts ofFlow(const ShownMap& map) {
  Parts parts;
  addStages(parts, map, messages::weakestIs,
            [](const MapColumn& each) { return each.passage && each.passage->weakest; });
  if (const auto days = map.numbers.leadTimeDays) {
    parts.push_back(messages::leadTimeIs(messages::shortDays(numberWords(*days))));
  }
  return parts;
}

Parts ofTouchpoints(const ShownMap& map) {
  const std::size_t count = countOf<journey::Touchpoint>(map);
  Parts parts;
  if (count == 0) return parts;
  parts.push_back(messages::countTouchpoints(number(count), count));
  const std::size_t without = countOf<journey::Touchpoint>(map, journey::lacksOwner);
  if (without > 0) parts.push_back(messages::countWithoutOwner(number(without)));
  return parts;
}

/// Where scores are highest and lowest: above and below the middle, the farthest first.
void addHighsAndLows(Parts& parts, std::vector<std::pair<double, std::string>> scores) {
  constexpr std::size_t kMostNamed = 3;
  std::ranges::stable_sort(scores, std::greater(), [](const auto& each) { return each.first; });
  const auto named = [&](bool highs) {
    QStringList names;
    const auto take = [&](const auto& each) {
      const QString name = QString::fromStdString(each.second);
      const bool fits = highs ? each.first > 0 : each.first < 0;
      if (fits && names.size() < static_cast<int>(kMostNamed) && !names.contains(name)) {
        names << name;
      }
    };
    if (highs) {
      std::ranges::for_each(scores, take);
    } else {
      std::for_each(scores.rbegin(), scores.rend(), take);
    }
    return names.join(QStringLiteral(", ")).toStdString();
  };
  if (const std::string highs = named(true); !highs.empty()) {
    parts.push_back(messages::highsAt(highs));
  }
  if (const std::string lows = named(false); !lows.empty()) {
    parts.push_back(messages::lowsAt(lows));
  }
}

std::string nameOfStage(const MapColumn& column) {
  return besideOthers(shownText(column.stage->name)).toStdString();
}

bool isShown(const ShownMap& map, journey::Id<journey::Persona> persona) {
  return std::ranges::any_of(map.personas, [&](const auto* each) { return each->id == persona; });
}

Parts ofEmotions(const ShownMap& map) {
  std::vector<std::pair<double, std::string>> scores;
  std::size_t quotes = 0;
  for (const MapColumn& column : map.columns) {
    for (const auto* emotion : map.journey.in<journey::Emotion>(column.stage->id)) {
      if (!isShown(map, emotion->persona)) continue;
      if (emotion->state == journey::EmotionState::aim) continue;
      scores.emplace_back(emotion->score, nameOfStage(column));
      if (!journey::trimmed(emotion->quote).empty()) ++quotes;
    }
  }
  Parts parts;
  addHighsAndLows(parts, std::move(scores));
  if (quotes > 0) parts.push_back(messages::countQuotes(number(quotes), quotes));
  return parts;
}

Parts ofMetrics(const ShownMap& map) {
  const auto is = [](metrics::HealthStatus wanted) {
    return [wanted](const MapColumn& each) {
      return metrics::statusOf(each.stage->health.better, each.figures.healthTarget,
                               each.figures.health) == wanted;
    };
  };
  Parts parts;
  addStages(parts, map, messages::onTargetAt, is(metrics::HealthStatus::on_target));
  addStages(parts, map, messages::offTargetAt, is(metrics::HealthStatus::off_target));
  if (map.period && !parts.empty()) {
    parts.insert(parts.begin(), besideOthers(shownText(map.period->name)).toStdString());
  }
  return parts;
}

Parts ofEvidence(const ShownMap& map) {
  std::int64_t interviews = 0;
  for (const MapColumn& column : map.columns) interviews += column.evidence.interviews();
  Parts parts{interviews > 0 ? words(journey::EvidenceKind::interview, interviews)
                             : messages::noInterviews()};
  addStages(parts, map, messages::hypothesisAt,
            [](const MapColumn& column) { return column.evidence.isHypothesis(); });
  return parts;
}

Parts ofExperiments(const ShownMap& map) {
  Parts parts = countedAt<journey::Experiment>(map, messages::countExperiments);
  const std::size_t running =
      countOf<journey::Experiment>(map, [](const journey::Experiment& each) {
        return each.status == journey::ExperimentStatus::running;
      });
  if (running > 0) parts.insert(parts.begin() + 1, messages::countRunning(number(running)));
  return parts;
}

Parts ofOwn(const ShownMap& map, const journey::Lane& lane) {
  std::vector<std::pair<double, std::string>> scores;
  std::size_t count = 0;
  const auto cellsAt = [&](const MapColumn& column) {
    return journey::cellsIn(map.journey, lane.id, column.stage->id);
  };
  for (const MapColumn& column : map.columns) {
    for (const auto* cell : cellsAt(column)) {
      ++count;
      if (cell->score) scores.emplace_back(*cell->score, nameOfStage(column));
    }
  }
  Parts parts;
  if (lane.kind == journey::OwnLane::cards && count > 0) {
    parts.push_back(messages::countCards(number(count), count));
  }
  if (lane.kind == journey::OwnLane::curve) {
    addHighsAndLows(parts, std::move(scores));
  } else {
    addStages(parts, map, messages::standsAt,
              [&](const MapColumn& column) { return !cellsAt(column).empty(); });
  }
  return parts;
}

Parts partsOf(LaneId lane, const ShownMap& map) {
  switch (lane) {
    case LaneId::job:
      return ofJobs(map);
    case LaneId::flow:
      return ofFlow(map);
    case LaneId::touchpoints:
      return ofTouchpoints(map);
    case LaneId::emotion:
      return ofEmotions(map);
    case LaneId::questions:
      return countedAt<journey::Question>(map, messages::countQuestions);
    case LaneId::metrics:
      return ofMetrics(map);
    case LaneId::evidence:
      return ofEvidence(map);
    case LaneId::findings:
      return countedAt<journey::Finding>(map, messages::countFindings);
    case LaneId::experiments:
      return ofExperiments(map);
    case LaneId::campaigns:
      return countedAt<journey::Campaign>(map, messages::countCampaigns);
  }
  const journey::Lane* record = map.recordOf(lane);
  return record ? ofOwn(map, *record) : Parts();
}

}  // namespace

std::vector<journey::Message> gistOf(LaneId lane, const ShownMap& map) {
  Parts parts = partsOf(lane, map);
  if (parts.empty()) parts.push_back(messages::nothingYet());
  return parts;
}

}  // namespace throughline::drawing
