#include "widgets/growing_box.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <algorithm>

namespace throughline::editor {

namespace {

constexpr int kDocumentMargin = 2;
constexpr int kBoxFrame = 12;  // the style sheet's border and padding, above and below

}  // namespace

GrowingBox::GrowingBox(QPlainTextEdit& edit, int mostLines)
    : QObject(&edit), m_edit(edit), m_mostLines(mostLines) {
  edit.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  edit.document()->setDocumentMargin(kDocumentMargin);
  edit.installEventFilter(this);
  connect(edit.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
          this, &GrowingBox::grow);
  grow();
}

bool GrowingBox::eventFilter(QObject* watched, QEvent* event) {
  // Another width breaks the lines anew, once the box has taken it.
  if (event->type() == QEvent::Resize) {
    QMetaObject::invokeMethod(this, &GrowingBox::measure, Qt::QueuedConnection);
  }
  return QObject::eventFilter(watched, event);
}

void GrowingBox::measure() {
  // A plain document breaks its lines only when somebody asks where they stand.
  const auto* layout = m_edit.document()->documentLayout();
  for (QTextBlock block = m_edit.document()->begin(); block.isValid(); block = block.next()) {
    (void)layout->blockBoundingRect(block);
  }
  grow();
}

void GrowingBox::grow() {
  // A plain document measures its height in lines.
  const int lines = static_cast<int>(m_edit.document()->size().height());
  const int shown = std::clamp(lines, 1, m_mostLines);
  m_edit.setVerticalScrollBarPolicy(lines > m_mostLines ? Qt::ScrollBarAsNeeded
                                                        : Qt::ScrollBarAlwaysOff);
  m_edit.setFixedHeight(shown * m_edit.fontMetrics().lineSpacing() + 2 * kDocumentMargin +
                        kBoxFrame);
}

}  // namespace throughline::editor
