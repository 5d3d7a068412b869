#include "canvas/accessible/map_reader.h"

#include <utility>

#include "canvas/accessible/accessible_element.h"
#include "canvas/accessible/accessible_map.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using StageId = journey::Id<journey::Stage>;

namespace {

// More than this at once are told as one change of the whole selection.
constexpr std::size_t kMostTold = 50;

QAccessibleInterface* interfaceOfMap(const QString&, QObject* object) {
  auto* view = qobject_cast<MapView*>(object);
  return view && view->reader() ? view->reader()->makeList() : nullptr;
}

}  // namespace

MapReader::MapReader(CanvasContext& context) : m_context(context) {
  static const bool installed = [] {
    QAccessible::installFactory(interfaceOfMap);
    return true;
  }();
  Q_UNUSED(installed)
  context.mapView.setReader(this);
  connect(&context.board, &Board::shownChanged, this, &MapReader::followMap);
  connect(&context.focus, &Focus::moved, this, &MapReader::followFocus);
  connect(&context.view, &ViewState::selectionChanged, this, &MapReader::followSelection);
  connect(&context.mapView, &MapView::focusChanged, this, [this](bool has) {
    if (has) followFocus();
  });
}

MapReader::~MapReader() {
  for (const auto& [key, told] : m_interfaces) QAccessible::deleteAccessibleInterface(told.id);
  if (m_hasList) QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(list()));
  m_context.mapView.setReader(nullptr);
}

QAccessibleInterface* MapReader::makeList() {
  m_hasList = true;
  return new AccessibleMap(m_context.mapView, *this);
}

void MapReader::index() {
  const auto shown = m_context.board.shownLayout();
  if (m_indexed == shown) return;
  m_indexed = shown;
  m_places.clear();
  m_children.clear();
  for (std::size_t i = 0; i < shown->elements.size(); ++i) {
    const Element& element = shown->elements[i];
    const ElementKey key = keyOf(element);
    m_places.emplace(key, i);
    const auto group = groupOf(element);
    m_children[group ? element.stage : StageId{}].push_back(key);
  }
}

std::optional<ElementKey> MapReader::groupOf(const Element& element) {
  if (element.kind == ElementKind::stageHeader || !element.stage) return std::nullopt;
  ElementKey group;
  group.kind = ElementKind::stageHeader;
  group.target = {journey::Kind::stage, element.stage.value};
  group.lane = drawing::LaneId::job;
  return group;
}

const std::vector<ElementKey>& MapReader::childrenOf(StageId stage) {
  index();
  return m_children[stage];
}

const Element* MapReader::find(const ElementKey& key) {
  index();
  const auto found = m_places.find(key);
  return found == m_places.end() ? nullptr : &m_indexed->elements[found->second];
}

QAccessibleInterface* MapReader::interfaceOf(const ElementKey& key) {
  const Element* element = find(key);
  if (!element) return nullptr;
  const auto [slot, fresh] = m_interfaces.try_emplace(key);
  if (fresh) {
    slot->second.id = QAccessible::registerAccessibleInterface(new AccessibleElement(*this, key));
    slot->second.picture = element->picture;
  }
  return QAccessible::accessibleInterface(slot->second.id);
}

QAccessibleInterface* MapReader::list() {
  return QAccessible::queryAccessibleInterface(&m_context.mapView);
}

void MapReader::tell(const ElementKey& key, QAccessible::Event type) {
  if (QAccessibleInterface* object = interfaceOf(key)) {
    QAccessibleEvent event(object, type);
    QAccessible::updateAccessibility(&event);
  }
}

void MapReader::followMap() {
  if (m_interfaces.empty()) return;
  const auto before = m_places;
  index();
  // Who is told may ask for further objects, so all is known before anybody is told.
  std::vector<QAccessible::Id> gone;
  std::vector<ElementKey> renamed;
  for (auto& [key, told] : m_interfaces) {
    if (const Element* element = find(key); !element) {
      gone.push_back(told.id);
    } else if (std::exchange(told.picture, element->picture) != element->picture) {
      renamed.push_back(key);
    }
  }
  std::erase_if(m_interfaces, [this](const auto& item) { return !find(item.first); });
  for (const QAccessible::Id id : gone) forget(id);
  for (const ElementKey& key : renamed) tell(key, QAccessible::NameChanged);
  if (!QAccessible::isActive()) return;
  for (const auto& [key, place] : m_places) {
    if (!before.contains(key)) tell(key, QAccessible::ObjectCreated);
  }
}

void MapReader::forget(QAccessible::Id id) {
  auto* element = static_cast<AccessibleElement*>(QAccessible::accessibleInterface(id));
  element->leave();
  QAccessibleEvent event(element, QAccessible::ObjectDestroyed);
  QAccessible::updateAccessibility(&event);
  QAccessible::deleteAccessibleInterface(id);
}

void MapReader::followFocus() {
  const auto& key = m_context.focus.key();
  if (!QAccessible::isActive() || !key || !m_context.mapView.hasFocus()) return;
  tell(*key, QAccessible::Focus);
}

void MapReader::followSelection() {
  std::set<drawing::Target> before = std::exchange(m_selected, m_context.view.selection());
  if (!QAccessible::isActive()) return;
  const auto tellAll = [&](const std::set<drawing::Target>& now,
                           const std::set<drawing::Target>& other, QAccessible::Event event) {
    for (const drawing::Target& target : now) {
      if (other.contains(target)) continue;
      if (const Element* element = m_context.board.shown().find(target)) {
        tell(keyOf(*element), event);
      }
    }
  };
  if (before.size() + m_selected.size() > kMostTold) {
    QAccessibleEvent event(list(), QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
    return;
  }
  tellAll(before, m_selected, QAccessible::SelectionRemove);
  tellAll(m_selected, before, QAccessible::SelectionAdd);
}

}  // namespace throughline::editor
