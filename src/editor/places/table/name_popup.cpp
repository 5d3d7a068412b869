#include "name_popup.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace throughline::editor {

namespace {

constexpr int kNameWidth = 240;

}  // namespace

NamePopup::NamePopup(const QString& name, QWidget* over)
    : QFrame(over, Qt::Popup), m_edit(new QLineEdit(this)) {
  setObjectName("popup");
  setAttribute(Qt::WA_DeleteOnClose);
  m_edit->setObjectName("newText");
  m_edit->setAccessibleName(name);
  m_edit->setPlaceholderText(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addWidget(m_edit);
  connect(m_edit, &QLineEdit::returnPressed, this, [this] {
    const QString text = m_edit->text();
    close();
    if (!text.trimmed().isEmpty()) emit given(text);
  });
  const QSize size(kNameWidth, sizeHint().height());
  setGeometry(QRect(over->mapToGlobal(QPoint(0, -size.height() - 4)), size));
  setFocusProxy(m_edit);
  m_edit->setFocus();
}

}  // namespace throughline::editor
