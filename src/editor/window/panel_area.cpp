#include "panel_area.h"

#include <QTabBar>
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
  bool any = false;
  for (const auto& [page, of] : m_pages) {
    setTabVisible(indexOf(page), of.place == &place);
    any = any || of.place == &place;
  }
  if (const auto front = m_front.find(&place); front != m_front.end() && front->second) {
    setCurrentWidget(front->second);
  }
  if (any && m_closedForWantOfPages) show();
  if (!any) {
    m_closedForWantOfPages = m_closedForWantOfPages || !isHidden();
    hide();
  } else {
    m_closedForWantOfPages = false;
  }
  showState();
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
