#include "view_actions.h"
#include "texts.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace throughline::editor {

namespace {

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

ViewActions::ViewActions(WindowContext context, Areas areas, QObject* parent)
    : QObject(parent), m_context(context), m_areas(std::move(areas)) {
  addAreas();
  addAppearance();
}

void ViewActions::addAreas() {
  ActionRegistry& actions = m_context.actions;
  actions.add({.id = "view.panel",
               .group = texts::Menus::tr("Window areas"),
               .text = tr("Show panel"),
               .tip = tr("Show or hide the inspector and the history"),
               .keys = {QKeySequence(Qt::Key_F9)},
               .run = [side = m_areas.side] { side->setVisible(side->isHidden()); },
               .checkable = true});
  actions.action("view.panel")->setChecked(true);
  actions.add({.id = "view.nextArea",
               .group = texts::Menus::tr("Window areas"),
               .text = tr("Next area of the window"),
               .tip = tr("Map, panel, bar above, line below"),
               .keys = {QKeySequence(Qt::Key_F6)},
               .run = [this] { nextArea(1); }});
  actions.add({.id = "view.previousArea",
               .group = texts::Menus::tr("Window areas"),
               .text = tr("Previous area of the window"),
               .tip = tr("The other way round"),
               .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
               .run = [this] { nextArea(-1); }});
  actions.add({.id = "view.menuBar",
               .group = texts::Menus::tr("Window areas"),
               .text = tr("Menu bar"),
               .tip = tr("Open the first menu, to go on with the arrow keys"),
               .keys = {QKeySequence(Qt::Key_F10)},
               .run = [this] { openFirstMenu(); }});
}

void ViewActions::openFirstMenu() {
  auto* window = qobject_cast<QMainWindow*>(m_context.window);
  if (!window || window->menuBar()->actions().isEmpty()) return;
  QAction* first = window->menuBar()->actions().front();
  window->menuBar()->setActiveAction(first);
  if (first->menu() && !first->menu()->isEmpty()) {
    first->menu()->setActiveAction(first->menu()->actions().front());
  }
}

void ViewActions::addAppearance() {
  Appearance& appearance = m_context.appearance;
  using Choice = Appearance::Choice;
  const std::array<std::tuple<Choice, QString, QString>, 3> choices{
      {{Choice::system, "appearance.system", tr("As the desktop")},
       {Choice::light, "appearance.light", tr("Light")},
       {Choice::dark, "appearance.dark", tr("Dark")}}};
  for (const auto& [choice, id, text] : choices) {
    m_context.actions.add({.id = id,
                           .group = texts::Menus::tr("Appearance"),
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
  std::vector<QWidget*> areas{m_areas.place};
  for (QWidget* inner : m_areas.place->findChildren<QWidget*>()) {
    if (inner->property("area").toBool()) areas.push_back(inner);
  }
  areas.push_back(m_areas.side);
  areas.insert(areas.end(), m_areas.others.begin(), m_areas.others.end());
  const QWidget* focus = QApplication::focusWidget();
  const auto has = [=](const QWidget* area) {
    return focus && (area == focus || area->isAncestorOf(focus));
  };
  // An area inside of a place is meant before the place around it.
  auto here = std::find_if(areas.begin() + 1, areas.end(), has);
  if (here == areas.end() && has(areas.front())) here = areas.begin();
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

}  // namespace throughline::editor
