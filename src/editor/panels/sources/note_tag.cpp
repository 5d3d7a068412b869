#include "note_tag.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr int kTagText = QTextFormat::UserProperty + 1;
constexpr int kTagGround = QTextFormat::UserProperty + 2;
constexpr int kTagInk = QTextFormat::UserProperty + 3;
constexpr qreal kTagPadding = 4;
constexpr qreal kTagMargin = 3;
constexpr qreal kSmaller = 0.85;
constexpr int kWidestTag = 150;

QFont fontOf(const QTextDocument& document) {
  QFont font = document.defaultFont();
  if (font.pixelSize() > 0) {
    font.setPixelSize(static_cast<int>(font.pixelSize() * kSmaller));
  } else {
    font.setPointSizeF(font.pointSizeF() * kSmaller);
  }
  return font;
}

QString shownText(const QTextFormat& format, const QFontMetricsF& metrics) {
  return metrics.elidedText(format.stringProperty(kTagText), Qt::ElideRight, kWidestTag);
}

}  // namespace

QTextCharFormat NoteTag::format(const NoteMark& mark, const drawing::Theme& theme, bool isShown) {
  QString text = QString(signOf(mark)) + u' ' + mark.stage;
  if (mark.isOnCurve) text += tr(", on the curve");
  QTextCharFormat format;
  format.setObjectType(kType);
  format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
  format.setProperty(kTagText, text);
  format.setProperty(kTagGround, theme.of(isShown ? Ink::selection : Ink::chip));
  format.setProperty(kTagInk, theme.of(isShown ? Ink::surface : Ink::secondText));
  return format;
}

QSizeF NoteTag::intrinsicSize(QTextDocument* document, int /*position*/,
                              const QTextFormat& format) {
  const QFontMetricsF metrics(fontOf(*document));
  return {metrics.horizontalAdvance(shownText(format, metrics)) + 2 * (kTagPadding + kTagMargin),
          metrics.height() + 1};
}

void NoteTag::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document,
                         int /*position*/, const QTextFormat& format) {
  const QFont font = fontOf(*document);
  const QRectF box = rect.adjusted(kTagMargin, 0, -kTagMargin, 0);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(qvariant_cast<QColor>(format.property(kTagGround)));
  painter->drawRoundedRect(box, 3, 3);
  painter->setFont(font);
  painter->setPen(qvariant_cast<QColor>(format.property(kTagInk)));
  painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine,
                    shownText(format, QFontMetricsF(font)));
  painter->restore();
}

}  // namespace throughline::editor
