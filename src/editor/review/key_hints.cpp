#include "review/key_hints.h"

#include <QPainter>
#include <algorithm>

namespace throughline::editor {

using drawing::Ink;

KeyHints::KeyHints(std::vector<Hint> hints, QWidget* parent)
    : QWidget(parent), m_hints(std::move(hints)) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  QStringList said;
  for (const auto& [key, does] : m_hints) said << key + u' ' + does;
  setAccessibleName(said.join(QStringLiteral(", ")));
}

void KeyHints::show(const drawing::Theme& theme, qreal scale) {
  m_theme = &theme;
  m_scale = scale;
  setFixedHeight(static_cast<int>(32 * scale) + 2);
  update();
}

void KeyHints::paintEvent(QPaintEvent*) {
  if (!m_theme) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont text = font();
  text.setPixelSize(std::max(11, static_cast<int>(18 * m_scale)));
  painter.setFont(text);
  const QFontMetricsF metrics(text);
  const qreal inner = 8 * m_scale;
  const qreal baseline = (height() + metrics.capHeight()) / 2;
  qreal x = 0;
  for (const auto& [key, does] : m_hints) {
    const qreal keyWidth = metrics.horizontalAdvance(key) + 2 * inner;
    const qreal wanted = keyWidth + inner + metrics.horizontalAdvance(does);
    if (x + wanted > width()) break;
    const QRectF box(x + 0.5, 1.5, keyWidth, height() - 3);
    painter.setPen(QPen(m_theme->of(Ink::strongLine), 1));
    painter.setBrush(m_theme->of(Ink::surface));
    painter.drawRoundedRect(box, 4 * m_scale, 4 * m_scale);
    painter.setPen(m_theme->of(Ink::text));
    painter.drawText(QPointF(x + inner, baseline), key);
    painter.setPen(m_theme->of(Ink::secondText));
    painter.drawText(QPointF(x + keyWidth + inner, baseline), does);
    x += wanted + 28 * m_scale;
  }
}

}  // namespace throughline::editor
