#include "people/fading_edges.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace throughline::editor {

namespace {
constexpr int kFade = 28;
}

FadingEdges::FadingEdges(QScrollArea& area) : QWidget(&area), m_area(area) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  area.installEventFilter(this);
  connect(area.horizontalScrollBar(), &QScrollBar::valueChanged, this,
          qOverload<>(&QWidget::update));
  connect(area.horizontalScrollBar(), &QScrollBar::rangeChanged, this,
          qOverload<>(&QWidget::update));
}

void FadingEdges::setGround(const QColor& ground) {
  m_ground = ground;
  update();
}

bool FadingEdges::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) {
    setGeometry(m_area.rect());
    raise();
  }
  return QWidget::eventFilter(watched, event);
}

void FadingEdges::paintEvent(QPaintEvent*) {
  const QScrollBar& bar = *m_area.horizontalScrollBar();
  QPainter painter(this);
  QColor clear = m_ground;
  clear.setAlpha(0);
  const auto fade = [&](int solid, int open) {
    QLinearGradient gradient(solid, 0, open, 0);
    gradient.setColorAt(0, m_ground);
    gradient.setColorAt(1, clear);
    painter.fillRect(QRect(std::min(solid, open), 0, kFade, height()), gradient);
  };
  if (bar.value() > bar.minimum()) fade(0, kFade);
  if (bar.value() < bar.maximum()) fade(width(), width() - kFade);
}

}  // namespace throughline::editor
