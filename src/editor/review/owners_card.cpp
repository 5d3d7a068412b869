#include "review/owners_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

#include "fields/suggestions.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

// In units of slides.
constexpr qreal kLeastOwner = 150;
constexpr qreal kOwnerInOne = 300;
constexpr qreal kBetween = 16;

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
      m_grid(new QGridLayout) {
  m_right->setObjectName("ownersRight");
  m_grid->setContentsMargins(0, 0, 0, 0);
  addToTitle(*m_right);
  addToTitle(*new QWidget(this), 1);
  body().addLayout(m_grid);
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

void OwnersCard::addRow(const journey::Touchpoint& touchpoint) {
  auto* whole = new QWidget(this);
  const QString title = oneLine(QString::fromStdString(touchpoint.title));
  auto* name = new PlainLabel(breakable(title), whole);
  name->setWordWrap(true);
  auto* owner = new QLineEdit(whole);
  owner->setObjectName(QString(kOwnerField) + QString::number(touchpoint.id.value));
  owner->setPlaceholderText(tr("nobody"));
  owner->setAccessibleName(tr("Owner of %1").arg(title));
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
  auto* before = new PlainLabel(whole);
  before->setProperty("look", "quietReview");
  before->setWordWrap(true);
  auto* line = new QHBoxLayout;
  line->setSpacing(units(kBetween));
  line->addWidget(name, 1);
  line->addWidget(owner);
  auto* both = new QVBoxLayout(whole);
  both->setContentsMargins(0, 0, 0, 0);
  both->setSpacing(1);
  both->addLayout(line);
  both->addWidget(before);
  m_rows.push_back({touchpoint.id, whole, name, owner, before, m_before[touchpoint.id.value]});
  const QString pendingAs = owner->objectName();
  const QString pending = session().pending(stage(), pendingAs);
  connect(owner, &QLineEdit::textEdited, this, [this, pendingAs](const QString& text) {
    session().setPending(stage(), pendingAs, text);
  });
  if (!pending.isEmpty()) {
    owner->setText(pending);
    owner->setModified(true);
  }
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
  const bool isNew = typed != ownerOf(row.touchpoint);
  if (isNew && !session().setOwner(row.touchpoint, typed)) return;
  session().setPending(stage(), row.owner->objectName(), {});
  row.owner->setModified(false);
  if (isNew) refresh();
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
    for (const auto* each : all) addRow(*each);
    arrange();
  }
  bool changed = false;
  for (Row& row : m_rows) {
    const QString now = ownerOf(row.touchpoint);
    if (!row.owner->isModified() && row.owner->text() != now) {
      row.owner->setText(now);
      row.owner->setCursorPosition(0);  // of a long name the beginning is seen
    }
    const bool differs = now != row.atArrival;
    changed = changed || differs;
    static_cast<PlainLabel*>(row.before)
        ->setText(row.atArrival.isEmpty() ? tr("was nobody") : tr("was %1").arg(row.atArrival));
    row.before->setVisible(differs);
    setLook(*row.owner, "gap", now.isEmpty());
  }
  m_right->setText(all.empty() ? tr("Nobody has to answer for anything here") : tr("All right"));
  m_right->setChecked(isTicked() && !changed);
}

// Two side by side where all of them are short enough.
void OwnersCard::arrange() {
  int name = 0;
  int owner = units(kLeastOwner);
  for (const Row& row : m_rows) {
    row.name->ensurePolished();
    row.owner->ensurePolished();
    const QString title = static_cast<PlainLabel*>(row.name)->text();
    name = std::max(name, row.name->fontMetrics().horizontalAdvance(title));
    owner = std::max(owner, row.owner->fontMetrics().horizontalAdvance(ownerOf(row.touchpoint)) +
                                units(2 * kBetween));
  }
  const int half = (body().geometry().width() - units(2 * kBetween)) / 2;
  const int columns = m_rows.size() > 1 && name + units(kBetween) + owner <= half ? 2 : 1;
  m_grid->setHorizontalSpacing(units(2 * kBetween));
  m_grid->setVerticalSpacing(units(5));
  for (int column = 0; column < 2; ++column) m_grid->setColumnStretch(column, column < columns);
  for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
    Row& row = m_rows[static_cast<std::size_t>(i)];
    row.owner->setFixedWidth(columns == 2 ? owner : units(kOwnerInOne));
    m_grid->removeWidget(row.whole);
    m_grid->addWidget(row.whole, i / columns, i % columns, Qt::AlignTop);
  }
}

void OwnersCard::fit() { arrange(); }

}  // namespace throughline::editor
