#include "present/present_pointer.h"

#include <QPainterPath>
#include <QWidget>

namespace throughline::editor {

namespace {

constexpr int kHidesAfter = 3000;  // milliseconds
// Shares of the height.
constexpr qreal kDotRadius = 0.013;
constexpr qreal kLightRadius = 0.2;

}  // namespace

PresentPointer::PresentPointer(QWidget& on) : QObject(&on), m_on(on) {
  m_on.setMouseTracking(true);
  m_still.setObjectName("pointerTimer");
  m_still.setSingleShot(true);
  m_still.setInterval(kHidesAfter);
  connect(&m_still, &QTimer::timeout, this, [this] { m_on.setCursor(Qt::BlankCursor); });
  showArrow();
}

void PresentPointer::showArrow() {
  m_on.setCursor(m_dot ? Qt::BlankCursor : Qt::ArrowCursor);
  if (m_dot) {
    m_still.stop();
  } else {
    m_still.start();
  }
}

void PresentPointer::refresh() {
  m_at = m_on.mapFromGlobal(QCursor::pos());
  if (!m_on.rect().contains(m_at.toPoint())) m_at = m_on.rect().center();
  showArrow();
  m_on.update();
}

void PresentPointer::toggleDot() {
  m_dot = !m_dot;
  refresh();
}

void PresentPointer::toggleSpotlight() {
  m_spotlight = !m_spotlight;
  refresh();
}

void PresentPointer::moved(QPointF to) {
  if (to == m_at) return;
  m_at = to;
  showArrow();
  if (m_dot || m_spotlight) m_on.update();
}

void PresentPointer::paint(QPainter& painter, const drawing::Theme& theme) const {
  const qreal height = m_on.height();
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_spotlight) {
    QPainterPath dimmed;
    dimmed.addRect(m_on.rect());
    QPainterPath light;
    light.addEllipse(m_at, height * kLightRadius, height * kLightRadius);
    painter.fillPath(dimmed - light, QColor(0, 0, 0, 165));
  }
  if (m_dot) {
    painter.setPen(QPen(theme.of(drawing::Ink::surface), height * 0.003));
    painter.setBrush(theme.of(drawing::Ink::selection));
    painter.drawEllipse(m_at, height * kDotRadius, height * kDotRadius);
  }
}

}  // namespace throughline::editor
