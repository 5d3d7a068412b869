#include "features/merge/conflict_group.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "features/merge/conflict_card.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using journey::Chosen;
using journey::MergeConflict;

namespace {

constexpr int kLongestThing = 90;
constexpr int kLongestFields = 120;

bool allChosen(const std::vector<MergeConflict>& conflicts, Chosen chosen) {
  return std::ranges::all_of(conflicts, [chosen](const MergeConflict& conflict) {
    return conflict.settled || conflict.chosen == chosen;
  });
}

}  // namespace

ConflictGroup::ConflictGroup(const MergeSession& session, std::vector<MergeConflict> conflicts,
                             int number, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_conflicts(std::move(conflicts)),
      m_number(number),
      m_title(new QPushButton(this)),
      m_fields(new PlainLabel(this)),
      m_mine(new QPushButton(tr("Mine"), this)),
      m_theirs(new QPushButton(tr("From the copy"), this)) {
  setObjectName("conflictGroup");
  setProperty("mergeBox", "card");
  setFocusPolicy(Qt::StrongFocus);
  m_title->setProperty("look", "quiet");
  m_title->setObjectName("openGroup");
  m_title->setStyleSheet("text-align: left; font-weight: 600;");
  m_title->setFocusPolicy(Qt::NoFocus);
  m_fields->setProperty("mergeText", "small");
  m_fields->setWordWrap(true);
  m_mine->setObjectName("groupMine");
  m_theirs->setObjectName("groupTheirs");
  auto* head = new QHBoxLayout;
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(m_title);
  texts->addWidget(m_fields);
  head->addLayout(texts, 1);
  const auto addChoice = [&](QPushButton& button, Chosen side) {
    button.setCheckable(true);
    button.setAutoDefault(false);
    head->addWidget(&button, 0, Qt::AlignTop);
    connect(&button, &QPushButton::clicked, this, [this, side] { emit chosen(m_conflicts, side); });
  };
  addChoice(*m_mine, Chosen::mine);
  addChoice(*m_theirs, Chosen::theirs);
  m_body = new QVBoxLayout(this);
  m_body->setContentsMargins(10, 8, 12, 10);
  m_body->setSpacing(8);
  m_body->addLayout(head);
  connect(m_title, &QPushButton::clicked, this, [this] { setOpen(m_cards.empty()); });
  showHead();
}

void ConflictGroup::showHead() {
  const MergeConflict& first = m_conflicts.front();
  const journey::Record& record = first.mine ? *first.mine : *first.theirs;
  QString name = oneLine(m_session.name(record), kLongestThing);
  const QString stage = m_session.stage(record);
  if (!stage.isEmpty()) name += QString::fromUtf8(" · ") + oneLine(stage);
  const QString sign = m_cards.empty() ? QString::fromUtf8("▸ ") : QString::fromUtf8("▾ ");
  m_title->setText(plainMenuText(sign + name));
  QStringList fields;
  for (const MergeConflict& conflict : m_conflicts) {
    fields << (conflict.field ? fieldWord(conflict.record.kind, conflict.field->key)
                              : kindWord(conflict.record.kind));
  }
  m_fields->setText(oneLine(fields.join(QStringLiteral(", ")), kLongestFields));
  const bool isOpenQuestion = std::ranges::any_of(
      m_conflicts, [](const MergeConflict& conflict) { return !conflict.settled; });
  m_mine->setEnabled(isOpenQuestion);
  m_theirs->setEnabled(isOpenQuestion);
  m_mine->setChecked(allChosen(m_conflicts, Chosen::mine));
  m_theirs->setChecked(isOpenQuestion && allChosen(m_conflicts, Chosen::theirs));
  setAccessibleName(name + QStringLiteral(": ") + m_fields->text());
}

void ConflictGroup::show(std::vector<MergeConflict> conflicts) {
  m_conflicts = std::move(conflicts);
  for (std::size_t i = 0; i < m_cards.size(); ++i) m_cards[i]->show(m_conflicts[i]);
  showHead();
}

void ConflictGroup::setOpen(bool open) {
  if (open == !m_cards.empty()) return;
  if (open) {
    addCards();
  } else {
    for (ConflictCard* card : m_cards) card->deleteLater();
    m_cards.clear();
  }
  showHead();
}

void ConflictGroup::addCards() {
  int number = m_number;
  for (const MergeConflict& conflict : m_conflicts) {
    auto* card = new ConflictCard(m_session, conflict, number++, this);
    connect(card, &ConflictCard::chosen, this,
            [this](const MergeConflict& one, Chosen side) { emit chosen({one}, side); });
    connect(card, &ConflictCard::stepped, this, [this, card](int by) { emit stepped(card, by); });
    card->setHue(m_hue);
    m_body->addWidget(card);
    m_cards.push_back(card);
  }
}

void ConflictGroup::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_1:
      emit chosen(m_conflicts, Chosen::mine);
      return;
    case Qt::Key_2:
      emit chosen(m_conflicts, Chosen::theirs);
      return;
    case Qt::Key_Right:
    case Qt::Key_Left:
      setOpen(event->key() == Qt::Key_Right);
      return;
    case Qt::Key_Down:
    case Qt::Key_Up:
      emit stepped(this, event->key() == Qt::Key_Down ? 1 : -1);
      return;
    default:
      QFrame::keyPressEvent(event);
  }
}

}  // namespace throughline::editor
