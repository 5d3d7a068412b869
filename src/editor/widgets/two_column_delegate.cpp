#include "two_column_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace throughline::editor {

void TwoColumnDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QString text = std::exchange(item.text, {});
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  const bool selected = item.state & QStyle::State_Selected;
  const QRect rect = option.rect.adjusted(12, 0, -12, 0);
  const QFontMetrics& metrics = item.fontMetrics;
  const QString detail =
      metrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, rect.width() / 2);
  const int room = rect.width() - metrics.horizontalAdvance(detail) - 14;
  painter->save();
  painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
  painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                    metrics.elidedText(text, Qt::ElideRight, std::max(room, 40)));
  painter->setPen(
      item.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
  painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, detail);
  painter->restore();
}

QSize TwoColumnDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& /*index*/) const {
  return {100, option.fontMetrics.height() + 14};
}

}  // namespace throughline::editor
