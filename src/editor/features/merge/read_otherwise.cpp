#include "features/merge/read_otherwise.h"

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/passages.h"
#include "throughline/metrics/numbers.h"

namespace throughline::editor {

using journey::Journey;

namespace {

QString nameOf(const Journey& map, journey::Id<journey::Stage> id) {
  const journey::Stage* stage = map.find(id);
  return stage ? oneLine(QString::fromStdString(stage->name)) : QString();
}

QString weakestOf(const Journey& map) {
  const metrics::PeriodNumbers numbers = metrics::numbersOf(map);
  if (!numbers.weakestLink) return {};
  return nameOf(map, numbers.passages[numbers.weakestLink->passage].from);
}

}  // namespace

QStringList whatReadsOtherwise(const Journey& now, const Journey& then) {
  QStringList sentences;
  const QString before = weakestOf(now);
  const QString after = weakestOf(then);
  if (before != after) {
    sentences.append(
        after.isEmpty() ? texts::Merge::tr("There would be no weakest link; now it "
                                           "is %1.")
                              .arg(before)
        : before.isEmpty()
            ? texts::Merge::tr("The weakest link would be %1.").arg(after)
            : texts::Merge::tr("The weakest link would be %1, not %2.").arg(after, before));
  }
  for (const journey::Stage* stage : now.list<journey::Stage>()) {
    const auto next = nextStage(now, stage->id);
    if (!next || !then.contains(journey::Kind::stage, stage->id.value)) continue;
    if (nextStage(then, stage->id) == next) continue;
    int count = 0;
    for (const auto* reading : now.in<journey::PassageReading>(stage->id)) {
      if (reading->to == next) ++count;
    }
    if (count == 0) continue;
    sentences.append(texts::Merge::tr("%n readings of “%1 → %2” would not count: another stage "
                                      "would come next.",
                                      nullptr, count)
                         .arg(nameOf(now, stage->id), nameOf(now, *next)));
  }
  return sentences;
}

}  // namespace throughline::editor
