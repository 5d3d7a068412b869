#pragma once

#include <QStyledItemDelegate>

namespace throughline::editor {

/// Paints an entry in two lines (what; when and who) and a change in as many as
/// it needs.
class HistoryDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  static constexpr int kDetailRole = Qt::UserRole + 1;
  static constexpr int kFaultRole = Qt::UserRole + 3;  ///< true: in the colour of faults

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
};

}  // namespace throughline::editor
