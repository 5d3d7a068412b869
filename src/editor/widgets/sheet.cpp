#include "widgets/sheet.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr int kWidestPage = 900;  // lines longer than this are hard to read

}  // namespace

Sheet::Sheet(QWidget& over) : QFrame(&over) {
  setObjectName("sheet");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("area", true);
  hide();
}

void Sheet::lay(QWidget& page, QWidget& over, int width) {
  m_width = width;
  put(page, over);
}

void Sheet::layAllOver(QWidget& page, QWidget& over) {
  m_width = 0;
  put(page, over);
}

void Sheet::put(QWidget& page, QWidget& over) {
  QPointer<QWidget> typing = QApplication::focusWidget();
  const bool isInPage = typing && page.isAncestorOf(typing);
  if (!m_page && !isInPage) m_before = typing;
  m_page = &page;
  page.setParent(this);
  if (parentWidget() != &over || isHidden()) {
    if (QWidget* under = parentWidget()) under->removeEventFilter(this);
    setParent(&over);
    over.installEventFilter(this);
  }
  follow();
  page.show();
  show();
  raise();
  if (isInPage && typing) typing->setFocus(Qt::OtherFocusReason);
}

void Sheet::lift() {
  hide();
  m_page = nullptr;
}

QWidget* Sheet::before() const { return m_before && m_before->isVisible() ? m_before : nullptr; }

void Sheet::follow() {
  const QRect room = parentWidget()->rect();
  const int width = m_width == 0 ? room.width() : std::min(m_width, room.width());
  setGeometry(room.right() + 1 - width, room.top(), width, room.height());
  if (!m_page) return;
  const int wide = std::min(kWidestPage, width - 2);
  m_page->setGeometry((width - wide) / 2, 1, wide, room.height() - 2);
}

bool Sheet::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == parentWidget() && !isHidden()) follow();
  return QFrame::eventFilter(watched, event);
}

bool Sheet::staysHere(const QKeyEvent& key) const {
  return m_width == 0 && key.key() == Qt::Key_F6;
}

bool Sheet::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && staysHere(static_cast<QKeyEvent&>(*event))) {
    event->accept();
    return true;
  }
  return QFrame::event(event);
}

void Sheet::keyPressEvent(QKeyEvent* event) {
  if (!staysHere(*event)) QFrame::keyPressEvent(event);
}

bool Sheet::focusNextPrevChild(bool next) {
  return tabRoundIn(*this, next) || QFrame::focusNextPrevChild(next);
}

}  // namespace throughline::editor
