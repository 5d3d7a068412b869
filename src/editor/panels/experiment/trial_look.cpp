#include "panels/experiment/trial_look.h"

#include <QStringList>
#include <algorithm>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/choices.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;
using texts::Trials;

constexpr int kMostOfTitle = 200;
constexpr int kMostOfAbout = 400;

QString lineOf(const std::string& text, int most) {
  return oneLine(QString::fromStdString(text), most);
}

std::size_t stagePlaceOf(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  const auto stages = journey.list<journey::Stage>();
  return static_cast<std::size_t>(
      std::ranges::find(stages, stage, [](const auto* each) { return each->id; }) - stages.begin());
}

void sayOutcome(TrialLook& look, const journey::Experiment& experiment,
                const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  const TrialVerdict verdict = verdictOf(experiment, numbers, figures);
  const bool decided = experiment.status == journey::ExperimentStatus::decided;
  if (!journey::isBlank(experiment.decision)) {
    look.outcome = decisionWords(experiment.decision);
    // "Drop: ✓ B is better": the decision first, and the sign at what it is a sign of. What
    // somebody wrote behind the decision says why already.
    if (decided && verdict.tone != Tone::calm && !look.outcome.contains(u':')) {
      look.outcome = Trials::tr("%1: %2").arg(look.outcome, verdict.word);
    }
    const bool kept = journey::decisionIn(experiment.decision) == journey::TrialDecision::keep;
    look.tone = decided && kept ? verdict.tone : Tone::calm;
    return;
  }
  if (verdict.tone == Tone::calm) return;
  look.outcome = verdict.word;
  look.tone = verdict.tone;
}

}  // namespace

QString stageWithNumber(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  return QString::number(stagePlaceOf(journey, stage) + 1) + u' ' +
         lineOf(journey.get(stage).name, kMostOfTitle);
}

TrialLook lookOf(const journey::Journey& journey, const journey::Experiment& experiment,
                 const metrics::ExperimentNumbers& numbers, journey::Id<journey::Stage> weakest,
                 const TrialFigures& figures) {
  TrialLook look{.id = experiment.id, .stage = experiment.stage};
  look.stagePlace = stagePlaceOf(journey, experiment.stage);
  look.isWeakest = weakest && experiment.stage == weakest;
  look.title = lineOf(experiment.title, kMostOfTitle);
  look.stageName = stageWithNumber(journey, experiment.stage);
  const auto word = [](std::string_view key, auto value) {
    return choiceWord(key, journey::word(value));
  };
  look.kind = word("kind", experiment.kind);
  look.status = word("status", experiment.status);
  const std::string& job = journey.get(experiment.stage).job.statement;
  if (!journey::isBlank(experiment.because)) {
    look.line = lineOf(experiment.because, kMostOfAbout);
  } else if (!journey::isBlank(experiment.hypothesis)) {
    look.line = lineOf(experiment.hypothesis, kMostOfAbout);
  } else if (!journey::isBlank(job)) {
    look.line = Trials::tr("“%1”").arg(lineOf(job, kMostOfAbout));
  }
  look.sample = sampleWords(experiment, numbers, figures);
  if (experiment.status == journey::ExperimentStatus::decided) look.sample.clear();
  look.share = std::clamp(numbers.test.sampleIn.value_or(0), 0.0, 1.0);
  sayOutcome(look, experiment, numbers, figures);
  return look;
}

QString TrialLook::spoken() const {
  QStringList parts{title, stageName, kind, status};
  if (isWeakest) parts << Trials::tr("Weakest link");
  for (const QString& part : {line, sample, outcome}) {
    if (!part.isEmpty()) parts << part;
  }
  return parts.join(QStringLiteral(", "));
}

const QColor& colorOf(Tone tone, const drawing::Theme& theme) {
  switch (tone) {
    case Tone::doubtful:
      return theme.of(Ink::doubtful);
    case Tone::good:
      return theme.of(Ink::good);
    case Tone::bad:
    case Tone::calm:
      break;
  }
  return theme.of(Ink::text);
}

}  // namespace throughline::editor
