#include "chart_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

ChartView::ChartView(QWidget* parent) : QGraphicsView(parent) {
  setScene(&m_scene);
  setFrameShape(NoFrame);
  setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackgroundBrush(Qt::NoBrush);
  viewport()->setAutoFillBackground(false);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
}

ChartView::~ChartView() = default;

void ChartView::show(const ChartContent& content, const drawing::Theme& theme) {
  delete m_plot;
  m_plot = makePlot(content, theme).release();
  m_scene.addItem(m_plot);
  m_plot->setSelected(m_selected);
  setAccessibleName(titleOf(content));
  fitPlot();
}

void ChartView::setSelected(std::optional<StageId> stage) {
  m_selected = stage;
  if (m_plot) m_plot->setSelected(stage);
}

void ChartView::fitPlot() {
  if (!m_plot) return;
  const qreal height = std::max<qreal>(m_plot->leastHeight(), maximumViewportSize().height());
  const bool scrolls = height > maximumViewportSize().height();
  setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  const QSizeF size(viewport()->width(), height);
  m_plot->fit(size);
  m_scene.setSceneRect(QRectF({}, size));
  if (m_seen || !isVisible()) return;
  m_seen = true;
  if (const auto weakest = m_plot->weakest()) bringIntoSight(*weakest);
}

void ChartView::bringIntoSight(ChartPosition spot) {
  ensureVisible(QRectF(m_plot->anchor(spot) - QPointF(1, 12), QSizeF(2, 24)), 0, 4);
}

void ChartView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  fitPlot();
}

void ChartView::setCurrent(std::optional<ChartPosition> spot) {
  if (!m_plot || spot == m_plot->current()) return;
  m_plot->setCurrent(spot);
  viewport()->setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (!spot) return QToolTip::hideText();
  const QPoint at = mapFromScene(m_plot->anchor(*spot));
  QToolTip::showText(viewport()->mapToGlobal(at) + QPoint(0, 6), plainTip(m_plot->tip(*spot)),
                     this);
  setAccessibleDescription(m_plot->tip(*spot));
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  if (m_plot) setCurrent(m_plot->spotAt(mapToScene(event->pos())));
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  if (!m_plot || event->button() != Qt::LeftButton) return QGraphicsView::mousePressEvent(event);
  setCurrent(m_plot->spotAt(mapToScene(event->pos())));
  choose();
}

void ChartView::choose() {
  if (m_plot && m_plot->current()) emit stageChosen(m_plot->stageOf(*m_plot->current()));
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  if (!m_plot) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
      setCurrent(m_plot->next(m_plot->current(), static_cast<Qt::Key>(event->key())));
      if (m_plot->current()) bringIntoSight(*m_plot->current());
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return choose();
    case Qt::Key_Escape:
      if (!m_plot->current()) return event->ignore();
      return setCurrent({});
    default:
      event->ignore();
  }
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  setCurrent({});
}

void ChartView::leaveEvent(QEvent* event) {
  QGraphicsView::leaveEvent(event);
  setCurrent({});
}

}  // namespace throughline::editor
