#pragma once

#include <QStyledItemDelegate>

#include "history_model.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// Paints the rows of a HistoryModel: when at the left, then what was done with the name of the
/// thing in bold, in as many lines as it needs, and who did it.
class HistoryDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  HistoryDelegate(const HistoryModel& model, QObject* parent);

  void setTheme(const drawing::Theme& theme) { m_theme = &theme; }
  /// Room below the entry for what can be done with it, in pixels; -1: no row. False where that
  /// is as it was.
  bool setRoomBelow(int row, int height);
  /// How high the words of the row are.
  [[nodiscard]] int wordsHeight(int row, const QStyleOptionViewItem& option) const;
  /// Where they begin.
  [[nodiscard]] int wordsLeft(int row, const QFontMetrics& metrics) const;
  /// Where the entry is opened and closed, in its row.
  [[nodiscard]] static QRect openerIn(const QRect& row);

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;

 private:
  void paintDay(QPainter& painter, const QStyleOptionViewItem& option,
                const HistoryModel::Row& row) const;
  void paintEdit(QPainter& painter, const QStyleOptionViewItem& option,
                 const HistoryModel::Row& row) const;
  void paintMore(QPainter& painter, const QStyleOptionViewItem& option,
                 const HistoryModel::Row& row) const;
  void paintChosen(QPainter& painter, const QStyleOptionViewItem& option) const;
  [[nodiscard]] const Headline& headlineOf(const HistoryModel::Row& row) const;
  [[nodiscard]] QColor ink(drawing::Ink ink) const { return m_theme->of(ink); }

  const HistoryModel& m_model;
  const drawing::Theme* m_theme;
  int m_row = -1;
  int m_room = 0;
};

}  // namespace throughline::editor
