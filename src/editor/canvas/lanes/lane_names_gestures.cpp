#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "canvas/lanes/lane_names.h"

namespace throughline::editor {

using drawing::Lane;

void LaneNames::hover(const Lane* lane) {
  const auto before = m_hovered;
  m_hovered = lane ? std::optional(lane->id) : std::nullopt;
  placeBar();
  if (before != m_hovered) update();
}

void LaneNames::begin(LaneId lane, QPoint global, bool resizes) {
  m_held = Held{.lane = lane, .pressed = global, .resizes = resizes};
}

void LaneNames::drag(QPoint global) {
  const QPoint way = global - m_held->pressed;
  if (!m_held->moved && way.manhattanLength() < QApplication::startDragDistance()) return;
  const auto& lanes = m_context.board.shown().lanes;
  const Lane* held = m_context.board.shown().lane(m_held->lane);
  if (!held) return cancel();
  m_held->moved = true;
  setCursor(m_held->resizes ? Qt::SizeVerCursor : Qt::ClosedHandCursor);
  const qreal y = m_context.mapView.toMap(QPointF(mapFromGlobal(global))).y();
  if (m_held->resizes) {
    m_held->height = std::max(held->head->size.height(), y - held->rect.top());
    return showLine(held->rect.top() + m_held->height);
  }
  m_held->before.reset();
  qreal place = lanes.back().rect.bottom();
  qreal nearest = std::abs(place - y);
  for (const Lane& lane : lanes) {
    if (std::abs(lane.rect.top() - y) >= nearest) continue;
    nearest = std::abs(lane.rect.top() - y);
    place = lane.rect.top();
    m_held->before = lane.id;
  }
  showLine(place);
}

void LaneNames::showLine(qreal mapY) {
  constexpr int kThick = 3;
  const int at = static_cast<int>(std::lround(m_context.mapView.fromMap({0, mapY}).y()));
  const int top = std::clamp(y() + at - kThick / 2, y(), y() + height() - kThick);
  m_line->setGeometry(x(), top, parentWidget()->width() - x(), kThick);
  m_line->show();
  m_line->raise();
}

void LaneNames::drop() {
  const Held held = *m_held;
  cancel();
  if (!held.moved) return;
  if (held.resizes) return m_verbs.resize(held.lane, std::round(held.height));
  const auto& lanes = m_context.board.shown().lanes;
  const auto at = std::ranges::find(lanes, held.lane, &Lane::id);
  if (at == lanes.end()) return;
  const auto next = std::next(at);
  const bool stays =
      held.before == held.lane || (next == lanes.end() ? !held.before : held.before == next->id);
  if (!stays) m_verbs.move(held.lane, held.before);
}

void LaneNames::cancel() {
  m_held.reset();
  m_line->hide();
  unsetCursor();
}

bool LaneNames::event(QEvent* event) {
  // Esc gives up a drag before it means anything else.
  if (event->type() == QEvent::ShortcutOverride && m_held &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

bool LaneNames::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_bar && event->type() == QEvent::Leave && !m_held) {
    if (!rect().contains(mapFromGlobal(QCursor::pos()))) hover(nullptr);
  }
  if (watched != &m_bar->grip() || !m_hovered) return QWidget::eventFilter(watched, event);
  const auto* mouse = static_cast<QMouseEvent*>(event);
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      begin(*m_hovered, mouse->globalPosition().toPoint(), false);
      return true;
    case QEvent::MouseMove:
      if (m_held) drag(mouse->globalPosition().toPoint());
      return true;
    case QEvent::MouseButtonRelease:
      if (m_held) drop();
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

void LaneNames::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const int y = event->position().toPoint().y();
  const QPoint global = event->globalPosition().toPoint();
  const Lane* edge = laneWithEdgeAt(y);
  const Lane* lane = edge ? edge : laneAt(y);
  if (!lane) return;
  const LaneId id = lane->id;
  take(id);
  if (isOnCommentMark(*lane, event->position())) {
    return m_context.openComments(m_context.comments.onLane(id)->lane);
  }
  constexpr qreal kSignRoom = 20;  // of the sign before the name of a folded lane
  if (!edge && lane->folded && event->position().x() < kSignRoom * m_context.mapView.zoom()) {
    return m_verbs.setFolded(id, false);
  }
  begin(id, global, edge != nullptr);
}

void LaneNames::mouseMoveEvent(QMouseEvent* event) {
  if (m_held) return drag(event->globalPosition().toPoint());
  const int y = event->position().toPoint().y();
  setCursor(laneWithEdgeAt(y) ? Qt::SizeVerCursor : Qt::ArrowCursor);
  hover(laneAt(y));
}

void LaneNames::mouseReleaseEvent(QMouseEvent*) {
  if (m_held) drop();
}

void LaneNames::mouseDoubleClickEvent(QMouseEvent* event) {
  cancel();
  const int y = event->position().toPoint().y();
  if (const Lane* edge = laneWithEdgeAt(y)) return m_verbs.resize(edge->id, std::nullopt);
  if (const Lane* lane = laneAt(y)) m_verbs.setFolded(lane->id, !lane->folded);
}

void LaneNames::leaveEvent(QEvent*) {
  if (m_held) return;
  const QPoint at = m_bar->mapFromGlobal(QCursor::pos());
  if (!m_bar->isVisible() || !m_bar->rect().contains(at)) hover(nullptr);
}

}  // namespace throughline::editor
