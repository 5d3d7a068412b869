#include "canvas/editing/title_editor.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

namespace throughline::editor {

TitleEditor::TitleEditor(QWidget* parent) : QTextEdit(parent) {
  setFrameShape(QFrame::NoFrame);
  setAcceptRichText(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  setTabChangesFocus(false);
  setContextMenuPolicy(Qt::DefaultContextMenu);
  document()->setDocumentMargin(0);
  setAccessibleName(tr("Text"));
  connect(this, &QTextEdit::textChanged, this, &TitleEditor::fitHeight);
}

void TitleEditor::setText(const QString& text, bool selectAll) {
  setPlainText(text);
  QTextCursor cursor(document());
  cursor.select(QTextCursor::Document);
  if (m_lineHeight > 0) {
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
  }
  if (!selectAll) cursor.movePosition(QTextCursor::End);
  setTextCursor(cursor);
}

void TitleEditor::place(const QRect& area, const QFont& font, int lineHeight) {
  if (this->font() != font) setFont(font);
  if (lineHeight != m_lineHeight) {
    m_lineHeight = lineHeight;
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
  }
  setGeometry(area.x(), area.y(), area.width(), height());
  fitHeight();
}

void TitleEditor::setColors(const QColor& ground, const QColor& text, const QColor& faint,
                            const QColor& selection) {
  QPalette colors = palette();
  colors.setColor(QPalette::Base, ground);
  colors.setColor(QPalette::Text, text);
  colors.setColor(QPalette::PlaceholderText, faint);
  colors.setColor(QPalette::Highlight, selection);
  colors.setColor(QPalette::HighlightedText, Qt::white);
  setPalette(colors);
}

void TitleEditor::fitHeight() {
  document()->setTextWidth(width());
  const int wanted = std::max(m_lineHeight, static_cast<int>(document()->size().height() + 0.5));
  if (wanted == height()) return;
  resize(width(), wanted);
  verticalScrollBar()->setValue(0);
  emit grown();
}

void TitleEditor::underline(int at, int length, const QColor& color) {
  QList<ExtraSelection> marks;
  if (length > 0) {
    ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(at);
    mark.cursor.setPosition(at + length, QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(color);
    marks.append(mark);
  }
  setExtraSelections(marks);
}

bool TitleEditor::event(QEvent* event) {
  // While a text is typed no key belongs to the map's shortcuts.
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
      emit tabbed(key->key() == Qt::Key_Tab);
      return true;
    }
  }
  return QTextEdit::event(event);
}

void TitleEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit committed();
  } else if (event->key() == Qt::Key_Escape) {
    emit cancelled();
  } else {
    QTextEdit::keyPressEvent(event);
  }
}

void TitleEditor::focusOutEvent(QFocusEvent* event) {
  QTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) emit left();
}

void TitleEditor::insertFromMimeData(const QMimeData* source) {
  insertPlainText(source->text().simplified());
}

}  // namespace throughline::editor
