#include "canvas/accessible/map_reader.h"

#include <utility>

#include "canvas/accessible/accessible_element.h"
#include "canvas/accessible/accessible_line.h"
#include "canvas/accessible/accessible_map.h"
#include "canvas/hit.h"

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
    m_children[group ? element.stage : StageId{}].emplace_back(key);
  }
  indexLines();
}

void MapReader::indexLines() {
  m_lines.clear();
  const auto add = [&](const drawing::Target& record, const Line& line) {
    if (m_lines.emplace(LineKey{record}, line).second) {
      m_children[{}].emplace_back(LineKey{record});
    }
  };
  for (const drawing::Curve& curve : m_indexed->curves) {
    if (curve.path.isEmpty()) continue;  // nothing is known of what she feels
    add(curve.record(), {curve.picture, curve.path.boundingRect() | curve.band});
  }
  for (const drawing::LinkPath& link : m_indexed->links) {
    add(link.link, {link.picture, link.path.boundingRect() | link.arrow.boundingRect()});
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

const std::vector<ThingKey>& MapReader::childrenOf(StageId stage) {
  index();
  return m_children[stage];
}

const Element* MapReader::find(const ElementKey& key) {
  index();
  const auto found = m_places.find(key);
  return found == m_places.end() ? nullptr : &m_indexed->elements[found->second];
}

drawing::SharedPicture MapReader::pictureOf(const ThingKey& key) {
  if (const auto* of = std::get_if<ElementKey>(&key)) {
    const Element* element = find(*of);
    return element ? element->picture : nullptr;
  }
  index();
  const auto found = m_lines.find(std::get<LineKey>(key));
  return found == m_lines.end() ? nullptr : found->second.picture;
}

QRectF MapReader::rectOf(const LineKey& key) {
  index();
  const auto found = m_lines.find(key);
  return found == m_lines.end() ? QRectF() : found->second.rect;
}

std::optional<ThingKey> MapReader::current() {
  const LineKey line{m_context.view.current()};
  if (shows(line)) return line;
  const auto& key = m_context.focus.key();
  return key ? std::optional<ThingKey>(*key) : std::nullopt;
}

QAccessibleInterface* MapReader::interfaceOf(const ThingKey& key) {
  const auto picture = pictureOf(key);
  if (!picture) return nullptr;
  const auto [slot, fresh] = m_interfaces.try_emplace(key);
  if (fresh) {
    const auto* element = std::get_if<ElementKey>(&key);
    QAccessibleInterface* made = nullptr;
    if (element) {
      made = new AccessibleElement(*this, *element);
    } else {
      made = new AccessibleLine(*this, std::get<LineKey>(key));
    }
    slot->second = {QAccessible::registerAccessibleInterface(made), picture};
  }
  return QAccessible::accessibleInterface(slot->second.id);
}

QAccessibleInterface* MapReader::linkAt(QPoint global) {
  const QPointF at = m_context.mapView.toMap(m_context.mapView.viewport()->mapFromGlobal(global));
  const auto* link =
      editor::linkAt(m_context.board.shown(), at, kLinkReach / m_context.mapView.zoom());
  return link ? interfaceOf(LineKey{link->link}) : nullptr;
}

QAccessibleInterface* MapReader::list() {
  return QAccessible::queryAccessibleInterface(&m_context.mapView);
}

void MapReader::tell(const ThingKey& key, QAccessible::Event type) {
  if (QAccessibleInterface* object = interfaceOf(key)) {
    QAccessibleEvent event(object, type);
    QAccessible::updateAccessibility(&event);
  }
}

void MapReader::followMap() {
  if (m_interfaces.empty()) return;
  const auto before = m_places;
  const auto linesBefore = m_lines;
  index();
  // Who is told may ask for further objects, so all is known before anybody is told.
  std::vector<QAccessible::Id> gone;
  std::vector<ThingKey> renamed;
  for (auto& [key, told] : m_interfaces) {
    const auto picture = pictureOf(key);
    if (!picture) {
      gone.push_back(told.id);
    } else if (std::exchange(told.picture, picture) != picture) {
      renamed.push_back(key);
    }
  }
  std::erase_if(m_interfaces, [this](const auto& item) { return !shows(item.first); });
  for (const QAccessible::Id id : gone) forget(id);
  for (const ThingKey& key : renamed) tell(key, QAccessible::NameChanged);
  if (!QAccessible::isActive()) return;
  for (const auto& [key, place] : m_places) {
    if (!before.contains(key)) tell(key, QAccessible::ObjectCreated);
  }
  for (const auto& [key, line] : m_lines) {
    if (!linesBefore.contains(key)) tell(key, QAccessible::ObjectCreated);
  }
}

void MapReader::forget(QAccessible::Id id) {
  auto* thing = static_cast<AccessibleThing*>(QAccessible::accessibleInterface(id));
  thing->leave();
  QAccessibleEvent event(thing, QAccessible::ObjectDestroyed);
  QAccessible::updateAccessibility(&event);
  QAccessible::deleteAccessibleInterface(id);
}

void MapReader::followFocus() {
  if (!QAccessible::isActive() || !m_context.mapView.hasFocus()) return;
  if (const auto key = current()) tell(*key, QAccessible::Focus);
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
      } else {
        tell(LineKey{target}, event);
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
