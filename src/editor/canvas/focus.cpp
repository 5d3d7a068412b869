#include "canvas/focus.h"

#include <algorithm>

namespace throughline::editor {

using drawing::Element;
using drawing::Target;

Focus::Focus(Board& board, ViewState& view) : m_board(board), m_view(view) {
  connect(&view, &ViewState::selectionChanged, this, &Focus::follow);
}

const Element* Focus::element() const {
  if (!m_key) return nullptr;
  const auto& elements = m_board.shown().elements;
  const auto exact = std::ranges::find(elements, *m_key, keyOf);
  if (exact != elements.end()) return &*exact;
  return m_board.shown().find(m_key->target);
}

const Element* Focus::chosen() const {
  const Element* current = element();
  return current && m_view.selection().contains(current->target) ? current : nullptr;
}

void Focus::go(const Element& element, How how) {
  const bool otherElement = m_key != keyOf(element);
  m_key = keyOf(element);
  const Target target = element.target;
  std::set<Target> selection = m_view.selection();
  if (how == How::only) {
    // Another element of the same record: ViewState has nothing to tell.
    if (otherElement && selection == std::set{target} && m_view.current() == target) emit moved();
    m_view.selectOnly(target);
    return;
  }
  if (how == How::toggle && selection.contains(target)) {
    selection.erase(target);
    const Target current = selection.empty() ? Target{} : *selection.rbegin();
    m_view.select(std::move(selection), current);
  } else {
    selection.insert(target);
    m_view.select(std::move(selection), target);
  }
}

void Focus::hold(bool held) {
  const Element* current = chosen();
  const bool canBe = current && current->kind == drawing::ElementKind::emotionPoint;
  if (m_held == (held && canBe)) return;
  m_held = held && canBe;
  emit moved();
}

journey::Id<journey::Stage> Focus::stage() const {
  if (const Element* current = element()) return current->stage;
  const auto& columns = m_board.shown().columns;
  return columns.empty() ? journey::Id<journey::Stage>{} : columns.front().stage;
}

void Focus::follow() {
  const Target& current = m_view.current();
  if (!m_key || m_key->target != current) {
    m_held = false;
    const Element* element = m_board.shown().find(current);
    m_key.reset();
    if (element) {
      m_key = keyOf(*element);
    } else if (current.id != 0) {
      m_key = ElementKey{drawing::ElementKind::touchpoint, current};
    }
  }
  emit moved();
}

}  // namespace throughline::editor
