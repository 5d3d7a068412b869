#include "verdict_words.h"

#include <QStringList>
#include <algorithm>
#include <functional>

#include "panels/numbers/number_text.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

namespace {

using metrics::PassageNumbers;
using metrics::PeriodNumbers;

constexpr int kMostOfAName = 32;

QString stageName(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  return oneLine(QString::fromStdString(journey.get(stage).name), kMostOfAName);
}

Verdict invitation(const PeriodNumbers& numbers) {
  if (numbers.stages.size() < 2) {
    return {texts::WeakestLink::tr("A weakest link needs two stages"),
            texts::WeakestLink::tr(
                "Add the stages that your customers pass, from the first pain to the renewal."),
            {},
            {},
            {}};
  }
  return {texts::WeakestLink::tr("No readings yet"),
          texts::WeakestLink::tr(
              "Type in Numbers how many people reached each stage, and the median days to the next "
              "one. As soon as two neighbouring stages have a volume, the weakest link is named "
              "here."),
          {},
          {},
          {}};
}

std::optional<std::size_t> largest(
    const PeriodNumbers& numbers, std::size_t but,
    const std::function<std::optional<double>(const PassageNumbers&)>& of) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const auto value = of(numbers.passages[i]);
    if (i == but || !value) continue;
    if (!best || *value > *of(numbers.passages[*best])) best = i;
  }
  return best;
}

QString conversionWords(const PassageNumbers& passage, const NumberText& text) {
  const QString words = text.percent(*passage.conversion);
  return passage.isDoubtful() ? texts::WeakestLink::tr("%1, doubtful").arg(words) : words;
}

QString doubtWords(const PassageNumbers& passage) {
  QStringList doubts;
  if (passage.fixedTerm) {
    doubts += texts::WeakestLink::tr("A fixed term: its days are not counted as a delay.");
  }
  if (passage.isDoubtful()) {
    doubts += texts::WeakestLink::tr(
        "More moved on than came: people enter here from elsewhere, or a reading is wrong.");
  }
  return doubts.join(' ');
}

QString liftWords(const PassageNumbers& passage, const NumberText& text) {
  if (passage.uplift.stalled) return texts::WeakestLink::tr("stalled");
  return texts::WeakestLink::tr("+%1 flow").arg(text.percent(*passage.uplift.larger - 1));
}

SideFact runnerUpFact(const journey::Journey& journey, const PeriodNumbers& numbers,
                      std::size_t place, const NumberText& text) {
  const PassageNumbers& passage = numbers.passages[place];
  QString figure;
  switch (numbers.rule) {
    case journey::Rule::flow:
      figure = liftWords(passage, text);
      break;
    case journey::Rule::conversion:
      figure = conversionWords(passage, text);
      break;
    case journey::Rule::delay:
      figure = text.said(metrics::daysText(*passage.days));
      break;
  }
  return {texts::WeakestLink::tr("Runner-up: %1").arg(stageName(journey, passage.from)), figure,
          passage.from};
}

}  // namespace

std::optional<std::size_t> runnerUp(const PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return std::nullopt;
  const std::size_t weakest = numbers.weakestLink->passage;
  switch (numbers.rule) {
    case journey::Rule::flow: {
      const auto place = largest(numbers, weakest, [](const auto& p) { return p.uplift.larger; });
      const bool lifts =
          place && *numbers.passages[*place].uplift.larger > 1 + metrics::kSameUplift;
      return lifts ? place : std::nullopt;
    }
    case journey::Rule::conversion:
      return largest(numbers, weakest, [](const auto& p) {
        return p.conversion ? std::optional(-*p.conversion) : std::nullopt;
      });
    case journey::Rule::delay:
      break;
  }
  return largest(numbers, weakest,
                 [](const auto& p) { return p.fixedTerm ? std::nullopt : p.days; });
}

Verdict verdictOf(const journey::Journey& journey, const PeriodNumbers& numbers,
                  const std::optional<std::vector<double>>& confidence, const NumberText& text) {
  const metrics::Coverage coverage = metrics::coverageOf(numbers);
  if (coverage.measured == 0) return invitation(numbers);
  if (!numbers.weakestLink && !coverage.isWhole()) {
    return {texts::WeakestLink::tr("No weakest link so far"),
            texts::WeakestLink::tr("%1 of %2 passages have numbers, and none of them falls short.")
                .arg(coverage.measured)
                .arg(coverage.passages),
            {},
            {},
            {}};
  }
  if (!numbers.weakestLink) {
    return {texts::WeakestLink::tr("No weakest link"),
            texts::WeakestLink::tr(
                "Every passage keeps its benchmark. Targets that ask for more would name the next "
                "one to work on."),
            {},
            {},
            {}};
  }
  const PassageNumbers& passage = numbers.passages[numbers.weakestLink->passage];
  Verdict verdict;
  verdict.stage = passage.from;
  verdict.heading =
      texts::WeakestLink::tr("%1 is the weakest link").arg(stageName(journey, passage.from));
  verdict.reason = text.said(metrics::whyWeakest(numbers));
  verdict.doubt = doubtWords(passage);
  if (!confidence) {
    verdict.sureness = "…";
    return verdict;
  }
  verdict.sureness = oneLine(text.said(metrics::howSure(journey, numbers, *confidence)), 120);
  if (!metrics::isDrawn(numbers)) return verdict;
  verdict.sureness +=
      " " +
      texts::WeakestLink::tr("Named in %1 of the draws.")
          .arg(text.said(metrics::confidenceText(confidence->at(numbers.weakestLink->passage))));
  return verdict;
}

std::vector<SideFact> sideFacts(const journey::Journey& journey, const PeriodNumbers& numbers,
                                const NumberText& text) {
  std::vector<SideFact> facts;
  if (const auto place = runnerUp(numbers))
    facts.push_back(runnerUpFact(journey, numbers, *place, text));
  if (numbers.lowestConversion) {
    const PassageNumbers& passage = numbers.passages[*numbers.lowestConversion];
    facts.push_back(
        {texts::WeakestLink::tr("Lowest conversion: %1").arg(stageName(journey, passage.from)),
         conversionWords(passage, text), passage.from});
  }
  if (numbers.longestDelay) {
    const PassageNumbers& passage = numbers.passages[*numbers.longestDelay];
    facts.push_back(
        {texts::WeakestLink::tr("Longest delay: %1").arg(stageName(journey, passage.from)),
         text.said(metrics::daysText(*passage.days)), passage.from});
  }
  return facts;
}

}  // namespace throughline::editor
