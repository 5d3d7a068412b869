#include "read_only_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVariant>

namespace throughline::editor {

namespace {

bool isOfAText(const QKeyEvent& key) {
  const bool plain = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
  return plain && !key.text().isEmpty() && key.text().front().isPrint();
}

}  // namespace

// A field that is read-only leaves such keys to what holds it, and that is the window.
ReadOnlyKeys::ReadOnlyKeys(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  m_context.window->installEventFilter(this);
}

bool ReadOnlyKeys::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && !m_context.map.canEdit()) {
    const QWidget* field = QApplication::focusWidget();
    const bool isField = field && field->property("readOnly").toBool();
    if (isField && isOfAText(*static_cast<QKeyEvent*>(event))) {
      m_context.toast.say(m_context.map.whyReadOnly());
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace throughline::editor
