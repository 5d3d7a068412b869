#include "numbers_view.h"

#include <QPainter>
#include <algorithm>

#include "compared_tables.h"

namespace throughline::editor {

namespace {

constexpr int kBetweenTables = 24;
constexpr int kBesideTables = 14;
constexpr int kBelowTables = 10;

}  // namespace

NumbersView::NumbersView(QWidget* parent) : QWidget(parent), m_theme(&drawing::Theme::light()) {
  setObjectName("comparedNumbers");
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void NumbersView::show(const Comparison& comparison, const journey::Notation& notation) {
  m_comparison = &comparison;
  m_notation = notation;
  setAccessibleName(tr("Numbers, then and now"));
  updateGeometry();
  update();
}

void NumbersView::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

int NumbersView::heightForWidth(int width) const { return paintAll(nullptr, width); }

int NumbersView::paintAll(QPainter* painter, int width) const {
  if (!m_comparison) return 0;
  FiguresPainter tables(painter, font(), *m_theme);
  const ComparedFigures figures(*m_comparison, m_notation);
  const int inner = width - 2 * kBesideTables;
  if (!m_comparison->numbers.haveNumbersInCommon()) {
    return paintNothingInCommon(tables, figures, {kBesideTables, 0}, inner) + kBelowTables;
  }
  if (width < kWide) {
    int y = paintConversions(tables, figures, {kBesideTables, 0}, inner) + kBetweenTables / 2;
    y = paintVolumes(tables, figures, {kBesideTables, y}, inner) + kBetweenTables / 2;
    return paintWeakest(tables, figures, {kBesideTables, y}, inner) + kBelowTables;
  }
  const int weakest = std::clamp(inner / 5, 210, 260);
  const int left = (inner - weakest - 2 * kBetweenTables) * 56 / 100;
  const int middle = inner - weakest - 2 * kBetweenTables - left;
  const int second = kBesideTables + left + kBetweenTables;
  return std::max({paintConversions(tables, figures, {kBesideTables, 0}, left),
                   paintVolumes(tables, figures, {second, 0}, middle),
                   paintWeakest(tables, figures, {second + middle + kBetweenTables, 0}, weakest)}) +
         kBelowTables;
}

QSize NumbersView::sizeHint() const {
  const int wide = std::max(width(), 300);
  return {wide, heightForWidth(wide)};
}

void NumbersView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->of(drawing::Ink::surface));
  paintAll(&painter, width());
}

}  // namespace throughline::editor
