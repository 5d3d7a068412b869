#include "canvas/navigator.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "canvas/element_key.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::MapLayout;

namespace {

bool canBeCurrent(const Element& element) { return element.kind != ElementKind::emotionQuote; }

bool sameRow(const Element& a, const Element& b) {
  const bool headers = a.kind == ElementKind::stageHeader;
  return headers == (b.kind == ElementKind::stageHeader) && (headers || a.lane == b.lane);
}

std::size_t placeOf(const MapLayout& layout, const Element& element) {
  const auto* column = layout.column(element.stage);
  return column ? column->place : 0;
}

const Element* inColumn(const MapLayout& layout, const Element& from, bool down) {
  const Element* best = nullptr;
  const auto order = [](const Element& e) { return std::tuple(e.rect.top(), e.rect.left()); };
  for (const Element& element : layout.elements) {
    if (element.stage != from.stage || !canBeCurrent(element)) continue;
    if (keyOf(element) == keyOf(from)) continue;
    const bool beyond = down ? order(element) > order(from) : order(element) < order(from);
    if (!beyond) continue;
    if (!best || (down ? order(element) < order(*best) : order(element) > order(*best))) {
      best = &element;
    }
  }
  return best;
}

const Element* across(const MapLayout& layout, const Element& from, bool right) {
  const Element* best = nullptr;
  const auto here = static_cast<std::ptrdiff_t>(placeOf(layout, from));
  const auto cost = [&](const Element& e) {
    const auto columns = std::abs(static_cast<std::ptrdiff_t>(placeOf(layout, e)) - here);
    return std::tuple(columns, std::abs(e.rect.center().y() - from.rect.center().y()));
  };
  for (const Element& element : layout.elements) {
    if (!canBeCurrent(element) || !sameRow(element, from)) continue;
    const auto place = static_cast<std::ptrdiff_t>(placeOf(layout, element));
    if (right ? place <= here : place >= here) continue;
    if (!best || cost(element) < cost(*best)) best = &element;
  }
  return best;
}

}  // namespace

const Element* neighbour(const MapLayout& layout, const Element& from, Direction direction) {
  if (direction == Direction::up || direction == Direction::down) {
    return inColumn(layout, from, direction == Direction::down);
  }
  return across(layout, from, direction == Direction::right);
}

std::vector<const Element*> inOrder(const MapLayout& layout, ElementKind kind) {
  std::vector<const Element*> alike;
  for (const Element& element : layout.elements) {
    if (element.kind == kind) alike.push_back(&element);
  }
  std::ranges::stable_sort(alike, {}, [](const Element* each) {
    return std::tuple(each->rect.left(), each->rect.top());
  });
  return alike;
}

const Element* cardBeside(const MapLayout& layout, const Element* from, int step) {
  const auto cards = inOrder(layout, ElementKind::touchpoint);
  if (cards.empty()) return nullptr;
  if (!from) return step > 0 ? cards.front() : cards.back();
  const auto order = [](const Element* e) { return std::tuple(e->rect.left(), e->rect.top()); };
  const bool isCard = from->kind == ElementKind::touchpoint;
  // Beside something that is no card: the first card of its column, or the last before.
  const auto key = isCard ? order(from) : std::tuple(from->rect.left(), -1.0);
  const auto next = std::ranges::upper_bound(cards, key, {}, order);
  if (step > 0) return next == cards.end() ? nullptr : *next;
  const auto at = std::ranges::lower_bound(cards, key, {}, order);
  return at == cards.begin() ? nullptr : *std::prev(at);
}

drawing::Target selectionAfterRemoval(const MapLayout& layout,
                                      const std::set<drawing::Target>& gone) {
  const auto goes = [&](const Element& each) { return gone.contains(each.target); };
  const auto any = std::ranges::find_if(layout.elements, goes);
  if (any == layout.elements.end()) return {};
  const auto alike = inOrder(layout, any->kind);
  const auto isGone = [&](const Element* each) { return goes(*each); };
  const auto first = std::ranges::find_if(alike, isGone);
  const auto sameColumn = [&](const Element* each) {
    return each->stage == (*first)->stage && !isGone(each);
  };
  const auto after = std::find_if(first, alike.end(), sameColumn);
  if (after != alike.end()) return (*after)->target;
  const auto before = std::find_if(std::make_reverse_iterator(first), alike.rend(), sameColumn);
  return before != alike.rend() ? (*before)->target : drawing::Target{};
}

}  // namespace throughline::editor
