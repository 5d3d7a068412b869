#include "panels.h"

#include <QAction>
#include <QSettings>
#include <QTabBar>
#include <utility>

namespace throughline::editor {

namespace {

constexpr auto kOpenKey = "window/bottomPanel";
constexpr int kLowestBottom = 120;
constexpr int kNarrowestSide = 240;

}  // namespace

SidePanel::SidePanel(ActionRegistry& registry, QWidget* parent)
    : PanelArea(registry, "sidePanel", parent) {
  tabBar()->setDrawBase(false);
  setMinimumWidth(kNarrowestSide);
}

void SidePanel::showState() {
  if (QAction* action = actions().action("view.panel")) action->setChecked(!isClosed());
}

BottomPanel::BottomPanel(ActionRegistry& registry, QWidget* parent)
    : PanelArea(registry, "bottomPanel", parent) {
  setMinimumHeight(kLowestBottom);
  hide();
}

void BottomPanel::addPage(PanelTab tab, const Place& place) {
  tab.action.checkable = true;
  PanelArea::addPage(std::move(tab), place);
}

void BottomPanel::run(QWidget& page) {
  if (isHidden() || currentWidget() != &page) {
    bring(page);
    return;
  }
  hide();
  emit closed();
}

void BottomPanel::showState() {
  for (const auto& [page, of] : pages()) {
    if (QAction* action = actions().action(of.action)) {
      action->setChecked(!isHidden() && currentWidget() == page);
    }
  }
  actions().refresh();
}

void BottomPanel::restore(const QSettings& settings) {
  const QString open = settings.value(kOpenKey).toString();
  for (const auto& [page, of] : pages()) {
    if (of.action.isEmpty() || of.action != open || !isTabVisible(indexOf(page))) continue;
    setCurrentWidget(page);
    show();
  }
  showState();
}

void BottomPanel::remember(QSettings& settings) const {
  const auto page = pages().find(currentWidget());
  const bool open = !isHidden() && page != pages().end();
  settings.setValue(kOpenKey, open ? page->second.action : QString());
}

}  // namespace throughline::editor
