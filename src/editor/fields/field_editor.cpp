#include "field_editor.h"
#include "text_draft.h"
#include "wording_note.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <utility>

#include "frame/kept_here.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

FieldEditor::FieldEditor(Subject subject, const journey::Field& field, QWidget* parent)
    : QWidget(parent),
      m_subject(std::move(subject)),
      m_field(field),
      m_layout(new QVBoxLayout(this)),
      m_caption(new PlainLabel(fieldWord(m_subject.kind, field.key), this)),
      m_kept(new PlainLabel(keptHere(), this)),
      m_refusal(new PlainLabel(this)) {
  setObjectName(QString::fromUtf8(field.key.data(), static_cast<int>(field.key.size())));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(4);
  m_caption->setProperty("look", "field");
  m_caption->setWordWrap(true);
  m_refusal->setProperty("look", "fault");
  m_refusal->setObjectName("refusal");
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  m_kept->setProperty("look", "fault");
  m_kept->setObjectName("kept");
  m_kept->setWordWrap(true);
  m_kept->hide();
  m_layout->addWidget(m_caption);
  m_layout->addWidget(m_kept);
  m_layout->addWidget(m_refusal);
  if (field.address) addOpener();
}

void FieldEditor::addOpener() {
  auto* open = new QPushButton(tr("Open"), this);
  open->setObjectName("open");
  open->setProperty("look", "link");
  open->setAccessibleName(tr("Open the address"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_caption, 1);
  row->addWidget(open);
  m_layout->insertLayout(0, row);
  const auto follow = [this, open] { open->setVisible(address().has_value()); };
  connect(&m_subject.map, &OpenMap::changed, open, follow);
  connect(open, &QPushButton::clicked, this, [this] {
    if (const auto target = address()) emit openRequested(*target);
  });
  follow();
}

std::optional<QUrl> FieldEditor::address() const {
  if (!m_subject.exists()) return std::nullopt;
  const auto value = shared();
  const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
  return text ? addressIn(QString::fromStdString(*text)) : std::nullopt;
}

void FieldEditor::setControl(QWidget* control, QWidget* focus) {
  m_control = control;
  QWidget* target = focus ? focus : control;
  m_layout->insertWidget(1, control);
  m_caption->setBuddy(target);
  target->setAccessibleName(m_caption->text());
  m_focusTarget = target;
}

void FieldEditor::setCaption(const QString& text) {
  m_caption->setText(text);
  m_caption->setVisible(!text.isEmpty());
}

void FieldEditor::setWritable(bool writable) { m_control->setEnabled(writable); }

void FieldEditor::watchWording(QWidget& box, TextDraft& draft, std::function<QString()> text) {
  if (!check::tellsOfCustomer(m_subject.kind, m_field.key)) return;
  m_text = std::move(text);
  m_wording = new WordingNote(box, this);
  m_layout->insertWidget(2, m_wording);
  connect(&draft, &TextDraft::edited, this, &FieldEditor::lookAtWording);
  connect(m_wording, &WordingNote::taken, this, [&draft, &box](const QString& better) {
    draft.resume(better);
    draft.flush();
    box.setFocus(Qt::OtherFocusReason);
  });
}

void FieldEditor::setWordingWritable(bool writable) {
  if (m_wording) m_wording->setWritable(writable);
}

void FieldEditor::lookAtWording() {
  if (!m_wording) return;
  m_wording->look(m_subject, m_text());
  describeBox();
}

void FieldEditor::standAlone() {
  m_caption->hide();
  if (auto* open = findChild<QWidget*>("open")) delete open;
  delete std::exchange(m_wording, nullptr);
}

void FieldEditor::showRefusal(const QString& sentence) {
  m_refusal->setText(asSentence(sentence));
  m_refusal->setVisible(!sentence.isEmpty());
}

void FieldEditor::showKept(bool kept) {
  m_kept->setVisible(kept);
  describeBox();
}

void FieldEditor::describeBox() {
  if (!m_focusTarget) return;
  QStringList said;
  if (!m_kept->isHidden()) said << m_kept->text();
  if (m_wording && !m_wording->advice().isEmpty()) said << m_wording->advice();
  m_focusTarget->setAccessibleDescription(said.join(' '));
}

bool FieldEditor::give(const journey::Value& value) {
  showRefusal({});
  return m_subject.give(m_field, value, this);
}

void FieldEditor::dropRefusalsOf(TextDraft& draft) {
  connect(&draft, &TextDraft::edited, this, [this] { showRefusal({}); });
  connect(&draft, &TextDraft::ended, this, [this] { showRefusal({}); });
}

QString FieldEditor::severalValues() { return tr("Several values"); }

void FieldEditor::keepDraftsOf(TextDraft& draft) const {
  draft.keepIn(m_subject.map.typing(),
               {.kind = m_subject.kind, .ids = m_subject.ids, .field = std::string(m_field.key)});
}

}  // namespace throughline::editor
