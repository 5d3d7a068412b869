#include "widgets/lines_label.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace throughline::editor {

namespace {

constexpr int kNarrowestLines = 40;

}  // namespace

LinesLabel::LinesLabel(int most, QWidget* parent) : PlainLabel(parent), m_most(most) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QSize LinesLabel::sizeHint() const {
  const QFontMetrics metrics = fontMetrics();
  return {metrics.horizontalAdvance(text()) + 1, metrics.lineSpacing()};
}

QSize LinesLabel::minimumSizeHint() const {
  return {std::min(kNarrowestLines, sizeHint().width()), fontMetrics().lineSpacing()};
}

int LinesLabel::heightForWidth(int width) const {
  return std::max(1, static_cast<int>(linesAt(width).size())) * fontMetrics().lineSpacing();
}

QStringList LinesLabel::linesAt(int width) const {
  const QString whole = text();
  QTextLayout layout(whole, font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QStringList lines;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    if (lines.size() == m_most) {
      const int from = layout.lineAt(m_most - 1).textStart();
      lines.back() = fontMetrics().elidedText(whole.mid(from), Qt::ElideRight, width);
      break;
    }
    lines << whole.mid(line.textStart(), line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines;
}

void LinesLabel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setFont(font());
  painter.setPen(palette().color(foregroundRole()));
  const QStringList lines = linesAt(width());
  const int step = fontMetrics().lineSpacing();
  int top = 0;
  for (const QString& line : lines) {
    painter.drawText(QRect(0, top, width(), step), Qt::AlignLeft | Qt::AlignVCenter, line);
    top += step;
  }
  const bool cut = !lines.isEmpty() && lines.back().endsWith(u'…') && !text().endsWith(u'…');
  setToolTip(cut ? plainTip(text()) : QString());
}

}  // namespace throughline::editor
