#include "elided_tool_button.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <algorithm>

namespace throughline::editor {

namespace {

constexpr int kFewestOfMenuText = 6;
const QString kMenuSign = QStringLiteral(" ▾");

}  // namespace

ElidedToolButton::ElidedToolButton(QWidget* parent) : QToolButton(parent) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedToolButton::setMenuText(const QString& text) {
  m_text = text;
  setText(text + kMenuSign);
}

int ElidedToolButton::textWidth(const QString& text) const {
  return fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

QSize ElidedToolButton::minimumSizeHint() const {
  const QSize whole = sizeHint();
  const int fewest = fontMetrics().averageCharWidth() * kFewestOfMenuText;
  return {std::min(whole.width(), whole.width() - textWidth(text()) + fewest), whole.height()};
}

void ElidedToolButton::paintEvent(QPaintEvent* /*event*/) {
  QStylePainter painter(this);
  QStyleOptionToolButton option;
  initStyleOption(&option);
  const int lacking = sizeHint().width() - width();
  if (lacking > 0) {
    option.text = fontMetrics().elidedText(m_text, Qt::ElideRight, textWidth(m_text) - lacking,
                                           Qt::TextShowMnemonic) +
                  kMenuSign;
  }
  painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

}  // namespace throughline::editor
