#include "widgets/second_click.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace throughline::editor {

namespace {

class SecondClick : public QObject {
 public:
  explicit SecondClick(QWidget& in) : QObject(&in), m_in(in) {
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, &QObject::deleteLater);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const auto* widget = qobject_cast<QWidget*>(watched);
    return event->type() == QEvent::MouseButtonDblClick && widget && m_in.isAncestorOf(widget);
  }

 private:
  QWidget& m_in;
};

}  // namespace

void ignoreSecondClick(QWidget& in) { new SecondClick(in); }

}  // namespace throughline::editor
