#include "entry_actions.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

EntryActions::EntryActions(QWidget* parent)
    : QWidget(parent),
      m_takeBack(new QPushButton(tr("Take this back"), this)),
      m_goBack(new QPushButton(tr("Go back to here"), this)),
      m_hint(new PlainLabel(this)) {
  setObjectName("entryActions");
  m_takeBack->setObjectName("takeBack");
  m_goBack->setObjectName("goBack");
  m_goBack->setProperty("look", "primary");
  m_hint->setProperty("look", "small");
  m_hint->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2, 4, 10);
  column->setSpacing(6);
  auto* buttons = new QWidget(this);
  auto* row = new FlowLayout(buttons, 6);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_takeBack);
  row->addWidget(m_goBack);
  column->addWidget(buttons);
  column->addWidget(m_hint);
  connect(m_takeBack, &QPushButton::clicked, this, &EntryActions::takeBackWanted);
  connect(m_goBack, &QPushButton::clicked, this, &EntryActions::goBackWanted);
  QWidget::hide();
}

void EntryActions::show(int after, bool canEdit) {
  m_takeBack->setEnabled(canEdit);
  m_goBack->setEnabled(canEdit && after > 0);
  m_hint->setText(after == 0
                      ? tr("This is the newest edit: the map stands as it left it.")
                      : tr("Going back undoes the %n edits after it, as one edit that can be "
                           "undone.",
                           nullptr, after));
  QWidget::show();
}

int EntryActions::heightAt(int width) const { return layout()->totalHeightForWidth(width); }

}  // namespace throughline::editor
