#include "card_painter.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>

#include "texts.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr qreal kCardPadding = 9;
constexpr qreal kPartGap = 5;
constexpr qreal kCardCorner = 7;
constexpr qreal kSampleBar = 4;  // of the sample
constexpr int kTitleLines = 3;
constexpr int kTextLines = 2;

QFont cardFont(QFont font, qreal factor, QFont::Weight weight) {
  if (font.pixelSize() > 0) {
    font.setPixelSize(std::max(10, qRound(font.pixelSize() * factor)));
  } else {
    font.setPointSizeF(font.pointSizeF() * factor);
  }
  font.setWeight(weight);
  return font;
}

void fillBox(QPainter& painter, const QRectF& place, qreal corner, const QColor& fill) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(place, corner, corner);
}

}  // namespace

qreal layLines(QPainter* painter, const QString& text, const QFont& font, const QColor& color,
               QPointF topLeft, qreal width, int most) {
  QTextLayout layout(text, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal height = 0;
  const QFontMetricsF metrics(font);
  for (int i = 0; i < most; ++i) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(std::max<qreal>(1, width));
    const bool isLast = i + 1 == most && line.textStart() + line.textLength() < text.size();
    if (painter) {
      painter->setFont(font);
      painter->setPen(color);
      const QRectF place(topLeft.x(), topLeft.y() + height, width, line.height());
      const QString words =
          isLast ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                 : text.mid(line.textStart(), line.textLength()).trimmed();
      painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, words);
    }
    height += line.height();
  }
  layout.endLayout();
  return height;
}

CardPainter::CardPainter(const TrialLook& look, const QFont& base, const drawing::Theme& theme)
    : m_look(look),
      m_theme(theme),
      m_title(cardFont(base, 1, QFont::DemiBold)),
      m_small(cardFont(base, 0.88, QFont::Normal)),
      m_strong(cardFont(base, 0.88, QFont::DemiBold)) {}

int CardPainter::heightFor(int width) const {
  return qCeil(lay(nullptr, kCardPadding, kCardPadding, width - 2 * kCardPadding) + kCardPadding);
}

void CardPainter::paint(QPainter& painter, const QRect& place, State state) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const bool chosen = state != State::plain;
  const QRectF card = QRectF(place).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(m_theme.of(chosen ? Ink::selection : Ink::line), chosen ? 2 : 1));
  painter.setBrush(m_theme.of(Ink::surface));
  painter.drawRoundedRect(card, kCardCorner, kCardCorner);
  if (state == State::focused) {
    painter.setPen(QPen(m_theme.of(Ink::selection), 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), kCardCorner - 3, kCardCorner - 3);
  }
  painter.setClipRect(place);
  lay(&painter, place.left() + kCardPadding, place.top() + kCardPadding,
      place.width() - 2 * kCardPadding);
  painter.restore();
}

qreal CardPainter::layTags(QPainter* painter, qreal left, qreal top, qreal width) const {
  const QFontMetricsF metrics(m_small);
  const qreal line = metrics.height();
  constexpr qreal kMark = 8;
  constexpr qreal kTagSide = 5;
  const qreal kindWidth = metrics.horizontalAdvance(m_look.kind) + 2 * kTagSide;
  const qreal stageWidth = kMark + metrics.horizontalAdvance(m_look.stageName);
  const bool beside = stageWidth + 6 + kindWidth <= width;
  if (painter) {
    fillBox(*painter, {left, top + 2, 3, line - 3}, 1, m_theme.hue(m_look.stagePlace));
    painter->setFont(m_small);
    painter->setPen(m_theme.of(Ink::secondText));
    painter->drawText(QRectF(left + kMark, top, width - kMark, line), Qt::AlignLeft,
                      metrics.elidedText(m_look.stageName, Qt::ElideRight, width - kMark));
    const QPointF at = beside ? QPointF(left + stageWidth + 6, top) : QPointF(left, top + line + 3);
    fillBox(*painter, {at.x(), at.y(), std::min(kindWidth, width), line + 1}, 4,
            m_theme.of(Ink::chip));
    painter->setPen(m_theme.of(Ink::text));
    painter->drawText(QRectF(at.x() + kTagSide, at.y(), width, line), Qt::AlignLeft, m_look.kind);
  }
  return beside ? line + 1 : 2 * line + 4;
}

qreal CardPainter::lay(QPainter* painter, qreal left, qreal top, qreal width) const {
  qreal y = top;
  if (m_look.isWeakest) {
    const QFontMetricsF metrics(m_strong);
    const QString words = QStringLiteral("⚑ ") + texts::Trials::tr("Weakest link");
    if (painter) {
      const qreal wide = std::min(width, metrics.horizontalAdvance(words) + 12);
      fillBox(*painter, {left, y, wide, metrics.height() + 2}, 4, m_theme.of(Ink::weakText));
      painter->setFont(m_strong);
      painter->setPen(m_theme.of(Ink::onWeak));
      painter->drawText(QRectF(left + 6, y + 1, wide - 8, metrics.height()), Qt::AlignLeft, words);
    }
    y += metrics.height() + 2 + kPartGap;
  }
  y += layLines(painter, m_look.title, m_title, m_theme.of(Ink::text), {left, y}, width,
                kTitleLines);
  y += kPartGap - 2;
  y += layTags(painter, left, y, width);
  if (!m_look.line.isEmpty()) {
    y += kPartGap;
    y += layLines(painter, m_look.line, m_small, m_theme.of(Ink::text), {left, y}, width,
                  kTextLines);
  }
  if (!m_look.sample.isEmpty()) {
    y += kPartGap;
    if (painter) {
      fillBox(*painter, {left, y, width, kSampleBar}, kSampleBar / 2, m_theme.of(Ink::track));
      fillBox(*painter, {left, y, width * m_look.share, kSampleBar}, kSampleBar / 2,
              m_theme.of(Ink::secondText));
    }
    y += kSampleBar + 2;
    y +=
        layLines(painter, m_look.sample, m_small, m_theme.of(Ink::secondText), {left, y}, width, 2);
  }
  if (!m_look.outcome.isEmpty()) {
    y += kPartGap;
    y += layLines(painter, m_look.outcome, m_strong, colorOf(m_look.tone, m_theme), {left, y},
                  width, 2);
  }
  return y;
}

}  // namespace throughline::editor
