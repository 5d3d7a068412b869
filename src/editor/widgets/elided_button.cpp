#include "elided_button.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kGap = 6;
constexpr int kFewestCharacters = 6;

}  // namespace

ElidedButton::ElidedButton(const QString& text, const QString& detail, QWidget* parent)
    : QPushButton(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setTexts(text, detail);
}

void ElidedButton::setTexts(const QString& text, const QString& detail) {
  m_text = oneLine(text, 300);
  m_detail = oneLine(detail, 300);
  setAccessibleName(m_detail.isEmpty() ? m_text : m_text + ", " + m_detail);
  updateGeometry();
  update();
}

QSize ElidedButton::sizeHint() const {
  QStyleOptionButton option;
  initStyleOption(&option);
  const QFontMetrics metrics = fontMetrics();
  int width = metrics.horizontalAdvance(m_text);
  if (!m_detail.isEmpty()) width += kGap + metrics.horizontalAdvance(m_detail);
  if (!icon().isNull()) width += iconSize().width() + kGap;
  return style()->sizeFromContents(QStyle::CT_PushButton, &option,
                                   {width + 4, std::max(metrics.height(), 16)}, this);
}

QSize ElidedButton::minimumSizeHint() const {
  const int fewest = fontMetrics().averageCharWidth() * kFewestCharacters;
  return {std::min(sizeHint().width(), fewest + 24), sizeHint().height()};
}

void ElidedButton::paintEvent(QPaintEvent* /*event*/) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  option.text.clear();
  const QIcon icon = std::exchange(option.icon, {});
  painter.drawControl(QStyle::CE_PushButtonBevel, option);
  QRect rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
  if (!icon.isNull()) {
    icon.paint(&painter, QRect(rect.topLeft(), QSize(iconSize().width(), rect.height())));
    rect.setLeft(rect.left() + iconSize().width() + kGap);
  }
  const QFontMetrics metrics = fontMetrics();
  const QString text = metrics.elidedText(m_text, Qt::ElideRight, rect.width());
  const bool link = property("look") == "link";
  painter.setPen(palette().color(link ? QPalette::Link : QPalette::ButtonText));
  painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
  rect.setLeft(rect.left() + metrics.horizontalAdvance(text) + kGap);
  painter.setPen(QApplication::palette().color(QPalette::PlaceholderText));
  const QString detail = metrics.elidedText(m_detail, Qt::ElideRight, std::max(0, rect.width()));
  if (rect.width() > metrics.averageCharWidth() * 3) {
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, detail);
  }
  const bool cut = text != m_text || (!m_detail.isEmpty() && detail != m_detail);
  setToolTip(cut ? plainTip(m_text + (m_detail.isEmpty() ? "" : "\n" + m_detail)) : QString());
}

}  // namespace throughline::editor
