#include "text_field.h"
#include "frame/worded.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QTextBlock>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

constexpr int kMostLines = 8;
constexpr int kDocumentMargin = 2;
constexpr int kBoxFrame = 12;  // the style sheet's border and padding, above and below

}  // namespace

LineField::LineField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent),
      m_edit(new QLineEdit),
      m_draft(new TextDraft(*m_edit, [this](const QString& text) { return commit(text); })) {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_edit);
  const QString unit = form().unit;
  if (!unit.isEmpty()) {
    auto* label = new PlainLabel(unit, row);
    label->setObjectName("unit");
    layout->addWidget(label);
  }
  setControl(row, m_edit);
  watchWording(*m_edit, *m_draft, [this] { return m_edit->text(); });
  keepDraftsOf(*m_draft);
  connect(m_draft, &TextDraft::settled, this, &LineField::refresh);
  dropRefusalsOf(*m_draft);
}

void LineField::refresh() {
  const auto value = shared();
  m_edit->setPlaceholderText(value ? hint() : severalValues());
  m_draft->show(value ? shown(*value) : QString());
  lookAtWording();
}

TextForm LineField::form() const { return textFormFor(field(), subject().map.notation()); }

QString LineField::shown(const journey::Value& value) const { return form().show(value); }

bool LineField::commit(const QString& text) {
  const auto value = form().read(text);
  if (value) return give(*value);
  showRefusal(
      tr("expected %1, found “%2”")
          .arg(worded(journey::expectation(field()), subject().map.notation()), oneLine(text)));
  return false;
}

PageField::PageField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent),
      m_edit(new QPlainTextEdit(this)),
      m_draft(new TextDraft(*m_edit, [this](const QString& text) {
        return give(journey::Value(text.toStdString()));
      })) {
  m_edit->setTabChangesFocus(true);
  m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setControl(m_edit);
  watchWording(*m_edit, *m_draft, [this] { return m_edit->toPlainText(); });
  m_edit->installEventFilter(this);
  m_edit->document()->setDocumentMargin(kDocumentMargin);
  connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
          this, &PageField::grow);
  keepDraftsOf(*m_draft);
  connect(m_draft, &TextDraft::settled, this, &PageField::refresh);
  dropRefusalsOf(*m_draft);
  grow();
}

void PageField::refresh() {
  const auto value = shared();
  m_edit->setPlaceholderText(value ? QString() : severalValues());
  m_draft->show(value ? QString::fromStdString(std::get<std::string>(*value)) : QString());
  lookAtWording();
}

bool PageField::eventFilter(QObject* watched, QEvent* event) {
  // Another width breaks the lines anew, once the box has taken it.
  if (event->type() == QEvent::Resize) {
    QMetaObject::invokeMethod(this, &PageField::measure, Qt::QueuedConnection);
  }
  return FieldEditor::eventFilter(watched, event);
}

void PageField::measure() {
  // A plain document breaks its lines only when somebody asks where they stand.
  const auto* layout = m_edit->document()->documentLayout();
  for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
    (void)layout->blockBoundingRect(block);
  }
  grow();
}

void PageField::grow() {
  // A plain document measures its height in lines.
  const int lines = static_cast<int>(m_edit->document()->size().height());
  const int shown = std::clamp(lines, 1, kMostLines);
  m_edit->setVerticalScrollBarPolicy(lines > kMostLines ? Qt::ScrollBarAsNeeded
                                                        : Qt::ScrollBarAlwaysOff);
  m_edit->setFixedHeight(shown * m_edit->fontMetrics().lineSpacing() + 2 * kDocumentMargin +
                         kBoxFrame);
}

}  // namespace throughline::editor
