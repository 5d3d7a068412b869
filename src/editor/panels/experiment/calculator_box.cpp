#include "panels/experiment/calculator_box.h"

#include <QGridLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "panels/experiment/effect_curve.h"
#include "throughline/editor/plain_text.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

constexpr int kBoxWidth = 92;

QString nameIn(const std::string& text) { return oneLine(QString::fromStdString(text), 60); }

/// Weeks are computed from the whole length of a period, whose volume may still be growing.
QString ofUnfinished(const journey::Journey& journey, const metrics::TestPlan& plan,
                     journey::Date today) {
  if (!plan.traffic) return {};
  const journey::Period& period = journey.get(plan.traffic->period);
  if (period.end < today) return {};
  return CalculatorBox::tr(
             "%1 is not over: what came so far counts as if it were all, so the test may take less "
             "time than that.")
      .arg(nameIn(period.name));
}

}  // namespace

CalculatorBox::CalculatorBox(TrialFields& fields, QWidget* parent)
    : QWidget(parent), m_fields(fields), m_curve(new EffectCurve(this)) {
  setObjectName("calculator");
  auto* form = new QGridLayout;
  form->setHorizontalSpacing(8);
  form->setVerticalSpacing(5);
  form->setColumnStretch(0, 1);
  addRow(*form, "baseline", tr("Baseline"));
  addRow(*form, "smallest_effect", tr("Smallest effect"));
  addRow(*form, "significance", tr("Significance"));
  addRow(*form, "power", tr("Power"));
  m_aSide = addFigure(*form, tr("A side needs"), "aSideNeeds");
  m_both = addFigure(*form, tr("Both together"), "bothNeed");
  m_traffic = addFigure(*form, {}, "traffic");
  m_trafficName = findChild<PlainLabel*>("traffic.name");
  auto* beside = new QHBoxLayout;
  beside->setSpacing(12);
  beside->addLayout(form, 1);
  beside->addWidget(m_curve, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(9);
  column->addLayout(beside);
  column->addWidget(makeNotice());
  connect(m_curve, &EffectCurve::dragged, this, &CalculatorBox::effectHeld);
  connect(m_curve, &EffectCurve::dropped, this, &CalculatorBox::effectGiven);
  connect(m_curve, &EffectCurve::dragCancelled, this, &CalculatorBox::effectKept);
}

void CalculatorBox::addRow(QGridLayout& grid, std::string_view key, const QString& name) {
  const int row = grid.rowCount();
  auto* label = new PlainLabel(name, this);
  label->setProperty("look", "field");
  label->setWordWrap(true);
  FieldEditor* box = m_fields.add(key, name, this);
  box->setMinimumWidth(kBoxWidth);
  if (QLineEdit* edit = m_fields.line(key)) {
    edit->setAlignment(Qt::AlignRight);
    edit->setMinimumWidth(56);
    edit->setMaximumWidth(74);
  }
  grid.addWidget(label, row, 0);
  grid.addWidget(box, row, 1, Qt::AlignRight);
}

void CalculatorBox::alignUnits() {
  const auto units = findChildren<PlainLabel*>("unit");
  int widest = 0;
  for (PlainLabel* each : units) {
    each->ensurePolished();
    widest = std::max(widest, each->sizeHint().width());
  }
  for (PlainLabel* each : units) each->setMinimumWidth(widest);
}

PlainLabel* CalculatorBox::addFigure(QGridLayout& grid, const QString& name, const char* id) {
  const int row = grid.rowCount();
  auto* label = new PlainLabel(name, this);
  label->setObjectName(QString(id) + ".name");
  label->setProperty("look", "field");
  label->setWordWrap(true);
  auto* figure = new PlainLabel(this);
  figure->setObjectName(id);
  figure->setProperty("look", "strongField");
  grid.addWidget(label, row, 0);
  grid.addWidget(figure, row, 1, Qt::AlignRight);
  return figure;
}

QWidget* CalculatorBox::makeNotice() {
  m_notice = new QFrame(this);
  m_notice->setObjectName("trafficNotice");
  m_notice->setProperty("look", "notice");
  m_heading = new PlainLabel(m_notice);
  m_heading->setObjectName("trafficVerdict");
  m_heading->setProperty("look", "section");
  m_heading->setWordWrap(true);
  m_reason = new PlainLabel(m_notice);
  m_reason->setObjectName("trafficReason");
  m_reason->setWordWrap(true);
  m_ways = new QWidget(m_notice);
  auto* ways = new FlowLayout(m_ways, 7);
  ways->setContentsMargins(0, 0, 0, 0);
  const auto button = [&](const char* id, const QString& text, const char* look) {
    auto* each = new QPushButton(text, m_ways);
    each->setObjectName(id);
    each->setProperty("look", look);
    ways->addWidget(each);
    return each;
  };
  connect(button("planInterviews", tr("Plan five interviews"), "primary"), &QPushButton::clicked,
          this, &CalculatorBox::interviewsWanted);
  connect(button("measureBeforeAfter", tr("Measure before/after"), ""), &QPushButton::clicked, this,
          &CalculatorBox::beforeAfterWanted);
  connect(button("keepTest", tr("Keep the A/B test all the same"), ""), &QPushButton::clicked, this,
          [this] { emit despiteWanted(true); });
  m_takeBack = new QPushButton(tr("Ask again"), m_notice);
  m_takeBack->setObjectName("takeBackDespite");
  m_takeBack->setProperty("look", "quiet");
  connect(m_takeBack, &QPushButton::clicked, this, [this] { emit despiteWanted(false); });
  auto* column = new QVBoxLayout(m_notice);
  column->setContentsMargins(12, 9, 12, 10);
  column->setSpacing(5);
  column->addWidget(m_heading);
  column->addWidget(m_reason);
  column->addWidget(m_ways);
  column->addWidget(m_takeBack, 0, Qt::AlignLeft);
  return m_notice;
}

void CalculatorBox::setTheme(const drawing::Theme& theme) { m_curve->setTheme(theme); }

void CalculatorBox::setWritable(bool writable) {
  m_curve->setWritable(writable);
  for (QPushButton* each : m_notice->findChildren<QPushButton*>()) {
    if (each->objectName() != "planInterviews") each->setEnabled(writable);
  }
}

void CalculatorBox::show(const journey::Journey& journey, const journey::Experiment& experiment,
                         const metrics::ExperimentNumbers& numbers, journey::Date today,
                         const TrialFigures& figures) {
  const metrics::TestPlan& plan = numbers.plan;
  const auto people = [&](const std::optional<std::int64_t>& count) {
    return count ? tr("%1 people").arg(figures.count(static_cast<double>(*count)))
                 : QStringLiteral("–");
  };
  m_aSide->setText(people(plan.size.perArm));
  m_both->setText(people(plan.size.together));
  const journey::Stage& stage = journey.get(experiment.stage);
  const QString counted = nameIn(stage.volume.name.empty() ? stage.name : stage.volume.name);
  m_trafficName->setText(
      plan.traffic ? tr("%1, %2").arg(counted, nameIn(journey.get(plan.traffic->period).name))
                   : counted);
  m_traffic->setText(plan.traffic ? figures.count(plan.traffic->volume) : QStringLiteral("–"));
  // What the map says stands in the box while nobody typed another one.
  if (QLineEdit* baseline = m_fields.line("baseline")) {
    const auto& known = plan.baselineOfStage;
    baseline->setPlaceholderText(known ? figures.points(known->ratio) : QString());
    baseline->setToolTip(known ? tr("From the map: %1 go on").arg(figures.percent(known->ratio))
                               : QString());
  }
  if (QLineEdit* line = m_fields.line("significance")) {
    line->setPlaceholderText(figures.points(metrics::kUsualSignificance));
  }
  if (QLineEdit* line = m_fields.line("power")) {
    line->setPlaceholderText(figures.points(metrics::kUsualPower));
  }
  alignUnits();
  m_curve->show(plan.question, figures);
  showNotice(journey, experiment, numbers, today, figures);
}

void CalculatorBox::setNotice(const char* tone, const QString& heading, const QString& reason) {
  m_heading->setText(heading);
  m_reason->setText(reason);
  m_reason->setVisible(!reason.isEmpty());
  if (m_notice->property("tone").toString() == QLatin1String(tone)) return;
  m_notice->setProperty("tone", tone);
  for (QWidget* each : std::initializer_list<QWidget*>{m_notice, m_heading}) {
    each->style()->polish(each);
  }
}

void CalculatorBox::showNotice(const journey::Journey& journey,
                               const journey::Experiment& experiment,
                               const metrics::ExperimentNumbers& numbers, journey::Date today,
                               const TrialFigures& figures) {
  const metrics::TestPlan& plan = numbers.plan;
  const auto& size = plan.size;
  const bool allIn = numbers.test.sampleIn.value_or(0) >= 1;
  const bool refused = !allIn && size.feasible && !*size.feasible;
  m_ways->setVisible(refused && !experiment.despiteTraffic);
  m_takeBack->setVisible(refused && experiment.despiteTraffic);
  if (!size.together) {
    return setNotice("calm", tr("How large would it be?"),
                     plan.question.baseline
                         ? tr("Type the smallest effect that would be worth seeing.")
                         : tr("Type what share goes on now, and the smallest effect that would be "
                              "worth seeing."));
  }
  if (allIn) {
    return setNotice("good", tr("✓ All of the planned sample is in: the result below counts"), {});
  }
  if (!size.weeks || !size.feasible) {
    return setNotice("calm", tr("How long would it take?"),
                     tr("The stage has no volume yet: type in Numbers how many come."));
  }
  if (*size.feasible) {
    return setNotice("good",
                     tr("✓ %1 weeks: this can be tested here").arg(figures.weeks(*size.weeks)),
                     ofUnfinished(journey, plan, today));
  }
  QString reason;
  const QString together = figures.count(static_cast<double>(*size.together));
  const QString limit = figures.count(metrics::kLongestTestWeeks);
  if (!std::isfinite(*size.weeks)) {
    reason = tr("Nobody comes to this stage, and the test needs %1 people.").arg(together);
  } else {
    reason =
        tr("%1 people at %2 in %3 are %4 weeks; %5 is the limit.")
            .arg(together, figures.count(plan.traffic->volume),
                 nameIn(journey.get(plan.traffic->period).name), figures.weeks(*size.weeks), limit);
  }
  if (plan.smallestInTime) {
    reason += u' ' + tr("In %1 weeks only a lift of about %2 points would show.")
                         .arg(limit, figures.count(*plan.smallestInTime * 100));
  }
  const QString unfinished = ofUnfinished(journey, plan, today);
  if (!unfinished.isEmpty()) reason += u' ' + unfinished;
  if (experiment.despiteTraffic) {
    return setNotice("doubtful", tr("? Kept as an A/B test although traffic does not allow it"),
                     reason);
  }
  reason += u' ' + tr("Ask people instead: five talks with people who left here will tell more, "
                      "sooner.");
  setNotice("doubtful", tr("× Traffic does not allow an A/B test here."), reason);
}

}  // namespace throughline::editor
