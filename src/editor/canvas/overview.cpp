#include "canvas/overview.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <utility>

#include "canvas/map_view.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr QSizeF kLargestOverview(208, 140);
constexpr qreal kLeastSide = 36;  // of a very tall or wide map: its picture is then stretched
constexpr int kOverviewMargin = 14;
constexpr int kPauseBeforeRedraw = 150;
constexpr int kFrame = 4;
constexpr qreal kFadedOpacity = 0.25;

QColor faded(QColor color, float alpha) {
  color.setAlphaF(alpha);
  return color;
}

}  // namespace

Overview::Overview(QObject* parent) : QObject(parent), m_theme(&drawing::Theme::light()) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseBeforeRedraw);
  connect(&m_pause, &QTimer::timeout, this, &Overview::draw);
}

void Overview::attach(MapView& view) { m_view = &view; }

void Overview::setLayout(std::shared_ptr<const drawing::MapLayout> layout) {
  const QRect before = rect();
  m_layout = std::move(layout);
  const QSizeF fitted = m_layout->size.scaled(kLargestOverview, Qt::KeepAspectRatio);
  m_size = m_layout->columns.empty()
               ? QSize()
               : QSizeF(std::max(fitted.width(), kLeastSide), std::max(fitted.height(), kLeastSide))
                     .toSize();
  m_pause.start();
  if (before != rect()) m_view->viewport()->update(before.united(rect()));
}

void Overview::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  m_picture = {};
}

void Overview::setWanted(bool wanted) {
  m_wanted = wanted;
  if (m_view) m_view->viewport()->update();
}

void Overview::keepOff(std::vector<QRect> worked) {
  if (m_held) return;
  const Place before = place();
  m_worked = std::move(worked);
  if (place() != before) m_view->viewport()->update(before.rect.united(rect()));
}

QSize Overview::reach() const {
  if (!m_wanted || !m_view || m_size.isEmpty()) return {0, 0};
  const QSize size = m_size + 2 * QSize(kFrame, kFrame);
  const QRect port = m_view->viewport()->rect();
  if (port.width() < 2 * size.width() || port.height() < 2 * size.height()) return {0, 0};
  return size + 2 * QSize(kOverviewMargin, kOverviewMargin);
}

bool Overview::takes(QPoint viewportPos) const {
  const Place now = place();
  return !now.faded && now.rect.contains(viewportPos);
}

Overview::Place Overview::place() const {
  const QSize reach = this->reach();
  if (reach.isEmpty()) return {};
  const QRect port = m_view->viewport()->rect();
  const QRectF seen(m_view->toMap(port.topLeft()), m_view->toMap(port.bottomRight()));
  const QRectF map(m_layout->laneHeadWidth, m_layout->stageRowHeight,
                   m_layout->size.width() - m_layout->laneHeadWidth,
                   m_layout->size.height() - m_layout->stageRowHeight);
  if (seen.adjusted(-1, -1, 1, 1).contains(map)) return {};
  const int right = port.width() - reach.width();
  const int bottom = port.height() - reach.height();
  const std::array corners{QPoint(right, bottom), QPoint(0, bottom), QPoint(right, 0), QPoint()};
  const auto inCorner = [&](QPoint corner) {
    return QRect(corner, reach)
        .marginsRemoved({kOverviewMargin, kOverviewMargin, kOverviewMargin, kOverviewMargin});
  };
  const auto free = std::ranges::find_if(corners, [&](QPoint corner) {
    return std::ranges::none_of(
        m_worked, [&](const QRect& each) { return each.intersects(inCorner(corner)); });
  });
  if (free == corners.end()) return {inCorner(corners.front()), true};
  return {inCorner(*free), false};
}

QSizeF Overview::scale() const {
  return {m_size.width() / m_layout->size.width(), m_size.height() / m_layout->size.height()};
}

QPointF Overview::mapAt(QPoint viewportPos) const {
  const QPoint inside = viewportPos - rect().topLeft() - QPoint(kFrame, kFrame);
  return {inside.x() / scale().width(), inside.y() / scale().height()};
}

void Overview::draw() {
  if (m_size.isEmpty()) return;
  const qreal ratio = m_view->devicePixelRatioF();
  m_picture = QImage(m_size * ratio, QImage::Format_RGB32);
  m_picture.setDevicePixelRatio(ratio);
  m_picture.fill(m_theme->of(Ink::paper));
  QPainter painter(&m_picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(scale().width(), scale().height());
  drawing::paintMap(painter, *m_layout, *m_theme, QRectF(QPointF(), m_layout->size));
  painter.end();
  m_view->viewport()->update(rect());
}

void Overview::paint(QPainter& painter) {
  const auto [frame, stepsBack] = place();
  if (frame.isEmpty()) return;
  if (stepsBack) painter.setOpacity(kFadedOpacity);
  if (m_picture.isNull()) draw();
  const QRect inside = frame.adjusted(kFrame, kFrame, -kFrame, -kFrame);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme->of(Ink::strongLine), 1));
  painter.setBrush(m_theme->of(Ink::surface));
  painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.drawImage(inside, m_picture);

  const QRectF port(m_view->viewport()->rect());
  const QRectF seen(m_view->toMap(port.topLeft()), m_view->toMap(port.bottomRight()));
  QRectF window(seen.x() * scale().width(), seen.y() * scale().height(),
                seen.width() * scale().width(), seen.height() * scale().height());
  window = window.translated(inside.topLeft()) & QRectF(inside);
  painter.setPen(QPen(m_theme->of(Ink::selection), 1.5));
  painter.setBrush(faded(m_theme->of(Ink::selection), 0.10F));
  painter.drawRoundedRect(window, 3, 3);
}

}  // namespace throughline::editor
