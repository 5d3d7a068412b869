#include "marked_text.h"

#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace throughline::editor {

MarkedText::MarkedText(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void MarkedText::show(const QString& text, std::vector<TextSpan> marked, bool struck) {
  m_text = text;
  m_text.replace(u'\n', QChar::LineSeparator);
  m_marked = std::move(marked);
  m_struck = struck;
  setAccessibleName(text);
  updateGeometry();
  update();
}

void MarkedText::setColors(const QColor& text, const QColor& markGround, const QColor& markInk) {
  m_color = text;
  m_markGround = markGround;
  m_markInk = markInk;
  update();
}

qreal MarkedText::layOut(QTextLayout& layout, int width) const {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  layout.setTextOption(option);
  QList<QTextLayout::FormatRange> formats;
  for (const TextSpan& span : m_marked) {
    QTextLayout::FormatRange range;
    range.start = span.from;
    range.length = span.length;
    range.format.setBackground(m_markGround);
    range.format.setForeground(m_markInk);
    range.format.setFontStrikeOut(m_struck);
    range.format.setFontWeight(QFont::DemiBold);
    formats.append(range);
  }
  layout.setFormats(formats);
  qreal y = 0;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += line.height();
  }
  layout.endLayout();
  return y;
}

int MarkedText::heightForWidth(int width) const {
  QTextLayout layout(m_text, font());
  return static_cast<int>(std::ceil(layOut(layout, width)));
}

QSize MarkedText::sizeHint() const {
  constexpr int kWidth = 240;
  return {kWidth, heightForWidth(std::max(width(), kWidth))};
}

void MarkedText::paintEvent(QPaintEvent*) {
  QTextLayout layout(m_text, font());
  static_cast<void>(layOut(layout, width()));
  QPainter painter(this);
  painter.setPen(m_color);
  layout.draw(&painter, {0, 0});
}

}  // namespace throughline::editor
