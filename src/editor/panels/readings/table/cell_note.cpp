#include "cell_note.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kWidestNote = 340;
constexpr int kNoteGap = 3;

}  // namespace

CellNote::CellNote(QWidget* over) : QFrame(over), m_over(over), m_text(new PlainLabel(this)) {
  setObjectName("cellNote");
  setAutoFillBackground(true);
  setTone(Tone::fault);
  m_text->setWordWrap(true);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(9, 5, 9, 6);
  layout->addWidget(m_text);
  hide();
}

QString CellNote::text() const { return m_text->text(); }

void CellNote::setTone(Tone tone) {
  const char* look = tone == Tone::fault ? "fault" : "doubt";
  for (QWidget* each : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_text)}) {
    each->setProperty("look", look);
    each->style()->unpolish(each);
    each->style()->polish(each);
  }
}

void CellNote::say(const QString& text, const QRect& cell, Tone tone) {
  setTone(tone);
  m_text->setText(text);
  setAccessibleName(text);
  m_text->ensurePolished();  // its font is that of its look before it was ever shown
  const int wanted = m_text->fontMetrics().horizontalAdvance(text) + 26;
  const int width = std::min({wanted, kWidestNote, std::max(m_over->width() - 2 * kNoteGap, 80)});
  setFixedSize(width, layout()->heightForWidth(width));
  moveTo(cell);
  show();
  raise();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void CellNote::moveTo(const QRect& cell) {
  const int below = cell.bottom() + kNoteGap;
  const bool fits = below + height() <= m_over->height();
  const int x = std::clamp(cell.right() - width(), kNoteGap,
                           std::max(kNoteGap, m_over->width() - width() - kNoteGap));
  move(x, fits ? below : std::max(0, cell.top() - kNoteGap - height()));
}

}  // namespace throughline::editor
