#include "features/merge/conflict_list.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "features/merge/conflict_card.h"
#include "features/merge/conflict_group.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

using journey::Chosen;
using journey::MergeConflict;

namespace {

constexpr std::size_t kShownAtFirst = 200;  // cards or groups

/// Those of one record stand next to each other.
std::vector<std::vector<MergeConflict>> byRecord(const std::vector<MergeConflict>& conflicts) {
  std::vector<std::vector<MergeConflict>> groups;
  for (const MergeConflict& conflict : conflicts) {
    if (groups.empty() || groups.back().front().record != conflict.record) groups.emplace_back();
    groups.back().push_back(conflict);
  }
  return groups;
}

}  // namespace

ConflictList::ConflictList(const MergeSession& session, const drawing::Theme& theme,
                           QWidget* parent)
    : QScrollArea(parent), m_session(session), m_theme(theme), m_most(kShownAtFirst) {
  setObjectName("mergeConflicts");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  fill();
}

void ConflictList::fill() {
  m_cards.clear();
  m_groups.clear();
  m_shown = m_session.merge().conflicts;
  auto* all = new QWidget;
  all->setObjectName("mergeCards");
  all->setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(all);
  layout->setContentsMargins(0, 0, 6, 0);
  layout->setSpacing(10);
  m_shown.size() > kMostOneByOne ? addGroups(*layout) : addCards(*layout);
  addNote(*layout);
  layout->addStretch(1);
  setWidget(all);
}

void ConflictList::addCards(QVBoxLayout& layout) {
  for (const MergeConflict& conflict : m_shown) {
    auto* card =
        new ConflictCard(m_session, conflict, static_cast<int>(m_cards.size()) + 1, widget());
    connect(card, &ConflictCard::chosen, this,
            [this](const MergeConflict& one, Chosen side) { emit chosen({one}, side); });
    connect(card, &ConflictCard::stepped, this, [this, card](int by) { step(card, by); });
    card->setHue(hueOf(conflict));
    layout.addWidget(card);
    m_cards.push_back(card);
  }
}

void ConflictList::addGroups(QVBoxLayout& layout) {
  const auto groups = byRecord(m_shown);
  int number = 1;
  for (std::size_t i = 0; i < std::min(groups.size(), m_most); ++i) {
    auto* group = new ConflictGroup(m_session, groups[i], number, widget());
    number += static_cast<int>(groups[i].size());
    connect(group, &ConflictGroup::chosen, this, &ConflictList::chosen);
    connect(group, &ConflictGroup::stepped, this, &ConflictList::step);
    group->setHue(hueOf(groups[i].front()));
    layout.addWidget(group);
    m_groups.push_back(group);
  }
  if (groups.size() > m_most) addMore(layout, groups.size() - m_most);
}

QColor ConflictList::hueOf(const MergeConflict& conflict) const {
  const journey::Journey& map = m_session.merge().map;
  const journey::Record& record = conflict.mine ? *conflict.mine : *conflict.theirs;
  const auto stages = map.list<journey::Stage>();
  const auto own = kindOf(record) == journey::Kind::stage
                       ? journey::Id<journey::Stage>{idOf(record)}
                       : stageOf(map, record);
  const auto at = std::ranges::find(stages, own, &journey::Stage::id);
  return at == stages.end() ? m_theme.of(drawing::Ink::strongLine)
                            : m_theme.hue(static_cast<std::size_t>(at - stages.begin()));
}

void ConflictList::addMore(QVBoxLayout& layout, std::size_t left) {
  auto* more = new QPushButton(tr("Show %n more", nullptr, static_cast<int>(left)));
  more->setObjectName("moreConflicts");
  more->setProperty("look", "link");
  more->setAutoDefault(false);
  connect(
      more, &QPushButton::clicked, this,
      [this] {
        m_most *= 4;
        fill();
      },
      Qt::QueuedConnection);
  layout.addWidget(more, 0, Qt::AlignLeft);
}

void ConflictList::addNote(QVBoxLayout& layout) {
  auto* note = new QFrame;
  note->setProperty("mergeBox", "note");
  auto* inside = new QVBoxLayout(note);
  inside->setContentsMargins(12, 9, 12, 9);
  auto* text = new PlainLabel(
      tr("Nothing is lost. It is one edit, which Ctrl+Z takes back whole. What you do not choose "
         "stays readable in the history, a safety copy of this map is made first, and the other "
         "file is not touched."),
      note);
  text->setWordWrap(true);
  inside->addWidget(text);
  layout.addWidget(note);
}

// A choice may lead to other conflicts: one that names what was deleted brings it back.
bool ConflictList::showsTheSame() const {
  return std::ranges::equal(m_shown, m_session.merge().conflicts,
                            [](const MergeConflict& one, const MergeConflict& other) {
                              return keyOf(one) == keyOf(other) && one.settled == other.settled;
                            });
}

void ConflictList::refresh() {
  if (!showsTheSame()) return fill();
  m_shown = m_session.merge().conflicts;
  for (std::size_t i = 0; i < m_cards.size(); ++i) m_cards[i]->show(m_shown[i]);
  auto from = m_shown.begin();
  for (ConflictGroup* group : m_groups) {
    const auto end = from + static_cast<std::ptrdiff_t>(group->conflicts().size());
    group->show({from, end});
    from = end;
  }
}

std::vector<QWidget*> ConflictList::stops() const {
  std::vector<QWidget*> all(m_cards.begin(), m_cards.end());
  for (ConflictGroup* group : m_groups) {
    all.push_back(group);
    all.insert(all.end(), group->cards().begin(), group->cards().end());
  }
  return all;
}

void ConflictList::step(QWidget* from, int by) {
  const auto all = stops();
  const auto to = std::ranges::find(all, from) - all.begin() + by;
  if (to < 0) return;
  if (to >= static_cast<std::ptrdiff_t>(all.size())) {
    emit leftBelow();
    return;
  }
  QWidget* stop = all[static_cast<std::size_t>(to)];
  stop->setFocus();
  ensureWidgetVisible(stop);
}

bool ConflictList::focusFirst() {
  const auto all = stops();
  if (all.empty()) return false;
  all.front()->setFocus();
  return true;
}

}  // namespace throughline::editor
