#include "throughline/journey/experiments.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <tuple>

#include "throughline/journey/field.h"
#include "throughline/journey/messages/experiments.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::array<std::string_view, 4> kWords{"keep", "drop", "change", "go on"};

/// A ratio in percent, with one decimal at most.
Figure percentOf(double ratio) { return {numberText(std::round(ratio * 1000) / 10)}; }

Message percentText(double ratio) { return messages::percent(percentOf(ratio)); }

/// How far the number is to move, as far as it is known.
Message moveOf(const Experiment& experiment) {
  const auto& from = experiment.baseline;
  const auto& effect = experiment.smallestEffect;
  // What the health is at is read from the map; a baseline is a share.
  if (experiment.metric == ExperimentMetric::health || (!from && !effect)) {
    return messages::getsBetter();
  }
  if (!effect) return messages::risesFrom(percentText(*from));
  if (from) return messages::goesFromTo(percentText(*from), percentText(*from + *effect));
  const Figure points = percentOf(*effect);
  return messages::risesBy(messages::points(points, pluralNumber(*effect * 100)));
}

/// Without the full stop, which the sentence has itself.
std::string blankText(const std::string& text) {
  std::string line = trimmed(onOneLine(text));
  if (line.ends_with('.')) line.pop_back();
  return line;
}

}  // namespace

std::vector<const Experiment*> inOrderOfWorth(const Journey& journey, Id<Stage> weakest) {
  std::vector<const Experiment*> all;
  for (const Stage* stage : journey.list<Stage>()) {
    const auto here = journey.in<Experiment>(stage->id);
    all.insert(all.end(), here.begin(), here.end());
  }
  std::ranges::stable_sort(all, {}, [weakest](const Experiment* each) {
    return std::tuple(!weakest || each->stage != weakest, -each->impact.value_or(0),
                      -each->ease.value_or(0));
  });
  return all;
}

Message metricOf(const Journey& journey, const Experiment& experiment) {
  if (experiment.metric == ExperimentMetric::conversion) return messages::conversionMetric();
  const std::string& name = journey.get(experiment.stage).health.name;
  return isBlank(name) ? messages::healthMetric() : Message(onOneLine(name));
}

std::string countedAt(const Journey& journey, const Experiment& experiment) {
  const Stage& stage = journey.get(experiment.stage);
  return onOneLine(isBlank(stage.volume.name) ? stage.name : stage.volume.name);
}

bool hasBlanks(const Experiment& experiment) {
  return !isBlank(experiment.change) || !isBlank(experiment.because);
}

Message hypothesisOf(const Journey& journey, const Experiment& experiment) {
  const std::string change = blankText(experiment.change);
  const std::string because = blankText(experiment.because);
  const Message what = change.empty() ? messages::notSaidYet() : Message(change);
  const Message number =
      messages::metricOf(metricOf(journey, experiment), countedAt(journey, experiment));
  const Message move = moveOf(experiment);
  const Message sentence = because.empty()
                               ? messages::hypothesis(what, number, move)
                               : messages::hypothesisBecause(what, number, move, because);
  if (!experiment.decideOn) return sentence;
  return messages::hypothesisDecideOn(sentence, experiment.decideOn->iso());
}

std::string_view word(TrialDecision decision) { return kWords[static_cast<std::size_t>(decision)]; }

std::optional<TrialDecision> decisionIn(std::string_view text) {
  const std::string said = folded(trimmed(std::string(text)));
  for (const TrialDecision decision : kDecisions) {
    const std::string_view begin = word(decision);
    if (!said.starts_with(begin)) continue;
    const char next = said.size() > begin.size() ? said[begin.size()] : ' ';
    const bool ends = !std::isalnum(static_cast<unsigned char>(next)) && next > 0;
    if (ends) return decision;
  }
  return std::nullopt;
}

}  // namespace throughline::journey
