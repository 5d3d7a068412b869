#include "features/merge/conflict_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "compare/marked_text.h"
#include "compare/word_shift.h"
#include "features/merge/side_button.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

using journey::Chosen;
using journey::MergeConflict;

namespace {

constexpr int kLongestHeadline = 140;
constexpr int kLongestText = 1'000;
constexpr int kNarrowestWords = 40;  // of a headline, before it is elided
constexpr int kGroundAlpha = 46;     // behind words that differ

QLabel* smallLabel(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("mergeText", "small");
  return label;
}

}  // namespace

ConflictCard::ConflictCard(const MergeSession& session, const MergeConflict& conflict, int number,
                           QWidget* parent)
    : QFrame(parent), m_session(session), m_conflict(conflict) {
  setObjectName("conflictCard");
  setProperty("mergeBox", "card");
  setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 10, 12, 12);
  layout->setSpacing(8);
  auto* head = new QHBoxLayout;
  auto* place = new PlainLabel(QString::number(number), this);
  place->setProperty("mergeText", "number");
  place->setAlignment(Qt::AlignCenter);
  auto* title = new ElidedLabel(thing(session), this);
  title->setProperty("mergeText", "strong");
  auto* about = new ElidedLabel(where(session), this);
  about->setProperty("mergeText", "quiet");
  for (QWidget* words : {static_cast<QWidget*>(title), static_cast<QWidget*>(about)}) {
    words->setMinimumWidth(kNarrowestWords);
  }
  head->addWidget(place);
  head->addWidget(title);
  head->addWidget(about, 1);
  m_both = new QPushButton(tr("Keep both"), this);
  m_both->setObjectName("keepBoth");
  m_both->setCheckable(true);
  m_both->setToolTip(plainTip(tr("One after the other (3)")));
  m_both->setVisible(conflict.canKeepBoth && !conflict.settled);
  connect(m_both, &QPushButton::clicked, this,
          [this] { choose(m_both->isChecked() ? Chosen::both : Chosen::mine); });
  head->addWidget(m_both);
  layout->addLayout(head);

  const QString before = textOf(session, conflict.base, true);
  const QString mine = textOf(session, conflict.mine, false);
  const QString theirs = textOf(session, conflict.theirs, false);
  auto* sides = new QHBoxLayout;
  sides->setSpacing(8);
  if (conflict.base) {
    auto* base = new QFrame(this);
    base->setProperty("mergeBox", "base");
    auto* inside = new QVBoxLayout(base);
    inside->setContentsMargins(10, 7, 10, 8);
    inside->setSpacing(2);
    inside->addWidget(smallLabel(tr("Both started from"), base));
    auto* text = new PlainLabel(breakable(before), base);
    text->setWordWrap(true);
    inside->addWidget(text);
    inside->addStretch(1);
    sides->addWidget(base, 2);
  }
  m_sides[0] = makeSide(tr("Mine"), mine, conflict.field ? theirs : mine, Chosen::mine);
  m_sides[1] =
      makeSide(tr("From the copy"), theirs, conflict.field ? mine : theirs, Chosen::theirs);
  for (SideButton* side : m_sides) sides->addWidget(side, 3);
  layout->addLayout(sides);
  if (conflict.settled) {
    const char* why = QT_TR_NOOP("Both together would break a rule of the map, so mine stays.");
    if (conflict.why == MergeConflict::Why::still_named) {
      why = QT_TR_NOOP("It stays, because something new belongs to it or names it.");
    } else if (conflict.why == MergeConflict::Why::name_taken) {
      why = QT_TR_NOOP("The name is taken, so the copy's gets a number.");
    }
    auto* note = smallLabel(tr(why), this);
    note->setWordWrap(true);
    layout->addWidget(note);
  }
  setAccessibleName(tr("%1. %2: %3. %4: %5")
                        .arg(thing(session) + QStringLiteral(" ") + where(session), tr("Mine"),
                             mine, tr("From the copy"), theirs));
  show(conflict);
}

QString ConflictCard::thing(const MergeSession& session) const {
  const journey::Record& record = m_conflict.mine ? *m_conflict.mine : *m_conflict.theirs;
  return oneLine(session.name(record), kLongestHeadline);
}

QString ConflictCard::where(const MergeSession& session) const {
  const journey::Record& record = m_conflict.mine ? *m_conflict.mine : *m_conflict.theirs;
  QStringList parts;
  if (const QString stage = session.stage(record); !stage.isEmpty()) parts << oneLine(stage);
  if (m_conflict.field) {
    parts << (m_conflict.field->role == journey::FieldRole::holder
                  ? tr("where it stands")
                  : fieldWord(m_conflict.record.kind, m_conflict.field->key));
  } else if (m_conflict.mine && m_conflict.theirs) {
    parts << kindWord(kindOf(record));
  } else {
    parts << (m_conflict.mine ? tr("changed here, deleted in the copy")
                              : tr("deleted here, changed in the copy"));
  }
  return QString::fromUtf8("· ") + parts.join(QString::fromUtf8(" · "));
}

void ConflictCard::setHue(const QColor& hue) {
  m_hue = hue;
  update();
}

void ConflictCard::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  if (!m_hue.isValid()) return;
  constexpr int kEdge = 4;
  QPainter painter(this);
  painter.fillRect(QRect(1, 2, kEdge, height() - 4), m_hue);
}

QString ConflictCard::textOf(const MergeSession& session,
                             const std::optional<journey::Record>& record, bool isBase) const {
  if (!m_conflict.field) {
    if (isBase) return record ? session.name(*record) : QString();
    return record ? tr("Keep it") : tr("Delete it");
  }
  if (!record) return QString::fromUtf8("–");
  const journey::Value value = m_conflict.field->get(*record);
  if (m_conflict.field->type == journey::FieldType::text) {
    const QString text = QString::fromStdString(std::get<std::string>(value));
    return text.trimmed().isEmpty() ? QString::fromUtf8("–") : text.left(kLongestText);
  }
  return session.value(*m_conflict.field, value);
}

SideButton* ConflictCard::makeSide(const QString& caption, const QString& text,
                                   const QString& other, Chosen side) {
  auto* button = new SideButton(this);
  button->setObjectName(side == Chosen::mine ? "chooseMine" : "chooseTheirs");
  button->setProperty("mergeBox", "side");
  button->setEnabled(!m_conflict.settled);
  button->setAccessibleName(caption + ": " + text);
  button->installEventFilter(this);
  auto* layout = new QHBoxLayout(button);
  layout->setContentsMargins(10, 7, 10, 8);
  layout->setSpacing(8);
  auto* mark = new QRadioButton(button);
  mark->setObjectName("sideMark");
  mark->setAutoExclusive(false);
  mark->setAttribute(Qt::WA_TransparentForMouseEvents);
  mark->setFocusPolicy(Qt::NoFocus);
  layout->addWidget(mark, 0, Qt::AlignTop);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(2);
  auto* name = smallLabel(caption, button);
  name->setObjectName("sideCaption");
  texts->addWidget(name);
  auto* marked = new MarkedText(button);
  const QColor ink = palette().color(QPalette::WindowText);
  QColor ground = palette().color(QPalette::Highlight);
  ground.setAlpha(kGroundAlpha);
  marked->setColors(ink, ground, ink);
  marked->show(text, wordShift(other, text).after, false);
  texts->addWidget(marked);
  texts->addStretch(1);
  layout->addLayout(texts, 1);
  for (QWidget* child : button->findChildren<QWidget*>()) {
    child->setAttribute(Qt::WA_TransparentForMouseEvents);
  }
  connect(button, &SideButton::clicked, this, [this, side] { choose(side); });
  return button;
}

void ConflictCard::choose(Chosen side) {
  if (!m_conflict.settled) emit chosen(m_conflict, side);
}

void ConflictCard::show(const MergeConflict& conflict) {
  m_conflict = conflict;
  for (std::size_t i = 0; i < m_sides.size(); ++i) {
    const bool isChosen =
        conflict.chosen == Chosen::both || (conflict.chosen == Chosen::mine) == (i == 0);
    m_sides[i]->setChecked(isChosen);
    m_sides[i]->findChild<QRadioButton*>("sideMark")->setChecked(isChosen);
    const QString caption = i == 0 ? tr("Mine") : tr("From the copy");
    const bool isOpen = isChosen && !conflict.settled && !m_session.isAnswered(conflict);
    m_sides[i]
        ->findChild<QLabel*>("sideCaption")
        ->setText(isOpen ? tr("%1 · until you choose").arg(caption) : caption);
  }
  m_both->setChecked(conflict.chosen == Chosen::both);
}

bool ConflictCard::takeKey(int key) {
  if (key == Qt::Key_1 || key == Qt::Key_2) {
    choose(key == Qt::Key_1 ? Chosen::mine : Chosen::theirs);
  } else if (key == Qt::Key_3 && m_conflict.canKeepBoth) {
    choose(Chosen::both);
  } else if (key == Qt::Key_Down || key == Qt::Key_Up) {
    emit stepped(key == Qt::Key_Down ? 1 : -1);
  } else {
    return false;
  }
  return true;
}

void ConflictCard::keyPressEvent(QKeyEvent* event) {
  if (!takeKey(event->key())) QFrame::keyPressEvent(event);
}

bool ConflictCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key())) {
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace throughline::editor
