#include "finding_words.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

#include "check_words.h"
#include "frame/worded.h"
#include "remedies.h"
#include "texts.h"
#include "throughline/check/words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kLongestReason = 300;

QString dayWords(journey::Date date) {
  return QLocale().toString(QDate(1970, 1, 1).addDays(date.dayNumber()),
                            texts::CheckWords::tr("d MMM yyyy"));
}

/// "Set aside on 2 Sept: “Word of mouth.”".
QString asideWords(const journey::Journey& journey, const check::Finding& finding) {
  const auto* aside = journey.find(journey::Id<journey::SetAside>(finding.setAside));
  if (!aside) return {};
  return texts::CheckWords::tr("Set aside on %1: “%2”")
      .arg(dayWords(aside->date), oneLine(QString::fromStdString(aside->reason), kLongestReason));
}

}  // namespace

FindingWords wordsOf(const journey::Journey& journey, const check::Finding& finding) {
  FindingWords words{.mark = markOf(finding),
                     .title = worded(titleOf(journey, finding)),
                     .place = worded(placeOf(journey, finding)),
                     .reason = worded(reasonOf(journey, finding)),
                     .remedy = worded(check::words(finding.remedy)),
                     .menu = finding.remedy == check::Remedy::give_owner,
                     .whyNot = {},
                     .edits = Remedies::edits(finding.remedy)};
  if (finding.isSetAside()) words.reason = asideWords(journey, finding);
  return words;
}

QString wordsOf(const CheckLine& several) {
  if (several.aside) {
    return texts::CheckWords::tr("%Ln set aside", nullptr, static_cast<int>(several.count));
  }
  return worded(check::titleOf(several.rule, several.count));
}

QString stageWords(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  const auto* found = journey.find(stage);
  if (!found) return texts::CheckWords::tr("The map as a whole");
  const auto ids = journey.idsIn(journey::Kind::stage, 0);
  const auto place = std::ranges::find(ids, stage.value) - ids.begin() + 1;
  return QString::number(place) + QChar(0x2002) + oneLine(QString::fromStdString(found->name));
}

QString countsAtStage(const check::MapCheck& found, journey::Id<journey::Stage> stage) {
  check::MapCheck here;
  here.steps = found.steps;
  std::ranges::copy_if(found.findings, std::back_inserter(here.findings),
                       [&](const check::Finding& each) { return each.stage == stage; });
  const QString counts = countsOfCheck(here);
  const check::Counts all = shownCounts(here);
  return counts.isEmpty() && all.setAside > 0 ? setAsideOfCheck(all) : counts;
}

bool beginsAt(const check::MapCheck& found, check::Step step) {
  return step == check::Step::insight &&
         std::ranges::all_of(found.steps, [](const check::StepState& each) {
           return each.waits || each.step == check::Step::insight;
         });
}

}  // namespace throughline::editor
