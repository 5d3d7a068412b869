#include "widgets/picture_preview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kMargin = 32;
constexpr int kTitleHeight = 28;

}  // namespace

PicturePreview::PicturePreview(QWidget& window, QImage picture, const QString& title)
    : QWidget(&window),
      m_picture(std::move(picture)),
      m_title(oneLine(title)),
      m_before(QApplication::focusWidget()) {
  setObjectName("picturePreview");
  setAttribute(Qt::WA_DeleteOnClose);
  setAccessibleName(tr("Picture of “%1”").arg(m_title));
  setAccessibleDescription(tr("Esc closes it"));
  setFocusPolicy(Qt::StrongFocus);
  setGeometry(window.rect());
  window.installEventFilter(this);
  show();
  raise();
  setFocus();
}

bool PicturePreview::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) {
    setGeometry(parentWidget()->rect());
  }
  return QWidget::eventFilter(watched, event);
}

// Never larger than it is, pixel by pixel.
void PicturePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), QColor(0, 0, 0, 200));
  const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin - kTitleHeight);
  QSizeF size = QSizeF(m_picture.size()) / devicePixelRatioF();
  if (size.width() > room.width() || size.height() > room.height()) {
    size.scale(room.size(), Qt::KeepAspectRatio);
  }
  QRectF place(QPointF(), size);
  place.moveCenter(room.center());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(place, m_picture);
  painter.setPen(Qt::white);
  const QRectF below(kMargin, place.bottom() + 8, width() - 2 * kMargin, kTitleHeight);
  painter.drawText(
      below, Qt::AlignHCenter | Qt::AlignTop,
      painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(below.width())));
}

void PicturePreview::mousePressEvent(QMouseEvent* event) {
  event->accept();
  leave();
}

void PicturePreview::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return leave();
    default:
      event->accept();  // what lies below is not meant
  }
}

// No key of the window's own actions is meant either, while this stands over it.
bool PicturePreview::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::FocusOut) leave();
  return QWidget::event(event);
}

void PicturePreview::leave() {
  if (m_before && hasFocus()) m_before->setFocus();
  close();
}

}  // namespace throughline::editor
