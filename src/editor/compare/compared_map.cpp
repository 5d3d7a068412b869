#include "compared_map.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;

namespace {

constexpr qreal kSmallest = 0.2;
constexpr qreal kLargest = 2.5;
constexpr qreal kOneStep = 1.15;
constexpr qreal kLargestFit = 1.25;  // a small map is not blown up
constexpr int kDragBegins = 4;
constexpr qreal kAroundShown = 12;
constexpr qreal kSmallestForBoth = 0.4;  // for a thing and where it stood

/// Where its ground is drawn: what is marked and has none of its own stands a little apart from
/// what is above and below it.
QRectF groundOf(const Element& element) {
  const auto& marks = element.picture->marks;
  const auto* box = marks.empty() ? nullptr : std::get_if<drawing::BoxMark>(&marks.front());
  const bool isGround = box && box->rect.width() >= element.rect.width();
  return isGround ? box->rect.translated(element.rect.topLeft()) : element.rect;
}

}  // namespace

ComparedMap::ComparedMap(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_layout(std::make_shared<drawing::MapLayout>()),
      m_theme(&drawing::Theme::light()) {
  setObjectName("comparedMap");
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("The map with its differences"));
  viewport()->setMouseTracking(true);
  horizontalScrollBar()->setSingleStep(24);
  verticalScrollBar()->setSingleStep(24);
}

void ComparedMap::show(std::shared_ptr<const drawing::MapLayout> layout) {
  m_layout = std::move(layout);
  m_selected = {};
  m_moves = Moves(*m_layout);
  m_selectedMove = m_hoveredMove = nullptr;
  measure();
  viewport()->update();
}

void ComparedMap::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

void ComparedMap::select(const Element* element) {
  m_selected = element ? groundOf(*element) : QRectF();
  m_selectedMove = element ? m_moves.of(element->target) : nullptr;
  viewport()->update();
}

QRectF ComparedMap::area() const {
  const qreal left = m_layout->laneHeadWidth * m_zoom;
  const qreal top = (m_layout->stageRowTop + m_layout->stageRowHeight) * m_zoom;
  return QRectF(viewport()->rect()).adjusted(left, top, 0, 0);
}

QPointF ComparedMap::origin() const {
  return {-static_cast<qreal>(horizontalScrollBar()->value()),
          -static_cast<qreal>(verticalScrollBar()->value())};
}

QRectF ComparedMap::rectOf(const Element& element) const {
  QRectF rect(element.rect.topLeft() * m_zoom + origin(), element.rect.size() * m_zoom);
  if (element.kind == ElementKind::stageHeader) rect.moveTop(element.rect.top() * m_zoom);
  return rect;
}

void ComparedMap::measure() {
  const QSizeF size = m_layout->size * m_zoom;
  const QSize seen = viewport()->size();
  horizontalScrollBar()->setPageStep(seen.width());
  verticalScrollBar()->setPageStep(seen.height());
  horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(size.width()) - seen.width()));
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(size.height()) - seen.height()));
}

void ComparedMap::zoomAt(qreal zoom, QPointF fixed) {
  zoom = std::clamp(zoom, kSmallest, kLargest);
  if (zoom == m_zoom) return;
  const QPointF map = toMap(fixed);
  m_zoom = zoom;
  measure();
  horizontalScrollBar()->setValue(static_cast<int>(std::lround(map.x() * zoom - fixed.x())));
  verticalScrollBar()->setValue(static_cast<int>(std::lround(map.y() * zoom - fixed.y())));
  viewport()->update();
  emit zoomChanged();
}

void ComparedMap::setZoom(qreal zoom) {
  m_fitsWidth = false;
  zoomAt(zoom, area().center());
}

void ComparedMap::stepZoom(bool in) { setZoom(in ? m_zoom * kOneStep : m_zoom / kOneStep); }

void ComparedMap::fitWidth() {
  if (m_layout->size.width() <= 0) return;
  const int before = viewport()->width();
  const auto fit = [this] {
    zoomAt(std::min(kLargestFit, viewport()->width() / m_layout->size.width()), area().center());
  };
  fit();
  if (viewport()->width() != before) fit();  // the bar at the side came or went
  horizontalScrollBar()->setValue(0);
  m_fitsWidth = true;
}

void ComparedMap::bringIntoSight(const Element& element) {
  const Move* move = m_moves.of(element.target);
  if (!move) return scrollTo(element.rect);
  const QRectF both = move->card.united(move->ghost);
  const QSizeF room = area().size() - QSizeF(2 * kAroundShown, 2 * kAroundShown);
  const qreal fitting = std::min(room.width() / both.width(), room.height() / both.height());
  if (fitting < m_zoom) setZoom(std::max(fitting, kSmallestForBoth));
  scrollTo(both);
  scrollTo(element.rect);
}

void ComparedMap::scrollTo(const QRectF& rect) {
  const QRectF seen = area();
  const QRectF wanted = QRectF(rect.topLeft() * m_zoom + origin(), rect.size() * m_zoom)
                            .adjusted(-kAroundShown, -kAroundShown, kAroundShown, kAroundShown);
  const auto along = [](QScrollBar* bar, qreal low, qreal high, qreal from, qreal to) {
    if (low < from || high - low > to - from) {
      bar->setValue(bar->value() - static_cast<int>(std::ceil(from - low)));
    } else if (high > to) {
      bar->setValue(bar->value() + static_cast<int>(std::ceil(high - to)));
    }
  };
  along(horizontalScrollBar(), wanted.left(), wanted.right(), seen.left(), seen.right());
  along(verticalScrollBar(), wanted.top(), wanted.bottom(), seen.top(), seen.bottom());
}

const Element* ComparedMap::elementAt(QPointF map) const {
  const auto& elements = m_layout->elements;
  const auto found = std::find_if(elements.rbegin(), elements.rend(), [&](const Element& element) {
    return element.kind != ElementKind::stageHeader && element.rect.contains(map);
  });
  return found == elements.rend() ? nullptr : &*found;
}

void ComparedMap::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->of(Ink::paper));
  painter.save();
  painter.setClipRect(area());
  painter.translate(origin());
  painter.scale(m_zoom, m_zoom);
  paintMap(painter);
  paintSelection(painter);
  painter.restore();
  paintLaneNames(painter);
  paintStageRow(painter);
}

void ComparedMap::paintMap(QPainter& painter) {
  const QRectF part(toMap(area().topLeft()), area().size() / m_zoom);
  const drawing::Detail detail = drawing::detailFor(m_zoom * devicePixelRatioF());
  paintBackdrop(painter, *m_layout, *m_theme, m_cache, part);
  forEachPicture(*m_layout, [&](const drawing::PlacedPicture& placed) {
    if (!placed.reach.intersects(part)) return;
    paint(painter, placed.picture, *m_theme, m_cache, placed.at,
          placed.isLine ? drawing::Detail::full : detail);
  });
}

void ComparedMap::paintSelection(QPainter& painter) const {
  if (m_hoveredMove) paintMove(painter, *m_hoveredMove, *m_theme);
  if (m_selected.isNull()) return;
  constexpr qreal kAway = 3.5;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(m_theme->of(Ink::selection), 2));
  painter.drawRoundedRect(m_selected.adjusted(-kAway, -kAway, kAway, kAway), 9, 9);
  if (m_selectedMove) paintMove(painter, *m_selectedMove, *m_theme);
}

void ComparedMap::paintStageRow(QPainter& painter) {
  const qreal height = (m_layout->stageRowTop + m_layout->stageRowHeight) * m_zoom;
  const QRectF row(0, 0, viewport()->width(), height);
  painter.save();
  painter.setClipRect(row);
  painter.fillRect(row, m_theme->of(Ink::paper));
  painter.setPen(m_theme->of(Ink::line));
  painter.drawLine(row.bottomLeft() - QPointF(0, 1), row.bottomRight() - QPointF(0, 1));
  painter.setClipRect(row.adjusted(m_layout->laneHeadWidth * m_zoom, 0, 0, 0));
  painter.translate(origin().x(), 0);
  painter.scale(m_zoom, m_zoom);
  for (const Element& element : m_layout->elements) {
    if (element.kind != ElementKind::stageHeader) continue;
    paint(painter, *element.picture, *m_theme, m_cache, element.rect.topLeft());
  }
  if (!m_selected.isNull() && m_selected.bottom() <= m_layout->stageRowHeight) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->of(Ink::selection), 2));
    painter.drawRoundedRect(m_selected.adjusted(-2, -2, 2, 2), 4, 4);
  }
  painter.restore();
}

void ComparedMap::paintLaneNames(QPainter& painter) {
  const qreal width = m_layout->laneHeadWidth * m_zoom;
  const QRectF names(0, area().top(), width, area().height());
  painter.save();
  painter.setClipRect(names);
  painter.fillRect(names, m_theme->of(Ink::paper));
  painter.translate(0, origin().y());
  painter.scale(m_zoom, m_zoom);
  for (const drawing::Lane& lane : m_layout->lanes) {
    if (lane.folded) {
      painter.fillRect(QRectF(0, lane.rect.top(), m_layout->laneHeadWidth, lane.rect.height()),
                       m_theme->of(Ink::recess));
    }
    if (lane.head) paint(painter, *lane.head, *m_theme, m_cache, {0, lane.headAt.y()});
    painter.setPen(QPen(m_theme->of(Ink::line), 1));
    painter.drawLine(QPointF(0, lane.rect.bottom()),
                     QPointF(m_layout->laneHeadWidth, lane.rect.bottom()));
  }
  painter.restore();
}

// The bar at the side comes and goes with the height that the numbers below leave.
void ComparedMap::resizeEvent(QResizeEvent*) {
  measure();
  if (std::exchange(m_fitsWidth, false)) fitWidth();
}

void ComparedMap::scrollContentsBy(int, int) { viewport()->update(); }

void ComparedMap::wheelEvent(QWheelEvent* event) {
  if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
  const qreal steps = event->angleDelta().y() / 120.0;
  m_fitsWidth = false;
  zoomAt(m_zoom * std::pow(kOneStep, steps), event->position());
  event->accept();
}

void ComparedMap::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position();
  m_scrollThen = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
  m_dragged = false;
}

void ComparedMap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() == Qt::NoButton) {
    const Element* element =
        area().contains(event->position()) ? elementAt(toMap(event->position())) : nullptr;
    const Move* move = element ? m_moves.of(element->target) : nullptr;
    if (std::exchange(m_hoveredMove, move) != move) viewport()->update();
    return;
  }
  const QPointF by = event->position() - m_pressed;
  if (by.manhattanLength() < kDragBegins && !m_dragged) return;
  m_dragged = true;
  horizontalScrollBar()->setValue(m_scrollThen.x() - static_cast<int>(by.x()));
  verticalScrollBar()->setValue(m_scrollThen.y() - static_cast<int>(by.y()));
}

void ComparedMap::mouseReleaseEvent(QMouseEvent* event) {
  if (m_dragged || event->button() != Qt::LeftButton) return;
  const QPointF at = event->position();
  if (at.y() < area().top()) {
    for (const Element& element : m_layout->elements) {
      if (element.kind == ElementKind::stageHeader && rectOf(element).contains(at)) {
        emit clicked(element);
        return;
      }
    }
    return;
  }
  const QPointF map = toMap(at);
  for (const drawing::Lane& lane : m_layout->lanes) {
    const bool inHead = at.x() < area().left();
    const bool here = map.y() >= lane.rect.top() && map.y() < lane.rect.bottom();
    if (here && (lane.folded || inHead)) {
      emit laneClicked(static_cast<qint64>(lane.id));
      return;
    }
  }
  if (const Element* element = elementAt(map)) emit clicked(*element);
}

bool ComparedMap::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Element* element = elementAt(toMap(help->pos()));
    const QString text = element ? drawing::hiddenText(*element->picture) : QString();
    QToolTip::showText(help->globalPos(), plainTip(text), viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace throughline::editor
