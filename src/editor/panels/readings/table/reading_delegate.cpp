#include "reading_delegate.h"

#include <QKeyEvent>
#include <QPainter>
#include <utility>

#include "cell_editor.h"
#include "reading_draft.h"
#include "readings_model.h"

namespace throughline::editor {

namespace {

constexpr int kGapWidth = 34;
constexpr int kGapHeight = 14;
constexpr qreal kSelected = 0.16;

QColor translucent(QColor color, qreal alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

std::optional<QPoint> stepOf(const QKeyEvent& key, bool arrows) {
  const bool back = key.modifiers() & Qt::ShiftModifier;
  switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return QPoint(0, back ? -1 : 1);
    case Qt::Key_Tab:
      return QPoint(1, 0);
    case Qt::Key_Backtab:
      return QPoint(-1, 0);
    default:
      break;
  }
  if (!arrows || key.modifiers() & ~Qt::KeypadModifier) return std::nullopt;
  switch (key.key()) {
    case Qt::Key_Up:
      return QPoint(0, -1);
    case Qt::Key_Down:
      return QPoint(0, 1);
    case Qt::Key_Left:
      return QPoint(-1, 0);
    case Qt::Key_Right:
      return QPoint(1, 0);
    default:
      return std::nullopt;
  }
}

ReadingDelegate::ReadingDelegate(const ReadingsModel& model, Take take, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_take(std::move(take)) {
  connect(this, &QAbstractItemDelegate::closeEditor, &model.typing(), &Typing::ended);
}

QWidget* ReadingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
  auto* editor = new CellEditor(index, m_replacing, parent);
  connect(editor, &QLineEdit::textEdited, this, &ReadingDelegate::typing);
  connect(editor, &QLineEdit::textChanged, this, [this, editor](const QString& text) {
    if (!editor->isModified() || !editor->index().isValid()) return;
    m_model.typing().typed(editor, draftOf(m_model.place(editor->index()), text.toStdString()));
  });
  return editor;
}

void ReadingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* line = qobject_cast<QLineEdit*>(editor);
  if (line && !line->isModified()) line->setText(index.data(Qt::EditRole).toString());
}

void ReadingDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const {
  if (auto* cell = qobject_cast<CellEditor*>(editor)) take(*cell);
}

void ReadingDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

bool ReadingDelegate::take(CellEditor& editor) const {
  if (!editor.isModified() || !editor.index().isValid()) return true;
  if (!m_take(editor.index(), editor.text())) return false;
  editor.setModified(false);
  m_model.typing().ended(&editor);
  return true;
}

bool ReadingDelegate::keyPressed(CellEditor& editor, const QKeyEvent& key) {
  if (key.key() == Qt::Key_Escape) {
    emit typing();
    emit closeEditor(&editor, RevertModelCache);
    return true;
  }
  const auto step = stepOf(key, editor.replaces());
  if (!step) return false;
  if (!take(editor)) {
    editor.selectAll();
    return true;
  }
  emit closeEditor(&editor, NoHint);
  emit stepped(step->y(), step->x());
  return true;
}

bool ReadingDelegate::eventFilter(QObject* watched, QEvent* event) {
  auto* editor = qobject_cast<CellEditor*>(watched);
  if (!editor) return QStyledItemDelegate::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress) {
    return keyPressed(*editor, *static_cast<QKeyEvent*>(event));
  }
  if (event->type() == QEvent::FocusOut) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    // A look into another window, or at the box's own menu, is not leaving.
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason) return false;
    take(*editor);
    editor->setModified(false);
    emit closeEditor(editor, NoHint);
    return false;
  }
  return QStyledItemDelegate::eventFilter(watched, event);
}

void ReadingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const QPalette& palette = option.palette;
  const auto& rows = m_model.grid().rows();
  const auto row = static_cast<std::size_t>(index.row());
  const bool endsGroup = row + 1 == rows.size() || rows[row + 1].stage != rows[row].stage;
  const bool shown = index.column() == m_shownColumn;
  painter->save();
  painter->fillRect(option.rect, palette.color(shown ? QPalette::AlternateBase : QPalette::Base));
  painter->setPen(palette.color(endsGroup ? QPalette::Mid : QPalette::Midlight));
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  if (isTarget(index)) {
    painter->setPen(palette.color(QPalette::Mid));
    painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
  }
  if (option.state & QStyle::State_Selected) {
    painter->fillRect(option.rect, translucent(palette.color(QPalette::Highlight), kSelected));
  }
  const QString own = index.data(Qt::DisplayRole).toString();
  const QString text = own.isEmpty() ? m_model.faintText(index) : own;
  if (text.isEmpty()) {
    paintGap(*painter, option, index);
  } else {
    const QRect rect = option.rect.adjusted(4, 0, -kCellPadding, 0);
    painter->setFont(option.font);
    painter->setPen(palette.color(own.isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
  }
  painter->restore();
}

bool ReadingDelegate::isTarget(const QModelIndex& index) const {
  return index.column() == m_model.grid().periods();
}

// A dashed place that a number belongs into. What moved may stay unknown (the
// next stage's volume stands in for it), and so may a target: their gaps ask for nothing.
void ReadingDelegate::paintGap(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const auto& rows = m_model.grid().rows();
  const QColor faint = option.palette.color(QPalette::PlaceholderText);
  if (option.state & QStyle::State_HasFocus && m_model.isWritable()) {
    QFont font = option.font;
    font.setItalic(true);
    painter.setFont(font);
    painter.setPen(faint);
    const QRect rect = option.rect.adjusted(4, 0, -kCellPadding, 0);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(tr("number"), Qt::ElideRight, rect.width()));
    return;
  }
  const auto measure = rows[static_cast<std::size_t>(index.row())].measure;
  if (measure == journey::Measure::moved || isTarget(index)) return;
  QRectF gap(0, 0, kGapWidth, kGapHeight);
  gap.moveRight(option.rect.right() - kCellPadding + 4);
  gap.moveTop(option.rect.center().y() - kGapHeight / 2.0);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(option.palette.color(QPalette::Mid), 1, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(gap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace throughline::editor
