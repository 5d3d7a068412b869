#include "check_words.h"

#include <QStringList>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/check/words.h"

namespace throughline::editor {

namespace {

using check::Counts;
using check::Severity;

QStringList bySeverity(const Counts& counts, bool hints) {
  QStringList words;
  const auto add = [&](Severity severity, std::size_t count) {
    if (count > 0) words << worded(check::words(severity, count));
  };
  add(Severity::fault, counts.faults);
  add(Severity::doubt, counts.doubts);
  if (hints) add(Severity::hint, counts.hints);
  return words;
}

}  // namespace

Counts shownCounts(const check::MapCheck& found) {
  Counts counts;
  for (const check::Finding& each : found.findings) {
    if (found.of(each.step()).waits) continue;
    if (each.isSetAside()) {
      ++counts.setAside;
    } else if (each.severity() == Severity::hint) {
      ++counts.hints;
    } else {
      ++(each.severity() == Severity::fault ? counts.faults : counts.doubts);
    }
  }
  return counts;
}

QString titleOfCheck(const check::MapCheck& found) {
  const auto count = static_cast<int>(shownCounts(found).toMend());
  return count > 0 ? texts::CheckWords::tr("Check (%Ln)", nullptr, count)
                   : texts::CheckWords::tr("Check");
}

QString headingOfCheck(const check::MapCheck& found) {
  const Counts counts = shownCounts(found);
  QString heading = counts.toMend() > 0 ? texts::CheckWords::tr("%Ln to mend", nullptr,
                                                                static_cast<int>(counts.toMend()))
                                        : texts::CheckWords::tr("Nothing to mend");
  if (counts.setAside > 0) heading += QStringLiteral(", ") + setAsideOfCheck(counts);
  return heading;
}

QString countsOfCheck(const check::MapCheck& found) {
  return bySeverity(shownCounts(found), true).join(QStringLiteral(" · "));
}

QString worstOfCheck(const Counts& counts) {
  return bySeverity(counts, false).join(QStringLiteral(", "));
}

QString setAsideOfCheck(const Counts& counts) {
  return texts::CheckWords::tr("%Ln set aside", nullptr, static_cast<int>(counts.setAside));
}

}  // namespace throughline::editor
