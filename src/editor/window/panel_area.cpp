#include "panel_area.h"

#include <utility>

namespace throughline::editor {

PanelArea::PanelArea(ActionRegistry& actions, const QString& name, QWidget* parent)
    : QTabWidget(parent), m_actions(actions) {
  setObjectName(name);
  setAttribute(Qt::WA_StyledBackground);
  setDocumentMode(true);
  connect(this, &QTabWidget::currentChanged, this, [this] { showState(); });
}

void PanelArea::addPage(PanelTab tab, const Place& place) {
  m_pages.emplace(tab.page, Page{&place, tab.action.id});
  addTab(tab.page, tab.title);
  if (tab.action.id.isEmpty()) return;
  setTabToolTip(indexOf(tab.page), tab.action.tip);
  tab.action.run = [this, page = tab.page] { run(*page); };
  m_actions.add(std::move(tab.action));
}

void PanelArea::showPagesOf(const Place& place) {
  if (m_shown) m_front[m_shown] = currentWidget();
  m_shown = &place;
  // The others go last: a tab bar needs a tab that it can make the current one.
  QWidget* front = m_front[&place];
  for (int i = 0; i < count(); ++i) {
    if (m_pages.at(widget(i)).place != &place) continue;
    setTabVisible(i, true);
    if (!front) front = widget(i);
  }
  if (front) setCurrentWidget(front);
  for (const auto& [page, of] : m_pages) {
    if (of.place != &place) setTabVisible(indexOf(page), false);
  }
  if (front && std::exchange(m_closedForWantOfPages, false)) show();
  if (!front && !isClosed()) {
    m_closedForWantOfPages = true;
    hide();
  }
  showState();
}

bool PanelArea::isClosed() const {
  return isHidden() && testAttribute(Qt::WA_WState_ExplicitShowHide);
}

void PanelArea::bring(QWidget& page) {
  setCurrentWidget(&page);
  show();
  page.setFocus();
  showState();
}

void PanelArea::showEvent(QShowEvent* event) {
  QTabWidget::showEvent(event);
  showState();
}

void PanelArea::hideEvent(QHideEvent* event) {
  QTabWidget::hideEvent(event);
  showState();
}

}  // namespace throughline::editor
