#include "compared_figures.h"

#include <cmath>

#include "difference_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;
using texts::Comparing;

namespace {

const QString kUnknown = QStringLiteral("–");

QString verdictWords(metrics::Verdict verdict) {
  switch (verdict) {
    case metrics::Verdict::better:
      return Comparing::tr("▲ better");
    case metrics::Verdict::worse:
      return Comparing::tr("▼ worse");
    case metrics::Verdict::unclear:
      break;
  }
  return Comparing::tr("? unclear");
}

}  // namespace

ComparedFigures::ComparedFigures(const Comparison& comparison, const journey::Notation& notation)
    : m_comparison(comparison), m_format(notation) {}

QString ComparedFigures::fixed(double value, int digits) const {
  QString text = QString::number(std::abs(value), 'f', digits);
  text.replace(u'.', QString::fromStdString(m_format.notation().decimal));
  return text;
}

QString ComparedFigures::change(const std::optional<double>& value, int digits) const {
  if (!value) return kUnknown;
  const double scale = std::pow(10.0, digits);
  const double rounded = std::round(*value * scale) / scale;
  const QString sign = rounded > 0   ? QStringLiteral("+")
                       : rounded < 0 ? QStringLiteral("−")
                                     : QString();
  return sign + fixed(rounded, digits);
}

QString ComparedFigures::percent(const std::optional<double>& ratio) const {
  return ratio ? fixed(*ratio * 100, 1) : kUnknown;
}

QString ComparedFigures::figure(const std::optional<double>& value) const {
  return value ? m_format.shown(*value) : kUnknown;
}

QString ComparedFigures::rounded(double value) const {
  return m_format.shown(std::round(value * 10) / 10);
}

QString ComparedFigures::interval(const metrics::PassageComparison& compared) const {
  if (!compared.interval) return {};
  return Comparing::tr("%1 to %2")
      .arg(change(compared.interval->low * 100, 1), change(compared.interval->high * 100, 1));
}

QString ComparedFigures::healthChange(const metrics::StageOfTwo& compared) const {
  const auto absolute = compared.health.absolute();
  if (!absolute) return {};
  if (!compared.sameHealth) return Comparing::tr("another metric");
  if (*absolute == 0) return Comparing::tr("as before");
  const journey::Metric& health = m_comparison.stage(compared.stage)->health;
  const auto way = metrics::directionOf(compared.health, health.better);
  if (!way) return change(absolute, 1);
  const QString amount = rounded(std::abs(*absolute));
  const auto relative = compared.health.relative();
  QString size = amount;
  if (health.unit == "%") {
    size = amount == QStringLiteral("1") ? Comparing::tr("%1 point").arg(amount)
                                         : Comparing::tr("%1 points").arg(amount);
  } else if (relative) {
    size = fixed(*relative * 100, 1) + QStringLiteral(" %");
  }
  return *way == metrics::Verdict::better ? Comparing::tr("▲ %1 better").arg(size)
                                          : Comparing::tr("▼ %1 worse").arg(size);
}

QString ComparedFigures::passage(const metrics::PassageComparison& compared) const {
  return stageWords(m_comparison, compared.from) + QStringLiteral(" → ") +
         stageWords(m_comparison, compared.to);
}

QString ComparedFigures::nameOf(const journey::Journey& map,
                                const metrics::PeriodNumbers& numbers) const {
  if (!numbers.period) return kUnknown;
  const QString name = QString::fromStdString(map.get(*numbers.period).name);
  const auto space = name.indexOf(u' ');
  return name.startsWith(u'Q') && space > 0 ? name.left(space) : name;
}

QString ComparedFigures::yearBefore() const {
  if (!m_comparison.yearBefore) return {};
  const journey::Journey& map = m_comparison.now.map;
  const QString name =
      oneLine(QString::fromStdString(map.get(*m_comparison.yearBefore->before.period).name), 30);
  QStringList changes;
  for (const metrics::PassageOfTwo& each : m_comparison.yearBefore->passages) {
    const metrics::PassageComparison& compared = each.compared;
    const auto absolute = compared.conversion.absolute();
    if (!absolute || compared.verdict == metrics::Verdict::unclear) continue;
    changes << Comparing::tr("%1 %2, %3 (%4)")
                   .arg(stageWords(m_comparison, compared.from), verdictWords(compared.verdict),
                        change(*absolute * 100, 1), interval(compared));
  }
  if (changes.isEmpty()) return Comparing::tr("From %1: no clear change").arg(name);
  return Comparing::tr("From %1: %2").arg(name, changes.join(QStringLiteral("; ")));
}

QString ComparedFigures::then() const {
  return nameOf(m_comparison.then.map, m_comparison.numbers.before);
}

QString ComparedFigures::now() const {
  return nameOf(m_comparison.now.map, m_comparison.numbers.after);
}

ComparedFigures::Verdict ComparedFigures::verdict(const metrics::PassageOfTwo& passage) {
  if (passage.presence != metrics::Presence::both) {
    const bool isNew = passage.presence == metrics::Presence::onlyAfter;
    return {isNew ? Comparing::tr("only now") : Comparing::tr("only then")};
  }
  if (!passage.compared.conversion.absolute()) return {};
  const metrics::Verdict verdict = passage.compared.verdict;
  const Ink ink = verdict == metrics::Verdict::better  ? Ink::good
                  : verdict == metrics::Verdict::worse ? Ink::text
                                                       : Ink::secondText;
  return {verdictWords(verdict), ink, true};
}

journey::Id<journey::Stage> ComparedFigures::weakestFrom(const metrics::PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return {};
  return numbers.passages[numbers.weakestLink->passage].from;
}

}  // namespace throughline::editor
