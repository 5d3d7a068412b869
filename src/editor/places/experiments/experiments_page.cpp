#include "experiments_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "fold_section.h"
#include "plan_box.h"
#include "tests_picture.h"
#include "throughline/editor/plain_text.h"
#include "trial_list.h"

namespace throughline::editor {

namespace {

constexpr int kLowPage = 640;  // below it the sections fold to their headings

}  // namespace

ExperimentsPage::ExperimentsPage(const WindowContext& context, ShownTrials& trials)
    : m_context(context),
      m_trials(trials),
      m_board(new StatusBoard(context, trials, nullptr)),
      m_scroll(new QScrollArea(this)) {
  setObjectName("experimentsPage");
  setAccessibleName(tr("Experiments"));
  setAttribute(Qt::WA_StyledBackground);
  auto* content = new QWidget;
  content->setObjectName("experimentsContent");
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(18, 10, 18, 16);
  column->setSpacing(12);
  column->addWidget(makeHead());
  column->addWidget(m_board);
  makeSections(*column);
  column->addStretch(1);
  m_scroll->setWidget(content);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_scroll);
  connect(&trials, &ShownTrials::changed, this, &ExperimentsPage::refresh);
  connect(&context.map, &OpenMap::accessChanged, this, &ExperimentsPage::refresh);
  refresh();
}

QWidget* ExperimentsPage::makeHead() {
  auto* head = new QWidget;
  auto* title = new PlainLabel(tr("Experiments"), head);
  title->setProperty("look", "heading");
  m_count = new PlainLabel(head);
  m_count->setObjectName("experimentCount");
  m_count->setProperty("look", "small");
  m_fromWeakest = new QPushButton(tr("+ From the weakest link"), head);
  m_fromWeakest->setObjectName("fromWeakest");
  m_fromWeakest->setProperty("look", "primary");
  m_fromWeakest->setToolTip(
      tr("An experiment at the weakest link, with its job, metric, baseline and traffic."));
  connect(m_fromWeakest, &QPushButton::clicked, this, &ExperimentsPage::fromWeakestWanted);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(title);
  row->addWidget(m_count, 1);
  row->addWidget(m_fromWeakest);
  return head;
}

void ExperimentsPage::makeSections(QVBoxLayout& column) {
  m_picture = new TestsPicture(m_trials, nullptr);
  m_list = new TrialList(m_trials, nullptr);
  m_plan = new PlanBox(nullptr);
  m_pictureSection = new FoldSection(
      "testsSection", tr("What the A/B tests showed"),
      tr("difference B − A with its 95 % interval; the dotted mark is the smallest effect worth "
         "seeing"),
      m_picture, this);
  m_listSection =
      new FoldSection("listSection", tr("All, the weakest link's first"),
                      tr("then by impact and ease; a heading orders them by it"), m_list, this);
  m_planSection = new FoldSection("planSection", tr("Ask people instead"),
                                  tr("filled in from the map"), m_plan, this);
  auto* print = new QPushButton(tr("Print or copy"), m_planSection);
  print->setObjectName("printPlan");
  m_planSection->addButton(print);
  for (FoldSection* each : {m_pictureSection, m_listSection, m_planSection}) {
    column.addWidget(each);
  }
  connect(m_picture, &TestsPicture::openWanted, this, &ExperimentsPage::openWanted);
  connect(m_list, &TrialList::chosen, this, &ExperimentsPage::chosen);
  connect(m_list, &TrialList::openWanted, this, &ExperimentsPage::openWanted);
  connect(print, &QPushButton::clicked, this, [this] {
    const auto stage = m_planStage ? m_planStage : m_trials.weakest();
    if (stage) emit guideWanted(stage);
  });
}

void ExperimentsPage::setTheme(const drawing::Theme& theme) {
  m_board->setTheme(theme);
  m_picture->setTheme(theme);
  m_list->setTheme(theme);
}

void ExperimentsPage::showPlan(journey::Id<journey::Stage> stage) {
  m_planStage = stage;
  refreshPlan();
  m_planSection->setFolded(false);
  // Once it has its height.
  QMetaObject::invokeMethod(
      this, [this] { m_scroll->ensureWidgetVisible(m_planSection); }, Qt::QueuedConnection);
}

void ExperimentsPage::refreshPlan() {
  const journey::Journey& journey = m_trials.journey();
  if (!journey.find(m_planStage)) m_planStage = {};
  const auto stage = m_planStage ? m_planStage : m_trials.weakest();
  m_planSection->setVisible(stage.value != 0);
  if (!stage) return;
  const QString name = oneLine(QString::fromStdString(journey.get(stage).name));
  m_planSection->setTitle(tr("Ask people instead: the plan for %1").arg(name));
  m_plan->show(journey, stage, m_trials.figures());
}

void ExperimentsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ExperimentsPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  for (FoldSection* each : {m_pictureSection, m_listSection, m_planSection}) {
    each->setLittleRoom(event->size().height() < kLowPage);
  }
}

void ExperimentsPage::refresh() {
  const auto count = static_cast<int>(m_trials.journey().count(journey::Kind::experiment));
  m_count->setText(count == 0 ? tr("none yet: the first one answers the weakest link")
                              : tr("%Ln, each tied to a stage's job", nullptr, count));
  m_fromWeakest->setEnabled(m_context.map.canEdit());
  m_listSection->setVisible(count > 0);
  m_pictureSection->setVisible(count > 0);
  if (!isVisible()) return;  // what nobody sees is not worked out
  m_picture->refresh();
  m_list->refresh();
  refreshPlan();
}

}  // namespace throughline::editor
