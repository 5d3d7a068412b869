#include "board_column.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <initializer_list>
#include <limits>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/choices.h"

namespace throughline::editor {

using journey::ExperimentStatus;

namespace {

constexpr int kNewestDecided = 10;

QString inviting(ExperimentStatus status) {
  switch (status) {
    case ExperimentStatus::idea:
      return BoardColumn::tr("What would you try next? Type it here.");
    case ExperimentStatus::designing:
      return BoardColumn::tr("Which idea is worth a plan? Drag it here.");
    case ExperimentStatus::planned:
      return BoardColumn::tr("What is ready to start? Drag it here.");
    case ExperimentStatus::running:
      return BoardColumn::tr("What is being tried right now? Drag it here.");
    case ExperimentStatus::decided:
      break;
  }
  return BoardColumn::tr("What was learned? Decide on an experiment, and it stands here.");
}

/// The day by which it is newer than others; without one it is the oldest.
std::int64_t lastDayOf(const journey::Experiment& experiment) {
  const auto& day = experiment.end ? experiment.end : experiment.decideOn;
  return day ? day->dayNumber() : std::numeric_limits<std::int64_t>::min();
}

/// An invitation that wraps, as a button's own text does not.
class Invitation : public QPushButton {
 public:
  explicit Invitation(const QString& text, QWidget* parent)
      : QPushButton(parent), m_label(new PlainLabel(text, this)) {
    setProperty("look", "invitation");
    setAccessibleName(text);
    m_label->setWordWrap(true);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label->setProperty("look", "inviting");
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(8, 7, 8, 7);
    box->addWidget(m_label);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
  }
  [[nodiscard]] QSize sizeHint() const override { return layout()->sizeHint(); }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override {
    return layout()->heightForWidth(width);
  }

 private:
  PlainLabel* m_label;
};

}  // namespace

BoardColumn::BoardColumn(ExperimentStatus status, ShownTrials& trials, QWidget* parent)
    : QFrame(parent),
      m_status(status),
      m_trials(trials),
      m_count(new PlainLabel(this)),
      m_add(new QToolButton(this)),
      m_title(new QLineEdit(this)),
      m_invitation(new Invitation(inviting(status), this)),
      m_cards(new CardColumn(trials, this)),
      m_more(new QPushButton(this)) {
  const std::string_view word = journey::word(status);
  setObjectName("column." + QString::fromUtf8(word.data(), static_cast<int>(word.size())));
  setProperty("look", "column");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(7, 7, 7, 7);
  column->setSpacing(6);
  makeHead(*column);
  m_title->setObjectName("newTitle");
  m_title->hide();
  for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_invitation, m_add, m_more}) {
    each->installEventFilter(this);
  }
  m_invitation->setObjectName("invitation");
  m_more->setObjectName("moreDecided");
  m_more->setProperty("look", "quiet");
  column->addWidget(m_title);
  column->addWidget(m_invitation);
  column->addWidget(m_cards, 1);
  column->addWidget(m_more);
  column->addStretch(0);
  connect(m_add, &QToolButton::clicked, this, &BoardColumn::addWanted);
  connect(m_invitation, &QPushButton::clicked, this, &BoardColumn::addWanted);
  connect(m_cards, &CardColumn::sideways, this, &BoardColumn::sideways);
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_unfolded = true;
    show(m_all);
    m_cards->setFocus(Qt::OtherFocusReason);
  });
}

void BoardColumn::makeHead(QVBoxLayout& column) {
  const QString name = choiceWord("status", journey::word(m_status));
  auto* title = new PlainLabel(name, this);
  title->setProperty("look", "section");
  m_count->setProperty("look", "small");
  m_count->setObjectName("count");
  m_add->setObjectName("addHere");
  m_add->setText("+");
  m_add->setProperty("look", "quiet");
  m_add->setFocusPolicy(Qt::StrongFocus);
  m_add->setAccessibleName(tr("Add experiment: %1").arg(name));
  m_add->setToolTip(tr("Adds an experiment here: type its title."));
  m_cards->setAccessibleName(name);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2, 0, 0, 0);
  head->addWidget(title);
  head->addWidget(m_count);
  head->addStretch(1);
  head->addWidget(m_add);
  column.addLayout(head);
}

void BoardColumn::show(const std::vector<TrialId>& experiments) {
  m_all = experiments;
  std::vector<TrialId> shown = experiments;
  const bool folds = m_status == ExperimentStatus::decided && !m_unfolded &&
                     static_cast<int>(experiments.size()) > kNewestDecided;
  if (folds) {
    const auto& journey = m_trials.journey();
    std::vector<TrialId> newest = experiments;
    std::ranges::stable_sort(newest, std::greater{},
                             [&](TrialId id) { return lastDayOf(journey.get(id)); });
    newest.resize(kNewestDecided);
    std::erase_if(shown, [&](TrialId id) { return std::ranges::count(newest, id) == 0; });
  }
  m_cards->cards().show(std::move(shown));
  const auto count = static_cast<int>(experiments.size());
  m_count->setText(QString::number(count));
  m_count->setAccessibleName(countedKind(journey::Kind::experiment, experiments.size()));
  m_invitation->setVisible(count == 0 && m_title->isHidden());
  m_cards->setVisible(count > 0);
  m_more->setVisible(folds);
  if (folds) m_more->setText(tr("%n more", nullptr, count - kNewestDecided));
}

void BoardColumn::setWritable(bool writable) {
  m_writable = writable;
  m_add->setEnabled(writable);
}

void BoardColumn::markTarget(bool isTarget) {
  if (property("target").toBool() == isTarget) return;
  setProperty("target", isTarget);
  style()->polish(this);
}

int BoardColumn::heightUpTo(int most) const {
  const QMargins edges = layout()->contentsMargins();
  // With the frame, and the space below that the stretch begins with.
  int height = edges.top() + edges.bottom() + m_add->sizeHint().height() + 2 * layout()->spacing() +
               2 * frameWidth() + 4;
  if (!m_title->isHidden()) height += m_title->sizeHint().height() + layout()->spacing();
  if (!m_invitation->isHidden()) {
    height += m_invitation->heightForWidth(width() - edges.left() - edges.right());
  }
  if (!m_cards->isHidden()) height += m_cards->heightUpTo(most);
  if (!m_more->isHidden()) height += m_more->sizeHint().height() + layout()->spacing();
  return height;
}

void BoardColumn::askTitle(const QString& question, const QString& suggestion) {
  m_title->setPlaceholderText(question);
  m_title->setAccessibleName(question);
  m_title->setToolTip(plainTip(question));
  m_title->setText(suggestion);
  m_title->selectAll();
  m_invitation->hide();
  m_title->show();
  m_title->setFocus(Qt::OtherFocusReason);
}

void BoardColumn::endAsking() {
  if (m_title->isHidden()) return;
  m_title->clear();  // before it loses the keyboard: what stands in it then is meant
  m_title->hide();
  m_invitation->setVisible(m_all.empty());
  emit askingEnded();
}

QWidget& BoardColumn::focusTarget() const {
  if (m_all.empty()) return *m_invitation;
  return *m_cards;
}

bool BoardColumn::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    // The keys of cards are not those of what stands beside them.
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool presses = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (presses || (watched == m_title && !(key->modifiers() & Qt::ControlModifier))) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = key->modifiers() == Qt::NoModifier;
    if (watched == m_invitation && plain &&
        (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
      emit sideways(key->key() == Qt::Key_Left ? -1 : 1);
      return true;
    }
    if (watched == m_title && key->key() == Qt::Key_Escape) {
      endAsking();
      return true;
    }
    if (watched == m_title && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
      const QString title = m_title->text().trimmed();
      endAsking();
      if (!title.isEmpty()) emit titleGiven(title);
      return true;
    }
  }
  if (watched == m_title && event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
    // What was typed and left is meant, as everywhere.
    const QString title = m_title->text().trimmed();
    const bool typed = m_title->isModified() && !title.isEmpty();
    endAsking();
    if (typed) emit titleGiven(title);
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace throughline::editor
