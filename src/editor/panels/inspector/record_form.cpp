#include "record_form.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "fields/field_factory.h"
#include "form_plan.h"
#include "frame/kept_here.h"

namespace throughline::editor {

RecordForm::RecordForm(Subject subject, QWidget* parent)
    : QWidget(parent), m_subject(std::move(subject)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const auto& description = journey::describe(m_subject.kind);
  for (const FormSection& section :
       planFor(m_subject.map.journey(), m_subject.kind, m_subject.ids)) {
    if (!section.heading.isEmpty()) {
      auto* heading = new PlainLabel(section.heading, this);
      heading->setProperty("look", "section");
      layout->addSpacing(8);
      layout->addWidget(heading);
    }
    for (const auto key : section.keys) {
      m_editors.push_back(makeFieldEditor(m_subject, *description.find(key), this));
      connect(m_editors.back(), &FieldEditor::openRequested, this, &RecordForm::openRequested);
      connect(m_editors.back(), &FieldEditor::fileRequested, this, &RecordForm::fileRequested);
      layout->addWidget(m_editors.back());
    }
  }
  refresh(nullptr);
}

void RecordForm::refresh(store::Initiator initiator) {
  for (FieldEditor* editor : m_editors) {
    if (editor != initiator) editor->refresh();
  }
}

void RecordForm::flush() {
  for (FieldEditor* editor : m_editors) editor->flush();
}

void RecordForm::setWritable(bool writable) {
  for (FieldEditor* editor : m_editors) editor->setWritable(writable);
}

void RecordForm::showKept(const store::WaitingEdit* edit) {
  for (FieldEditor* each : m_editors) {
    each->showKept(edit && std::ranges::any_of(m_subject.ids, [&](std::int64_t id) {
                     return isKept(*edit, m_subject.kind, id, each->field());
                   }));
  }
}

bool RecordForm::takeRefusal(store::Initiator initiator, const QString& sentence) {
  const auto found = std::ranges::find_if(
      m_editors, [=](const FieldEditor* editor) { return editor == initiator; });
  if (found == m_editors.end()) return false;
  (*found)->showRefusal(sentence);
  return true;
}

void RecordForm::focusField(const QString& key) {
  const auto found = std::ranges::find_if(m_editors, [&](const FieldEditor* each) {
    return key.isEmpty() || each->objectName() == key;
  });
  if (found == m_editors.end()) return;
  QWidget* target = (*found)->focusTarget();
  if (!target) return;
  target->setFocus(Qt::ShortcutFocusReason);
  if (auto* line = qobject_cast<QLineEdit*>(target)) line->selectAll();
}

bool RecordForm::resume(const QString& key, const QString& text) {
  return std::ranges::any_of(m_editors, [&](FieldEditor* each) {
    return each->objectName() == key && each->resume(text);
  });
}

}  // namespace throughline::editor
