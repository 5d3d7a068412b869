#include <array>

#include "present/slide_parts.h"
#include "present/slide_words.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/present.h"
#include "throughline/metrics/experiments.h"
#include "throughline/metrics/why.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr std::array kTrialNames{FontRole::slideName, FontRole::slideNameSmall};

Ink inkOfVerdict(metrics::Verdict verdict) {
  switch (verdict) {
    case metrics::Verdict::better:
      return Ink::good;
    case metrics::Verdict::worse:
      return Ink::text;
    case metrics::Verdict::unclear:
      break;
  }
  return Ink::doubtful;
}

/// "98 and 101 of 323 people a side"
journey::Message sidesWords(const journey::Experiment& experiment,
                            const metrics::ExperimentNumbers& numbers) {
  if (experiment.kind != journey::ExperimentKind::ab || !experiment.a.n || !experiment.b.n) {
    return {};
  }
  const journey::Message a = numberWords(static_cast<double>(*experiment.a.n));
  const journey::Message b = numberWords(static_cast<double>(*experiment.b.n));
  if (!numbers.plan.size.perArm) return messages::sidesSoFar(a, b);
  const auto needed = *numbers.plan.size.perArm;
  return messages::sidesOf(a, b, numberWords(static_cast<double>(needed)), needed);
}

/// "A/B, running: 22 % without, 34 % with it"
journey::Message stateWords(const journey::Experiment& experiment) {
  const journey::Message state =
      messages::kindAndState(words(experiment.kind), words(experiment.status));
  const auto a = metrics::proportionOf(experiment.a);
  const auto b = metrics::proportionOf(experiment.b);
  if (experiment.kind != journey::ExperimentKind::ab || !a || !b) return state;
  return messages::placed(state, messages::withoutAndWith(metrics::percentText(a->ratio()),
                                                          metrics::percentText(b->ratio())));
}

}  // namespace

SharedPicture slideExperiment(SlideSource& source, const journey::Experiment& experiment,
                              bool brief, qreal width) {
  PictureBuilder builder(source.type, {journey::Kind::experiment, experiment.id.value});
  const auto numbers = metrics::experimentNumbers(
      source.journey, experiment, source.period ? std::optional(source.period->id) : std::nullopt);
  qreal y = drawName(builder, {PartRole::title, "title"}, shownText(experiment.title),
                     {.sizes = kTrialNames}, {0, 0}, width)
                .height;
  const auto line = [&](PartRole role, const journey::Message& said, Ink ink) {
    if (said.empty()) return;
    y += builder
             .text({role}, source.words(said), FontRole::slideBody, {ink},
                   {.topLeft = {0, y}, .width = width, .mostLines = 2})
             .height;
  };
  line(PartRole::status, stateWords(experiment), Ink::secondText);
  if (!brief && numbers.difference && numbers.interval && numbers.verdict) {
    line(PartRole::remark,
         differenceWords(*numbers.difference, *numbers.interval, *numbers.verdict),
         inkOfVerdict(*numbers.verdict));
  }
  line(PartRole::figure, sidesWords(experiment, numbers), Ink::secondText);
  if (experiment.status == journey::ExperimentStatus::decided) {
    line(PartRole::statement, shownText(experiment.decision).toStdString(), Ink::text);
  }
  return builder.finish({width, y});
}

}  // namespace throughline::drawing
