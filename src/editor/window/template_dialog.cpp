#include "template_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "frame/guarded.h"
#include "frame/today.h"
#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"
#include "throughline/journey/without_numbers.h"
#include "throughline/store/own_templates.h"

namespace throughline::editor {

namespace {

constexpr int kTemplateDialogWidth = 440;

PlainLabel* smallPrint(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "small");
  label->setWordWrap(true);
  label->setContentsMargins(24, 0, 0, 0);
  return label;
}

}  // namespace

TemplateDialog::TemplateDialog(const WindowContext& context)
    : QDialog(context.window),
      m_context(context),
      m_name(new QLineEdit(this)),
      m_whole(new QRadioButton(tr("With its numbers"), this)),
      m_bare(new QRadioButton(tr("Without its numbers"), this)),
      m_said(new PlainLabel(this)),
      m_keep(new QPushButton(this)) {
  setObjectName("templateDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Save as a template"));
  setMinimumWidth(kTemplateDialogWidth);
  for (const auto& own : store::ownTemplates(context.services.store).templates) {
    m_names.append(QString::fromStdString(journey::folded(own.content.name)));
  }
  m_name->setObjectName("templateName");
  m_name->setText(oneLine(QString::fromStdString(context.map.journey().settings().title), 200));
  m_name->selectAll();
  m_whole->setObjectName("wholeTemplate");
  m_bare->setObjectName("bareTemplate");
  m_whole->setChecked(true);
  m_said->setObjectName("templateSaid");
  m_said->setProperty("look", "small");
  m_said->setWordWrap(true);
  m_keep->setObjectName("keepTemplate");
  m_keep->setProperty("look", "primary");
  m_keep->setDefault(true);
  auto* label = new PlainLabel(tr("Name"), this);
  label->setBuddy(m_name);
  m_name->setAccessibleName(label->text());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(8);
  layout->addWidget(label);
  layout->addWidget(m_name);
  layout->addWidget(m_said);
  layout->addSpacing(4);
  layout->addWidget(m_whole);
  layout->addWidget(smallPrint(tr("All of the map as it is. In a map that is made of it, periods, "
                                  "reviews and plans move to that day."),
                               this));
  layout->addWidget(m_bare);
  layout->addWidget(
      smallPrint(tr("Stages, cards and words with their targets. Readings, results, costs and "
                    "reviews are left out."),
                 this));
  layout->addSpacing(4);
  layout->addWidget(smallPrint(tr("The history of the map is never part of a template."), this));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_keep);
  layout->addLayout(buttons);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_keep, &QPushButton::clicked, this, &TemplateDialog::keep);
  connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::say);
  say();
}

void TemplateDialog::say() {
  const std::string name = journey::trimmed(m_name->text().toStdString());
  const auto fault = store::nameFault(name);
  const bool there = m_names.contains(QString::fromStdString(journey::folded(name)));
  m_said->setText(fault   ? asSentence(worded(*fault))
                  : there ? tr("There is a template of this name. It is replaced.")
                          : tr("It stands on the start page under “Your own”."));
  m_keep->setText(there ? tr("Replace") : tr("Save"));
  m_keep->setEnabled(!fault);
}

void TemplateDialog::keep() {
  const QString name = m_name->text().trimmed();
  const journey::Journey& map = m_context.map.journey();
  const bool done = guarded(m_context, [&] {
    store::keepTemplate(m_context.services.store, name.toStdString(),
                        m_whole->isChecked() ? map : journey::withoutNumbers(map),
                        today(m_context.services));
  });
  if (!done) return;
  emit kept(name);
  accept();
}

}  // namespace throughline::editor
