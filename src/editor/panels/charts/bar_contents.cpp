#include <algorithm>
#include <cmath>

#include "contents.h"
#include "panels/numbers/number_text.h"
#include "texts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

namespace messages = journey::messages;

namespace {

using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;

// A fixed term this many times as long as the longest other passage is cut, at that many times.
constexpr double kCutFrom = 2.5;
constexpr double kCutAt = 1.7;

/// To a tenth.
journey::Message daysWords(double days) { return drawing::numberWords(std::round(days * 10) / 10); }

std::optional<StageId> weakStage(const PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return std::nullopt;
  return numbers.passages[numbers.weakestLink->passage].from;
}

QString periodName(const ShownNumbers& shown, const PeriodNumbers& numbers) {
  if (!numbers.period) return {};
  return chartText(shown.journey().get(*numbers.period).name);
}

QString stageName(const ShownNumbers& shown, StageId stage) {
  return chartText(shown.journey().get(stage).name);
}

BarRow passageRow(const ShownNumbers& shown, const PeriodNumbers& numbers, std::size_t place) {
  const PassageNumbers& passage = numbers.passages[place];
  BarRow row;
  row.stage = passage.from;
  row.name = stageName(shown, passage.from) + " → " + stageName(shown, passage.to);
  row.weak = numbers.weakestLink && numbers.weakestLink->passage == place;
  row.tip = row.name;
  return row;
}

void addToTip(BarRow& row, const QString& line) { row.tip += "\n" + line; }

/// "34 d of 21"
void addTarget(BarRow& row, const QString& target) {
  row.value = texts::Charts::tr("%1 of %2").arg(row.value, target);
}

void finishTip(BarRow& row) {
  if (row.weak) row.tip += "\n" + texts::Charts::tr("⚑ Weakest link");
}

bool hasBars(const std::vector<BarRow>& rows) {
  return std::ranges::any_of(rows, [](const BarRow& row) { return row.bar.has_value(); });
}

/// The first caution stands beside the conversion, all of them in the tip.
void noteCautions(BarRow& row, const PassageNumbers& passage, const NumberText& text) {
  for (const metrics::Caution caution : metrics::cautions(passage)) {
    if (caution == metrics::Caution::fixed_term) continue;  // of the days
    if (row.note.isEmpty()) row.note = text.said(shortWords(caution));
    addToTip(row, text.said(words(caution)));
  }
  row.doubtful = !row.note.isEmpty();
}

/// A contract's year would leave nothing of the other bars: it is cut.
std::optional<double> longestBut(const PeriodNumbers& numbers) {
  double fixed = 0;
  double others = 0;
  for (const PassageNumbers& passage : numbers.passages) {
    double& longest = passage.fixedTerm ? fixed : others;
    if (passage.days) longest = std::max({longest, *passage.days, passage.targetDays.value_or(0)});
  }
  if (others == 0 || fixed < kCutFrom * others) return std::nullopt;
  return kCutAt * others;
}

QString statusWords(metrics::HealthStatus status) {
  switch (status) {
    case metrics::HealthStatus::on_target:
      return texts::Charts::tr("✓ on target");
    case metrics::HealthStatus::off_target:
      return texts::Charts::tr("✗ off target");
    case metrics::HealthStatus::no_target:
      return texts::Charts::tr("no target");
    case metrics::HealthStatus::no_reading:
      break;
  }
  return texts::Charts::tr("no reading");
}

}  // namespace

BarContent volumeByStage(ShownNumbers& shown) {
  const PeriodNumbers& numbers = shown.numbers();
  const NumberText text(shown.notation());
  BarContent content;
  for (const StageNumbers& stage : numbers.stages) {
    BarRow row;
    row.stage = stage.stage;
    row.name = stageName(shown, stage.stage);
    row.bar = stage.volume;
    row.value = stage.volume ? text.number(*stage.volume) : texts::Charts::tr("no reading");
    const QString metric = chartText(shown.journey().get(stage.stage).volume.name);
    row.tip = row.name + "\n" + row.value + (metric.isEmpty() ? "" : " " + metric);
    row.weak = weakStage(numbers) == stage.stage;
    finishTip(row);
    content.rows.push_back(row);
  }
  content.title = texts::Charts::tr("Volume by stage");
  content.period = periodName(shown, numbers);
  if (!hasBars(content.rows)) {
    content.invitation =
        texts::Charts::tr("No volumes yet. Type how many people reached each stage in Numbers.");
  }
  return content;
}

BarContent conversionByPassage(ShownNumbers& shown) {
  const PeriodNumbers& numbers = shown.numbers();
  const NumberText text(shown.notation());
  BarContent content;
  content.title = texts::Charts::tr("Conversion with 95 % intervals");
  content.period = periodName(shown, numbers);
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    BarRow row = passageRow(shown, numbers, i);
    row.bar = passage.conversion;
    row.interval = passage.interval();
    if (passage.conversion) row.target = passage.targetConversion;
    row.value =
        passage.conversion ? text.percent(*passage.conversion) : texts::Charts::tr("not known");
    if (passage.conversion && passage.targetConversion) {
      addTarget(row, text.percent(*passage.targetConversion));
    }
    if (passage.conversion) {
      addToTip(row, text.said(messages::movedOnOf(drawing::numberWords(*passage.moved),
                                                  drawing::numberWords(*passage.volume),
                                                  journey::pluralNumber(*passage.moved))));
      noteCautions(row, passage, text);
    }
    if (row.interval) {
      addToTip(row, text.said(messages::intervalOf95(metrics::percentText(row.interval->low),
                                                     metrics::percentText(row.interval->high))));
    }
    if (row.target) addToTip(row, text.said(messages::targetIs(metrics::percentText(*row.target))));
    finishTip(row);
    content.rows.push_back(row);
  }
  if (!hasBars(content.rows)) {
    content.invitation = texts::Charts::tr(
        "No conversions yet. They follow from the volumes of two neighbouring stages.");
  }
  return content;
}

BarContent cycleTimeByPassage(ShownNumbers& shown) {
  const PeriodNumbers& numbers = shown.numbers();
  const NumberText text(shown.notation());
  BarContent content;
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    BarRow row = passageRow(shown, numbers, i);
    row.bar = passage.days;
    if (passage.days) row.target = passage.targetDays;
    row.value = passage.days ? text.said(messages::shortDays(daysWords(*passage.days)))
                             : texts::Charts::tr("no reading");
    if (row.target) addTarget(row, text.said(daysWords(*row.target)));
    if (passage.days)
      addToTip(row, text.said(messages::medianIs(metrics::daysText(*passage.days))));
    if (row.target) addToTip(row, text.said(messages::targetIs(metrics::daysText(*row.target))));
    if (passage.fixedTerm) {
      row.note = text.said(metrics::words(metrics::Caution::fixed_term));
      row.tip += "\n" + row.note;
    }
    finishTip(row);
    content.rows.push_back(row);
  }
  content.longest = longestBut(numbers);
  content.title = texts::Charts::tr("Cycle time against target, median days");
  content.period = periodName(shown, numbers);
  if (!hasBars(content.rows)) {
    content.invitation = texts::Charts::tr(
        "No cycle times yet. Type the median days from each stage to the next in Numbers.");
  }
  return content;
}

BarContent healthByStage(ShownNumbers& shown) {
  const PeriodNumbers& numbers = shown.numbers();
  const NumberText text(shown.notation());
  BarContent content;
  content.title = texts::Charts::tr("Health against target");
  content.period = periodName(shown, numbers);
  bool anything = false;
  for (const StageNumbers& stage : numbers.stages) {
    const journey::Metric& metric = shown.journey().get(stage.stage).health;
    const QString unit = chartText(metric.unit);
    BarRow row;
    row.stage = stage.stage;
    row.name = stageName(shown, stage.stage);
    row.tip = row.name + (metric.name.empty() ? "" : "\n" + chartText(metric.name));
    row.value = stage.health ? text.withUnit(*stage.health, unit) : QString();
    row.note = statusWords(stage.healthStatus);
    row.doubtful = stage.healthStatus == metrics::HealthStatus::off_target;
    row.weak = weakStage(numbers) == stage.stage;
    // Units differ from stage to stage: each bar is its share of its own target.
    const auto target = stage.healthTarget;
    if (stage.health && target && *target > 0 && *stage.health >= 0) {
      row.bar = *stage.health / *target;
      row.target = 1;
    }
    if (stage.health) {
      anything = true;
      row.tip += "\n" + row.value;
      if (target) {
        addTarget(row, text.target(*target, unit));
        addToTip(row, text.said(messages::targetIs(text.withUnit(*target, unit).toStdString())));
      }
      if (metric.better == journey::Better::lower)
        row.tip += texts::Charts::tr(", lower is better");
    }
    row.tip += "\n" + row.note;
    finishTip(row);
    content.rows.push_back(row);
  }
  if (!anything) {
    content.invitation = texts::Charts::tr(
        "No health readings yet. Give each stage a health metric and type its readings in "
        "Numbers.");
  }
  return content;
}

}  // namespace throughline::editor
