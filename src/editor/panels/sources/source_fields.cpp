#include "source_fields.h"

#include <QGridLayout>
#include <QLineEdit>
#include <algorithm>

#include "fields/field_factory.h"

namespace throughline::editor {

using journey::Kind;

SourceFields::SourceFields(OpenMap& map, journey::Id<journey::Source> source, QWidget* parent)
    : QWidget(parent), m_subject{map, Kind::source, {source.value}} {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(8);
  grid->addWidget(add("title"), 0, 0, 1, 2);
  grid->addWidget(add("kind"), 1, 0);
  grid->addWidget(add("date"), 1, 1);
  grid->addWidget(add("persona"), 2, 0);
  grid->addWidget(add("stages"), 2, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  refresh(nullptr);
}

FieldEditor* SourceFields::add(std::string_view key) {
  m_editors.push_back(makeFieldEditor(m_subject, *journey::describe(Kind::source).find(key), this));
  return m_editors.back();
}

void SourceFields::refresh(store::Initiator initiator) {
  if (!m_subject.exists()) return;
  for (FieldEditor* editor : m_editors) {
    if (editor != initiator) editor->refresh();
  }
}

void SourceFields::flush() {
  if (!m_subject.exists()) return;
  for (FieldEditor* editor : m_editors) editor->flush();
}

void SourceFields::setWritable(bool writable) {
  for (FieldEditor* editor : m_editors) editor->setWritable(writable);
}

bool SourceFields::takeRefusal(store::Initiator initiator, const QString& sentence) {
  const auto found = std::ranges::find_if(
      m_editors, [=](const FieldEditor* editor) { return editor == initiator; });
  if (found == m_editors.end()) return false;
  (*found)->showRefusal(sentence);
  return true;
}

bool SourceFields::resume(const QString& key, const QString& text) {
  return std::ranges::any_of(m_editors, [&](FieldEditor* each) {
    return each->objectName() == key && each->resume(text);
  });
}

void SourceFields::editTitle() {
  auto* title = qobject_cast<QLineEdit*>(m_editors.front()->focusTarget());
  if (!title) return;
  title->setFocus(Qt::ShortcutFocusReason);
  title->selectAll();
}

}  // namespace throughline::editor
