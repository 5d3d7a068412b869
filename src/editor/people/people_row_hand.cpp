#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "people/face_tile.h"
#include "people/people_row.h"
#include "people/persona_card.h"

// What the mouse and the keyboard do in the row.

namespace throughline::editor {

namespace {
constexpr int kMarkWidth = 3;
}

std::optional<PersonaId> PeopleRow::placeAt(QPoint global) const {
  if (!rect().contains(mapFromGlobal(global))) return std::nullopt;
  const int x = m_strip->mapFromGlobal(global).x();
  for (const FaceTile* tile : m_inOrder) {
    if (x < tile->geometry().center().x()) return tile->person().id;
  }
  return PersonaId{};
}

void PeopleRow::drag(FaceTile& tile, QPoint global) {
  tile.setCursor(Qt::ClosedHandCursor);
  const auto before = placeAt(global);
  m_mark->setVisible(before.has_value());
  emit heldOver(global);
  if (!before) return;
  const FaceTile* next = this->tile(*before);
  const int x = next ? next->x() - 4 : m_inOrder.back()->geometry().right() + 2;
  m_mark->setGeometry(x, tile.y(), kMarkWidth, tile.height());
  m_mark->raise();
}

void PeopleRow::drop(FaceTile& tile, QPoint global) {
  const auto before = placeAt(global);
  const PersonaId persona = tile.person().id;
  endDrag();
  if (!before) {
    emit droppedOn(persona, global);
  } else if (*before != persona) {
    m_verbs.moveBefore(persona, *before);
  }
}

PersonaId PeopleRow::focused() const {
  const auto found = std::ranges::find_if(m_tiles, &QWidget::hasFocus);
  return found == m_tiles.end() ? PersonaId() : (*found)->person().id;
}

void PeopleRow::pastePicture() {
  if (const PersonaId persona = focused()) m_verbs.pastePicture(persona);
}

void PeopleRow::endDrag() {
  m_mark->hide();
  for (FaceTile* tile : m_tiles) tile->setCursor(Qt::PointingHandCursor);
  emit dragEnded();
}

bool PeopleRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    auto* tile = qobject_cast<FaceTile*>(watched);
    const auto& press = static_cast<const QKeyEvent&>(*event);
    if (tile && key(*tile, press.key(), press.modifiers() & ~Qt::KeypadModifier)) return true;
  }
  // The keys of the row are meant, not the window's of that name.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto& press = static_cast<const QKeyEvent&>(*event);
    const bool selectAll = press.matches(QKeySequence::SelectAll);
    if (selectAll || press.key() == Qt::Key_Delete || press.key() == Qt::Key_Insert) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::FocusIn) {
    if (const auto* tile = qobject_cast<FaceTile*>(watched)) {
      keepTabOn(*tile);
      bringIntoSight(*tile);
    }
  }
  return QWidget::eventFilter(watched, event);
}

bool PeopleRow::key(FaceTile& tile, int key, Qt::KeyboardModifiers modifiers) {
  const PersonaId persona = tile.person().id;
  const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
  const int by = key == Qt::Key_Left ? -1 : 1;
  if (sideways && modifiers == Qt::AltModifier) {
    m_verbs.step(persona, by);
    if (FaceTile* moved = this->tile(persona)) focusOn(*moved);
    return true;
  }
  if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
    showEveryone(m_context.view);
    return true;
  }
  if (modifiers != Qt::NoModifier) return false;
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
      go(tile, by);
      return true;
    case Qt::Key_Home:
      focusOn(*m_inOrder.front());
      return true;
    case Qt::Key_End:
      focusOn(*m_inOrder.back());
      return true;
    case Qt::Key_Space:
      toggleShown(m_context.map.journey(), m_context.view, persona);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      openCard(persona);
      return true;
    case Qt::Key_Insert:
      addPerson();
      return true;
    case Qt::Key_Delete: {
      const auto at = std::ranges::find(m_inOrder, &tile);
      FaceTile* next = std::next(at) != m_inOrder.end() ? *std::next(at)
                       : at != m_inOrder.begin()        ? *std::prev(at)
                                                        : nullptr;
      if (m_verbs.remove(persona) && next) focusOn(*next);
      return true;
    }
    case Qt::Key_Escape:
      emit left();
      return true;
    default:
      return false;
  }
}

void PeopleRow::go(FaceTile& from, int by) {
  const auto at = std::ranges::find(m_inOrder, &from) - m_inOrder.begin();
  const auto to = at + by;
  if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_inOrder.size())) {
    focusOn(*m_inOrder[static_cast<std::size_t>(to)]);
  }
}

void PeopleRow::keepTabOn(const FaceTile& current) {
  for (FaceTile* tile : m_tiles) {
    tile->setFocusPolicy(tile == &current ? Qt::StrongFocus : Qt::ClickFocus);
  }
}

void PeopleRow::focusOn(FaceTile& tile) {
  tile.setFocus(Qt::TabFocusReason);
  bringIntoSight(tile);
}

void PeopleRow::bringIntoSight(const FaceTile& tile) {
  constexpr int kMargin = 34;
  m_area->ensureVisible(tile.geometry().left(), 0, kMargin, 0);
  m_area->ensureVisible(tile.geometry().right(), 0, kMargin, 0);
  if (m_card) m_card->follow();
}

}  // namespace throughline::editor
