#include "elided_line_edit.h"

#include <QStyleOptionFrame>
#include <QStylePainter>

namespace throughline::editor {

namespace {
constexpr int kTextMargin = 2;  // QLineEdit's own, left and right of its text
}

void ElidedLineEdit::paintEvent(QPaintEvent* event) {
  QStyleOptionFrame option;
  initStyleOption(&option);
  const QRect room = style()
                         ->subElementRect(QStyle::SE_LineEditContents, &option, this)
                         .marginsRemoved(textMargins())
                         .adjusted(kTextMargin, 0, -kTextMargin, 0);
  if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= room.width()) {
    QLineEdit::paintEvent(event);
    return;
  }
  QStylePainter painter(this);
  painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                   fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

}  // namespace throughline::editor
