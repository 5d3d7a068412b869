#include "side_widths.h"

#include <QSettings>
#include <QTabBar>
#include <algorithm>

namespace throughline::editor {

namespace {

constexpr auto kWidthsKey = "window/sideWidths/";

}  // namespace

SideWidths::SideWidths(QSplitter& splitter, SidePanel& side)
    : QObject(&side), m_splitter(splitter), m_side(side), m_front(side.currentWidget()) {
  connect(&side, &QTabWidget::currentChanged, this, [this] { turnTo(m_side.currentWidget()); });
}

void SideWidths::turnTo(QWidget* page) {
  if (m_side.isVisible() && m_front) m_widths[m_front->objectName()] = width();
  m_front = page;
  if (!m_side.isVisible() || !page) return;
  const auto kept = m_widths.find(page->objectName());
  const int wanted = kept == m_widths.end() ? width() : kept->second;
  setWidth(std::max(wanted, m_side.tabBar()->sizeHint().width()));
}

void SideWidths::widen(QWidget& page, int width) {
  if (m_side.holds(page) && this->width() < width) setWidth(width);
}

void SideWidths::setWidth(int width) {
  const QList<int> sizes = m_splitter.sizes();
  const int all = sizes.value(0) + sizes.value(1);
  const int wanted = std::min(width, all / 2);
  if (wanted != sizes.value(1)) m_splitter.setSizes({all - wanted, wanted});
}

void SideWidths::restore(const QSettings& settings) {
  for (int i = 0; i < m_side.count(); ++i) {
    const QString name = m_side.widget(i)->objectName();
    const int kept = settings.value(kWidthsKey + name).toInt();
    if (kept > 0) m_widths[name] = kept;
  }
}

void SideWidths::remember(QSettings& settings) {
  if (m_side.isVisible() && m_front) m_widths[m_front->objectName()] = width();
  for (const auto& [name, width] : m_widths) settings.setValue(kWidthsKey + name, width);
}

}  // namespace throughline::editor
