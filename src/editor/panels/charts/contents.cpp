#include "contents.h"
#include "texts.h"

#include <algorithm>
#include <functional>

#include "throughline/metrics/periods.h"

namespace throughline::editor {

namespace {

struct ChartEntry {
  ChartKind kind;
  const char* key;
  const char* name;
  std::function<ChartContent(ShownNumbers&)> make;
};

const ChartEntry& entryOf(ChartKind kind) {
  static const std::array<ChartEntry, kAllCharts.size()> entries{{
      {ChartKind::volume, "volume", QT_TRANSLATE_NOOP("Charts", "Volume by stage"), volumeByStage},
      {ChartKind::cycleTime, "cycle-time", QT_TRANSLATE_NOOP("Charts", "Cycle time against target"),
       cycleTimeByPassage},
      {ChartKind::conversionLines, "conversion-over-time",
       QT_TRANSLATE_NOOP("Charts", "Conversion over the periods"), conversionOverPeriods},
      {ChartKind::conversion, "conversion",
       QT_TRANSLATE_NOOP("Charts", "Conversion with intervals"), conversionByPassage},
      {ChartKind::health, "health", QT_TRANSLATE_NOOP("Charts", "Health against target"),
       healthByStage},
      {ChartKind::healthLines, "health-over-time",
       QT_TRANSLATE_NOOP("Charts", "Health over the periods"), healthOverPeriods},
      {ChartKind::emotions, "emotions", QT_TRANSLATE_NOOP("Charts", "Emotion curves"),
       emotionCurves},
  }};
  return *std::ranges::find(entries, kind, &ChartEntry::kind);
}

}  // namespace

QString chartName(ChartKind kind) { return texts::Charts::tr(entryOf(kind).name); }

QString chartKey(ChartKind kind) { return entryOf(kind).key; }

ChartContent contentOf(ChartKind kind, ShownNumbers& shown) { return entryOf(kind).make(shown); }

QString periodWord(const journey::Journey& journey) {
  const auto all = [&](int least, int most) {
    return std::ranges::all_of(journey.all<journey::Period>(), [&](const auto& entry) {
      const int days = metrics::daysOf(entry.second);
      return days >= least && days <= most;
    });
  };
  if (all(28, 31)) return "month";
  return all(90, 92) ? "quarter" : "period";
}

}  // namespace throughline::editor
