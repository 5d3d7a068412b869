#include "canvas/verbs/verbs.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;

void Verbs::moveTo(const Element* element, Focus::How how) {
  if (!element) return;
  m_context.bringIntoSight(*element);
  m_context.focus.go(*element, how);
}

void Verbs::selectAll() {
  std::set<Target> selection;
  for (const Element& element : m_context.board.shown().elements) {
    if (element.kind == ElementKind::touchpoint) selection.insert(element.target);
  }
  if (selection.empty()) return;
  const Target current =
      selection.contains(m_context.view.current()) ? m_context.view.current() : *selection.begin();
  m_context.view.select(std::move(selection), current);
}

void Verbs::go(Direction direction, bool extend) {
  if (m_context.focus.isHeld() && !extend) return moveFeeling(direction);
  const auto& layout = m_context.board.shown();
  if (const drawing::LinkPath* link = currentLink()) {
    // To one of its cards: that which it leaves, or that which it leads to.
    const bool on = direction == Direction::right || direction == Direction::down;
    const auto card = on ? link->to : link->from;
    return moveTo(layout.find({journey::Kind::touchpoint, card.value}));
  }
  const Element* current = m_context.focus.element();
  if (!current) {
    const Element* first = cardBeside(layout, nullptr, 1);
    return moveTo(first || layout.elements.empty() ? first : &layout.elements.front());
  }
  moveTo(neighbour(layout, *current, direction), extend ? Focus::How::extend : Focus::How::only);
}

void Verbs::goToCard(int step) {
  moveTo(cardBeside(m_context.board.shown(), m_context.focus.element(), step));
}

void Verbs::goToEnd(bool last) {
  moveTo(cardBeside(m_context.board.shown(), nullptr, last ? -1 : 1));
}

}  // namespace throughline::editor
