#include "changes_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "difference_list.h"
#include "difference_words.h"
#include "mark_filter.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using journey::Difference;

namespace {
constexpr int kAroundList = 10;
constexpr int kNarrowest = 360;
}  // namespace

ChangesPanel::ChangesPanel(const journey::TouchpointFilter& filter, QWidget* parent)
    : QTabWidget(parent), m_mapFilter(filter) {
  setObjectName("comparisonTabs");
  setDocumentMode(true);
  setMinimumWidth(kNarrowest);
  addTab(makeChanges(), QString());
  auto* readings = new QWidget(this);
  auto* below = new QVBoxLayout(readings);
  below->setContentsMargins(kAroundList, kAroundList, kAroundList, kAroundList);
  m_readings = new DifferenceList(readings);
  m_readings->setObjectName("changedReadings");
  m_readings->setEmptyText(tr("No reading is another one"));
  below->addWidget(m_readings);
  addTab(readings, QString());
}

QWidget* ChangesPanel::makeChanges() {
  auto* changes = new QWidget(this);
  auto* column = new QVBoxLayout(changes);
  column->setContentsMargins(kAroundList, kAroundList, kAroundList, kAroundList);
  column->setSpacing(8);
  m_marks = new MarkFilter(changes);
  m_changes = new DifferenceList(changes);
  m_box = new ChangeBox(changes);
  column->addWidget(m_marks);
  column->addWidget(makeMapFilter());
  column->addWidget(m_changes, 1);
  column->addWidget(m_box);
  connect(m_marks, &MarkFilter::markChosen, this, [this](std::optional<journey::Mark> mark) {
    m_mark = mark;
    filter();
  });
  connect(m_marks, &MarkFilter::stepWanted, this, &ChangesPanel::step);
  connect(m_changes, &DifferenceList::chosen, this, &ChangesPanel::currentChanged);
  connect(m_box, &ChangeBox::takeBackWanted, this, &ChangesPanel::takeBackWanted);
  connect(m_box, &ChangeBox::historyWanted, this, &ChangesPanel::historyWanted);
  return changes;
}

QWidget* ChangesPanel::makeMapFilter() {
  m_filtered = new QWidget(this);
  auto* row = new QHBoxLayout(m_filtered);
  row->setContentsMargins(0, 0, 0, 0);
  m_filteredText = new PlainLabel(m_filtered);
  m_filteredText->setObjectName("compareFiltered");
  m_filteredText->setProperty("look", "small");
  m_filteredText->setWordWrap(true);
  m_setAside = new QToolButton(m_filtered);
  m_setAside->setObjectName("compareFilterAside");
  m_setAside->setProperty("look", "mark");
  m_setAside->setCheckable(true);
  m_setAside->setText(tr("Show all"));
  m_setAside->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(m_filteredText, 1);
  row->addWidget(m_setAside);
  m_filtered->setVisible(m_mapFilter.isActive());
  connect(m_setAside, &QToolButton::toggled, this, &ChangesPanel::filter);
  return m_filtered;
}

void ChangesPanel::show(const Comparison& comparison, bool keepPlace) {
  // What stood there before is gone with the comparison of before.
  const std::size_t place = keepPlace ? m_changes->currentPlace() : 0;
  const auto key = keepPlace ? m_currentKey : std::nullopt;
  m_comparison = &comparison;
  m_marks->show(comparison.changes);
  m_changes->show(comparison, comparison.changes);
  m_readings->show(comparison, comparison.readings);
  setTabText(0, tr("Changes %1").arg(comparison.changes.size()));
  setTabText(1, tr("Readings %1").arg(comparison.readings.size()));
  m_changes->setEmptyText(comparison.changes.empty() ? noChangesWords(comparison)
                                                     : tr("No change fits the filter"));
  filter();
  const auto still = std::ranges::find(
      comparison.changes, key, [](const Difference& each) { return std::optional(each.key); });
  if (key && still != comparison.changes.end()) {
    m_changes->setCurrent(static_cast<std::size_t>(still - comparison.changes.begin()));
  } else {
    m_changes->setCurrentPlace(place);
  }
}

void ChangesPanel::setTheme(const drawing::Theme& theme) {
  m_changes->setTheme(theme);
  m_readings->setTheme(theme);
  m_box->setTheme(theme);
}

const Difference* ChangesPanel::current() const {
  const auto at = m_changes->current();
  return at && *at < m_comparison->changes.size() ? &m_comparison->changes[*at] : nullptr;
}

void ChangesPanel::showCurrent(const ChangeBox::Known& known) {
  m_marks->setPlace(m_changes->currentPlace(), m_changes->shownCount());
  if (const Difference* difference = current()) {
    m_currentKey = difference->key;
    m_box->show(*m_comparison, *difference, known);
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

bool ChangesPanel::passesMapFilter(const Difference& difference) const {
  if (!m_mapFilter.isActive() || m_setAside->isChecked()) return true;
  const auto& [kind, id] = difference.key;
  return std::ranges::any_of(
      std::array{&m_comparison->now.map, &m_comparison->then.map}, [&](const auto* map) {
        return map->contains(kind, id) && m_mapFilter.matches(*map, difference.key);
      });
}

void ChangesPanel::filter() {
  if (!m_comparison) return;
  m_changes->filter([this](const Difference& each) {
    return (!m_mark || each.mark == *m_mark) && passesMapFilter(each);
  });
  m_readings->filter([this](const Difference& each) { return passesMapFilter(each); });
  const auto fitting = std::ranges::count_if(
      m_comparison->changes, [this](const Difference& each) { return passesMapFilter(each); });
  m_filteredText->setText(
      tr("The map's filter: %1 of %2").arg(fitting).arg(m_comparison->changes.size()));
  if (!m_changes->current()) m_changes->step(1);
  emit currentChanged();
}

void ChangesPanel::focusList() { m_changes->setFocus(); }

}  // namespace throughline::editor
