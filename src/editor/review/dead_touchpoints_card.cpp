#include "review/dead_touchpoints_card.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kMany = 12;

using Touchpoints = std::vector<const journey::Touchpoint*>;

Touchpoints askedAbout(const journey::Journey& map, journey::Id<journey::Stage> stage) {
  Touchpoints all = map.in<journey::Touchpoint>(stage);
  std::ranges::stable_sort(
      all, {}, [](const journey::Touchpoint* each) { return each->side == journey::Side::unseen; });
  return all;
}

}  // namespace

DeadTouchpointsCard::DeadTouchpointsCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::dead_touchpoints, tr("Dead touchpoints?"),
                   parent),
      m_find(new QLineEdit(this)),
      m_chips(new FlowLayout(nullptr, 8)),
      m_none(answerChip(tr("None"), this)),
      m_more(new QPushButton(this)) {
  m_find->setObjectName("findTouchpoint");
  m_find->setPlaceholderText(tr("Type to find a touchpoint"));
  m_find->setAccessibleName(tr("Find a touchpoint"));
  m_none->setObjectName("noneDead");
  m_more->setObjectName("allTouchpoints");
  m_more->setProperty("look", "link");
  m_more->setAutoDefault(false);
  m_chips->setContentsMargins(0, 0, 0, 0);
  body().addWidget(m_find);
  body().addLayout(m_chips);
  connect(m_find, &QLineEdit::textChanged, this, &DeadTouchpointsCard::filter);
  connect(m_none, &QPushButton::clicked, this, [this] { tick(!isTicked()); });
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_shownWhole = true;
    filter();
    if (m_all.size() > kMany) m_all[kMany].second->setFocus();
  });
}

QWidget* DeadTouchpointsCard::first() const {
  if (!m_find->isHidden()) return m_find;
  return m_all.empty() ? static_cast<QWidget*>(m_none) : m_all.front().second;
}

void DeadTouchpointsCard::arrive() {
  m_find->clear();
  m_shownWhole = false;
  m_inUse.clear();
  for (const auto* each : session().journey().in<journey::Touchpoint>(stage())) {
    const auto* begun = session().begun().find(each->id);
    const journey::Status status = begun ? begun->status : each->status;
    if (status != journey::Status::retired) m_inUse.insert(each->id.value);
  }
  m_all.clear();  // all of them are made anew
  fill();
}

void DeadTouchpointsCard::fill() {
  Touchpoints all = askedAbout(session().journey(), stage());
  std::erase_if(all, [this](const journey::Touchpoint* each) {
    return each->status == journey::Status::retired && !m_inUse.contains(each->id.value);
  });
  const bool same = std::ranges::equal(
      all, m_all, {}, [](const auto* each) { return each->id.value; },
      [](const auto& each) { return each.first; });
  bool anyRetired = false;
  if (!same || m_all.empty()) makeChips(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool retired = all[i]->status == journey::Status::retired;
    anyRetired = anyRetired || retired;
    QPushButton& chip = *m_all[i].second;
    chip.setChecked(retired);
    const QString title = oneLine(QString::fromStdString(all[i]->title), 60);
    chip.setText(plainMenuText(retired ? tr("%1: retired").arg(title) : title));
  }
  m_none->setChecked(isTicked() && !anyRetired);
  m_find->setVisible(all.size() > kMany);
  filter();
}

void DeadTouchpointsCard::makeChips(const Touchpoints& all) {
  for (QPushButton* kept : {m_none, m_more}) m_chips->removeWidget(kept);
  clearLayout(*m_chips);
  m_all.clear();
  for (const auto* each : all) {
    auto* chip = answerChip(oneLine(QString::fromStdString(each->title), 60), this);
    connect(chip, &QPushButton::clicked, this, [this, id = each->id](bool dead) {
      session().setRetired(id, dead);
      refresh();
    });
    m_chips->addWidget(chip);
    m_all.emplace_back(each->id.value, chip);
  }
  m_chips->addWidget(m_more);
  m_chips->addWidget(m_none);
}

void DeadTouchpointsCard::filter() {
  const std::string wanted = journey::searchForm(m_find->text().toStdString());
  std::size_t folded = 0;
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    const auto& [id, chip] = m_all[i];
    const auto* touchpoint = session().journey().find(journey::Id<journey::Touchpoint>{id});
    const bool fits =
        touchpoint && journey::searchForm(touchpoint->title).find(wanted) != std::string::npos;
    const bool isFolded = wanted.empty() && !m_shownWhole && i >= kMany && !chip->isChecked();
    chip->setVisible(fits && !isFolded);
    if (isFolded) ++folded;
  }
  m_more->setVisible(folded > 0);
  m_more->setText(tr("and %n more", nullptr, static_cast<int>(folded)));
  m_chips->invalidate();
}

void DeadTouchpointsCard::fit() { m_chips->setSpacing(units(8)); }

}  // namespace throughline::editor
