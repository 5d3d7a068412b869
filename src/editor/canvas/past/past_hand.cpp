#include "canvas/past/past_hand.h"

#include <QApplication>
#include <algorithm>

#include "canvas/hit.h"
#include "canvas/overview.h"
#include "canvas/past/shown_past.h"

namespace throughline::editor {

namespace {

constexpr int kStep = 60;  // pixels that an arrow key moves the map

std::optional<QPoint> stepOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return QPoint(-kStep, 0);
    case Qt::Key_Right:
      return QPoint(kStep, 0);
    case Qt::Key_Up:
      return QPoint(0, -kStep);
    case Qt::Key_Down:
      return QPoint(0, kStep);
    default:
      return std::nullopt;
  }
}

}  // namespace

void PastHand::press(const Pointer& pointer) {
  if (pointer.button == Qt::RightButton) {
    const auto* under = elementAt(m_context.board.shown(), pointer.map);
    if (under && !m_context.board.past()->chosen.contains(under->target)) choose(pointer, false);
    return;
  }
  m_pressed = pointer.global;
  m_last = pointer.global;
  m_moves = false;
  m_onOverview = m_overview.takes(pointer.viewport);
  if (m_onOverview) move(pointer);
}

void PastHand::move(const Pointer& pointer) {
  if (!m_pressed) return;
  if (m_onOverview) {
    if (m_overview.rect().isEmpty()) return;
    const QPointF wanted = m_context.mapView.fromMap(m_overview.mapAt(pointer.viewport));
    const QPointF middle(m_context.mapView.viewport()->rect().center());
    return m_context.mapView.scrollBy((wanted - middle).toPoint());
  }
  const QPoint way = pointer.global - *m_pressed;
  if (!m_moves && way.manhattanLength() < QApplication::startDragDistance()) return;
  m_moves = true;
  m_context.mapView.viewport()->setCursor(Qt::ClosedHandCursor);
  m_context.mapView.scrollBy(m_last - pointer.global);
  m_last = pointer.global;
}

void PastHand::release(const Pointer& pointer) {
  const bool clicked = m_pressed && !m_moves && !m_onOverview;
  m_pressed.reset();
  m_context.mapView.viewport()->unsetCursor();
  const bool adds = (pointer.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
  if (clicked && pointer.button == Qt::LeftButton) choose(pointer, adds);
}

void PastHand::choose(const Pointer& pointer, bool adds) {
  std::set<drawing::Target> chosen;
  if (adds) chosen = m_context.board.past()->chosen;
  const auto* under = elementAt(m_context.board.shown(), pointer.map);
  if (under && under->kind != drawing::ElementKind::invitation) {
    if (!chosen.insert(under->target).second) chosen.erase(under->target);
  }
  m_context.board.chooseInPast(std::move(chosen));
}

void PastHand::contextMenu(const Pointer& pointer, bool byKeyboard) {
  if (!byKeyboard) emit menuAsked(pointer.global);
}

bool PastHand::takes(const QKeyEvent& event) const {
  return event.key() == Qt::Key_Escape || stepOf(event.key()) || edits(event);
}

bool PastHand::keyPress(const QKeyEvent& event) {
  const auto step = stepOf(event.key());
  if (event.key() == Qt::Key_Escape || edits(event)) {
    emit leaveWanted();
  } else if (step && event.modifiers() == Qt::NoModifier) {
    m_context.mapView.scrollBy(*step);
  } else {
    return step.has_value();
  }
  return true;
}

}  // namespace throughline::editor
