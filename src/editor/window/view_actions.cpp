#include "view_actions.h"

#include <QAction>
#include <QApplication>
#include <QTabWidget>
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "throughline/editor/inspector.h"

namespace throughline::editor {

namespace {

using drawing::LaneId;

struct LaneName {
  LaneId lane;
  const char* id;
  const char* text;
};

constexpr std::array kLanes{
    LaneName{LaneId::job, "job", QT_TRANSLATE_NOOP("ViewActions", "Job to be done")},
    LaneName{LaneId::flow, "flow", QT_TRANSLATE_NOOP("ViewActions", "Flow")},
    LaneName{LaneId::touchpoints, "touchpoints", QT_TRANSLATE_NOOP("ViewActions", "Touchpoints")},
    LaneName{LaneId::emotion, "emotion", QT_TRANSLATE_NOOP("ViewActions", "Emotion")},
    LaneName{LaneId::questions, "questions", QT_TRANSLATE_NOOP("ViewActions", "Questions")},
    LaneName{LaneId::metrics, "metrics", QT_TRANSLATE_NOOP("ViewActions", "Metrics")},
    LaneName{LaneId::evidence, "evidence", QT_TRANSLATE_NOOP("ViewActions", "Evidence")},
    LaneName{LaneId::experiments, "experiments", QT_TRANSLATE_NOOP("ViewActions", "Experiments")},
    LaneName{LaneId::campaigns, "campaigns", QT_TRANSLATE_NOOP("ViewActions", "Campaigns")},
};

/// The first thing inside that takes the keyboard; null where nothing does.
QWidget* firstFocusIn(QWidget* area) {
  if (area->focusPolicy() & Qt::TabFocus || area->focusProxy()) return area;
  for (QWidget* each = area->nextInFocusChain(); each && each != area;
       each = each->nextInFocusChain()) {
    if (area->isAncestorOf(each) && each->isVisible() && each->isEnabled() &&
        (each->focusPolicy() & Qt::TabFocus)) {
      return each;
    }
  }
  return nullptr;
}

}  // namespace

ViewActions::ViewActions(WindowContext context, Appearance& appearance, Areas areas,
                         QObject* parent)
    : QObject(parent), m_context(context), m_areas(std::move(areas)) {
  addPanels();
  addLanes();
  addAppearance(appearance);
}

void ViewActions::addPanels() {
  ActionRegistry& actions = m_context.actions;
  actions.add({.id = "view.details",
               .group = tr("Window areas"),
               .text = tr("Edit details"),
               .tip = tr("Put the keyboard into the inspector of what is selected"),
               .keys = {QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_I)},
               .run = [this] { showDetails(); }});
  actions.add({.id = "view.panel",
               .group = tr("Window areas"),
               .text = tr("Show panel"),
               .tip = tr("Show or hide the inspector and the history"),
               .keys = {QKeySequence(Qt::Key_F9)},
               .run = [this] { m_areas.panel->setVisible(m_areas.panel->isHidden()); },
               .checkable = true});
  actions.action("view.panel")->setChecked(true);
  actions.add({.id = "view.nextArea",
               .group = tr("Window areas"),
               .text = tr("Next area of the window"),
               .tip = tr("Map, panel, bar above, line below"),
               .keys = {QKeySequence(Qt::Key_F6)},
               .run = [this] { nextArea(1); }});
  actions.add({.id = "view.previousArea",
               .group = tr("Window areas"),
               .text = tr("Previous area of the window"),
               .tip = tr("The other way round"),
               .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
               .run = [this] { nextArea(-1); }});
}

void ViewActions::addLanes() {
  for (const LaneName& name : kLanes) {
    const QString id = QString("lane.") + name.id;
    m_context.actions.add({.id = id,
                           .group = tr("Lanes"),
                           .text = tr(name.text),
                           .tip = tr("Show or hide this lane in this window"),
                           .keys = {},
                           .run =
                               [this, lane = name.lane] {
                                 auto options = m_context.view.options();
                                 if (options.hiddenLanes.erase(lane) == 0) {
                                   options.hiddenLanes.insert(lane);
                                 }
                                 m_context.view.setOptions(options);
                               },
                           .checkable = true});
    const auto show = [this, id, lane = name.lane] {
      m_context.actions.action(id)->setChecked(
          !m_context.view.options().hiddenLanes.contains(lane));
    };
    connect(&m_context.view, &ViewState::optionsChanged, this, show);
    show();
  }
}

void ViewActions::addAppearance(Appearance& appearance) {
  using Choice = Appearance::Choice;
  const std::array<std::tuple<Choice, QString, QString>, 3> choices{
      {{Choice::system, "appearance.system", tr("As the desktop")},
       {Choice::light, "appearance.light", tr("Light")},
       {Choice::dark, "appearance.dark", tr("Dark")}}};
  for (const auto& [choice, id, text] : choices) {
    m_context.actions.add({.id = id,
                           .group = tr("Appearance"),
                           .text = text,
                           .tip = tr("The colours of all windows"),
                           .keys = {},
                           .run = [&appearance, choice = choice] { appearance.setChoice(choice); },
                           .checkable = true});
  }
  const auto show = [this, choices, &appearance] {
    for (const auto& [choice, id, text] : choices) {
      m_context.actions.action(id)->setChecked(appearance.choice() == choice);
    }
  };
  for (const auto& [choice, id, text] : choices) {
    connect(m_context.actions.action(id), &QAction::triggered, this, show);
  }
  connect(&appearance, &Appearance::themeChanged, this, show);
  show();
}

void ViewActions::nextArea(int direction) {
  std::vector<QWidget*> areas{m_areas.canvas, m_areas.panel};
  areas.insert(areas.end(), m_areas.others.begin(), m_areas.others.end());
  const QWidget* focus = QApplication::focusWidget();
  const auto here = std::ranges::find_if(areas, [=](const QWidget* area) {
    return focus && (area == focus || area->isAncestorOf(focus));
  });
  const auto count = static_cast<std::ptrdiff_t>(areas.size());
  const std::ptrdiff_t from = here == areas.end() ? -direction : here - areas.begin();
  for (std::ptrdiff_t step = 1; step <= count; ++step) {
    QWidget* area =
        areas[static_cast<std::size_t>(((from + step * direction) % count + count) % count)];
    if (!area->isVisible()) continue;
    if (QWidget* target = firstFocusIn(area)) {
      target->setFocus(Qt::TabFocusReason);
      return;
    }
  }
}

void ViewActions::showDetails() {
  m_areas.panel->show();
  m_context.actions.action("view.panel")->setChecked(true);
  if (auto* tabs = qobject_cast<QTabWidget*>(m_areas.panel)) tabs->setCurrentIndex(0);
  m_areas.inspector->focusField();
}

}  // namespace throughline::editor
