#include "note_view.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "note_tag.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr qreal kLineHeight = 140;  // percent

QColor tintOf(const drawing::Theme& theme, std::optional<journey::Feeling> feeling) {
  QColor tint = theme.of(feeling == journey::Feeling::high ? Ink::good : Ink::secondText);
  tint.setAlpha(theme.dark ? 60 : 34);
  return tint;
}

QTextCharFormat formatOf(const drawing::Theme& theme, const NoteMark& mark) {
  QTextCharFormat format;
  format.setUnderlineColor(
      theme.of(mark.feeling == journey::Feeling::high ? Ink::good : Ink::text));
  if (!mark.feeling) {
    format.setUnderlineStyle(QTextCharFormat::DashUnderline);
  } else if (*mark.feeling == journey::Feeling::neutral) {
    format.setUnderlineStyle(QTextCharFormat::DotLine);
  } else {
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setBackground(tintOf(theme, mark.feeling));
  }
  return format;
}

}  // namespace

NoteView::NoteView(QWidget* parent) : QTextEdit(parent), m_theme(&drawing::Theme::light()) {
  setObjectName("noteView");
  setReadOnly(true);
  setAcceptRichText(false);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setTabChangesFocus(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  setAccessibleName(tr("Note of the source"));
  document()->documentLayout()->registerHandler(NoteTag::kType, new NoteTag(this));
  connect(this, &QTextEdit::selectionChanged, this, [this] {
    if (!m_pressed) emit selectionSettled();
  });
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &NoteView::moved);
}

void NoteView::show(const QString& note, std::vector<NoteMark> marks) {
  if (note == m_note && marks == m_marks && !document()->isEmpty()) return;
  const bool sameNote = note == m_note;
  const int scroll = verticalScrollBar()->value();
  const int at = inNote(textCursor().position());
  m_note = note;
  m_marks = std::move(marks);
  fill();
  if (!sameNote) return;
  QTextCursor cursor(document());
  cursor.setPosition(positionOf(at));
  setTextCursor(cursor);
  verticalScrollBar()->setValue(scroll);
}

void NoteView::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  fill();
}

void NoteView::fill() {
  m_tags.clear();
  std::vector<const NoteMark*> tagged;
  for (const NoteMark& mark : m_marks) {
    if (mark.span) tagged.push_back(&mark);
  }
  std::ranges::stable_sort(tagged, {}, [](const NoteMark* mark) { return mark->span->end; });
  setCurrentCharFormat({});  // else the new text looks like the mark that the cursor stood in
  setPlainText(m_note);
  QTextCursor cursor(document());
  cursor.beginEditBlock();
  cursor.select(QTextCursor::Document);
  QTextBlockFormat lines;
  lines.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
  lines.setBottomMargin(6);
  cursor.mergeBlockFormat(lines);
  for (const NoteMark* mark : tagged) format(*mark);
  // From the last one on, so that the places of the others stay.
  for (auto each = tagged.rbegin(); each != tagged.rend(); ++each) {
    cursor.setPosition((*each)->span->end);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                      NoteTag::format(**each, *m_theme, (*each)->target == m_shown));
  }
  cursor.endEditBlock();
  for (const NoteMark* mark : tagged) m_tags.push_back(mark->span->end);
}

void NoteView::format(const NoteMark& mark) {
  QTextCursor cursor(document());
  cursor.setPosition(mark.span->begin);
  cursor.setPosition(mark.span->end, QTextCursor::KeepAnchor);
  QTextCharFormat format = formatOf(*m_theme, mark);
  if (mark.target == m_shown) {
    QColor tint = m_theme->of(Ink::selection);
    tint.setAlpha(60);
    format.setBackground(tint);
  }
  cursor.mergeCharFormat(format);
}

int NoteView::positionOf(int at) const {
  return at + static_cast<int>(std::ranges::count_if(m_tags, [at](int tag) { return tag < at; }));
}

int NoteView::inNote(int position) const {
  int before = 0;
  for (const int tag : m_tags) {
    if (tag + before >= position) break;
    ++before;
  }
  return position - before;
}

std::optional<NoteSpan> NoteView::selected() const {
  const QTextCursor cursor = textCursor();
  NoteSpan span{inNote(cursor.selectionStart()), inNote(cursor.selectionEnd())};
  span.end = std::min<int>(span.end, static_cast<int>(m_note.size()));
  while (span.begin < span.end && m_note.at(span.begin).isSpace()) ++span.begin;
  while (span.end > span.begin && m_note.at(span.end - 1).isSpace()) --span.end;
  return span.begin < span.end ? std::optional(span) : std::nullopt;
}

QString NoteView::selectedWords() const {
  const auto span = selected();
  return span ? m_note.sliced(span->begin, span->end - span->begin) : QString();
}

QRect NoteView::selectionStart() const {
  QTextCursor start = textCursor();
  start.setPosition(start.selectionStart());
  return cursorRect(start);
}

QRect NoteView::selectionEnd() const {
  QTextCursor end = textCursor();
  end.setPosition(end.selectionEnd());
  return cursorRect(end);
}

void NoteView::dropSelection() {
  QTextCursor cursor = textCursor();
  cursor.setPosition(cursor.selectionEnd());
  setTextCursor(cursor);
}

void NoteView::showMark(const drawing::Target& target) {
  if (m_shown == target) return;
  m_shown = target;
  const int scroll = verticalScrollBar()->value();
  fill();
  verticalScrollBar()->setValue(scroll);
  const auto found = std::ranges::find(m_marks, target, &NoteMark::target);
  if (found == m_marks.end() || !found->span) return;
  QTextCursor cursor(document());
  cursor.setPosition(positionOf(found->span->end));
  setTextCursor(cursor);
  cursor.setPosition(positionOf(found->span->begin));
  setTextCursor(cursor);
  ensureCursorVisible();
}

const NoteMark* NoteView::markAt(int at) const {
  const NoteMark* shortest = nullptr;
  for (const NoteMark& mark : m_marks) {
    if (!mark.span || at < mark.span->begin || at > mark.span->end) continue;
    const auto length = [](const NoteMark& of) { return of.span->end - of.span->begin; };
    if (!shortest || length(mark) < length(*shortest)) shortest = &mark;
  }
  return shortest;
}

void NoteView::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->button() == Qt::LeftButton;
  QTextEdit::mousePressEvent(event);
}

void NoteView::mouseReleaseEvent(QMouseEvent* event) {
  QTextEdit::mouseReleaseEvent(event);
  m_pressed = false;
  emit selectionSettled();
  if (event->button() != Qt::LeftButton || textCursor().hasSelection()) return;
  if (const NoteMark* mark = markAt(inNote(cursorForPosition(event->pos()).position()))) {
    emit markClicked(mark->target);
  }
}

void NoteView::keyPressEvent(QKeyEvent* event) {
  const bool plain =
      (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
  const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (plain && enter && !textCursor().hasSelection()) {
    if (const NoteMark* mark = markAt(inNote(textCursor().position()))) {
      return emit markClicked(mark->target);
    }
  }
  if (plain && (letter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_F2)) {
    return emit keyTyped(event->key());
  }
  QTextEdit::keyPressEvent(event);
}

void NoteView::resizeEvent(QResizeEvent* event) {
  QTextEdit::resizeEvent(event);
  emit moved();
}

QMimeData* NoteView::createMimeDataFromSelection() const {
  auto* mime = new QMimeData;
  mime->setText(selectedWords());
  return mime;
}

}  // namespace throughline::editor
