#include "frame/enter_presses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace throughline::editor {

namespace {

bool isEnter(const QKeyEvent& key) {
  const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  return plain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

}  // namespace

EnterPresses::EnterPresses(QObject* parent) : QObject(parent) {
  QApplication::instance()->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease) return false;
  const auto& enter = static_cast<const QKeyEvent&>(*event);
  const bool isButton = qobject_cast<QPushButton*>(watched) || qobject_cast<QToolButton*>(watched);
  if (!isButton || !isEnter(enter)) return false;
  QKeyEvent space(enter.type(), Qt::Key_Space, Qt::NoModifier, " ", enter.isAutoRepeat());
  QApplication::sendEvent(watched, &space);
  return true;
}

}  // namespace throughline::editor
