#include "panels/experiment/trial_words.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/experiments.h"

namespace throughline::editor {

namespace {

using journey::ExperimentKind;
using texts::Trials;

constexpr double kMostWeeks = 520;

QString sideOfFew(const metrics::ExperimentNumbers& numbers, const QString& sentence) {
  if (!numbers.test.fewCases) return sentence;
  return sentence + u' ' + Trials::tr("Few cases: a side has under 30 people.");
}

/// Whoever looks before all of the sample is in may be fooled.
bool isSoFar(const journey::Experiment& experiment, const metrics::ExperimentNumbers& numbers) {
  return experiment.status == journey::ExperimentStatus::running &&
         numbers.test.sampleIn.value_or(0) < 1;
}

/// Of 100 people: how many more, and what it may be.
QString inPeople(const metrics::ExperimentNumbers& numbers, bool soFar,
                 const TrialFigures& figures) {
  const metrics::AbResult& test = *numbers.test.test;
  const double low = std::min(std::abs(test.interval.low), std::abs(test.interval.high));
  const double high = std::max(std::abs(test.interval.low), std::abs(test.interval.high));
  const bool more = test.difference > 0;
  const QString whole =
      more ? Trials::tr("Of 100 people about %1 more go on with B, between %2 and %3.")
           : Trials::tr("Of 100 people about %1 fewer go on with B, between %2 and %3.");
  const QString early =
      more ? Trials::tr("So far, of 100 people about %1 more go on with B, between %2 and %3.")
           : Trials::tr("So far, of 100 people about %1 fewer go on with B, between %2 and %3.");
  return (soFar ? early : whole)
      .arg(figures.points(std::abs(test.difference)), figures.points(low), figures.points(high));
}

TrialVerdict ofTest(const journey::Experiment& experiment,
                    const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  const auto& test = numbers.test;
  if (!test.verdict || !test.test) {
    const bool nobody = (experiment.a.n && *experiment.a.n == 0) ||
                        (experiment.b.n && *experiment.b.n == 0) ||
                        !(experiment.a.n || experiment.b.n);
    if (nobody) {
      return {Tone::calm, Trials::tr("Nobody yet"),
              Trials::tr("The verdict stands here as soon as people were on both sides.")};
    }
    return {Tone::calm, Trials::tr("Not all is in"),
            Trials::tr("Each side takes how many people it had and how many of them went on.")};
  }
  const bool soFar = isSoFar(experiment, numbers);
  switch (*test.verdict) {
    case metrics::Verdict::better:
      return {Tone::good, soFar ? Trials::tr("✓ B is better so far") : Trials::tr("✓ B is better"),
              sideOfFew(numbers, inPeople(numbers, soFar, figures))};
    case metrics::Verdict::worse:
      return {Tone::bad, soFar ? Trials::tr("× B is worse so far") : Trials::tr("× B is worse"),
              sideOfFew(numbers, inPeople(numbers, soFar, figures))};
    case metrics::Verdict::unclear:
      break;
  }
  const double chance = test.test->bBeatsA;
  const QString said = chance >= 0.5
                           ? Trials::tr("B is probably better (%1), but it may still be chance.")
                                 .arg(figures.chance(chance))
                           : Trials::tr("A is probably better (%1), but it may still be chance.")
                                 .arg(figures.chance(1 - chance));
  return {Tone::doubtful, Trials::tr("? Unclear so far"), sideOfFew(numbers, said)};
}

TrialVerdict ofPeriods(const metrics::ExperimentNumbers& numbers) {
  if (!numbers.verdict) {
    return {Tone::calm, Trials::tr("Nothing to compare yet"),
            Trials::tr("The stage needs its numbers of a period before and of one after.")};
  }
  switch (*numbers.verdict) {
    case metrics::Verdict::better:
      return {Tone::good, Trials::tr("✓ Better since then"),
              Trials::tr("More go on than before. What else has changed counts too.")};
    case metrics::Verdict::worse:
      return {Tone::bad, Trials::tr("× Worse since then"),
              Trials::tr("Fewer go on than before. What else has changed counts too.")};
    case metrics::Verdict::unclear:
      break;
  }
  return {Tone::doubtful, Trials::tr("? Unclear so far"),
          Trials::tr("The change may still be chance.")};
}

}  // namespace

QString TrialFigures::number(double number, int decimals) const {
  const double scale = std::pow(10, decimals);
  const double rounded = std::round(number * scale) / scale;
  const QString english = QLocale(QLocale::English).toString(rounded, 'f', decimals);
  QString text = english;
  if (text.contains('.')) {
    while (text.endsWith('0')) text.chop(1);
    if (text.endsWith('.')) text.chop(1);
  }
  if (text == u"-0") text = QStringLiteral("0");
  text.replace('-', u'−');
  return QString::fromStdString(journey::written(journey::Figure{text.toStdString()}, m_notation));
}

QString TrialFigures::count(double number) const { return this->number(number, 0); }

QString TrialFigures::percent(double ratio) const {
  return Trials::tr("%1 %").arg(number(ratio * 100, 1));
}

QString TrialFigures::range(const metrics::Interval& interval) const {
  return number(interval.low * 100, 1) + u'–' + number(interval.high * 100, 1);
}

QString TrialFigures::points(double difference) const { return number(difference * 100, 1); }

QString TrialFigures::signedPoints(double difference) const {
  const QString text = points(difference);
  return difference > 0 && text != u"0" ? u'+' + text : text;
}

QString TrialFigures::pValue(double p) const {
  if (p < 0.001) return Trials::tr("under %1").arg(number(0.001, 3));
  return number(p, 3);
}

QString TrialFigures::weeks(double weeks) const {
  if (weeks > kMostWeeks) return Trials::tr("over %1").arg(count(kMostWeeks));
  // What is just over the limit must not read as the limit.
  const bool readsAsLimit = std::round(weeks) == metrics::kLongestTestWeeks;
  return number(weeks, weeks > metrics::kLongestTestWeeks && readsAsLimit ? 1 : 0);
}

QString TrialFigures::chance(double chance) const {
  if (chance > 0.999) return Trials::tr("over %1 %").arg(number(99.9, 1));
  if (chance < 0.001) return Trials::tr("under %1 %").arg(number(0.1, 1));
  const bool nearAnEnd = chance > 0.99 || chance < 0.01;
  return Trials::tr("%1 %").arg(number(chance * 100, nearAnEnd ? 1 : 0));
}

TrialVerdict verdictOf(const journey::Experiment& experiment,
                       const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  switch (experiment.kind) {
    case ExperimentKind::ab:
      return ofTest(experiment, numbers, figures);
    case ExperimentKind::before_after:
      return ofPeriods(numbers);
    case ExperimentKind::qualitative:
      break;
  }
  return {Tone::calm, Trials::tr("In your words"),
          Trials::tr("What was heard and seen decides: write down what you learned.")};
}

QString sampleWords(const journey::Experiment& experiment,
                    const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  const auto& share = numbers.test.sampleIn;
  const auto& together = numbers.plan.size.together;
  if (experiment.kind != ExperimentKind::ab || !share || !together) return {};
  const auto in = experiment.a.n.value_or(0) + experiment.b.n.value_or(0);
  return Trials::tr("%1 of %2 · %3 of the sample")
      .arg(figures.count(static_cast<double>(in)), figures.count(static_cast<double>(*together)),
           Trials::tr("%1 %").arg(figures.count(*share * 100)));
}

QString returnWords(const std::optional<metrics::Returned>& returned, const TrialFigures& figures) {
  if (!returned || !returned->extra.value) return {};
  const auto bounds = [&](const metrics::Bounded& of, auto word) {
    const QString value = word(*of.value);
    return of.low && of.high ? Trials::tr("%1 (%2 to %3)").arg(value, word(*of.low), word(*of.high))
                             : value;
  };
  QString said =
      Trials::tr("Since then, customers: %1.").arg(bounds(returned->extra, [&](double of) {
        return (of > 0 ? QStringLiteral("+") : QString()) + figures.number(of, 1);
      }));
  if (!returned->ratio.value) return said;
  said += u' ' + Trials::tr("Return: %1.").arg(bounds(returned->ratio, [&](double of) {
    return Trials::tr("%1 %").arg(figures.count(of * 100));
  }));
  switch (returned->verdict.value_or(metrics::Paid::unclear)) {
    case metrics::Paid::paid:
      return said + u' ' + Trials::tr("✓ It has paid since then.");
    case metrics::Paid::lost:
      return said + u' ' + Trials::tr("× It has not paid since then.");
    case metrics::Paid::unclear:
      break;
  }
  return said + u' ' + Trials::tr("? Whether it has paid is unclear.");
}

QString decisionWords(const std::string& decision) {
  const QString text = oneLine(QString::fromStdString(decision), 200);
  const auto known = journey::decisionIn(decision);
  if (!known) return text;
  const std::string_view begin = journey::word(*known);
  QString word;
  switch (*known) {
    case journey::TrialDecision::keep:
      word = Trials::tr("Keep");
      break;
    case journey::TrialDecision::drop:
      word = Trials::tr("Drop");
      break;
    case journey::TrialDecision::change:
      word = Trials::tr("Change");
      break;
    case journey::TrialDecision::go_on:
      word = Trials::tr("Go on");
      break;
  }
  return word + text.mid(static_cast<qsizetype>(begin.size()));
}

}  // namespace throughline::editor
