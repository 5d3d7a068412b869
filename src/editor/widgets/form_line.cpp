#include "form_line.h"

#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

FormLine::FormLine(const QString& caption, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_refusal(new PlainLabel(this)) {
  auto* name = new PlainLabel(caption, this);
  name->setProperty("look", "field");
  name->setBuddy(control);
  control->setAccessibleName(caption);
  m_refusal->setObjectName("refusal");
  m_refusal->setProperty("look", "fault");
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(3);
  layout->addWidget(name);
  layout->addWidget(control);
  layout->addWidget(m_refusal);
  layout->addStretch();
}

void FormLine::refuse(const QString& sentence) {
  m_refusal->setText(sentence);
  m_refusal->setVisible(!sentence.isEmpty());
  m_control->setAccessibleDescription(sentence);
}

}  // namespace throughline::editor
