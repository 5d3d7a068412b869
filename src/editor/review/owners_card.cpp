#include "review/owners_card.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <algorithm>

#include "fields/suggestions.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kMostRowsHeight = 210;

using Touchpoints = std::vector<const journey::Touchpoint*>;

/// Those that somebody here answers for, what nobody does first.
Touchpoints owned(const journey::Journey& map, journey::Id<journey::Stage> stage) {
  Touchpoints all = map.in<journey::Touchpoint>(stage);
  std::erase_if(all, [](const journey::Touchpoint* each) {
    return each->side == journey::Side::unseen || each->status == journey::Status::retired;
  });
  return all;
}

}  // namespace

OwnersCard::OwnersCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::owners, tr("Owner still right?"), parent),
      m_right(answerChip(tr("All right"), this)),
      m_scroll(new QScrollArea(this)),
      m_rowsIn(new QWidget),
      m_grid(new QGridLayout(m_rowsIn)) {
  m_rowsIn->setObjectName("ownerRows");
  m_right->setObjectName("ownersRight");
  m_grid->setContentsMargins(0, 0, 8, 0);
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(6);
  m_grid->setColumnStretch(0, 3);
  m_grid->setColumnStretch(1, 3);
  m_grid->setColumnStretch(2, 2);
  m_scroll->setWidget(m_rowsIn);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  body().addWidget(m_right, 0, Qt::AlignLeft);
  body().addWidget(m_scroll);
  connect(m_right, &QPushButton::clicked, this, [this] { tick(!isTicked()); });
}

QString OwnersCard::ownerOf(journey::Id<journey::Touchpoint> touchpoint) const {
  return ownerOf(session().journey(), touchpoint);
}

QString OwnersCard::ownerOf(const journey::Journey& map,
                            journey::Id<journey::Touchpoint> touchpoint) {
  const auto* found = map.find(touchpoint);
  const auto* owner = found && found->owner ? map.find(*found->owner) : nullptr;
  return owner ? oneLine(QString::fromStdString(owner->name)) : QString();
}

void OwnersCard::arrive() {
  m_before.clear();
  for (const auto* each : owned(session().journey(), stage())) {
    const auto& begun = session().begun();
    m_before[each->id.value] =
        ownerOf(begun.find(each->id) ? begun : session().journey(), each->id);
  }
  m_rows.clear();
  fill();
}

void OwnersCard::addRow(const journey::Touchpoint& touchpoint, int line) {
  auto* name =
      new PlainLabel(breakable(oneLine(QString::fromStdString(touchpoint.title))), m_rowsIn);
  name->setWordWrap(true);
  auto* owner = new QLineEdit(m_rowsIn);
  owner->setObjectName(QStringLiteral("owner_%1").arg(touchpoint.id.value));
  owner->setPlaceholderText(tr("nobody yet"));
  owner->setAccessibleName(
      tr("Owner of %1").arg(oneLine(QString::fromStdString(touchpoint.title))));
  auto* names = new Suggestions(
      *owner,
      [this] {
        QStringList all;
        for (const auto* each : session().journey().list<journey::Department>()) {
          all << oneLine(QString::fromStdString(each->name));
        }
        return all;
      },
      true);
  auto* before = new PlainLabel(m_rowsIn);
  before->setProperty("look", "quietReview");
  m_grid->addWidget(name, line, 0);
  m_grid->addWidget(owner, line, 1);
  m_grid->addWidget(before, line, 2);
  m_rows.push_back({touchpoint.id, owner, before, m_before[touchpoint.id.value]});
  const auto takeIt = [this, id = touchpoint.id] {
    for (Row& row : m_rows) {
      if (row.touchpoint == id) return take(row);
    }
  };
  connect(owner, &QLineEdit::editingFinished, this, takeIt);
  connect(names, &Suggestions::chosen, this, takeIt);
}

void OwnersCard::take(Row& row) {
  const QString typed = row.owner->text().trimmed();
  if (typed == ownerOf(row.touchpoint)) return;
  session().setOwner(row.touchpoint, typed);
  refresh();
}

void OwnersCard::keep() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) take(m_rows[i]);
}

void OwnersCard::fill() {
  const Touchpoints all = owned(session().journey(), stage());
  const bool same = std::ranges::equal(
      all, m_rows, {}, [](const auto* each) { return each->id; },
      [](const Row& row) { return row.touchpoint; });
  if (!same || m_rows.empty()) {
    clearLayout(*m_grid);
    m_rows.clear();
    int line = 0;
    for (const auto* each : all) addRow(*each, line++);
  }
  bool changed = false;
  for (Row& row : m_rows) {
    const QString now = ownerOf(row.touchpoint);
    if (!row.owner->hasFocus() || !row.owner->isModified()) row.owner->setText(now);
    const bool differs = now != row.atArrival;
    changed = changed || differs;
    const QString was =
        row.atArrival.isEmpty() ? tr("was nobody") : tr("was %1").arg(row.atArrival);
    static_cast<PlainLabel*>(row.before)->setText(differs ? was : QString());
    row.owner->setProperty("gap", now.isEmpty());
  }
  m_right->setText(all.empty() ? tr("Nobody has to answer for anything here") : tr("All right"));
  m_right->setChecked(isTicked() && !changed);
  m_scroll->setVisible(!all.empty());
  // Rows that were just made are not shown yet, so the grid does not count them.
  int height = 4;
  for (const Row& row : m_rows) {
    row.owner->ensurePolished();
    height += row.owner->sizeHint().height() + m_grid->verticalSpacing();
  }
  m_scroll->setFixedHeight(std::min(height, kMostRowsHeight));
}

}  // namespace throughline::editor
