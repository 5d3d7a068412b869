#include "map_place.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <algorithm>
#include <set>

#include "card_actions.h"
#include "frame/comment_draft.h"
#include "frame/map_pictures.h"
#include "kinds.h"
#include "map_area.h"
#include "panels/check/check_panel.h"
#include "panels/comments/comments_panel.h"
#include "panels/history/history_panel.h"
#include "panels/sources/sources_panel.h"
#include "past_view.h"
#include "people/people_row.h"
#include "people_actions.h"
#include "texts.h"
#include "throughline/editor/canvas/canvas.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/inspector.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/readings/readings_table.h"
#include "throughline/editor/shown_numbers.h"
#include "throughline/editor/weakest_link_panel.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"
#include "unseen.h"
#include "zoom_control.h"

namespace throughline::editor {

namespace {

/// On the curve of whom it was typed for, or where nobody is there any more of the first person.
void addFeelingAgain(journey::Edit& edit, const store::Draft& draft) {
  using journey::EmotionState;
  const auto point = draft.point.value_or(store::Draft::Point{});
  const journey::Id<journey::Persona> persona{point.persona};
  const bool isThere = edit.journey().find(persona) != nullptr;
  journey::addEmotionAt(edit, {{draft.stage}, point.score, point.within},
                        isThere ? std::optional(persona) : std::nullopt,
                        point.aim ? EmotionState::aim : EmotionState::now, draft.text);
}

}  // namespace

MapPlace::MapPlace(const WindowContext& context)
    : m_context(context),
      m_canvas(new Canvas(context.map, context.view, context.services)),
      m_people(new PeopleRow(context)),
      m_area(new MapArea(*m_people, *m_canvas, context.services.settings.get())),
      m_zoom(new ZoomControl),
      m_inspector(new Inspector(context.map, context.view, context.services)),
      m_history(new HistoryPanel(context)),
      m_past(new PastView(context, *m_canvas, *m_area, *m_history)),
      m_readings(new ReadingsTable(context.map, context.view, context.services)),
      m_numbers(new ShownNumbers(context.map, context.view, this)),
      m_sources(new SourcesPanel(context.map, context.view, context.services)),
      m_weakest(new WeakestLinkPanel(context.map, context.view, *m_numbers)),
      m_charts(new ChartsPanel(*m_numbers, context.view, context.services)),
      m_check(new CheckPanel(context)),
      m_comments(new CommentsPanel(context)) {
  m_past->setParent(this);
  connectCanvas();
  connectPeople();
  connectSources();
  connectCheck();
  connect(&context.view, &ViewState::fieldRequested, m_inspector, &Inspector::focusField);
  connect(m_inspector, &Inspector::openRequested, this, [this](const QUrl& address) {
    openExternally(address, m_context.services, m_context.window);
  });
  connect(m_weakest, &WeakestLinkPanel::experimentWanted, this,
          [this] { m_context.actions.action("experiment.fromWeakest")->trigger(); });
  connect(m_inspector, &Inspector::left, this, [this] { m_context.panels.leave(); });
  connect(m_canvas, &Canvas::said, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  connect(&context.appearance, &Appearance::themeChanged, this, &MapPlace::setTheme);
  setTheme(context.appearance.theme());
}

PlaceEntry MapPlace::entry() {
  return {.id = "map",
          .title = tr("Map"),
          .tip = tr("Stages, touchpoints and what else is on the map"),
          .keys = {},
          .make = [](const WindowContext& context) { return std::make_unique<MapPlace>(context); }};
}

void MapPlace::connectCanvas() {
  const auto showZoom = [this] { m_zoom->show(m_canvas->zoom(), m_canvas->leastZoom()); };
  showZoom();
  connect(m_canvas, &Canvas::zoomChanged, m_zoom, showZoom);
  connect(m_zoom, &ZoomControl::zoomWanted, m_canvas, &Canvas::setZoom);
  connect(m_zoom, &ZoomControl::stepWanted, m_canvas, &Canvas::stepZoom);
  connect(m_zoom, &ZoomControl::fitWanted, m_canvas, &Canvas::fit);
  connect(m_canvas, &Canvas::readingWanted, this, &MapPlace::showReading);
  connect(&m_context.view, &ViewState::readingRequested, this, &MapPlace::showReading);
  connect(m_canvas, &Canvas::metricWanted, m_readings, &ReadingsTable::editMetric);
}

void MapPlace::connectPeople() {
  connect(m_people, &PeopleRow::left, m_canvas, qOverload<>(&QWidget::setFocus));
  connect(m_people, &PeopleRow::heldOver, m_canvas, [this](QPoint global) {
    const auto record = m_canvas->recordAt(global);
    m_canvas->markTarget(record && m_people->canGive(*record) ? record : std::nullopt);
  });
  connect(m_people, &PeopleRow::dragEnded, m_canvas, [this] { m_canvas->markTarget({}); });
  connect(m_people, &PeopleRow::droppedOn, m_canvas,
          [this](journey::Id<journey::Persona> persona, QPoint global) {
            if (const auto record = m_canvas->recordAt(global)) m_people->give(persona, *record);
          });
}

void MapPlace::connectSources() {
  // The keyboard stays on the map: what was clicked there is still what is selected.
  connect(m_canvas, &Canvas::sourcesWanted, m_sources, [this](journey::Id<journey::Stage> stage) {
    m_context.panels.bring(*m_sources);
    m_sources->showStage(stage);
    m_canvas->setFocus();
  });
  // A source has no place on the map: its page is where it is found.
  connect(&m_context.view, &ViewState::revealRequested, m_sources,
          [this](const drawing::Target& target) {
            if (target.kind != journey::Kind::source) return;
            const QPointer<QWidget> typing = QApplication::focusWidget();
            m_context.panels.bring(*m_sources);
            m_sources->openSource({target.id});
            if (typing) typing->setFocus();
          });
  connect(m_canvas, &Canvas::guideWanted, m_sources, &SourcesPanel::showGuide);
  connect(m_sources, &SourcesPanel::said, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  m_sources->setMap(*m_area);
  connect(m_sources, &SourcesPanel::mapCovered, this,
          [this](int width, journey::Id<journey::Stage> stage) {
            m_canvas->setCovered(width);
            if (width > 0 && stage) m_context.view.reveal({journey::Kind::stage, stage.value});
          });
  connect(m_sources, &SourcesPanel::roomWanted, this,
          [this](int width) { m_context.panels.widen(*m_sources, width); });
}

void MapPlace::showReading(journey::Id<journey::Stage> stage, journey::Measure measure) {
  m_context.panels.bring(*m_readings);
  m_readings->goTo(stage, measure);
}

void MapPlace::connectCheck() {
  connect(m_canvas, &Canvas::commentsWanted, m_comments, [this](const drawing::Target& on) {
    m_context.panels.bring(*m_comments);
    m_comments->showOn(on);
  });
  const Remedies& remedies = m_check->remedies();
  connect(&remedies, &Remedies::guideWanted, m_sources, &SourcesPanel::showGuide);
  connect(&remedies, &Remedies::readingWanted, this, &MapPlace::showReading);
  connect(&remedies, &Remedies::metricWanted, m_readings, &ReadingsTable::editMetric);
  connect(m_check, &CheckPanel::sourceWanted, this,
          [this] { m_context.actions.action("source.new")->trigger(); });
  connect(m_check, &CheckPanel::closeWanted, this, [this] { m_context.panels.takeAway(*m_check); });
  connect(m_check, &CheckPanel::said, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  m_canvas->setCheck(m_context.check);
  connect(m_canvas, &Canvas::findingWanted, m_check, [this](const FindingKey& finding) {
    m_context.panels.bring(*m_check);
    m_check->open(finding);
  });
}

QWidget& MapPlace::view() { return *m_area; }

QWidget& MapPlace::focusTarget() { return *m_canvas; }

void MapPlace::addActions() {
  ActionRegistry& actions = m_context.actions;
  m_canvas->addActions(actions);
  m_readings->addActions(actions);
  m_charts->addActions(actions, [&actions] {
    QAction* charts = actions.action("view.charts");
    if (!charts->isChecked()) charts->trigger();
  });
  actions.add({.id = "view.details",
               .group = texts::Menus::tr("Window areas"),
               .text = tr("Edit details"),
               .tip = tr("Put the keyboard into the inspector of what is selected"),
               .keys = {QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_I)},
               .run = [this] {
                 m_context.panels.bring(*m_inspector);
                 m_inspector->focusField();
               }});
  addPeopleActions(m_context, *m_inspector, *m_people, *m_area);
  addCardActions(actions, m_context.view);
  m_past->addActions();
  m_comments->addActions([this] { m_context.panels.bring(*m_comments); });
  m_check->addActions([this] { m_context.panels.bring(*m_check); });
  m_sources->addActions(actions, [this] { m_context.panels.bring(*m_sources); });
}

std::vector<PanelTab> MapPlace::sideTabs() {
  return {
      {.page = m_inspector, .title = tr("Inspector"), .everywhere = true},
      {.page = m_weakest,
       .title = tr("Weakest link"),
       .action = {.id = "view.weakestLink",
                  .group = texts::Menus::tr("Window areas"),
                  .text = tr("Weakest link"),
                  .tip = tr("Why a stage is the weakest link, and what if it were better"),
                  .keys = {QKeySequence(Qt::Key_F4)}},
       .everywhere = true},
      {.page = m_check,
       .title = m_check->windowTitle(),
       .action = {.id = "view.check",
                  .group = texts::Menus::tr("Window areas"),
                  .text = tr("Check"),
                  .tip = tr("The seven steps, and what keeps the map from being trusted"),
                  .keys = {}},
       .everywhere = true,
       .onDemand = true,
       .atFirst = m_check->opensByItself()},
      {.page = m_sources,
       .title = m_sources->windowTitle(),
       .action = {.id = "view.sources",
                  .group = texts::Menus::tr("Window areas"),
                  .text = tr("Sources"),
                  .tip = tr("Interviews and notes that the map rests on, to be read and marked"),
                  .keys = {QKeySequence(Qt::CTRL | Qt::Key_F5)}},
       .onDemand = true},
      {.page = m_comments,
       .title = m_comments->windowTitle(),
       .action = {.id = "view.comments",
                  .group = texts::Menus::tr("Window areas"),
                  .text = tr("Comments"),
                  .tip = tr("What people wrote to each other about things on the map"),
                  .keys = {}},
       .everywhere = true,
       .onDemand = true},
      {.page = m_history,
       .title = tr("History"),
       .action = {.id = "view.history",
                  .group = texts::Menus::tr("Window areas"),
                  .text = tr("History"),
                  .tip = tr("Every change of the map, to review and to go back to"),
                  .keys = {}},
       .everywhere = true}};
}

std::vector<PanelTab> MapPlace::bottomTabs() {
  return {{.page = m_readings,
           .title = tr("Numbers"),
           .action = {.id = "view.numbers",
                      .group = texts::Menus::tr("Window areas"),
                      .text = tr("Numbers"),
                      .tip = tr("All readings by stage and period, to be typed and pasted"),
                      .keys = {QKeySequence(Qt::Key_F7)}},
           .everywhere = true},
          {.page = m_charts,
           .title = tr("Charts"),
           .action = {.id = "view.charts",
                      .group = texts::Menus::tr("Window areas"),
                      .text = tr("Charts"),
                      .tip = tr("The numbers as charts, below the map"),
                      .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F8)}},
           .everywhere = true}};
}

std::vector<QWidget*> MapPlace::statusControls() { return {&m_past->legend(), m_zoom}; }

void MapPlace::flush() {
  m_past->leave();
  m_canvas->flush();
  m_people->flush();
  m_inspector->flush();
  m_sources->flush();
  m_readings->flush();
}

void MapPlace::showFollowed(const journey::ChangeSet& changes, const QString& who) {
  m_canvas->showFollowed(changes, who);
}

void MapPlace::remember() {
  MapPictures(m_context.services.cacheFolder).keep(m_context.map.journey());
}

bool MapPlace::resume(const store::Draft& draft) {
  if (draft.period != 0) {
    m_context.panels.bring(*m_readings);
    return m_readings->resume(draft);
  }
  if (isOfComment(draft)) {
    m_context.panels.bring(*m_comments);
    return m_comments->resume(draft);
  }
  if (draft.kind == journey::Kind::source && !draft.ids.empty()) {
    m_context.panels.bring(*m_sources);
    return m_sources->resume(draft);
  }
  if (draft.ids.empty()) return addAgain(draft);
  const auto& journey = m_context.map.journey();
  std::set<drawing::Target> targets;
  for (const std::int64_t id : draft.ids) {
    if (!journey.contains(draft.kind, id)) return false;
    if (draft.kind != journey::Kind::map) targets.insert({draft.kind, id});
  }
  const drawing::Target current = targets.empty() ? drawing::Target{} : *targets.begin();
  m_context.view.select(std::move(targets), current);
  if (current.id != 0) m_context.view.reveal(current);
  m_context.panels.bring(*m_inspector);
  return m_inspector->resume(QString::fromStdString(draft.field),
                             QString::fromStdString(draft.text));
}

// A record that was to be made with the text as its name.
bool MapPlace::addAgain(const store::Draft& draft) {
  namespace messages = journey::messages;
  const bool isStage = draft.kind == journey::Kind::stage;
  const journey::Id<journey::Stage> stage{draft.stage};
  const auto& journey = m_context.map.journey();
  if (!isStage && !journey.contains(journey::Kind::stage, draft.stage)) return false;
  const auto before = journey.contains(draft.kind, draft.before) ? draft.before : std::int64_t{0};
  // Of what a lane holds the draft names the lane.
  const journey::Id<journey::Lane> lane{QString::fromStdString(draft.field).toLongLong()};
  const bool isCell = draft.kind == journey::Kind::cell;
  if (isCell && !journey.find(lane)) return false;
  // And of a card in a band the side.
  const auto side = draft.kind == journey::Kind::touchpoint
                        ? journey::fromWord<journey::Side>(draft.field)
                        : std::nullopt;
  return m_context.map.edit(
      messages::addRecords(messages::records(draft.kind, 1)), nullptr, [&](journey::Edit& edit) {
        if (isStage) {
          journey::addStage(edit, draft.text, journey::Id<journey::Stage>{before});
        } else if (draft.kind == journey::Kind::emotion) {
          addFeelingAgain(edit, draft);
        } else if (isCell) {
          journey::addCell(edit, lane, stage, draft.text, journey::Id<journey::Cell>{before});
        } else {
          const auto made =
              journey::addNamed(edit, draft.kind, stage, draft.text, {draft.kind, before});
          if (side) setSide(edit, {{made.id}}, *side);
        }
      });
}

bool MapPlace::shows(const drawing::Target& target) const {
  const auto& journey = m_context.map.journey();
  return unseenBy(journey, m_context.view.options(), target) != Unseen::notOnMap ||
         cellSummingUp(journey, target);
}

bool MapPlace::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_people->takeRefusal(initiator, sentence) ||
         m_inspector->takeRefusal(initiator, sentence) ||
         m_sources->takeRefusal(initiator, sentence);
}

void MapPlace::setTheme(const drawing::Theme& theme) {
  m_canvas->setTheme(theme);
  m_people->setTheme(theme);
  m_history->setTheme(theme);
  m_weakest->setTheme(theme);
  m_sources->setTheme(theme);
  m_check->setTheme(theme);
  m_charts->setTheme(theme);
}

}  // namespace throughline::editor
