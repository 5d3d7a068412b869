#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "canvas/items/kept_mark.h"
#include "canvas/items/rings.h"
#include "canvas/rulers.h"
#include "throughline/drawing/fonts.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;

namespace {
constexpr int kPlainHeight = 28;
constexpr int kPlainTextSize = 11;
constexpr qreal kSlotRadius = 6;
}  // namespace

StageRow::StageRow(Board& board, const MapView& view, const Highlights& highlights,
                   const Badges& badges, QWidget* parent)
    : QWidget(parent), m_board(board), m_view(view), m_highlights(highlights), m_badges(badges) {
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&highlights, &Highlights::changed, this, qOverload<>(&QWidget::update));
  connect(&badges, &Badges::changed, this, qOverload<>(&QWidget::update));
}

int StageRow::heightAt(qreal zoom) const {
  const auto& layout = m_board.shown();
  if (layout.columns.empty()) return 0;
  if (zoom < kReadableZoom) return kPlainHeight;
  return static_cast<int>(std::ceil(layout.stageRowHeight * zoom));
}

qreal StageRow::rowScale() const {
  const qreal whole = m_board.shown().stageRowHeight;
  return whole > 0 ? height() / whole : 1;
}

QRectF StageRow::rectOf(const Element& header) const {
  const QPointF left = m_view.fromMap(header.rect.topLeft());
  return {left.x(), header.rect.top() * rowScale(), header.rect.width() * m_view.zoom(),
          header.rect.height() * rowScale()};
}

void StageRow::setLifted(const std::optional<drawing::Target>& stage, qreal dx) {
  m_lifted = stage;
  m_liftedBy = dx;
  update();
}

void StageRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const drawing::Theme& theme = *m_board.scene().looks().theme;
  painter.fillRect(rect(), theme.of(Ink::paper));
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const Element* lifted = nullptr;
  for (const Element& element : m_board.shown().elements) {
    if (element.kind != ElementKind::stageHeader) break;  // they come first
    if (m_lifted == element.target) {
      lifted = &element;
    } else if (rectOf(element).intersects(QRectF(rect()).adjusted(-8, -8, 8, 8))) {
      paintHeader(painter, element);
    }
  }
  paintCounts(painter);
  if (lifted) paintHeader(painter, *lifted);
}

void StageRow::paintHeader(QPainter& painter, const Element& header) const {
  const Looks& looks = m_board.scene().looks();
  const bool lifted = m_lifted == header.target;
  const unsigned states =
      m_highlights.statesOf(header) | (lifted ? unsigned{ElementItem::kLifted} : 0U);
  QRectF at = rectOf(header);
  if (lifted) {
    paintSlot(painter, at);
    at.translate(m_liftedBy * m_view.zoom(), 0);
  }
  painter.save();
  painter.translate(at.topLeft());
  if (lifted) {
    paintLift(painter, at.size(), states, looks);
    painter.setBrush(looks.theme->of(Ink::surface));
    painter.drawRoundedRect(QRectF(QPointF(), at.size()), kSlotRadius, kSlotRadius);
  }
  if (m_view.zoom() < kReadableZoom) {
    paintName(painter, header);
    paintRings(painter, at.size(), states, looks);
  } else {
    painter.scale(m_view.zoom(), m_view.zoom());
    if (header.picture) {
      drawing::paint(painter, *header.picture, *looks.theme, *looks.cache, {});
    }
    paintRings(painter, header.rect.size(), states, looks);
    if ((states & ElementItem::kKept) != 0) paintKeptMark(painter, header.rect.size(), looks);
  }
  painter.restore();
}

// Over all headers: one may reach over the edge of its own.
void StageRow::paintCounts(QPainter& painter) const {
  for (const Element& element : m_board.shown().elements) {
    if (element.kind != ElementKind::stageHeader) break;
    const QRectF at = rectOf(element);
    if (m_lifted == element.target || !at.intersects(QRectF(rect()))) continue;
    m_badges.paintCount(painter, element, at, m_view.zoom(), *m_board.scene().looks().theme);
  }
}

void StageRow::paintSlot(QPainter& painter, const QRectF& at) const {
  painter.setPen(QPen(m_board.scene().looks().theme->of(Ink::selection), 1.5, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(at.adjusted(1, 1, -1, -1), kSlotRadius, kSlotRadius);
}

void StageRow::paintName(QPainter& painter, const Element& header) const {
  const drawing::Theme& theme = *m_board.scene().looks().theme;
  const auto* column = m_board.shown().column(header.stage);
  const std::size_t place = column ? column->place : 0;
  const QRectF box(QPointF(), rectOf(header).size());
  painter.fillRect(box, theme.hueTint(place));
  painter.fillRect(QRectF(0, 0, std::min(3.0, box.width() / 4), box.height()), theme.hue(place));
  QFont small = drawing::upscaledFont(drawing::FontRole::smallStrong);
  small.setPixelSize(kPlainTextSize);
  painter.setFont(small);
  painter.setPen(theme.of(Ink::text));
  const QRectF room = box.adjusted(5, 0, -1, 0);
  const QString text = drawing::titleOf(*header.picture);
  const QFontMetricsF metrics(small);
  const QString number = QString::number(place + 1);
  QString label = metrics.elidedText(number + QChar(0x2002) + text, Qt::ElideRight, room.width());
  if (room.width() < 40) label = metrics.horizontalAdvance(number) <= room.width() ? number : "";
  painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
}

QPointF StageRow::toMap(QPointF pos) const {
  const QPoint viewport = m_view.viewport()->mapFrom(parentWidget(), mapToParent(pos.toPoint()));
  const QPointF map = m_view.toMap(QPointF(viewport));
  const qreal inRow = m_board.shown().stageRowHeight;
  if (pos.y() >= height()) return map;
  return {map.x(), std::min(pos.y() / rowScale(), inRow - 0.5)};
}

Pointer StageRow::pointerAt(QPointF pos, QPoint global, Qt::KeyboardModifiers modifiers,
                            Qt::MouseButton button) const {
  const QPoint viewport = m_view.viewport()->mapFrom(parentWidget(), mapToParent(pos.toPoint()));
  return {toMap(pos), viewport, global, modifiers, button};
}

Pointer StageRow::pointerOf(const QMouseEvent& event) const {
  return pointerAt(event.position(), event.globalPosition().toPoint(), event.modifiers(),
                   event.button());
}

bool StageRow::event(QEvent* event) {
  // The tooltip is the canvas's business, for the view and this row alike.
  if (event->type() == QEvent::ToolTip) {
    event->ignore();
    return false;
  }
  return QWidget::event(event);
}

void StageRow::mousePressEvent(QMouseEvent* event) {
  parentWidget()->setFocus(Qt::MouseFocusReason);  // the map's keys are meant from here on
  if (m_sink) m_sink->press(pointerOf(*event));
}
void StageRow::mouseMoveEvent(QMouseEvent* event) {
  if (m_sink) m_sink->move(pointerOf(*event));
}
void StageRow::mouseReleaseEvent(QMouseEvent* event) {
  if (m_sink) m_sink->release(pointerOf(*event));
}
void StageRow::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_sink) m_sink->doubleClick(pointerOf(*event));
}
void StageRow::leaveEvent(QEvent*) {
  if (m_sink) m_sink->leave();
}

void StageRow::contextMenuEvent(QContextMenuEvent* event) {
  if (m_sink) {
    m_sink->contextMenu(
        pointerAt(event->pos(), event->globalPos(), event->modifiers(), Qt::RightButton), false);
  }
}

void StageRow::wheelEvent(QWheelEvent* event) {
  QCoreApplication::sendEvent(m_view.viewport(), event);
}

}  // namespace throughline::editor
