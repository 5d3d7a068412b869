#include "wording_note.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "frame/worded.h"

namespace throughline::editor {

using journey::Kind;

namespace {

bool isBackstage(const Subject& subject) {
  if (subject.kind != Kind::touchpoint) return false;
  return std::ranges::all_of(subject.ids, [&](std::int64_t id) {
    const auto* touchpoint = subject.map.journey().find(journey::Id<journey::Touchpoint>{id});
    return touchpoint && touchpoint->side == journey::Side::backstage;
  });
}

}  // namespace

WordingNote::WordingNote(QWidget& box, QWidget* parent)
    : QWidget(parent),
      m_box(box),
      m_advice(new PlainLabel(this)),
      m_take(new QPushButton(tr("Take this wording"), this)) {
  setObjectName("wordingNote");
  m_advice->setProperty("look", "doubt");
  m_advice->setWordWrap(true);
  m_take->setObjectName("takeWording");
  m_take->setProperty("look", "doubtLink");
  // A click leaves the keyboard in the box, so that what was typed there is no edit of its own.
  m_take->setFocusPolicy(Qt::TabFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_advice);
  layout->addWidget(m_take, 0, Qt::AlignLeft);
  connect(m_take, &QPushButton::clicked, this, [this] { emit taken(m_better); });
  hide();
}

void WordingNote::look(const Subject& subject, const QString& text) {
  const auto found =
      isBackstage(subject) ? std::nullopt : check::companyWording(text.toStdString());
  markBox(found.has_value());
  setVisible(found.has_value());
  if (!found) return;
  m_better = QString::fromStdString(found->better);
  m_advice->setText(tr("This speaks of the company’s progress. %1").arg(worded(found->advice)));
  fitAdvice();
  m_take->setVisible(m_writable && !m_better.isEmpty());
  m_take->setAccessibleName(tr("Write “%1” instead").arg(oneLine(m_better)));
}

void WordingNote::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitAdvice();
}

void WordingNote::fitAdvice() {
  m_advice->setMinimumHeight(m_advice->heightForWidth(m_box.width()));
}

QString WordingNote::advice() const { return isHidden() ? QString() : m_advice->text(); }

void WordingNote::setWritable(bool writable) {
  m_writable = writable;
  m_take->setVisible(writable && !m_better.isEmpty());
}

void WordingNote::markBox(bool marked) {
  if (m_box.property("doubt").toBool() == marked) return;
  m_box.setProperty("doubt", marked);
  m_box.style()->unpolish(&m_box);
  m_box.style()->polish(&m_box);
}

}  // namespace throughline::editor
