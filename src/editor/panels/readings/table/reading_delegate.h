#pragma once

#include <QStyledItemDelegate>
#include <functional>
#include <optional>

class QKeyEvent;

namespace throughline::editor {

/// Between the edge of a cell or heading of the readings and its text, in pixels.
inline constexpr int kCellPadding = 9;

class CellEditor;
class ReadingsModel;

/// Draws the cells and edits them as a spreadsheet does: Enter and Tab take the
/// text and step on, Esc leaves what was. A text that is refused stays in its
/// box to be mended; leaving the box brings the old value back.
class ReadingDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// Gives the text to the map; false where it was refused.
  using Take = std::function<bool(const QModelIndex& index, const QString& text)>;

  ReadingDelegate(const ReadingsModel& model, Take take, QObject* parent);

  /// Whether the next editor is opened by typing.
  void setReplacing(bool replacing) { m_replacing = replacing; }
  /// The column of the period that the map shows; -1: none.
  void setShownColumn(int column) { m_shownColumn = column; }

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 signals:
  /// The cell was left towards its neighbour.
  void stepped(int rows, int columns);
  void typing();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool keyPressed(CellEditor& editor, const QKeyEvent& key);
  bool take(CellEditor& editor) const;
  [[nodiscard]] bool isTarget(const QModelIndex& index) const;
  void paintGap(QPainter& painter, const QStyleOptionViewItem& option,
                const QModelIndex& index) const;

  const ReadingsModel& m_model;
  Take m_take;
  bool m_replacing = false;
  int m_shownColumn = -1;
};

/// Where Enter, Tab or an arrow leads, in rows and columns; nothing for other keys.
[[nodiscard]] std::optional<QPoint> stepOf(const QKeyEvent& key, bool arrows);

}  // namespace throughline::editor
