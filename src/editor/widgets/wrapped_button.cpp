#include "widgets/wrapped_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kWrappedFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
constexpr int kNarrowestButton = 80;

}  // namespace

WrappedButton::WrappedButton(QWidget* parent) : QPushButton(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void WrappedButton::setWords(const QString& words) {
  if (words == m_words) return;
  m_words = words;
  setAccessibleName(words);
  updateGeometry();
  update();
}

QSize WrappedButton::around() const {
  QStyleOptionButton option;
  initStyleOption(&option);
  const QSize inside(100, 20);
  return style()->sizeFromContents(QStyle::CT_PushButton, &option, inside, this) - inside;
}

QSize WrappedButton::sizeHint() const {
  const QSize words = fontMetrics().size(0, breakable(m_words));
  return words + around();
}

QSize WrappedButton::minimumSizeHint() const {
  return {std::min(sizeHint().width(), kNarrowestButton),
          fontMetrics().height() + around().height()};
}

int WrappedButton::heightForWidth(int width) const {
  const QRect room(0, 0, width - around().width(), QWIDGETSIZE_MAX);
  return fontMetrics().boundingRect(room, kWrappedFlags, breakable(m_words)).height() +
         around().height();
}

void WrappedButton::paintEvent(QPaintEvent* /*event*/) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  painter.drawControl(QStyle::CE_PushButtonBevel, option);
  const QSize inset = around() / 2;
  const QRect room = rect().adjusted(inset.width(), 0, -inset.width(), 0);
  painter.setPen(
      palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
  painter.drawText(room, kWrappedFlags, breakable(m_words));
}

}  // namespace throughline::editor
