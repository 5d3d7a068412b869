#include "stage_names.h"

#include <QPainter>
#include <algorithm>

#include "coverage_model.h"

namespace throughline::editor {

namespace {

constexpr int kTallestName = 120;
constexpr int kHueHeight = 3;

QFont stageFont(QFont font) {
  font.setPixelSize(11);
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

StageNames::StageNames(const CoverageModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
  setSectionsClickable(true);
  setHighlightSections(false);
}

QSize StageNames::sizeHint() const {
  const QFontMetrics metrics(stageFont(font()));
  int tallest = 40;
  for (int section = 0; section < m_model.columnCount(); ++section) {
    const QString name = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    tallest = std::max(tallest, metrics.horizontalAdvance(name));
  }
  return {QHeaderView::sizeHint().width(), std::min(tallest, kTallestName) + 14};
}

void StageNames::paintSection(QPainter* painter, const QRect& rect, int section) const {
  using drawing::Ink;
  painter->save();
  painter->fillRect(rect, m_theme->of(Ink::surface));
  const QString name = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
  const bool isStage = !m_model.isName(section) && !m_model.isSum(section);
  painter->setFont(isStage ? stageFont(font()) : font());
  painter->setPen(m_theme->of(isStage ? Ink::text : Ink::secondText));
  if (isStage) {
    painter->fillRect(
        QRect(rect.left() + 2, rect.bottom() - kHueHeight, rect.width() - 4, kHueHeight),
        m_theme->hue(static_cast<std::size_t>(section - 1)));
    painter->translate(rect.left(), rect.bottom() - kHueHeight - 4);
    painter->rotate(-90);
    const QRect turned(0, 0, rect.height() - kHueHeight - 6, rect.width());
    painter->drawText(turned, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, turned.width()));
  } else {
    painter->drawText(rect.adjusted(2, 0, -2, -6), Qt::AlignHCenter | Qt::AlignBottom, name);
  }
  painter->restore();
}

}  // namespace throughline::editor
