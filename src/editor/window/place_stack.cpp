#include "place_stack.h"
#include "texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

QString actionOf(const PlaceEntry& entry) { return "place." + entry.id; }

}  // namespace

PlaceStack::PlaceStack(QWidget* parent) : QWidget(parent), m_layout(new QStackedLayout(this)) {
  setObjectName("places");
}

PlaceStack::~PlaceStack() = default;

Place& PlaceStack::add(const PlaceEntry& entry, const WindowContext& context) {
  Place& place = *m_places.emplace_back(Entry{entry, entry.make(context)}).place;
  m_layout->addWidget(&place.view());
  return place;
}

void PlaceStack::addActions(ActionRegistry& actions) {
  if (m_places.size() < 2) return;
  for (const auto& [entry, place] : m_places) {
    actions.add({.id = actionOf(entry),
                 .group = texts::Menus::tr("Places"),
                 .text = entry.title,
                 .tip = entry.tip,
                 .keys = entry.keys,
                 .run = [this, place = place.get()] { open(*place); },
                 .checkable = true});
    QAction* action = actions.action(actionOf(entry));
    connect(this, &PlaceStack::opened, action,
            [this, action, place = place.get()] { action->setChecked(place == m_active); });
  }
}

QWidget* PlaceStack::makeSwitch(const ActionRegistry& actions, QWidget* parent) {
  if (m_places.size() < 2) return nullptr;
  auto* row = new QWidget(parent);
  row->setObjectName("placeSwitch");
  row->setAccessibleName(tr("What the window shows"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  for (const auto& [entry, place] : m_places) {
    auto* button = new QToolButton(row);
    button->setProperty("look", "box");
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(actions.action(actionOf(entry)));
    layout->addWidget(button);
  }
  return row;
}

void PlaceStack::open(Place& place) {
  if (m_active && m_active != &place) m_active->flush();
  m_active = &place;
  m_layout->setCurrentWidget(&place.view());
  setFocusProxy(&place.view());
  place.activate();
  emit opened();
}

void PlaceStack::openFor(const drawing::Target& target) {
  if (m_active->shows(target)) return;
  const auto found =
      std::ranges::find_if(m_places, [&](const Entry& each) { return each.place->shows(target); });
  if (found != m_places.end()) open(*found->place);
}

std::vector<Place*> PlaceStack::all() const {
  std::vector<Place*> places;
  for (const Entry& each : m_places) places.push_back(each.place.get());
  return places;
}

}  // namespace throughline::editor
