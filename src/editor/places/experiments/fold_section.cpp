#include "fold_section.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

FoldSection::FoldSection(const QString& id, const QString& title, const QString& hint,
                         QWidget* body, QWidget* parent)
    : QFrame(parent),
      m_head(new QHBoxLayout),
      m_fold(new QToolButton(this)),
      m_hint(new PlainLabel(hint, this)),
      m_body(body) {
  setObjectName(id);
  setProperty("look", "card");
  m_fold->setObjectName(id + ".fold");
  m_fold->setProperty("look", "heading");
  m_fold->setFocusPolicy(Qt::StrongFocus);
  m_fold->setToolButtonStyle(Qt::ToolButtonTextOnly);
  m_hint->setProperty("look", "small");
  m_hint->setWordWrap(true);
  m_head->addWidget(m_fold);
  m_head->addWidget(m_hint, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 14, 10);
  column->setSpacing(6);
  column->addLayout(m_head);
  column->addWidget(body);
  setTitle(title);
  connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
}

void FoldSection::setTitle(const QString& title) {
  m_fold->setProperty("title", title);
  showFolded(isFolded());
}

void FoldSection::addButton(QWidget* button) { m_head->addWidget(button); }

bool FoldSection::isFolded() const { return m_body->isHidden(); }

void FoldSection::setLittleRoom(bool little) {
  if (!m_chosen) showFolded(little);
}

void FoldSection::setFolded(bool folded) {
  m_chosen = true;
  showFolded(folded);
}

void FoldSection::showFolded(bool folded) {
  const QString title = m_fold->property("title").toString();
  m_body->setVisible(!folded);
  m_fold->setText((folded ? QStringLiteral("▸ ") : QStringLiteral("▾ ")) + plainMenuText(title));
  m_fold->setAccessibleName(folded ? tr("Unfold: %1").arg(title) : tr("Fold: %1").arg(title));
}

}  // namespace throughline::editor
