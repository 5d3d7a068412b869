#include "take/given_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "take/take_models.h"

namespace throughline::editor {

namespace {

using CellState = TakeSession::State;

constexpr int kCellMargin = 8;
constexpr int kTickWidth = 22;
constexpr int kWidestFate = 110;
constexpr qreal kSmall = 0.87;
constexpr qreal kFaint = 0.7;  // of text that is not in question
constexpr QColor kDoubtGround(0xE0, 0xA0, 0x20, 44);
constexpr QColor kHatching(0x80, 0x88, 0x94, 60);

struct GivenLines {
  QString given;
  QString becomes;
};

GivenLines givenLines(const QModelIndex& index) {
  const QString text = index.data().toString();
  const auto end = text.lastIndexOf('\n');
  return end < 0 ? GivenLines{text, {}} : GivenLines{text.left(end), text.mid(end + 1)};
}

CellState stateOf(const QModelIndex& index) {
  return static_cast<CellState>(index.data(takeStateRole).toInt());
}

QFont smallerFont(QFont font) {
  font.setPixelSize(qRound(QFontMetricsF(font).height() * kSmall * 0.72));
  return font;
}

bool hasTick(const QModelIndex& index) { return index.data(Qt::CheckStateRole).isValid(); }

/// Two lines, the lower one small; each elided where the cell is too narrow.
void drawLines(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const GivenLines lines = givenLines(index);
  const CellState state = stateOf(index);
  const bool chosen = option.state.testFlag(QStyle::State_Selected);
  const bool faint = state == CellState::leftOut || state == CellState::asItIs;
  const auto side = static_cast<int>(option.displayAlignment);
  const int tick = hasTick(index) ? kTickWidth : 0;
  QRect room = option.rect.adjusted(kCellMargin + tick, 4, -kCellMargin, -4);
  const auto draw = [&](const QRect& in, const QFont& font, const QString& text, bool quiet) {
    QColor ink = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    if (quiet) ink.setAlphaF(kFaint);
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(in, side, QFontMetrics(font).elidedText(text, Qt::ElideRight, in.width()));
  };
  if (lines.becomes.isEmpty()) return draw(room, option.font, lines.given, faint);
  const QRect above(room.topLeft(), QSize(room.width(), QFontMetrics(option.font).height()));
  room.setTop(above.bottom() + 1);
  draw(above, option.font, lines.given, faint);
  draw(room, smallerFont(option.font), lines.becomes, state != CellState::doubtful);
}

}  // namespace

void GivenDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  QStyleOptionViewItem own = option;
  initStyleOption(&own, index);
  own.text.clear();
  const CellState state = stateOf(index);
  const bool filled = index.data().isValid();
  painter->save();
  if (filled && state == CellState::doubtful) painter->fillRect(own.rect, kDoubtGround);
  if (filled && state == CellState::leftOut) {
    painter->fillRect(own.rect, QBrush(kHatching, Qt::BDiagPattern));
  }
  const QStyle* style = own.widget ? own.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
  if (filled) drawLines(*painter, own, index);
  painter->restore();
}

QSize GivenDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const GivenLines lines = givenLines(index);
  const QFontMetrics below(smallerFont(option.font));
  // What becomes of it is told in full under the table; it takes room only up to a point.
  const int width = std::max(option.fontMetrics.horizontalAdvance(lines.given),
                             std::min(kWidestFate, below.horizontalAdvance(lines.becomes)));
  const int tick = hasTick(index) ? kTickWidth : 0;
  return {width + 2 * kCellMargin + tick + 4, option.fontMetrics.height() * 2};
}

}  // namespace throughline::editor
