#include "frame/record_drag.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <utility>

namespace throughline::editor {

RecordDrag::RecordDrag(QWidget& list, ViewState& view, RecordAt recordAt)
    : QObject(&list), m_list(list), m_view(&view), m_recordAt(std::move(recordAt)) {
  list.installEventFilter(this);
}

RecordDrag::~RecordDrag() {
  if (m_dragging && m_view) m_view->endHold();
}

bool RecordDrag::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &m_list) return mouse(*event);
  // While it is dragged its keys are meant, wherever the keyboard is.
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (!isKey || static_cast<QKeyEvent&>(*event).key() != Qt::Key_Escape) return false;
  if (event->type() == QEvent::KeyPress) end();
  event->accept();
  return true;
}

bool RecordDrag::mouse(QEvent& event) {
  switch (event.type()) {
    case QEvent::MouseButtonPress: {
      const auto& press = static_cast<QMouseEvent&>(event);
      m_record = m_recordAt(press.position().toPoint());
      const bool isHeld = press.button() == Qt::LeftButton && m_record.id != 0 &&
                          m_record.kind == journey::Kind::finding;
      m_pressed = isHeld ? std::optional(press.globalPosition().toPoint()) : std::nullopt;
      return false;
    }
    case QEvent::MouseMove: {
      if (!m_pressed) return false;
      const QPoint at = static_cast<QMouseEvent&>(event).globalPosition().toPoint();
      if (!m_dragging) {
        if ((at - *m_pressed).manhattanLength() < QApplication::startDragDistance()) return true;
        begin();
      }
      m_view->hold(m_record, at);
      return true;
    }
    case QEvent::MouseButtonRelease: {
      const bool pressed = std::exchange(m_pressed, std::nullopt).has_value();
      if (!pressed || !m_dragging) return false;
      m_view->letGo(m_record, static_cast<QMouseEvent&>(event).globalPosition().toPoint());
      end();
      return true;
    }
    default:
      return false;
  }
}

void RecordDrag::begin() {
  m_dragging = true;
  if (auto* button = qobject_cast<QAbstractButton*>(&m_list)) button->setDown(false);
  m_list.setCursor(Qt::ClosedHandCursor);
  qApp->installEventFilter(this);
}

void RecordDrag::end() {
  m_pressed.reset();
  if (!std::exchange(m_dragging, false)) return;
  qApp->removeEventFilter(this);
  m_list.unsetCursor();
  if (m_view) m_view->endHold();
}

}  // namespace throughline::editor
