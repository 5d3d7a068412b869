#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <algorithm>

#include "fields/field_editor.h"
#include "people/face_tile.h"
#include "people/persona_card.h"

// Where the card stands, and how it goes.

namespace throughline::editor {

namespace {

constexpr int kCardWidth = 366;
constexpr int kNotchHeight = 8;
constexpr int kNotchHalf = 10;
constexpr int kFromWindow = 6;
constexpr int kRadius = 9;
constexpr int kLeastCard = 160;

}  // namespace

void PersonaCard::open() {
  follow();
  show();
  raise();
  m_fields.front()->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void PersonaCard::close() {
  if (isHidden()) return;
  flush();
  hide();
  deleteLater();
  emit closed();
}

// Below its face; above it where there is more room and it does not fit below. It gets lower,
// and scrolls, before it would cover the face.
void PersonaCard::follow() {
  if (!m_face) return;
  const QRect face(m_face->mapTo(m_context.window, QPoint()), m_face->size());
  const QRect window = m_context.window->rect();
  const QLayout* layout = m_content->layout();
  const int high = layout->hasHeightForWidth() ? layout->totalHeightForWidth(kCardWidth - 2)
                                               : m_content->sizeHint().height();
  const int wanted = high + kNotchHeight + 2;
  const int below = window.bottom() - face.bottom() - kFromWindow;
  const int above = face.top() - window.top() - kFromWindow;
  m_above = below < wanted && above > below;
  const int height = std::clamp(wanted, kLeastCard, std::max(kLeastCard, m_above ? above : below));
  const int x = std::clamp(face.center().x() - kCardWidth / 2, kFromWindow,
                           std::max(kFromWindow, window.width() - kCardWidth - kFromWindow));
  setGeometry(x, m_above ? face.top() - height : face.bottom() + 1, kCardWidth, height);
  m_notch =
      std::clamp(face.center().x() - x, kRadius + kNotchHalf, kCardWidth - kRadius - kNotchHalf);
  m_area->setGeometry(1, m_above ? 1 : kNotchHeight + 1, kCardWidth - 2, height - kNotchHeight - 2);
  update();
}

bool PersonaCard::eventFilter(QObject* watched, QEvent* event) {
  // What is typed is kept, also when one leaves by Esc; what was refused is put back first.
  const bool isEsc =
      event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  const bool isText = qobject_cast<QLineEdit*>(watched) || qobject_cast<QPlainTextEdit*>(watched);
  if (isEsc && isText && std::ranges::none_of(m_fields, &FieldEditor::isRefused)) {
    flush();
    if (std::ranges::none_of(m_fields, &FieldEditor::isRefused)) close();
    return true;
  }
  const bool isOutside = watched == m_face || watched == m_context.window;
  const bool moves = isOutside ? event->type() == QEvent::Resize || event->type() == QEvent::Move
                               : watched == m_content && event->type() == QEvent::LayoutRequest;
  if (moves && isVisible()) QMetaObject::invokeMethod(this, &PersonaCard::follow);
  return QFrame::eventFilter(watched, event);
}

void PersonaCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return close();
  // What is meant for the card does not reach the window behind it.
  event->accept();
}

void PersonaCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(0.5, m_above ? 0.5 : kNotchHeight + 0.5, -0.5,
                                             m_above ? -kNotchHeight - 0.5 : -0.5);
  QPainterPath outline;
  outline.addRoundedRect(box, kRadius, kRadius);
  const qreal foot = m_above ? box.bottom() : box.top();
  const qreal tip = m_above ? height() - 1 : 1;
  QPainterPath notch;
  notch.addPolygon(QPolygonF{{m_notch - kNotchHalf * 1.0, foot},
                             {m_notch * 1.0, tip},
                             {m_notch + kNotchHalf * 1.0, foot}});
  painter.setPen(QPen(m_theme->of(drawing::Ink::strongLine), 1));
  painter.setBrush(m_theme->of(drawing::Ink::surface));
  painter.drawPath(outline.united(notch));
}

}  // namespace throughline::editor
