#include "review/review_head.h"

#include <QPainter>
#include <QPushButton>
#include <QStringList>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr qreal kBelowBaseline = 73;  // in units of slides
constexpr int kPeriodEdge = 4;

QFont sized(const QFont& from, qreal pixels, QFont::Weight weight) {
  QFont font = from;
  font.setPixelSize(std::max(12, static_cast<int>(pixels)));
  font.setWeight(weight);
  return font;
}

}  // namespace

ReviewHead::ReviewHead(QWidget* parent) : QWidget(parent), m_period(new QPushButton(this)) {
  setObjectName("reviewHead");
  m_period->setObjectName("reviewPeriod");
  m_period->setProperty("look", "headPeriod");
  m_period->setAutoDefault(false);
  m_period->setToolTip(tr("Choose the period that the review is about"));
  connect(m_period, &QPushButton::clicked, this,
          [this] { emit periodWanted(m_period->mapToGlobal(m_period->rect().bottomLeft())); });
}

QFont ReviewHead::plainFont() const { return sized(font(), 21 * m_scale, QFont::Normal); }

QString ReviewHead::behindPeriods() const {
  QStringList parts{m_said.below, m_said.clock};
  parts.removeAll(QString());
  const QString words = parts.join(QStringLiteral(" · "));
  return m_said.periods.isEmpty() ? words : QStringLiteral("  ·  ") + words;
}

// The button ends where the words behind it begin.
void ReviewHead::placePeriod() {
  m_period->setVisible(!m_said.periods.isEmpty());
  if (m_said.periods.isEmpty()) return;
  const QFontMetricsF metrics(plainFont());
  const qreal behind = metrics.horizontalAdvance(behindPeriods());
  const QString sign = QStringLiteral(" ▾");
  const qreal room = mostAtRight() - behind - metrics.horizontalAdvance(sign) - 2 * kPeriodEdge;
  const QString words = metrics.elidedText(m_said.periods, Qt::ElideRight, room);
  m_period->setText(plainMenuText(words + sign));
  m_period->setAccessibleName(tr("Period of the review: %1").arg(m_said.periods));
  const int wide = static_cast<int>(metrics.horizontalAdvance(words + sign)) + 2 * kPeriodEdge + 2;
  const int high = static_cast<int>(metrics.height()) + 4;
  const qreal baseline = kBelowBaseline * m_scale;
  const qreal end = width() - 44 * m_scale - behind;
  m_period->setGeometry(static_cast<int>(end) - wide,
                        static_cast<int>(baseline - metrics.ascent()) - 2, wide, high);
}

void ReviewHead::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placePeriod();
}

void ReviewHead::show(const Said& said, const drawing::Theme& theme, qreal scale) {
  m_said = said;
  m_theme = &theme;
  m_scale = scale;
  setFixedHeight(static_cast<int>(104 * scale));
  QStringList parts{said.title, said.flag, said.review, said.periods, said.below, said.clock};
  parts.removeAll(QString());
  setAccessibleName(parts.join(QStringLiteral(", ")));
  placePeriod();
  update();
}

void ReviewHead::paintEvent(QPaintEvent*) {
  if (!m_theme) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const drawing::Theme& theme = *m_theme;
  const qreal s = m_scale;
  painter.fillRect(rect(), m_said.stage ? theme.hueTint(*m_said.stage) : theme.of(Ink::paper));
  painter.fillRect(QRectF(0, 0, 14 * s, height()),
                   m_said.stage ? theme.hue(*m_said.stage) : theme.of(Ink::bar));
  // Of which review, at the right.
  const QFont strong = sized(font(), 22 * s, QFont::DemiBold);
  const qreal right = width() - 44 * s;
  const auto atRight = [&](const QString& text, const QFont& with, Ink ink, qreal y) {
    painter.setFont(with);
    const QFontMetricsF metrics(with);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, mostAtRight());
    painter.setPen(theme.of(ink));
    painter.drawText(QPointF(right - metrics.horizontalAdvance(shown), y), shown);
    return metrics.horizontalAdvance(shown);
  };
  const qreal behind = atRight(behindPeriods(), plainFont(), Ink::secondText, kBelowBaseline * s) +
                       (m_period->isHidden() ? 0 : m_period->width());
  const qreal taken = std::max(atRight(m_said.review, strong, Ink::text, 44 * s), behind);
  // The stage, at the left.
  qreal x = 58 * s;
  const qreal room = right - taken - 40 * s - x;
  const QFont large = sized(font(), 46 * s, QFont::DemiBold);
  const QFontMetricsF metrics(large);
  const qreal baseline = (height() + metrics.capHeight()) / 2;
  painter.setFont(large);
  if (m_said.stage) {
    const QString number = QString::number(*m_said.stage + 1);
    painter.setPen(theme.hueText(*m_said.stage));
    painter.drawText(QPointF(x, baseline), number);
    x += metrics.horizontalAdvance(number) + 20 * s;
  }
  const QFont chip = sized(font(), 24 * s, QFont::DemiBold);
  const QString flag = m_said.flag.isEmpty() ? QString() : QStringLiteral("⚑ ") + m_said.flag;
  const qreal chipWidth = flag.isEmpty() ? 0 : QFontMetricsF(chip).horizontalAdvance(flag) + 36 * s;
  const qreal titleRoom = 58 * s + room - x - (chipWidth > 0 ? chipWidth + 28 * s : 0);
  const QString title = metrics.elidedText(m_said.title, Qt::ElideRight, titleRoom);
  painter.setPen(theme.of(Ink::text));
  painter.drawText(QPointF(x, baseline), title);
  if (flag.isEmpty()) return;
  const QRectF box(x + metrics.horizontalAdvance(title) + 28 * s, height() / 2.0 - 22 * s,
                   chipWidth, 44 * s);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.of(Ink::weakText));
  painter.drawRoundedRect(box, 7 * s, 7 * s);
  painter.setPen(theme.of(Ink::onWeak));
  painter.setFont(chip);
  painter.drawText(box, Qt::AlignCenter, flag);
}

}  // namespace throughline::editor
