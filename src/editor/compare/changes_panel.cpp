#include "changes_panel.h"

#include <QVBoxLayout>

#include "change_box.h"
#include "difference_list.h"
#include "mark_filter.h"

namespace throughline::editor {

namespace {
constexpr int kAroundList = 10;
constexpr int kNarrowest = 360;
}  // namespace

ChangesPanel::ChangesPanel(QWidget* parent) : QTabWidget(parent) {
  setObjectName("comparisonTabs");
  setDocumentMode(true);
  setMinimumWidth(kNarrowest);
  addTab(makeChanges(), QString());
  auto* readings = new QWidget(this);
  auto* below = new QVBoxLayout(readings);
  below->setContentsMargins(kAroundList, kAroundList, kAroundList, kAroundList);
  m_readings = new DifferenceList(readings);
  m_readings->setObjectName("changedReadings");
  below->addWidget(m_readings);
  addTab(readings, QString());
}

QWidget* ChangesPanel::makeChanges() {
  auto* changes = new QWidget(this);
  auto* column = new QVBoxLayout(changes);
  column->setContentsMargins(kAroundList, kAroundList, kAroundList, kAroundList);
  column->setSpacing(8);
  m_filter = new MarkFilter(changes);
  m_changes = new DifferenceList(changes);
  m_box = new ChangeBox(changes);
  column->addWidget(m_filter);
  column->addWidget(m_changes, 1);
  column->addWidget(m_box);
  connect(m_filter, &MarkFilter::markChosen, this, &ChangesPanel::filter);
  connect(m_filter, &MarkFilter::stepWanted, this, &ChangesPanel::step);
  connect(m_changes, &DifferenceList::chosen, this, &ChangesPanel::currentChanged);
  connect(m_box, &ChangeBox::takeBackWanted, this, &ChangesPanel::takeBackWanted);
  return changes;
}

void ChangesPanel::show(const Comparison& comparison) {
  m_comparison = &comparison;
  m_filter->show(comparison.changes);
  m_changes->show(comparison, comparison.changes);
  m_readings->show(comparison, comparison.readings);
  setTabText(0, tr("Changes %1").arg(comparison.changes.size()));
  setTabText(1, tr("Readings %1").arg(comparison.readings.size()));
  if (!comparison.changes.empty()) m_changes->setCurrent(0);
}

void ChangesPanel::setTheme(const drawing::Theme& theme) {
  m_changes->setTheme(theme);
  m_readings->setTheme(theme);
  m_box->setTheme(theme);
}

const journey::Difference* ChangesPanel::current() const {
  const auto at = m_changes->current();
  return at && *at < m_comparison->changes.size() ? &m_comparison->changes[*at] : nullptr;
}

void ChangesPanel::showCurrent(bool canBeTakenBack) {
  m_filter->setPlace(m_changes->currentPlace(), m_changes->shownCount());
  if (const journey::Difference* difference = current()) {
    m_box->show(*m_comparison, *difference, canBeTakenBack);
  } else {
    m_box->hide();
  }
}

void ChangesPanel::setCurrent(std::size_t change) {
  setCurrentIndex(0);
  m_changes->setCurrent(change);
}

void ChangesPanel::step(int by) {
  setCurrentIndex(0);
  m_changes->step(by);
}

void ChangesPanel::filter(std::optional<journey::Mark> mark) {
  m_changes->filter(mark);
  if (!m_changes->current()) m_changes->step(1);
  emit currentChanged();
}

void ChangesPanel::focusList() { m_changes->setFocus(); }

}  // namespace throughline::editor
