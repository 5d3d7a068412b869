#include "panels/experiment/verdict_box.h"

#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "panels/experiment/trial_look.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr qreal kBarHeight = 12;
constexpr qreal kBarEdge = 46;  // for the figures at its ends

}  // namespace

IntervalBar::IntervalBar(QWidget* parent)
    : QWidget(parent), m_figures(journey::Notation{}), m_theme(&drawing::Theme::light()) {
  setObjectName("intervalBar");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMinimumHeight(70);
}

void IntervalBar::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

void IntervalBar::show(const Shown& shown, const TrialFigures& figures) {
  m_shown = shown;
  m_figures = figures;
  setAccessibleName(tr("%1 points, between %2 and %3")
                        .arg(figures.signedPoints(shown.difference),
                             figures.signedPoints(shown.interval.low),
                             figures.signedPoints(shown.interval.high)));
  update();
}

void IntervalBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont small = font();
  if (small.pixelSize() > 0) small.setPixelSize(std::max(10, qRound(small.pixelSize() * 0.84)));
  painter.setFont(small);
  const QFontMetricsF metrics(small);
  const metrics::Interval& interval = m_shown.interval;
  const double least = std::min({interval.low, 0.0});
  const double most = std::max({interval.high, 0.0, m_shown.worthSeeing.value_or(0)});
  const double span = std::max(most - least, 1e-6);
  const auto x = [&](double value) {
    return kBarEdge + (value - least) / span * (width() - 2 * kBarEdge);
  };
  const qreal top = metrics.height() + 8;
  const qreal bottom = top + kBarHeight;
  const QColor& color = colorOf(m_shown.tone, *m_theme);
  painter.setPen(QPen(m_theme->of(Ink::line), 1));
  painter.drawLine(QPointF(4, top + kBarHeight / 2), QPointF(width() - 4, top + kBarHeight / 2));
  QColor tint = color;
  tint.setAlpha(m_theme->dark ? 70 : 40);
  painter.setPen(QPen(color, 1.4));
  painter.setBrush(tint);
  painter.drawRoundedRect(
      QRectF(x(interval.low), top, x(interval.high) - x(interval.low), kBarHeight), kBarHeight / 2,
      kBarHeight / 2);
  painter.setPen(QPen(color, 3));
  painter.drawLine(QPointF(x(m_shown.difference), top - 3),
                   QPointF(x(m_shown.difference), bottom + 3));
  const auto words = [&](double at, qreal y, const QString& text, const QColor& ink) {
    const qreal wide = metrics.horizontalAdvance(text) + 2;
    const qreal left = std::clamp(x(at) - wide / 2, 0.0, std::max(0.0, width() - wide));
    painter.setPen(ink);
    painter.drawText(QRectF(left, y, wide, metrics.height()), Qt::AlignCenter, text);
    return QRectF(left, y, wide, metrics.height());
  };
  painter.setPen(QPen(m_theme->of(Ink::text), 1));
  painter.drawLine(QPointF(x(0), top - 3), QPointF(x(0), bottom + 5));
  const QRectF none = words(0, bottom + 5, tr("no difference"), m_theme->of(Ink::secondText));
  if (const auto& worth = m_shown.worthSeeing) {
    painter.setPen(QPen(m_theme->of(Ink::text), 1.4, Qt::DotLine));
    painter.drawLine(QPointF(x(*worth), top - 3), QPointF(x(*worth), bottom + 5));
    const QString text = tr("worth seeing: %1").arg(m_figures.points(*worth));
    const qreal wide = metrics.horizontalAdvance(text) + 2;
    const bool collides = x(*worth) - wide / 2 < none.right() + 6 && x(*worth) > none.left();
    words(*worth, collides ? bottom + 5 + metrics.height() : bottom + 5, text,
          m_theme->of(Ink::secondText));
  }
  // Figures above: that of the difference, and at the ends where they do not lie on it.
  const QRectF middle =
      words(m_shown.difference, 0, tr("%1 points").arg(m_figures.signedPoints(m_shown.difference)),
            color);
  for (const double end : {interval.low, interval.high}) {
    const QString text = m_figures.signedPoints(end);
    const qreal wide = metrics.horizontalAdvance(text) + 2;
    const qreal left = end == interval.low ? x(end) - wide - 3 : x(end) + 3;
    const QRectF place(left, top - 2, wide, metrics.height());
    painter.setPen(m_theme->of(Ink::secondText));
    if (!place.intersects(middle)) painter.drawText(place, Qt::AlignCenter, text);
  }
}

VerdictBox::VerdictBox(QWidget* parent)
    : QFrame(parent),
      m_word(new PlainLabel(this)),
      m_reason(new PlainLabel(this)),
      m_bar(new IntervalBar(this)),
      m_small(new PlainLabel(this)),
      m_returned(new PlainLabel(this)),
      m_theme(&drawing::Theme::light()) {
  setObjectName("trialVerdict");
  setProperty("look", "card");
  m_word->setObjectName("verdictWord");
  m_reason->setObjectName("verdictWords");
  m_small->setObjectName("verdictFigures");
  m_small->setProperty("look", "small");
  m_returned->setObjectName("returned");
  for (PlainLabel* label : {m_word, m_reason, m_small, m_returned}) label->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 9, 12, 9);
  column->setSpacing(4);
  column->addWidget(m_word);
  column->addWidget(m_reason);
  column->addWidget(m_bar);
  column->addWidget(m_small);
  column->addWidget(m_returned);
}

void VerdictBox::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  m_bar->setTheme(theme);
  color();
}

void VerdictBox::setCompact(bool compact) {
  m_compact = compact;
  m_bar->setVisible(m_drawn && !compact);
}

void VerdictBox::color() {
  m_word->setStyleSheet(QString("font-weight: 600; font-size: 15px; color: %1;")
                            .arg(colorOf(m_tone, *m_theme).name()));
}

void VerdictBox::show(const journey::Experiment& experiment,
                      const metrics::ExperimentNumbers& numbers, const TrialFigures& figures) {
  const TrialVerdict verdict = verdictOf(experiment, numbers, figures);
  m_word->setText(verdict.word);
  m_reason->setText(verdict.reason);
  m_tone = verdict.tone;
  color();
  const bool drawn = numbers.difference && numbers.interval && numbers.verdict &&
                     experiment.kind != journey::ExperimentKind::qualitative;
  m_drawn = drawn;
  m_bar->setVisible(drawn && !m_compact);
  QStringList fine;
  if (drawn) {
    m_bar->show({*numbers.difference, *numbers.interval, experiment.smallestEffect, verdict.tone},
                figures);
    if (numbers.pValue) fine << tr("p = %1").arg(figures.pValue(*numbers.pValue));
    if (numbers.bBeatsA) {
      fine << tr("chance that B is better: %1").arg(figures.chance(*numbers.bBeatsA));
    }
  }
  const auto& in = numbers.test.sampleIn;
  if (experiment.kind == journey::ExperimentKind::ab && in && *in < 1 && *in > 0) {
    fine << tr("%1 % of the planned sample is in: stopping now because it looks good would fool "
               "you.")
                .arg(figures.count(*in * 100));
  }
  m_small->setText(fine.join(QStringLiteral(" · ")));
  m_small->setVisible(!fine.isEmpty());
  m_returned->setText(returnWords(numbers.returned, figures));
  m_returned->setVisible(!m_returned->text().isEmpty());
}

}  // namespace throughline::editor
