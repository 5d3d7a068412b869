#include "map_place.h"

#include <QAction>
#include <set>

#include "frame/map_pictures.h"
#include "lane_actions.h"
#include "panels/history/history_panel.h"
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
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"
#include "zoom_control.h"

namespace throughline::editor {

MapPlace::MapPlace(const WindowContext& context)
    : m_context(context),
      m_canvas(new Canvas(context.map, context.view, context.services)),
      m_zoom(new ZoomControl),
      m_inspector(new Inspector(context.map, context.view, context.services)),
      m_history(new HistoryPanel(context.map)),
      m_readings(new ReadingsTable(context.map, context.view, context.services)),
      m_numbers(new ShownNumbers(context.map, context.view, this)),
      m_weakest(new WeakestLinkPanel(context.map, context.view, *m_numbers)),
      m_charts(new ChartsPanel(*m_numbers, context.view, context.services)) {
  connectCanvas();
  connect(&context.view, &ViewState::fieldRequested, m_inspector, &Inspector::focusField);
  connect(m_inspector, &Inspector::openRequested, this, [this](const QUrl& address) {
    openExternally(address, m_context.services, m_context.window);
  });
  connect(m_inspector, &Inspector::left, m_canvas, qOverload<>(&QWidget::setFocus));
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
  connect(m_canvas, &Canvas::readingWanted, m_readings,
          [this](journey::Id<journey::Stage> stage, journey::Measure measure) {
            m_context.panels.bring(*m_readings);
            m_readings->goTo(stage, measure);
          });
  connect(m_canvas, &Canvas::metricWanted, m_readings, &ReadingsTable::editMetric);
}

QWidget& MapPlace::view() { return *m_canvas; }

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
  addPeopleActions(m_context, *m_inspector);
  addLaneActions(actions, m_context.view);
}

std::vector<PanelTab> MapPlace::sideTabs() {
  return {{m_inspector, tr("Inspector")},
          {m_weakest,
           tr("Weakest link"),
           {.id = "view.weakestLink",
            .group = texts::Menus::tr("Window areas"),
            .text = tr("Weakest link"),
            .tip = tr("Why a stage is the weakest link, and what if it were better"),
            .keys = {QKeySequence(Qt::Key_F4)}}},
          {m_history,
           tr("History"),
           {.id = "view.history",
            .group = texts::Menus::tr("Window areas"),
            .text = tr("History"),
            .tip = tr("Every change of the map, to review and to go back to"),
            .keys = {}}}};
}

std::vector<PanelTab> MapPlace::bottomTabs() {
  return {{m_readings,
           tr("Numbers"),
           {.id = "view.numbers",
            .group = texts::Menus::tr("Window areas"),
            .text = tr("Numbers"),
            .tip = tr("All readings by stage and period, to be typed and pasted"),
            .keys = {QKeySequence(Qt::Key_F7)}}},
          {m_charts,
           tr("Charts"),
           {.id = "view.charts",
            .group = texts::Menus::tr("Window areas"),
            .text = tr("Charts"),
            .tip = tr("The numbers as charts, below the map"),
            .keys = {QKeySequence(Qt::Key_F8)}}}};
}

std::vector<QWidget*> MapPlace::statusControls() { return {m_zoom}; }

void MapPlace::flush() {
  m_canvas->flush();
  m_inspector->flush();
  m_readings->flush();
}

void MapPlace::remember() {
  MapPictures(m_context.services.cacheFolder)
      .keep(m_context.map.journey().settings().id.value, m_canvas->layout());
}

bool MapPlace::resume(const store::Draft& draft) {
  if (draft.period != 0) {
    m_context.panels.bring(*m_readings);
    return m_readings->resume(draft);
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
  return m_context.map.edit(
      messages::addRecords(messages::records(draft.kind, 1)), nullptr, [&](journey::Edit& edit) {
        if (isStage) {
          journey::addStage(edit, draft.text, journey::Id<journey::Stage>{before});
        } else {
          journey::addNamed(edit, draft.kind, stage, draft.text, {draft.kind, before});
        }
      });
}

bool MapPlace::shows(const drawing::Target& target) const {
  return m_canvas->layout().find(target) != nullptr;
}

bool MapPlace::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_inspector->takeRefusal(initiator, sentence);
}

void MapPlace::setTheme(const drawing::Theme& theme) {
  m_canvas->setTheme(theme);
  m_weakest->setTheme(theme);
  m_charts->setTheme(theme);
}

}  // namespace throughline::editor
