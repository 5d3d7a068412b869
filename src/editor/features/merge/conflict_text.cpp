#include "features/merge/conflict_text.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace throughline::editor {

namespace {

constexpr int kNarrowest = 60;
constexpr int kUsualWidth = 220;
constexpr int kGroundAlpha = 46;

}  // namespace

ConflictText::ConflictText(const QString& text, const QString& other, QWidget* parent)
    : QWidget(parent), m_text(text), m_pieces(wordsAgainst(text, other)) {
  m_text.replace('\n', QChar::LineSeparator);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

qreal ConflictText::lay(QTextLayout& layout, int width) const {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QColor ground = palette().color(QPalette::Highlight);
  ground.setAlpha(kGroundAlpha);
  QList<QTextLayout::FormatRange> formats;
  int at = 0;
  for (const TextPiece& piece : m_pieces) {
    const int length = static_cast<int>(piece.text.size());
    if (piece.differs) {
      QTextLayout::FormatRange range{at, length, {}};
      range.format.setBackground(ground);
      range.format.setFontWeight(QFont::DemiBold);
      formats.append(range);
    }
    at += length;
  }
  layout.setFormats(formats);
  layout.beginLayout();
  qreal y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += line.height();
  }
  layout.endLayout();
  return y;
}

int ConflictText::heightForWidth(int width) const {
  QTextLayout layout(m_text, font());
  return static_cast<int>(std::ceil(lay(layout, std::max(width, kNarrowest))));
}

QSize ConflictText::sizeHint() const { return {kUsualWidth, heightForWidth(kUsualWidth)}; }

QSize ConflictText::minimumSizeHint() const { return {kNarrowest, fontMetrics().height()}; }

void ConflictText::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(
      palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
  QTextLayout layout(m_text, font());
  lay(layout, width());
  layout.draw(&painter, {0, 0});
}

}  // namespace throughline::editor
