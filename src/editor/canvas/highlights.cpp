#include "canvas/highlights.h"

#include <algorithm>

#include "canvas/chosen.h"
#include "canvas/past/shown_past.h"
#include "frame/shown_people.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;

namespace {

/// Of a stage the element that shows the field that was changed, of a reading its figures.
bool showsNumbersOrStage(const Element& element, const journey::Change& change) {
  const journey::Record& record = change.after ? *change.after : *change.before;
  if (const auto* reading = std::get_if<journey::Reading>(&record)) {
    return element.stage == reading->stage && element.kind == ElementKind::metrics;
  }
  if (const auto* passage = std::get_if<journey::PassageReading>(&record)) {
    return element.stage == passage->stage && element.kind == ElementKind::flow;
  }
  if (element.stage.value != change.id) return false;
  if (!change.before || !change.after) return element.kind == ElementKind::stageHeader;
  return std::ranges::any_of(
      journey::changedFields(*change.before, *change.after), [&](const journey::Field* field) {
        if (field->key.starts_with("job.")) return element.kind == ElementKind::job;
        const bool metric = field->key.starts_with("volume.") || field->key.starts_with("health.");
        return element.kind == (metric ? ElementKind::metrics : ElementKind::stageHeader);
      });
}

}  // namespace

Highlights::Highlights(OpenMap& map, ViewState& view, Board& board, const Focus& focus,
                       const Cut& cut)
    : m_map(map), m_view(view), m_board(board), m_focus(focus), m_cut(cut) {
  connect(&focus, &Focus::moved, this, &Highlights::apply);
  connect(&cut, &Cut::changed, this, &Highlights::apply);
  connect(&map, &OpenMap::accessChanged, this, &Highlights::apply);
  connect(&view, &ViewState::filterChanged, this, &Highlights::apply);
  connect(&board, &Board::shownChanged, this, &Highlights::apply);
  connect(&board, &Board::pastChosen, this, &Highlights::apply);
}

void Highlights::apply() {
  m_shownPeople.clear();
  if (drawing::showsSomePersonas(m_map.journey(), m_view.options())) {
    for (const auto* persona : drawing::shownPersonas(m_map.journey(), m_view.options())) {
      m_shownPeople.insert(persona->id.value);
    }
  }
  m_found.clear();
  m_foundCells.clear();
  for (const journey::Hit& hit : m_view.hits()) {
    m_found.insert(hit);
    if (const auto cell = cellSummingUp(m_map.journey(), hit)) m_foundCells.insert(*cell);
  }
  findLinksLookedAt();
  const auto& elements = m_board.shown().elements;
  const auto& items = m_board.scene().items();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i]) items[i]->setStates(~unsigned{ElementItem::kLifted}, statesOf(elements[i]));
  }
  m_board.scene().setLinesDimmed(m_view.isFinding() && !m_board.past());
  applyToLinks();
  emit changed();
}

void Highlights::findLinksLookedAt() {
  m_lookedAt.clear();
  m_joined.clear();
  for (const drawing::LinkPath& link : m_board.shown().links) {
    const bool selected = m_view.selection().contains({journey::Kind::link, link.link.value});
    if (!selected && link.link != m_hoveredLink) continue;
    m_lookedAt.insert(link.link);
    m_joined.insert(
        {{journey::Kind::touchpoint, link.from.value}, {journey::Kind::touchpoint, link.to.value}});
  }
}

void Highlights::applyToLinks() {
  if (m_board.past()) {
    for (const auto& item : m_board.scene().links()) item->setState({});
    for (const auto& item : m_board.scene().bundles()) {
      item->setVisible(true);
      item->setFaded(false);
    }
    return;
  }
  const auto selected = [&](journey::Id<journey::Touchpoint> card) {
    return m_view.selection().contains({journey::Kind::touchpoint, card.value});
  };
  std::set<journey::Id<journey::Link>> dimmed;
  for (const auto& item : m_board.scene().links()) {
    const drawing::LinkPath& link = item->link();
    const bool lookedAt = m_lookedAt.contains(link.link);
    const bool found = m_view.isFinding() && m_found.contains(link.link);
    item->setState({.highlighted = lookedAt || found || selected(link.from) || selected(link.to),
                    .labelled = lookedAt,
                    .parted = std::ranges::count(m_parted, link.link) > 0,
                    .faded = !m_lookedAt.empty() && !lookedAt,
                    .dimmed = stepsBack(link.from) || stepsBack(link.to)});
    if (item->state().dimmed) dimmed.insert(link.link);
  }
  for (const auto& item : m_board.scene().bundles()) {
    const LinkIds& links = item->bundle().links;
    item->setVisible(m_parted.empty() || links != m_parted);
    item->setFaded(!m_lookedAt.empty() ||
                   std::ranges::all_of(links, [&](auto link) { return dimmed.contains(link); }));
  }
}

void Highlights::setHoveredLink(journey::Id<journey::Link> link) {
  if (link == m_hoveredLink) return;
  m_hoveredLink = link;
  const auto before = m_joined;
  findLinksLookedAt();
  const auto& elements = m_board.shown().elements;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    ElementItem* item = m_board.scene().items()[i];
    const bool joined = m_joined.contains(elements[i].target);
    if (!item || joined == before.contains(elements[i].target)) continue;
    item->setStates(ElementItem::kJoined, joined ? ElementItem::kJoined : 0U);
  }
  applyToLinks();
  emit changed();
}

void Highlights::setParted(const LinkIds& links) {
  if (links == m_parted) return;
  m_parted = links;
  applyToLinks();
}

// On the map as it stood: what the edit changed, and what is selected to be copied.
unsigned Highlights::pastStatesOf(const Element& element) const {
  unsigned states = 0;
  if (m_board.past()->places.elements.contains(keyOf(element))) states |= ElementItem::kSelected;
  if (m_board.past()->chosen.contains(element.target)) states |= ElementItem::kFound;
  return states;
}

unsigned Highlights::statesOf(const Element& element) const {
  if (m_board.past()) return pastStatesOf(element);
  unsigned states = 0;
  const auto& focus = m_focus.key();
  const bool isFocus = focus && *focus == keyOf(element);
  // Of the elements that show one record, the one that has the keyboard stands
  // for the selection, else the record's own.
  const bool speaks =
      focus && focus->target == element.target
          ? isFocus
          : element.target.kind != journey::Kind::stage || element.kind == ElementKind::stageHeader;
  if (speaks && element.kind != ElementKind::emotionQuote &&
      m_view.selection().contains(element.target)) {
    states |= ElementItem::kSelected;
  }
  if (isFocus) states |= ElementItem::kCurrent;
  if (m_joined.contains(element.target)) states |= ElementItem::kJoined;
  const bool found = m_view.isFinding() && m_found.contains(element.target) && speaks;
  if (found || sumsUpFound(element)) states |= ElementItem::kFound;
  if (isDimmed(element)) states |= ElementItem::kDimmed;
  if (isOthers(element)) states |= ElementItem::kOthers;
  if (isFocus && m_focus.isHeld()) states |= ElementItem::kHeld;
  if (isCut(element)) states |= ElementItem::kCut;
  if (isKept(element)) states |= ElementItem::kKept;
  if (m_hovered && *m_hovered == keyOf(element)) states |= ElementItem::kHovered;
  if (m_linkTarget && *m_linkTarget == keyOf(element)) states |= ElementItem::kTarget;
  return states;
}

bool Highlights::isFound(const Element& element) const {
  return (m_view.isFinding() && m_found.contains(element.target)) || sumsUpFound(element);
}

bool Highlights::sumsUpFound(const Element& element) const {
  return m_view.isFinding() && isOfSeveral(&element) &&
         m_foundCells.contains({element.lane, element.stage.value});
}

bool Highlights::isDimmed(const Element& element) const {
  // Stage headers say where one is, whatever is looked for.
  if (element.kind == ElementKind::stageHeader) return false;
  if (m_view.isFinding() && !isFound(element)) return true;
  const bool isAsked = element.kind == ElementKind::touchpoint ||
                       (m_view.filter().asksForPeople() && personNamedBy(element.target.kind));
  return isAsked && isFilteredOut(element.target);
}

bool Highlights::isFilteredOut(const journey::RecordKey& record) const {
  const journey::TouchpointFilter& filter = m_view.filter();
  return filter.isActive() && m_map.journey().contains(record.kind, record.id) &&
         !filter.matches(m_map.journey(), record);
}

bool Highlights::stepsBack(journey::Id<journey::Touchpoint> card) const {
  return isFilteredOut(card) || namesOthers(card);
}

bool Highlights::isOthers(const Element& element) const {
  if (m_shownPeople.empty()) return false;
  const KindEntry* entry = shownBy(element.kind);
  return entry && element.target.kind == entry->kind && namesOthers(element.target);
}

bool Highlights::namesOthers(const journey::RecordKey& record) const {
  if (m_shownPeople.empty()) return false;
  const journey::Field* field = personNamedBy(record.kind);
  if (!field || !m_map.journey().contains(record.kind, record.id)) return false;
  const journey::Value named = field->get(m_map.journey().get(record.kind, record.id));
  const auto* id = std::get_if<std::int64_t>(&named);
  return id && !m_shownPeople.contains(*id);
}

bool Highlights::isCut(const Element& element) const {
  if (!m_cut.isOn()) return false;
  return std::ranges::any_of(
      recordsBehind(m_map.journey(), element), [this](const journey::RecordKey& record) {
        return std::ranges::find(m_cut.records(), record) != m_cut.records().end();
      });
}

bool Highlights::isKept(const Element& element) const {
  const store::WaitingEdit* edit = m_map.waitingEdit();
  if (!edit || element.kind == ElementKind::emotionQuote) return false;
  return std::ranges::any_of(edit->changes, [&](const journey::Change& change) {
    switch (change.kind) {
      case journey::Kind::reading:
      case journey::Kind::passage_reading:
      case journey::Kind::stage:
        return showsNumbersOrStage(element, change);
      default:
        break;
    }
    return std::ranges::count(recordsBehind(m_map.journey(), element),
                              journey::RecordKey(change.kind, change.id)) > 0;
  });
}

void Highlights::setHovered(const std::optional<ElementKey>& key) {
  swapState(m_hovered, key, ElementItem::kHovered);
}

void Highlights::setLinkTarget(const std::optional<ElementKey>& key) {
  swapState(m_linkTarget, key, ElementItem::kTarget);
}

void Highlights::swapState(std::optional<ElementKey>& held, const std::optional<ElementKey>& key,
                           ElementItem::State state) {
  if (held == key) return;
  const auto set = [&](const std::optional<ElementKey>& of, unsigned states) {
    if (ElementItem* item = of ? m_board.scene().item(*of) : nullptr) {
      item->setStates(state, states);
    }
  };
  set(held, 0);
  held = key;
  set(held, state);
  emit changed();
}

}  // namespace throughline::editor
