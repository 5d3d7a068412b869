#include "bottom_panel.h"

#include <QAction>
#include <QSettings>
#include <utility>

namespace throughline::editor {

namespace {

constexpr auto kOpenKey = "window/bottomPanel";
constexpr int kLowest = 120;

}  // namespace

BottomPanel::BottomPanel(ActionRegistry& actions, QWidget* parent)
    : QTabWidget(parent), m_actions(actions) {
  setObjectName("bottomPanel");
  setAttribute(Qt::WA_StyledBackground);
  setDocumentMode(true);
  setMinimumHeight(kLowest);
  hide();
  connect(this, &QTabWidget::currentChanged, this, &BottomPanel::showState);
}

void BottomPanel::addPage(QWidget* page, const QString& title, ActionSpec spec) {
  const QString id = spec.id;
  spec.checkable = true;
  spec.run = [this, page] { toggle(page); };
  m_pages.emplace(page, id);
  addTab(page, title);
  setTabToolTip(indexOf(page), spec.tip);
  m_actions.add(std::move(spec));
}

void BottomPanel::toggle(QWidget* page) {
  if (isVisible() && currentWidget() == page) {
    hide();
    emit closed();
    showState();
  } else {
    bring(page);
  }
}

void BottomPanel::bring(QWidget* page) {
  setCurrentWidget(page);
  show();
  page->setFocus();
  showState();
}

void BottomPanel::showState() {
  for (const auto& [page, id] : m_pages) {
    if (QAction* action = m_actions.action(id)) {
      action->setChecked(!isHidden() && currentWidget() == page);
    }
  }
  m_actions.refresh();
}

void BottomPanel::restore(const QSettings& settings) {
  const QString open = settings.value(kOpenKey).toString();
  for (const auto& [page, id] : m_pages) {
    if (id != open) continue;
    setCurrentWidget(page);
    show();
  }
  showState();
}

void BottomPanel::remember(QSettings& settings) const {
  const auto page = m_pages.find(currentWidget());
  const bool open = !isHidden() && page != m_pages.end();
  settings.setValue(kOpenKey, open ? page->second : QString());
}

void BottomPanel::showEvent(QShowEvent* event) {
  QTabWidget::showEvent(event);
  showState();
}

void BottomPanel::hideEvent(QHideEvent* event) {
  QTabWidget::hideEvent(event);
  showState();
}

}  // namespace throughline::editor
