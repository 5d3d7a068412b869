#pragma once

#include <QStyledItemDelegate>

namespace throughline::editor {

/// Draws a cell of the table as it was given: its text, what becomes of it in small below,
/// and its state by the ground. A figure stands at the right, what is left out is hatched.
class GivenDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
};

}  // namespace throughline::editor
