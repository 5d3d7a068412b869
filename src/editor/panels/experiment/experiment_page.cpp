#include "panels/experiment/experiment_page.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QVBoxLayout>
#include <array>

#include "panels/experiment/calculator_box.h"
#include "panels/experiment/periods_box.h"
#include "panels/experiment/results_box.h"
#include "panels/experiment/verdict_box.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/choices.h"
#include "throughline/journey/intents/experiments.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/evidence.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::ExperimentKind;
using journey::Kind;

namespace {

constexpr std::array<const char*, 5> kMoreFields{"impact", "ease", "start", "end", "cost"};

PlainLabel* sectionHead(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "section");
  label->setWordWrap(true);
  return label;
}

/// "Evaluation · “Prove ROI to my CFO” · Trial-to-paid 24 %, target 40 %".
QString aboutStage(const journey::Journey& journey, const journey::Stage& stage,
                   const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  const auto said = [](const std::string& text) {
    return oneLine(QString::fromStdString(text), 120);
  };
  QStringList parts{stageWithNumber(journey, stage.id)};
  if (!journey::isBlank(stage.job.statement)) {
    parts << ExperimentPage::tr("“%1”").arg(said(stage.job.statement));
  }
  const auto& known = numbers.plan.traffic;
  QString target;
  if (stage.passage.targetConversion) {
    target =
        ExperimentPage::tr(", target %1").arg(figures.percent(*stage.passage.targetConversion));
  }
  const auto conversion = metrics::newestConversion(journey, stage.id);
  if (conversion) {
    parts << ExperimentPage::tr("%1 go on").arg(figures.percent(conversion->ratio)) + target;
  }
  if (known && !stage.volume.name.empty()) {
    parts << figures.count(known->volume) + u' ' + said(stage.volume.name);
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

ExperimentPage::ExperimentPage(OpenMap& map, ShownTrials& trials, TrialId experiment,
                               QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_trials(trials),
      m_experiment(experiment),
      m_fields({map, Kind::experiment, {experiment.value}}, this),
      m_hypothesis(new HypothesisBox(map, trials, experiment, this)),
      m_scroll(new QScrollArea(this)) {
  setObjectName("experimentPage");
  auto* content = new QWidget;
  m_content = new QVBoxLayout(content);
  m_content->setContentsMargins(14, 12, 14, 12);
  m_content->setSpacing(10);
  makeHead(*m_content);
  m_content->addWidget(m_hypothesis);
  makeTest(*m_content);
  makeOutcome();
  m_outcomePlace = m_content->count();
  m_content->addWidget(m_outcome);
  makeMore(*m_content);
  m_content->addStretch(1);
  m_scroll->setWidget(content);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(m_scroll, 1);
  m_foot = new QVBoxLayout;
  whole->addLayout(m_foot);
  connect(&m_fields, &TrialFields::typed, this, &ExperimentPage::compute);
  connect(m_hypothesis, &HypothesisBox::typed, this, &ExperimentPage::compute);
  connectCalculator();
  m_built = true;
  refresh(nullptr);
  tabInLayoutOrder(*this);
}

ExperimentPage::~ExperimentPage() { m_built = false; }

void ExperimentPage::makeHead(QVBoxLayout& column) {
  m_about = new PlainLabel(this);
  m_about->setObjectName("aboutStage");
  m_about->setProperty("look", "small");
  m_about->setWordWrap(true);
  column.addWidget(m_about);
  m_flag = new PlainLabel(tr("⚑ Weakest link"), this);
  m_flag->setObjectName("weakestFlag");
  m_flag->setProperty("look", "weakestFlag");
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_fields.add("title", fieldWord(Kind::experiment, "title"), this), 1);
  row->addWidget(m_flag, 0, Qt::AlignVCenter);
  FieldEditor* status = m_fields.add("status", fieldWord(Kind::experiment, "status"), this);
  status->setMaximumWidth(132);
  row->addWidget(status);
  column.addLayout(row);
}

void ExperimentPage::makeTest(QVBoxLayout& column) {
  QStringList ids;
  QStringList words;
  for (const std::string_view word : journey::Words<ExperimentKind>::all) {
    ids << "kind." + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    words << choiceWord("kind", word);
  }
  auto* title = sectionHead(tr("Can this be tested here?"), this);
  m_kind = new ChoiceSegments(ids, words, fieldWord(Kind::experiment, "kind"), this);
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(title, 1);
  row->addWidget(m_kind);
  column.addLayout(row);
  m_calculator = new CalculatorBox(m_fields, this);
  m_results = new ResultsBox(m_fields, this);
  m_periods = new PeriodsBox(m_fields, this);
  m_talks = new QWidget(this);
  auto* talks = new QVBoxLayout(m_talks);
  talks->setContentsMargins(0, 0, 0, 0);
  m_talksHeld = new PlainLabel(m_talks);
  m_talksHeld->setObjectName("talksHeld");
  m_talksHeld->setWordWrap(true);
  auto* plan = new QPushButton(tr("Plan five interviews"), m_talks);
  plan->setObjectName("planTalks");
  connect(plan, &QPushButton::clicked, this, &ExperimentPage::interviewsWanted);
  talks->addWidget(m_talksHeld);
  talks->addWidget(plan, 0, Qt::AlignLeft);
  for (QWidget* each :
       std::initializer_list<QWidget*>{m_calculator, m_results, m_periods, m_talks}) {
    column.addWidget(each);
  }
  connect(m_kind, &ChoiceSegments::chosen, this, [this](int place) {
    give("kind", std::string(journey::word(static_cast<ExperimentKind>(place))));
  });
  connect(m_results, &ResultsBox::said, this, &ExperimentPage::said);
}

void ExperimentPage::connectCalculator() {
  connect(m_calculator, &CalculatorBox::effectHeld, this, [this](double effect) {
    m_held = effect;
    compute();
  });
  connect(m_calculator, &CalculatorBox::effectKept, this, [this] {
    m_held.reset();
    compute();
  });
  connect(m_calculator, &CalculatorBox::effectGiven, this, [this](double effect) {
    m_held.reset();
    give("smallest_effect", effect);
    compute();
  });
  connect(m_calculator, &CalculatorBox::interviewsWanted, this, &ExperimentPage::interviewsWanted);
  connect(m_calculator, &CalculatorBox::beforeAfterWanted, this,
          [this] { give("kind", std::string(journey::word(ExperimentKind::before_after))); });
  connect(m_calculator, &CalculatorBox::despiteWanted, this,
          [this](bool despite) { give("despite_traffic", despite); });
}

void ExperimentPage::makeOutcome() {
  m_outcome = new QWidget(this);
  m_outcome->setObjectName("outcome");
  m_verdict = new VerdictBox(m_outcome);
  QStringList ids;
  QStringList words;
  for (const journey::TrialDecision decision : journey::kDecisions) {
    const std::string_view word = journey::word(decision);
    ids << "decide." + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    words << decisionWords(std::string(word));
  }
  auto* title = sectionHead(tr("Decision"), m_outcome);
  m_decision = new ChoiceSegments(ids, words, title->text(), m_outcome);
  connect(m_decision, &ChoiceSegments::chosen, this, [this](int place) {
    m_map.edit(messages::decideExperiment(), this, [this, place](journey::Edit& edit) {
      journey::decide(edit, m_experiment, journey::kDecisions[place]);
    });
    refresh(nullptr);
  });
  const QString asks = tr("What did you learn?");
  FieldEditor* learning = m_fields.add("learning", asks, m_outcome);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(title);
  row->addWidget(m_decision, 1);
  auto* column = new QVBoxLayout(m_outcome);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(7);
  column->addWidget(m_verdict);
  column->addLayout(row);
  column->addWidget(learning);
}

void ExperimentPage::makeMore(QVBoxLayout& column) {
  column.addWidget(sectionHead(tr("Worth and dates"), this));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(3);
  int place = 0;
  for (const char* key : kMoreFields) {
    const QString name = fieldWord(Kind::experiment, key);
    auto* label = new PlainLabel(name, this);
    label->setProperty("look", "field");
    label->setWordWrap(true);
    const int row = place / 3 * 2;
    grid->addWidget(label, row, place % 3, Qt::AlignBottom);
    grid->addWidget(m_fields.add(key, name, this), row + 1, place % 3, Qt::AlignTop);
    grid->setColumnStretch(place % 3, 1);
    ++place;
  }
  column.addLayout(grid);
}

void ExperimentPage::give(std::string_view key, const journey::Value& value) {
  m_fields.subject().give(*journey::describe(Kind::experiment).find(key), value, this);
  refresh(nullptr);
}

journey::Experiment ExperimentPage::typed() const {
  journey::Experiment experiment =
      m_hypothesis->withTyped(m_fields.withTyped(m_map.journey().get(m_experiment)));
  if (m_held) experiment.smallestEffect = m_held;
  return experiment;
}

void ExperimentPage::compute() {
  if (!m_built || !m_map.journey().find(m_experiment)) return;
  const journey::Journey& journey = m_map.journey();
  const journey::Experiment experiment = typed();
  const auto numbers = metrics::experimentNumbers(journey, experiment);
  const TrialFigures figures = m_trials.figures();
  const ExperimentKind kind = experiment.kind;
  m_calculator->setVisible(kind == ExperimentKind::ab);
  m_results->setVisible(kind == ExperimentKind::ab);
  m_periods->setVisible(kind == ExperimentKind::before_after);
  m_talks->setVisible(kind == ExperimentKind::qualitative);
  if (kind == ExperimentKind::ab) {
    m_calculator->show(journey, experiment, numbers, m_trials.today(), figures);
    m_results->show(experiment, figures);
  } else if (kind == ExperimentKind::before_after) {
    m_periods->show(journey, experiment, numbers.beforeAfter, figures);
  } else {
    const auto held =
        metrics::evidenceOf(metrics::evidenceByStage(journey), experiment.stage).interviews();
    m_talksHeld->setText(
        tr("%n interviews at this stage so far. Five tell most of what there is "
           "to hear.",
           nullptr, static_cast<int>(held)));
  }
  m_verdict->show(experiment, numbers, figures);
  m_about->setText(breakable(aboutStage(journey, journey.get(experiment.stage), numbers, figures)));
}

void ExperimentPage::refresh(store::Initiator initiator) {
  const auto* experiment = m_map.journey().find(m_experiment);
  if (!experiment) return;
  m_fields.refresh(initiator);
  if (auto* learning = qobject_cast<QPlainTextEdit*>(m_fields.box("learning")->focusTarget())) {
    learning->setPlaceholderText(learning->accessibleName());
  }
  m_hypothesis->refresh();
  m_kind->setChosen(static_cast<int>(experiment->kind));
  const auto decision = journey::decisionIn(experiment->decision);
  m_decision->setChosen(decision ? static_cast<int>(*decision) : -1);
  m_flag->setVisible(experiment->stage == m_trials.weakest());
  const bool writable = m_map.canEdit();
  m_fields.setWritable(writable);
  m_hypothesis->setWritable(writable);
  m_kind->setWritable(writable);
  m_decision->setWritable(writable);
  m_calculator->setWritable(writable);
  compute();
}

void ExperimentPage::flush() {
  m_hypothesis->flush();
  m_fields.flush();
}

void ExperimentPage::setTheme(const drawing::Theme& theme) {
  m_hypothesis->setTheme(theme);
  m_calculator->setTheme(theme);
  m_verdict->setTheme(theme);
}

bool ExperimentPage::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_hypothesis->takeRefusal(initiator, sentence) ||
         m_fields.takeRefusal(initiator, sentence) || m_results->takeRefusal(initiator, sentence);
}

bool ExperimentPage::resume(const store::Draft& draft) {
  const QString key = QString::fromStdString(draft.field);
  const QString text = QString::fromStdString(draft.text);
  return m_fields.resume(key, text) || m_hypothesis->resume(key, text);
}

void ExperimentPage::setFootFixed(bool fixed) {
  m_verdict->setCompact(fixed);
  const bool isFixed = m_foot->count() > 0;
  if (isFixed == fixed) return;
  if (fixed) {
    m_content->removeWidget(m_outcome);
    m_foot->setContentsMargins(14, 8, 14, 10);
    m_foot->addWidget(m_outcome);
  } else {
    m_foot->removeWidget(m_outcome);
    m_foot->setContentsMargins(0, 0, 0, 0);
    m_content->insertWidget(m_outcomePlace, m_outcome);
  }
  tabInLayoutOrder(*this);
}

void ExperimentPage::focusFirst() {
  QLineEdit* title = m_fields.line("title");
  if (!title) return;
  title->setFocus(Qt::OtherFocusReason);
  title->selectAll();
}

void ExperimentPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit left();
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace throughline::editor
