#include "history_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kRowPadding = 5;
constexpr int kWrapFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

bool isChange(const QModelIndex& index) { return index.parent().isValid(); }

int widthOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  if (!view) return option.rect.width();
  return view->viewport()->width() - (isChange(index) ? 44 : 24);
}

}  // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QString text = std::exchange(item.text, {});
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  const bool selected = item.state & QStyle::State_Selected;
  const auto color = [&](QPalette::ColorRole role) {
    return item.palette.color(selected ? QPalette::HighlightedText : role);
  };
  const QRect rect = option.rect.adjusted(2, kRowPadding, -4, -kRowPadding);
  painter->save();
  painter->setPen(color(QPalette::Text));
  if (isChange(index)) {
    painter->drawText(rect, kWrapFlags, breakable(text));
  } else {
    const QFontMetrics metrics = item.fontMetrics;
    if (index.data(kFaultRole).toBool()) painter->setPen(color(QPalette::BrightText));
    painter->drawText(rect, Qt::AlignTop | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->setPen(color(QPalette::PlaceholderText));
    painter->drawText(
        rect, Qt::AlignBottom | Qt::TextSingleLine,
        metrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, rect.width()));
  }
  painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const int width = widthOf(option, index);
  if (!isChange(index)) return {width, 2 * option.fontMetrics.lineSpacing() + 2 * kRowPadding + 2};
  const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width - 6, 10'000), kWrapFlags,
                                                     breakable(index.data().toString()));
  return {width, text.height() + 2 * kRowPadding};
}

}  // namespace throughline::editor
