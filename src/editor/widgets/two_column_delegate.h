#pragma once

#include <QStyledItemDelegate>

namespace throughline::editor {

/// A list's text at the left and a fainter detail at the right of each row.
class TwoColumnDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  static constexpr int kDetailRole = Qt::UserRole + 1;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
};

}  // namespace throughline::editor
