#include "experiments_place.h"

#include <QAction>
#include <QMenu>
#include <QPointer>
#include <QScopedValueRollback>
#include <QStringList>
#include <cmath>

#include "experiments_page.h"
#include "panels/experiment/experiment_page.h"
#include "panels/experiment/experiment_panel.h"
#include "panels/numbers/number_text.h"
#include "panels/sources/guide_dialog.h"
#include "panels/weakest_link/verdict_words.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::ExperimentStatus;
using journey::Kind;

namespace {

constexpr int kMostOfStageName = 60;
constexpr int kMostOfQuestion = 120;  // of one that is made of a question

}  // namespace

ExperimentsPlace::ExperimentsPlace(const WindowContext& context)
    : m_context(context),
      m_numbers(new ShownNumbers(context.map, context.view, this)),
      m_trials(new ShownTrials(context.map, *m_numbers, context.services, this)),
      m_page(new ExperimentsPage(context, *m_trials)),
      m_panel(new ExperimentPanel(context.map, context.view, *m_trials)) {
  m_panel->setBoard(*m_page);
  StatusBoard& board = m_page->board();
  connect(m_page, &ExperimentsPage::fromWeakestWanted, this, &ExperimentsPlace::startAtWeakest);
  connect(&board, &StatusBoard::chosen, this, &ExperimentsPlace::choose);
  connect(&board, &StatusBoard::openWanted, this,
          [this](TrialId experiment) { openPage(experiment, false); });
  connect(m_panel, &ExperimentPanel::left, this, [this] { m_context.panels.leave(); });
  connect(m_panel, &ExperimentPanel::said, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  connect(m_panel, &ExperimentPanel::roomWanted, this,
          [this](int width) { m_context.panels.widen(*m_panel, width); });
  connect(m_panel, &ExperimentPanel::panelWanted, this, [this] {
    if (isOpen()) withFocusKept([this] { m_context.panels.bring(*m_panel); });
  });
  connect(m_panel, &ExperimentPanel::panelEmptied, this,
          [this] { withFocusKept([this] { m_context.panels.takeAway(*m_panel); }); });
  connect(m_panel, &ExperimentPanel::sheetWanted, this, [this] {
    const drawing::Target& current = m_context.view.current();
    if (shows(current) && m_panel->isVisible()) openPage({current.id}, true);
  });
  connect(m_panel, &ExperimentPanel::interviewsWanted, this,
          [this](journey::Id<journey::Stage> stage) { m_page->showPlan(stage); });
  connect(m_page, &ExperimentsPage::guideWanted, this, [this](journey::Id<journey::Stage> stage) {
    (new GuideDialog(m_context.map, stage, m_context.services, m_context.window))->open();
  });
  connect(m_page, &ExperimentsPage::chosen, this, &ExperimentsPlace::choose);
  connect(m_page, &ExperimentsPage::openWanted, this, [this](TrialId experiment) {
    choose(experiment);
    openPage(experiment, false);
  });
  connect(&board, &StatusBoard::menuWanted, this, &ExperimentsPlace::showMenu);
  connect(&board, &StatusBoard::said, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  connect(&context.view, &ViewState::selectionChanged, this, &ExperimentsPlace::follow);
  connect(&context.view, &ViewState::held, this, [this](const drawing::Target& target, QPoint at) {
    StatusBoard& onto = m_page->board();
    onto.markTarget(isOpen() && canStartFrom(target) ? onto.columnAt(at) : nullptr);
  });
  connect(&context.view, &ViewState::holdEnded, this,
          [this] { m_page->board().markTarget(nullptr); });
  connect(&context.view, &ViewState::wasLetGo, this,
          [this](const drawing::Target& target, QPoint at) {
            if (isOpen() && canStartFrom(target) && m_page->board().columnAt(at)) {
              startFrom(target);
            }
          });
  connect(m_trials, &ShownTrials::changed, this, &ExperimentsPlace::countInStatus);
  const auto setTheme = [this](const drawing::Theme& theme) {
    m_page->setTheme(theme);
    m_panel->setTheme(theme);
  };
  connect(&context.appearance, &Appearance::themeChanged, this, setTheme);
  setTheme(context.appearance.theme());
}

ExperimentsPlace::~ExperimentsPlace() = default;

PlaceEntry ExperimentsPlace::entry() {
  return {.id = "experiments",
          .title = tr("Experiments"),
          .tip = tr("What is tried at which stage, and what came out; and back"),
          .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F4)},
          .make = [](const WindowContext& context) {
            return std::make_unique<ExperimentsPlace>(context);
          }};
}

QWidget& ExperimentsPlace::view() { return *m_page; }

bool ExperimentsPlace::isOpen() const { return m_page->isVisible(); }

void ExperimentsPlace::open() {
  if (!isOpen()) m_context.actions.action("place.experiments")->trigger();
}

QWidget& ExperimentsPlace::focusTarget() { return m_page->board().focusTarget(); }

void ExperimentsPlace::activate() {
  follow();
  // What was selected elsewhere stays so until a card is chosen.
  const QScopedValueRollback opening(m_opening, true);
  focusTarget().setFocus(Qt::OtherFocusReason);
}

bool ExperimentsPlace::shows(const drawing::Target& target) const {
  return isOpen() && target.kind == Kind::experiment &&
         m_context.map.journey().contains(target.kind, target.id);
}

void ExperimentsPlace::follow() {
  const drawing::Target& current = m_context.view.current();
  if (!isOpen() || current.kind != Kind::experiment) return;
  m_page->board().setCurrent({current.id});
  m_panel->show({current.id}, false);
}

void ExperimentsPlace::openPage(TrialId experiment, bool withKeyboard) {
  withFocusKept([&] {
    if (!m_panel->liesOverBoard()) m_context.panels.bring(*m_panel);
    m_panel->show(experiment, true);
  });
  ExperimentPage* page = m_panel->page();
  if (withKeyboard && page) page->focusFirst();
}

void ExperimentsPlace::withFocusKept(const std::function<void()>& act) {
  const QPointer<QWidget> before = m_context.window->focusWidget();
  act();
  if (before) before->setFocus(Qt::OtherFocusReason);
}

std::vector<PanelTab> ExperimentsPlace::sideTabs() {
  return {{.page = m_panel,
           .title = tr("Experiment"),
           .action = {.id = "view.experiment",
                      .group = texts::Menus::tr("Window areas"),
                      .text = tr("Experiment"),
                      .tip = tr("The page of the experiment that is chosen: hypothesis, "
                                "calculator, results, decision"),
                      .keys = {}},
           .onDemand = true}};
}

void ExperimentsPlace::flush() { m_panel->flush(); }

bool ExperimentsPlace::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_panel->takeRefusal(initiator, sentence);
}

bool ExperimentsPlace::resume(const store::Draft& draft) {
  if (draft.kind != Kind::experiment || draft.ids.empty() || !isOpen()) return false;
  const TrialId experiment{draft.ids.front()};
  if (!m_context.map.journey().find(experiment)) return false;
  choose(experiment);
  openPage(experiment, false);
  return m_panel->resume(draft);
}

void ExperimentsPlace::choose(TrialId experiment) {
  if (m_opening) return;
  m_context.view.selectOnly({Kind::experiment, experiment.value});
}

void ExperimentsPlace::remove() {
  const TrialId current = m_page->board().current();
  if (!m_context.map.journey().find(current)) return;
  m_context.map.edit(
      messages::deleteRecords(messages::records(Kind::experiment, 1)), m_page,
      [&](journey::Edit& edit) { removeRecord(edit, Kind::experiment, current.value); });
  focusTarget().setFocus(Qt::OtherFocusReason);
}

void ExperimentsPlace::startAtWeakest() {
  const journey::Journey& journey = m_context.map.journey();
  const auto stage = m_trials->weakest();
  if (!stage) {
    const Verdict verdict =
        verdictOf(journey, m_numbers->numbers(), {}, NumberText(m_context.map.notation()));
    m_context.toast.say(tr("%1. %2").arg(verdict.heading, verdict.reason));
    return;
  }
  open();
  const auto known = metrics::newestConversion(journey, stage);
  // As people say it: in tenths of a percent.
  std::optional<double> baseline;
  if (known && known->ratio <= 1) {
    baseline = journey::asMeant(std::round(known->ratio * 1000) / 1000);
  }
  const QString name = oneLine(QString::fromStdString(journey.get(stage).name), kMostOfStageName);
  m_page->board().ask(
      ExperimentStatus::idea, messages::tryAtWeakest(), tr("What would you try at “%1”?").arg(name),
      {}, [stage, baseline](journey::Edit& edit, const std::string& title) {
        return journey::addExperiment(edit, {.stage = stage, .title = title, .baseline = baseline});
      });
}

bool ExperimentsPlace::canStartFrom(const drawing::Target& record) const {
  return (record.kind == Kind::question || record.kind == Kind::finding) &&
         m_context.map.journey().contains(record.kind, record.id);
}

void ExperimentsPlace::startFrom(drawing::Target record) {
  if (!canStartFrom(record)) return;
  open();
  const auto held = m_context.map.journey().get(record.kind, record.id);
  const journey::Id<journey::Stage> stage{journey::holderOf(held)};
  const QString words = oneLine(QString::fromStdString(labelOf(held)), kMostOfQuestion);
  m_page->board().ask(ExperimentStatus::idea,
                      messages::addRecords(messages::records(Kind::experiment, 1)),
                      tr("What would you try about it?"), words,
                      [stage](journey::Edit& edit, const std::string& title) {
                        return journey::addExperiment(edit, {.stage = stage, .title = title});
                      });
}

void ExperimentsPlace::addActions() {
  StatusBoard& board = m_page->board();
  const auto some = [this] { return m_page->board().current().value != 0; };
  const auto writable = [this] { return m_context.map.canEdit(); };
  const auto add = [&](ActionSpec spec, bool edits, std::function<bool()> enabled) {
    spec.group = texts::Menus::tr("Experiments");
    spec.keysIn = &board;
    spec.edits = edits;
    // Where the map can only be read they say so themselves.
    spec.enabled = [this, enabled = std::move(enabled)] { return isOpen() && enabled(); };
    m_context.actions.add(std::move(spec));
  };
  add({.id = "experiments.open",
       .text = tr("Open experiment"),
       .tip = tr("Goes to the page of the experiment whose card is chosen."),
       .keys = {Qt::Key_Return, Qt::Key_Enter},
       .run = [this] { openPage(m_page->board().current(), true); }},
      false, some);
  add({.id = "experiments.new",
       .text = tr("New experiment"),
       .tip = tr("Adds an experiment at the stage that is selected; its title is typed next."),
       .keys = {Qt::Key_Insert},
       .run = [this] { m_page->board().add(ExperimentStatus::idea); }},
      true, [] { return true; });
  add({.id = "experiments.back",
       .text = tr("One status back"),
       .tip = tr("Moves the card into the column to the left."),
       .keys = {Qt::ALT | Qt::Key_Left},
       .run = [this] { m_page->board().carry(-1); }},
      true, some);
  add({.id = "experiments.forward",
       .text = tr("One status on"),
       .tip = tr("Moves the card into the column to the right."),
       .keys = {Qt::ALT | Qt::Key_Right},
       .run = [this] { m_page->board().carry(1); }},
      true, some);
  add({.id = "experiments.delete",
       .text = tr("Delete experiment"),
       .tip = tr("Deletes the experiment whose card is chosen."),
       .keys = {Qt::Key_Delete, Qt::Key_Backspace},
       .run = [this] { remove(); }},
      true, some);
  m_context.actions.add(
      {.id = "experiment.fromWeakest",
       .group = texts::Menus::tr("Experiments"),
       .text = tr("Experiment from the weakest link"),
       .tip = tr("Adds an experiment at the weakest link, with its job, metric, baseline and "
                 "traffic; its title is typed next."),
       .keys = {},
       .run = [this] { startAtWeakest(); },
       .enabled = writable,
       .edits = true});
  m_context.actions.add(
      {.id = "experiment.fromSelection",
       .group = texts::Menus::tr("Experiments"),
       .text = tr("Experiment about this"),
       .tip = tr("Makes an experiment of the question or finding that is selected."),
       .keys = {},
       .run = [this] { startFrom(m_context.view.current()); },
       .enabled = [this, writable] { return writable() && canStartFrom(m_context.view.current()); },
       .edits = true});
}

void ExperimentsPlace::showMenu(QPoint global) {
  m_context.actions.refresh();
  QMenu menu;
  for (const char* id : {"experiments.open", "experiments.back", "experiments.forward",
                         "comment.add", "history.ofThis", "experiments.delete"}) {
    if (QAction* action = m_context.actions.action(id)) menu.addAction(action);
  }
  menu.exec(global);
}

std::vector<QWidget*> ExperimentsPlace::statusControls() {
  m_hint = new ElidedLabel;
  m_hint->setObjectName("experimentsHint");
  m_hint->setProperty("look", "small");
  m_hint->setMinimumWidth(20);
  m_hint->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  countInStatus();
  return {m_hint};
}

void ExperimentsPlace::countInStatus() {
  if (!m_hint) return;
  int running = 0;
  int decided = 0;
  for (const auto& [id, each] : m_context.map.journey().all<journey::Experiment>()) {
    running += each.status == ExperimentStatus::running ? 1 : 0;
    decided += each.status == ExperimentStatus::decided ? 1 : 0;
  }
  QStringList parts;
  if (running > 0) parts << tr("%Ln running", nullptr, running);
  if (decided > 0) parts << tr("%Ln decided", nullptr, decided);
  parts << tr("Arrows go from card to card · Alt+arrow changes the status · Enter opens");
  m_hint->setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace throughline::editor
