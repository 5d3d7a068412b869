#include "record_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <utility>

#include "frame/record_drag.h"
#include "throughline/editor/plain_text.h"
#include "widgets/dot_icon.h"
#include "widgets/elided_button.h"

namespace throughline::editor {

RecordList::RecordList(RecordListSpec spec, ViewState& view, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_view(view), m_rows(new QVBoxLayout) {
  setObjectName(m_spec.name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  auto* heading = new PlainLabel(m_spec.heading, this);
  heading->setProperty("look", "section");
  layout->addWidget(heading);
  m_rows->setSpacing(0);
  layout->addLayout(m_rows);
  if (!m_spec.addText.isEmpty()) {
    auto* add = new QPushButton("+ " + m_spec.addText, this);
    add->setProperty("look", "link");
    add->setObjectName("add");
    connect(add, &QPushButton::clicked, this, &RecordList::add);
    layout->addWidget(add, 0, Qt::AlignLeft);
    m_addButton = add;
  }
}

void RecordList::refresh() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const auto rows = m_spec.rows();
  for (const RecordRow& row : rows) m_rows->addWidget(makeRow(row));
  setVisible(!rows.empty() || m_addButton);
}

void RecordList::add() {
  if (m_spec.ask) {
    return m_spec.ask(*this, [this](const drawing::Target& target) { emit added(target); });
  }
  if (const auto target = m_spec.add()) emit added(*target);
}

void RecordList::setWritable(bool writable) {
  m_writable = writable;
  if (m_addButton) m_addButton->setVisible(writable);
  refresh();
}

QWidget* RecordList::makeRow(const RecordRow& row) {
  auto* widget = new QWidget(this);
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  auto* show = new ElidedButton(row.text, row.detail, widget);
  show->setProperty("look", "row");
  show->setObjectName("show");
  if (row.dot.isValid()) show->setIcon(dotIcon(row.dot, devicePixelRatioF()));
  connect(show, &QPushButton::clicked, this, [this, target = row.target] { emit chosen(target); });
  new RecordDrag(*show, m_view, [target = row.target](QPoint) { return target; });
  layout->addWidget(show, 1);
  if (m_writable) {
    auto* remove = new QToolButton(widget);
    remove->setProperty("look", "quiet");
    remove->setObjectName("remove");
    remove->setText(QStringLiteral("×"));
    remove->setToolTip(plainTip(tr("Remove %1").arg(row.text)));
    remove->setAccessibleName(tr("Remove %1").arg(row.text));
    remove->setFocusPolicy(Qt::StrongFocus);
    connect(remove, &QToolButton::clicked, this,
            [this, target = row.target] { emit removeRequested(target); });
    layout->addWidget(remove);
  }
  return widget;
}

}  // namespace throughline::editor
