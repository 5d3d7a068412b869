#include "figures_painter.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <algorithm>

namespace throughline::editor {

using drawing::Ink;

namespace {
constexpr int kSmallestFont = 11;
}  // namespace

FiguresPainter::FiguresPainter(QPainter* painter, const QFont& font, const drawing::Theme& theme)
    : m_painter(painter), m_font(font), m_small(font), m_theme(theme) {
  m_small.setPixelSize(std::max(kSmallestFont, QFontInfo(m_font).pixelSize() - 1));
}

void FiguresPainter::text(const QRect& rect, const QString& text, const Look& look) {
  if (!m_painter) return;
  QFont font = look.small ? m_small : m_font;
  if (look.strong) font.setWeight(QFont::DemiBold);
  m_painter->setFont(font);
  m_painter->setPen(m_theme.of(look.ink));
  m_painter->drawText(rect, look.align | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

int FiguresPainter::wrapped(QPoint at, int width, const QString& text, const Look& look) {
  const QFont& font = look.small ? m_small : m_font;
  constexpr int kNoEnd = 10'000;
  const QRect room(at.x(), at.y(), width, kNoEnd);
  const QRect taken = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text);
  if (m_painter) {
    m_painter->setFont(font);
    m_painter->setPen(m_theme.of(look.ink));
    m_painter->drawText(room, Qt::TextWordWrap, text);
  }
  return taken.bottom();
}

int FiguresPainter::widthOf(const QString& text, bool strong) const {
  QFont font = m_font;
  if (strong) font.setWeight(QFont::DemiBold);
  return QFontMetrics(font).horizontalAdvance(text) + 2;
}

void FiguresPainter::rule(int x, int y, int width) {
  if (!m_painter) return;
  m_painter->setPen(m_theme.of(Ink::line));
  m_painter->drawLine(x, y, x + width, y);
}

void FiguresPainter::heading(const QRect& rect, const QString& title, const QString& beside) {
  const int own = std::min(widthOf(title, true) + 4, rect.width());
  text({rect.left(), rect.top(), own, kHeading}, title, {.strong = true});
  text({rect.left() + own + 2, rect.top(), rect.width() - own - 2, kHeading}, beside,
       {.ink = Ink::secondText, .small = true});
}

void FiguresPainter::pair(const QRect& rect, const QString& before, const QString& after,
                          const QString& unit) {
  const QString now = unit.isEmpty() || after == QStringLiteral("–") ? after : after + u' ' + unit;
  const int strong = std::min(widthOf(now, true), rect.width());
  text({rect.right() - strong, rect.top(), strong, rect.height()}, now,
       {.strong = true, .align = Qt::AlignRight});
  text({rect.left(), rect.top(), std::max(0, rect.width() - strong - 1), rect.height()},
       before + QStringLiteral(" → "), {.ink = Ink::secondText, .align = Qt::AlignRight});
}

void FiguresPainter::box(const QRect& rect, Ink edge, Ink ground) {
  if (!m_painter) return;
  m_painter->setRenderHint(QPainter::Antialiasing);
  m_painter->setPen(QPen(m_theme.of(edge), 1));
  m_painter->setBrush(m_theme.of(ground));
  m_painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace throughline::editor
