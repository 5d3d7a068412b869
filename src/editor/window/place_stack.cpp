#include "place_stack.h"
#include "texts.h"

#include <QAction>
#include <QFocusEvent>
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
                 .run = [this, place = place.get()] { openOrGoBack(*place); },
                 .checkable = true});
    QAction* action = actions.action(actionOf(entry));
    connect(this, &PlaceStack::opened, action,
            [this, action, place = place.get()] { action->setChecked(place == m_active); });
  }
}

QWidget* PlaceStack::makeSwitch(QWidget* parent) {
  if (m_places.size() < 2) return nullptr;
  auto* row = new QWidget(parent);
  row->setObjectName("placeSwitch");
  row->setAccessibleName(tr("What the window shows"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (const auto& [entry, place] : m_places) {
    auto* button = new QToolButton(row);
    const bool first = &entry == &m_places.front().entry;
    const bool last = &entry == &m_places.back().entry;
    button->setProperty("look", first ? "segmentFirst" : last ? "segmentLast" : "segment");
    button->setObjectName(actionOf(entry));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setText(entry.title);
    button->setToolTip(
        entry.keys.isEmpty()
            ? entry.tip
            : tr("%1 (%2)").arg(entry.tip, entry.keys.front().toString(QKeySequence::NativeText)));
    button->setCheckable(true);
    layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, place = place.get()] { open(*place); });
    connect(this, &PlaceStack::opened, button,
            [this, button, place = place.get()] { button->setChecked(place == m_active); });
  }
  return row;
}

void PlaceStack::open(Place& place) {
  if (m_active != &place) {
    if (m_active) m_active->flush();
    m_before = std::exchange(m_active, &place);
  }
  m_layout->setCurrentWidget(&place.view());
  place.activate();
  emit opened();
}

void PlaceStack::focusInEvent(QFocusEvent* event) {
  if (m_active) m_active->focusTarget().setFocus(event->reason());
}

void PlaceStack::openOrGoBack(Place& place) {
  open(&place == m_active && m_before ? *m_before : place);
}

void PlaceStack::openFor(const drawing::Target& target) {
  if (m_active->shows(target)) return;
  const auto found =
      std::ranges::find_if(m_places, [&](const Entry& each) { return each.place->shows(target); });
  if (found != m_places.end()) open(*found->place);
}

void PlaceStack::openOther(const drawing::Target& target) {
  Place* first = nullptr;
  for (const Entry& each : m_places) {
    if (each.place.get() == m_active) continue;
    if (each.place->shows(target)) return open(*each.place);
    if (!first) first = each.place.get();
  }
  if (first) open(*first);
}

std::vector<Place*> PlaceStack::all() const {
  std::vector<Place*> places;
  for (const Entry& each : m_places) places.push_back(each.place.get());
  return places;
}

}  // namespace throughline::editor
