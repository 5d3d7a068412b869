#include "panels/experiment/effect_curve.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "throughline/journey/decimal.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr double kLeastEffect = 0.001;
constexpr double kEffectStep = 0.005;  // of an arrow key
constexpr int kCurveSteps = 60;

QFont axisFont(QFont font) {
  if (font.pixelSize() > 0) font.setPixelSize(std::max(10, qRound(font.pixelSize() * 0.84)));
  if (font.pixelSize() <= 0) font.setPointSizeF(font.pointSizeF() * 0.84);
  return font;
}

}  // namespace

EffectCurve::EffectCurve(QWidget* parent)
    : QWidget(parent), m_figures(journey::Notation{}), m_theme(&drawing::Theme::light()) {
  setObjectName("effectCurve");
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(170, 140);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void EffectCurve::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

void EffectCurve::setWritable(bool writable) { m_writable = writable; }

void EffectCurve::show(const metrics::TestQuestion& question, const TrialFigures& figures) {
  m_question = question;
  m_figures = figures;
  // While the point is held the ground under it stays.
  if (!m_dragging) fitAxes();
  const auto weeks = question.effect ? weeksAt(*question.effect) : std::nullopt;
  const QString said =
      weeks ? tr("Weeks by smallest effect: %1 weeks at %2 points. Arrow keys change the effect.")
                  .arg(m_figures.weeks(*weeks), m_figures.points(*question.effect))
            : tr("Weeks by smallest effect");
  setAccessibleName(said);
  setToolTip(m_known ? tr("Drag the point to another effect") : QString());
  update();
}

std::optional<double> EffectCurve::weeksAt(double effect) const {
  const auto weeks = metrics::testSizeFor(m_question, effect).weeks;
  return weeks && std::isfinite(*weeks) && *weeks > 0 ? weeks : std::nullopt;
}

void EffectCurve::fitAxes() {
  m_known = false;
  if (!m_question.baseline || !m_question.perWeek) return;
  const double room = 1 - *m_question.baseline;
  if (room <= 2 * kLeastEffect) return;
  const double middle =
      std::clamp(m_question.effect.value_or(std::min(0.1, room / 2)), 2 * kLeastEffect, room);
  m_low = std::max(kLeastEffect, middle / 2);
  m_high = std::min(room - kLeastEffect, middle * 2);
  const auto most = weeksAt(m_low);
  const auto least = weeksAt(m_high);
  if (!most || !least || m_high <= m_low) return;
  m_most = std::max(*most, metrics::kLongestTestWeeks * 1.4);
  m_least = std::max(0.1, std::min(*least, metrics::kLongestTestWeeks) * 0.6);
  m_known = true;
}

QRectF EffectCurve::plot() const {
  return QRectF(rect()).adjusted(34, 10, -12, -(2 * fontMetrics().height() + 2));
}

double EffectCurve::effectAt(qreal x) const {
  const QRectF area = plot();
  const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
  // As people say it: in tenths of a point.
  return journey::asMeant(std::round((m_low + share * (m_high - m_low)) * 1000) / 1000);
}

qreal EffectCurve::yOf(double weeks) const {
  const QRectF area = plot();
  const double share = (std::log(std::clamp(weeks, m_least, m_most)) - std::log(m_least)) /
                       (std::log(m_most) - std::log(m_least));
  return area.bottom() - share * area.height();
}

QPointF EffectCurve::pointOf(double effect) const {
  const QRectF area = plot();
  const double share = std::clamp((effect - m_low) / (m_high - m_low), 0.0, 1.0);
  return {area.left() + share * area.width(), yOf(weeksAt(effect).value_or(m_most))};
}

void EffectCurve::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(axisFont(font()));
  if (!m_known) {
    painter.setPen(m_theme->of(Ink::secondText));
    painter.drawText(rect().adjusted(10, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The curve of weeks needs a baseline and the stage's volume."));
  } else {
    paintAxes(painter);
    paintCurve(painter);
    paintPoint(painter);
  }
  if (!hasFocus()) return;
  painter.setPen(QPen(m_theme->of(Ink::selection), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void EffectCurve::paintAxes(QPainter& painter) const {
  const QRectF area = plot();
  const qreal limit = yOf(metrics::kLongestTestWeeks);
  QColor green = m_theme->of(Ink::good);
  green.setAlpha(m_theme->dark ? 50 : 28);
  painter.fillRect(QRectF(area.left(), limit, area.width(), area.bottom() - limit), green);
  painter.setPen(QPen(m_theme->of(Ink::strongLine), 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.drawLine(area.topLeft(), area.bottomLeft());
  painter.setPen(QPen(m_theme->of(Ink::good), 1.4, Qt::DashLine));
  painter.drawLine(QPointF(area.left(), limit), QPointF(area.right(), limit));
  const QFontMetrics metrics(painter.font());
  painter.setPen(m_theme->of(Ink::good));
  paintLimit(painter);
  const qreal height = metrics.height();
  painter.setPen(m_theme->of(Ink::secondText));
  for (const double tick : {metrics::kLongestTestWeeks, weeksAt(m_low).value_or(m_most)}) {
    painter.drawText(QRectF(0, yOf(tick) - height / 2, area.left() - 5, height), Qt::AlignRight,
                     m_figures.weeks(tick));
  }
  const qreal y = area.bottom() + 3;
  painter.drawText(QRectF(area.left() - 10, y, 80, height), Qt::AlignLeft, m_figures.points(m_low));
  painter.drawText(QRectF(area.right() - 70, y, 80, height), Qt::AlignRight,
                   m_figures.points(m_high));
  painter.drawText(
      QRectF(0, y + height, width(), height), Qt::AlignCenter,
      metrics.elidedText(tr("weeks needed, by smallest effect (points)"), Qt::ElideRight, width()));
}

// Beside the line, where the curve and its point are not.
void EffectCurve::paintLimit(QPainter& painter) const {
  const QRectF area = plot();
  const qreal limit = yOf(metrics::kLongestTestWeeks);
  const QString words = tr("%1 weeks: the limit").arg(m_figures.count(metrics::kLongestTestWeeks));
  const QFontMetricsF metrics(painter.font());
  const QSizeF size(metrics.horizontalAdvance(words) + 2, metrics.height());
  const qreal left = area.left() + 4;
  const qreal right = area.right() - size.width();
  const qreal above = limit - size.height() - 1;
  const std::array<QRectF, 4> places{QRectF({left, limit + 1}, size), QRectF({right, above}, size),
                                     QRectF({left, above}, size), QRectF({right, limit + 1}, size)};
  const auto isFree = [&](const QRectF& place) {
    if (place.bottom() > area.bottom() || place.top() < 0) return false;
    const QRectF around = place.adjusted(-3, -3, 3, 3);
    for (int i = 0; i <= kCurveSteps; ++i) {
      if (around.contains(pointOf(m_low + (m_high - m_low) * i / kCurveSteps))) return false;
    }
    if (!m_question.effect) return true;
    const QPointF point = pointOf(*m_question.effect);
    return !QRectF(point.x() - 7, point.y() - 19, 90, 26).intersects(place);
  };
  const auto* free = std::ranges::find_if(places, isFree);
  painter.drawText(free == places.end() ? places.front() : *free, Qt::AlignLeft, words);
}

void EffectCurve::paintCurve(QPainter& painter) const {
  QPainterPath path;
  for (int i = 0; i <= kCurveSteps; ++i) {
    const QPointF point = pointOf(m_low + (m_high - m_low) * i / kCurveSteps);
    i == 0 ? path.moveTo(point) : path.lineTo(point);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(m_theme->of(Ink::secondText), 2));
  painter.drawPath(path);
}

void EffectCurve::paintPoint(QPainter& painter) const {
  const auto& effect = m_question.effect;
  const auto weeks = effect ? weeksAt(*effect) : std::nullopt;
  if (!weeks) return;
  const QRectF area = plot();
  const QPointF point = pointOf(*effect);
  const bool fits = *weeks <= metrics::kLongestTestWeeks;
  const QColor& color = m_theme->of(fits ? Ink::good : Ink::doubtful);
  painter.setPen(QPen(color, 1, Qt::DotLine));
  painter.drawLine(point, QPointF(point.x(), area.bottom()));
  painter.setPen(QPen(m_theme->of(Ink::surface), 2));
  painter.setBrush(color);
  painter.drawEllipse(point, 5.5, 5.5);
  QFont strong = painter.font();
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  painter.setPen(color);
  const QString words = tr("%1 weeks").arg(m_figures.weeks(*weeks));
  const qreal wide = QFontMetricsF(strong).horizontalAdvance(words) + 2;
  const qreal left = std::min(point.x() + 9, area.right() + 12 - wide);
  painter.drawText(QRectF(left, std::max<qreal>(0, point.y() - 18), wide, 16), Qt::AlignLeft,
                   words);
}

void EffectCurve::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (!m_known || !m_writable || event->button() != Qt::LeftButton) return;
  m_dragging = true;
  emit dragged(effectAt(event->position().x()));
}

void EffectCurve::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragging) emit dragged(effectAt(event->position().x()));
}

void EffectCurve::mouseReleaseEvent(QMouseEvent* event) {
  if (std::exchange(m_dragging, false)) emit dropped(effectAt(event->position().x()));
}

void EffectCurve::keyPressEvent(QKeyEvent* event) {
  if (m_dragging && event->key() == Qt::Key_Escape) {
    m_dragging = false;
    emit dragCancelled();
    return;
  }
  const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
  if (by == 0 || !m_known || !m_writable) return QWidget::keyPressEvent(event);
  const double from = m_question.effect.value_or((m_low + m_high) / 2);
  const double most = 1 - *m_question.baseline - kLeastEffect;
  emit dropped(journey::asMeant(std::clamp(from + by * kEffectStep, kLeastEffect, most)));
}

}  // namespace throughline::editor
