#include "features/merge/side_button.h"

#include <QLayout>
#include <QPainter>
#include <QStyleOption>

namespace throughline::editor {

SideButton::SideButton(QWidget* parent) : QAbstractButton(parent) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

int SideButton::heightForWidth(int width) const {
  return layout() ? layout()->totalHeightForWidth(width) : -1;
}

QSize SideButton::sizeHint() const { return layout() ? layout()->totalSizeHint() : QSize(); }

QSize SideButton::minimumSizeHint() const {
  return layout() ? layout()->totalMinimumSize() : QSize();
}

void SideButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QStyleOption option;
  option.initFrom(this);
  if (isChecked()) option.state |= QStyle::State_On;
  style()->drawPrimitive(QStyle::PE_Widget, &option, &painter, this);
}

}  // namespace throughline::editor
