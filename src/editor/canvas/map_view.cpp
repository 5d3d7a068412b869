#include "canvas/map_view.h"

#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

#include "canvas/overview.h"

namespace throughline::editor {

namespace {

constexpr qreal kWheelStep = 1.2;  // zoom for one notch of the wheel
constexpr int kNotch = 120;

}  // namespace

MapView::MapView(QGraphicsScene& scene, Overview& overview, QWidget* parent)
    : QGraphicsView(&scene, parent), m_overview(overview) {
  setFrameShape(QFrame::NoFrame);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setTransformationAnchor(QGraphicsView::NoAnchor);
  setResizeAnchor(QGraphicsView::NoAnchor);
  setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
  setOptimizationFlags(QGraphicsView::DontSavePainterState |
                       QGraphicsView::DontAdjustForAntialiasing);
  setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  setFocusPolicy(Qt::StrongFocus);
  setCornerWidget(new QWidget(this));
  cornerWidget()->setAutoFillBackground(true);
  viewport()->setMouseTracking(true);
  setAcceptDrops(true);
  viewport()->grabGesture(Qt::PinchGesture);
}

void MapView::setMapArea(const QRectF& area) {
  QRectF room = area.adjusted(0, 0, kRoomAround, kRoomAround);
  m_mapSize = room.size();
  const QSizeF seen = QSizeF(viewport()->size()) / zoom();
  const QSizeF corner = QSizeF(m_overview.reach()) / zoom();
  if (room.height() > seen.height()) {
    room.setHeight(room.height() + corner.height());
  } else if (room.width() > seen.width()) {
    room.setWidth(room.width() + corner.width());
  }
  room.setWidth(room.width() + m_covered / zoom());
  if (m_roomBelow > 0) {
    room.setHeight(std::max(room.height(), seen.height()) + m_roomBelow / zoom());
  }
  if (room != sceneRect()) setSceneRect(room);
}

void MapView::setTheme(const drawing::Theme& theme) {
  using drawing::Ink;
  QPalette paper = palette();
  paper.setColor(QPalette::Window, theme.of(Ink::paper));
  setPalette(paper);
  const QString style = QStringLiteral(
                            "QScrollBar { background: %1; width: 12px; height: 12px; margin: 0; }"
                            "QScrollBar::handle { background: %2; border: 3px solid %1;"
                            " border-radius: 6px; min-width: 32px; min-height: 32px; }"
                            "QScrollBar::handle:hover { background: %3; }"
                            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
                            "QScrollBar::add-page, QScrollBar::sub-page { background: none; }")
                            .arg(theme.of(Ink::paper).name(), theme.of(Ink::strongLine).name(),
                                 theme.of(Ink::faintText).name());
  cornerWidget()->setPalette(paper);
  horizontalScrollBar()->setStyleSheet(style);
  verticalScrollBar()->setStyleSheet(style);
}

void MapView::applyZoom(qreal zoom) { setTransform(QTransform::fromScale(zoom, zoom)); }

QPointF MapView::toMap(QPointF viewportPos) const {
  return viewportTransform().inverted().map(viewportPos);
}

void MapView::scrollBy(QPoint pixels) {
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + pixels.x());
  verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels.y());
}

QPoint MapView::scrolledTo() const {
  return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

bool MapView::isSeenAt(QPoint global) const {
  const QWidget* at = window()->childAt(window()->mapFromGlobal(global));
  return at && (at == viewport() || viewport()->isAncestorOf(at));
}

void MapView::showRect(const QRectF& map) {
  constexpr qreal kMargin = 16;
  const QRectF rect(fromMap(map.topLeft()), fromMap(map.bottomRight()));
  const QRectF port(seen());
  const auto way = [](qreal low, qreal high, qreal from, qreal to) {
    if (low >= from + kMargin && high <= to - kMargin) return 0.0;
    if (low < from + kMargin || high - low > to - from) return low - from - kMargin;
    return high - to + kMargin;
  };
  scrollBy(
      {static_cast<int>(std::ceil(way(rect.left(), rect.right(), port.left(), port.right()))),
       static_cast<int>(std::ceil(way(rect.top(), rect.bottom(), port.top(), port.bottom())))});
}

Pointer MapView::pointerAt(QPoint global, Qt::KeyboardModifiers modifiers) const {
  const QPoint at = viewport()->mapFromGlobal(global);
  return {toMap(at), at, global, modifiers, Qt::NoButton};
}

Pointer MapView::pointerOf(const QMouseEvent& event) const {
  return {toMap(event.position()), event.position().toPoint(), event.globalPosition().toPoint(),
          event.modifiers(), event.button()};
}

void MapView::paintEvent(QPaintEvent* event) {
  QGraphicsView::paintEvent(event);
  if (!event->region().intersects(m_overview.rect())) return;
  QPainter painter(viewport());
  painter.setClipRegion(event->region());
  m_overview.paint(painter);
}

void MapView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  emit resized();
}

void MapView::scrollContentsBy(int dx, int dy) {
  const QRect overview = m_overview.rect();
  QGraphicsView::scrollContentsBy(dx, dy);
  // The overview doesn't scroll with the pixels that it stands on.
  if (!overview.isEmpty()) viewport()->update(overview.united(overview.translated(dx, dy)));
  emit scrolled();
}

// A key that is meant for the view comes to it before it triggers an action.
bool MapView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && m_sink &&
      m_sink->takes(static_cast<const QKeyEvent&>(*event))) {
    event->accept();
    return true;
  }
  return QGraphicsView::event(event);
}

bool MapView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture) {
    if (pinch(event)) return true;
  }
  if (event->type() == QEvent::Leave && m_sink) m_sink->leave();
  return QGraphicsView::viewportEvent(event);
}

bool MapView::pinch(QEvent* event) {
  if (event->type() == QEvent::NativeGesture) {
    const auto& gesture = static_cast<const QNativeGestureEvent&>(*event);
    if (gesture.gestureType() != Qt::ZoomNativeGesture) return false;
    emit zoomAsked(gesture.globalPosition().toPoint(), 1 + gesture.value());
    return true;
  }
  auto* gestures = static_cast<QGestureEvent*>(event);
  const auto* gesture = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture));
  if (!gesture) return false;
  gestures->accept(Qt::PinchGesture);
  emit zoomAsked(gesture->hotSpot().toPoint(), gesture->scaleFactor());
  return true;
}

void MapView::wheelEvent(QWheelEvent* event) {
  event->accept();
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    const qreal notches = event->angleDelta().y() / static_cast<qreal>(kNotch);
    emit zoomAsked(event->globalPosition().toPoint(), std::pow(kWheelStep, notches));
    return;
  }
  const bool fine = !event->pixelDelta().isNull();
  QPoint delta = fine ? event->pixelDelta() : event->angleDelta() * 3 / 5;  // 72 pixels a notch
  if (event->modifiers().testFlag(Qt::ShiftModifier)) delta = delta.transposed();
  scrollBy(-delta);
}

void MapView::mousePressEvent(QMouseEvent* event) {
  if (m_sink) m_sink->press(pointerOf(*event));
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
  if (m_sink) m_sink->move(pointerOf(*event));
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (m_sink) m_sink->release(pointerOf(*event));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_sink) m_sink->doubleClick(pointerOf(*event));
}

void MapView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
  if (m_sink) m_sink->contextMenu(pointerAt(event->globalPos(), event->modifiers()), byKeyboard);
  event->accept();
}

Pointer MapView::pointerOf(const QDropEvent& event) const {
  return pointerAt(viewport()->mapToGlobal(event.position().toPoint()), event.modifiers());
}

// The whole view is entered at once; what lies under the pointer decides as it moves.
void MapView::dragEnterEvent(QDragEnterEvent* event) {
  event->setAccepted(m_sink && m_sink->takesDrag(*event->mimeData()));
}

void MapView::dragMoveEvent(QDragMoveEvent* event) {
  event->setDropAction(Qt::CopyAction);  // never a move: what is dragged stays where it is
  event->setAccepted(m_sink && m_sink->dragOver(pointerOf(*event), *event->mimeData()));
}

void MapView::dragLeaveEvent(QDragLeaveEvent*) {
  if (m_sink) m_sink->dragLeave();
}

void MapView::dropEvent(QDropEvent* event) {
  event->setDropAction(Qt::CopyAction);
  event->accept();
  if (m_sink) m_sink->drop(pointerOf(*event), *event->mimeData());
}

void MapView::keyPressEvent(QKeyEvent* event) {
  event->setAccepted(m_sink && m_sink->keyPress(*event));
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
  event->setAccepted(m_sink && m_sink->keyRelease(*event));
}

void MapView::inputMethodEvent(QInputMethodEvent* event) {
  event->setAccepted(m_sink && m_sink->compose(*event));
}

void MapView::focusInEvent(QFocusEvent* event) {
  QGraphicsView::focusInEvent(event);
  // The base class asks its items, which take no text.
  setAttribute(Qt::WA_InputMethodEnabled);
  emit focusChanged(true);
}

void MapView::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  emit focusChanged(false);
}

bool MapView::focusNextPrevChild(bool next) {
  return (m_sink && m_sink->tab(next)) || QAbstractScrollArea::focusNextPrevChild(next);
}

}  // namespace throughline::editor
