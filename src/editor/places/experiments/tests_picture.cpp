#include "tests_picture.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr int kTestRow = 42;
constexpr int kAbove = 20;  // for the words of the sides
constexpr int kBelow = 24;  // for the figures of the axis
constexpr qreal kMark = 5;

/// A step of the axis that leaves few enough figures on it.
double niceStep(double span) {
  for (const double step : {0.01, 0.02, 0.05, 0.1, 0.2}) {
    if (span / step <= 8) return step;
  }
  return 0.5;
}

}  // namespace

TestsPicture::TestsPicture(ShownTrials& trials, QWidget* parent)
    : QWidget(parent), m_trials(trials), m_theme(&drawing::Theme::light()) {
  setObjectName("testsPicture");
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TestsPicture::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

QSize TestsPicture::sizeHint() const {
  const auto rows = std::max<std::size_t>(1, m_rows.size());
  return {400, kAbove + kBelow + static_cast<int>(rows) * kTestRow};
}

void TestsPicture::refresh() {
  m_rows.clear();
  const TrialFigures figures = m_trials.figures();
  m_least = -0.02;
  m_most = 0.02;
  for (const TrialId id : m_trials.inOrder()) {
    const journey::Experiment& experiment = m_trials.journey().get(id);
    const auto& numbers = m_trials.numbersOf(id);
    if (experiment.kind != journey::ExperimentKind::ab || !numbers.test.test) continue;
    const metrics::AbResult& test = *numbers.test.test;
    const auto side = [&](const journey::Arm& arm) {
      return tr("%1 of %2 (%3)")
          .arg(figures.count(static_cast<double>(*arm.converted)),
               figures.count(static_cast<double>(*arm.n)),
               figures.percent(static_cast<double>(*arm.converted) / static_cast<double>(*arm.n)));
    };
    m_rows.push_back(
        {id, m_trials.lookOf(id), verdictOf(experiment, numbers, figures), test,
         experiment.smallestEffect, tr("A %1 · B %2").arg(side(experiment.a), side(experiment.b)),
         tr("%1 points, %2 to %3")
             .arg(figures.signedPoints(test.difference), figures.signedPoints(test.interval.low),
                  figures.signedPoints(test.interval.high))});
    m_least = std::min(m_least, test.interval.low);
    m_most = std::max({m_most, test.interval.high, experiment.smallestEffect.value_or(0)});
  }
  m_step = niceStep(m_most - m_least);
  m_least = std::floor(m_least / m_step) * m_step;
  m_most = std::ceil(m_most / m_step) * m_step;
  setCurrent(std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1)));
  updateGeometry();
  update();
}

void TestsPicture::setCurrent(int row) {
  m_current = row;
  if (m_rows.empty()) {
    setAccessibleName(tr("What the A/B tests showed: nothing yet"));
    return;
  }
  const Row& at = m_rows[static_cast<std::size_t>(row)];
  setAccessibleName(tr("%1: %2. %3. %4").arg(at.look.title, at.verdict.word, at.sides, at.figure));
  update();
}

QRectF TestsPicture::plot() const {
  const qreal left = std::clamp(width() * 0.34, 120.0, 300.0);
  const qreal right = std::clamp(width() * 0.22, 110.0, 210.0);
  return {left, kAbove, std::max<qreal>(60, width() - left - right),
          height() - kAbove - kBelow * 1.0};
}

qreal TestsPicture::xOf(double difference) const {
  const QRectF area = plot();
  return area.left() + (difference - m_least) / (m_most - m_least) * area.width();
}

void TestsPicture::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_rows.empty()) {
    painter.setPen(m_theme->of(Ink::secondText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     tr("As soon as an A/B test has people on both sides, its interval stands "
                        "here, on one axis with the others."));
  } else {
    paintAxis(painter);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      const int top = kAbove + static_cast<int>(i) * kTestRow;
      if (!event->rect().intersects(QRect(0, top, width(), kTestRow))) continue;
      if (hasFocus() && static_cast<int>(i) == m_current) {
        painter.setPen(QPen(m_theme->of(Ink::selection), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, width() - 1, kTestRow - 1), 5, 5);
      }
      paintRow(painter, m_rows[i], top);
    }
    return;
  }
  if (!hasFocus()) return;
  painter.setPen(QPen(m_theme->of(Ink::selection), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void TestsPicture::paintAxis(QPainter& painter) const {
  QFont small = font();
  if (small.pixelSize() > 0) small.setPixelSize(std::max(10, qRound(small.pixelSize() * 0.86)));
  painter.setFont(small);
  const QRectF area = plot();
  const TrialFigures figures = m_trials.figures();
  const qreal least = QFontMetricsF(small).horizontalAdvance("+100") + 8;
  // As many figures as stand side by side.
  double step = m_step;
  while (area.width() * step / (m_most - m_least) < least) step *= 2;
  for (double at = std::ceil(m_least / step) * step; at <= m_most + 1e-9; at += step) {
    const double value = std::abs(at) < 1e-9 ? 0 : at;
    painter.setPen(QPen(m_theme->of(value == 0 ? Ink::secondText : Ink::line), 1));
    painter.drawLine(QPointF(xOf(value), area.top()), QPointF(xOf(value), area.bottom()));
    painter.setPen(m_theme->of(Ink::secondText));
    painter.drawText(QRectF(xOf(value) - 30, area.bottom() + 4, 60, kBelow), Qt::AlignHCenter,
                     figures.signedPoints(value));
  }
  painter.setPen(m_theme->of(Ink::secondText));
  painter.drawText(QRectF(xOf(0) - 160, 0, 152, kAbove), Qt::AlignRight | Qt::AlignVCenter,
                   tr("◂ A is better"));
  painter.drawText(QRectF(xOf(0) + 8, 0, 152, kAbove), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("B is better ▸"));
  painter.drawText(QRectF(area.right() + 12, area.bottom() + 4, 120, kBelow), Qt::AlignLeft,
                   tr("points"));
}

void TestsPicture::paintRow(QPainter& painter, const Row& row, qreal top) const {
  const QRectF area = plot();
  const qreal middle = top + kTestRow / 2.0;
  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  QFont small = font();
  if (small.pixelSize() > 0) small.setPixelSize(std::max(10, qRound(small.pixelSize() * 0.86)));
  const auto words = [&](const QFont& font, const QColor& color, const QRectF& place,
                         const QString& text) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
  };
  qreal left = 6;
  if (row.look.isWeakest) {
    words(strong, m_theme->of(Ink::weakText), {left, top + 2, 16, 20}, QStringLiteral("⚑"));
    left += 16;
  }
  const qreal half = kTestRow / 2.0;
  words(strong, m_theme->of(Ink::text), {left, top + 2, area.left() - left - 8, half},
        row.look.title);
  words(small, m_theme->of(Ink::secondText), {6, top + half - 1, area.left() - 14, half - 2},
        row.sides);
  const QColor& color = colorOf(row.verdict.tone, *m_theme);
  painter.setPen(QPen(color, 2.4));
  const qreal low = xOf(row.test.interval.low);
  const qreal high = xOf(row.test.interval.high);
  painter.drawLine(QPointF(low, middle), QPointF(high, middle));
  for (const qreal end : {low, high}) {
    painter.drawLine(QPointF(end, middle - 6), QPointF(end, middle + 6));
  }
  if (row.worthSeeing) {
    painter.setPen(QPen(m_theme->of(Ink::text), 1.6, Qt::DotLine));
    painter.drawLine(QPointF(xOf(*row.worthSeeing), middle - 11),
                     QPointF(xOf(*row.worthSeeing), middle + 11));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF at(xOf(row.test.difference), middle);
  const std::array<QPointF, 4> diamond{at + QPointF(0, -kMark - 1), at + QPointF(kMark, 0),
                                       at + QPointF(0, kMark + 1), at + QPointF(-kMark, 0)};
  painter.drawPolygon(diamond.data(), static_cast<int>(diamond.size()));
  const qreal right = area.right() + 12;
  words(strong, color, {right, top + 2, width() - right - 4, half}, row.verdict.word);
  words(small, m_theme->of(Ink::secondText), {right, top + half - 1, width() - right - 4, half - 2},
        row.figure);
}

void TestsPicture::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_rows.size()) - 1;
  if (last < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Up:
      return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down:
      return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      emit openWanted(m_rows[static_cast<std::size_t>(m_current)].id);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void TestsPicture::mousePressEvent(QMouseEvent* event) {
  const int row = (event->position().toPoint().y() - kAbove) / kTestRow;
  if (row < 0 || row >= static_cast<int>(m_rows.size())) return;
  setFocus(Qt::MouseFocusReason);
  setCurrent(row);
  emit openWanted(m_rows[static_cast<std::size_t>(row)].id);
}

void TestsPicture::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

}  // namespace throughline::editor
