#include "panel_area.h"

#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

PanelArea::PanelArea(ActionRegistry& actions, const QString& name, QWidget* parent)
    : QTabWidget(parent), m_actions(actions) {
  setObjectName(name);
  setAttribute(Qt::WA_StyledBackground);
  setDocumentMode(true);
  setElideMode(Qt::ElideRight);
  setUsesScrollButtons(false);
  connect(this, &QTabWidget::currentChanged, this, [this] { showState(); });
}

void PanelArea::addPage(PanelTab tab, const Place& place) {
  m_pages.emplace(tab.page, Page{tab.everywhere ? nullptr : &place, tab.action.id, tab.onDemand});
  addTab(tab.page, tab.title);
  if (tab.onDemand && tab.atFirst) m_brought = tab.page;
  // A page whose title says more, as how many it lists, has it for a window title.
  connect(tab.page, &QWidget::windowTitleChanged, this,
          [this, page = tab.page](const QString& title) {
            setTabText(indexOf(page), plainMenuText(title));
          });
  if (tab.action.id.isEmpty()) return;
  setTabToolTip(indexOf(tab.page), tab.action.tip);
  tab.action.run = [this, page = tab.page] { run(*page); };
  m_actions.add(std::move(tab.action));
}

void PanelArea::showPagesOf(const Place& place) {
  if (m_shown) m_front[m_shown] = currentWidget();
  m_shown = &place;
  // The others go last: a tab bar needs a tab that it can make the current one.
  QWidget* front = currentWidget();
  if (!front || m_pages.at(front).place) front = m_front[&place];
  if (front && !isShownIn(place, front)) front = nullptr;
  for (int i = 0; i < count(); ++i) {
    if (!isShownIn(place, widget(i))) continue;
    setTabVisible(i, true);
    if (!front) front = widget(i);
  }
  if (front) setCurrentWidget(front);
  for (int i = 0; i < count(); ++i) {
    if (!isShownIn(place, widget(i))) setTabVisible(i, false);
  }
  if (front && std::exchange(m_closedForWantOfPages, false)) show();
  if (!front && !isClosed()) {
    m_closedForWantOfPages = true;
    hide();
  }
  showState();
}

bool PanelArea::isShownIn(const Place& place, QWidget* page) const {
  const Page& of = m_pages.at(page);
  return (!of.place || of.place == &place) && (!of.onDemand || page == m_brought);
}

bool PanelArea::isClosed() const {
  return isHidden() && testAttribute(Qt::WA_WState_ExplicitShowHide);
}

void PanelArea::bring(QWidget& page) {
  QWidget* before = m_brought;
  if (m_pages.at(&page).onDemand) m_brought = &page;
  setTabVisible(indexOf(&page), true);
  setCurrentWidget(&page);
  if (before && before != m_brought) setTabVisible(indexOf(before), false);
  show();
  page.setFocus();
  showState();
}

void PanelArea::takeAway(QWidget& page) {
  if (m_brought != &page) return;
  m_brought = nullptr;
  // Another one comes to the front before its tab goes.
  for (int i = 0; i < count() && currentWidget() == &page; ++i) {
    if (widget(i) != &page && isTabVisible(i)) setCurrentIndex(i);
  }
  setTabVisible(indexOf(&page), false);
  currentWidget()->setFocus();
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
