#include "review/decision_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include "fields/suggestions.h"
#include "frame/document_words.h"
#include "review/question_card.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/due_date.h"
#include "throughline/journey/reviews.h"
#include "widgets/dot_icon.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

using journey::DecisionState;

NewDecisionBox::NewDecisionBox(ReviewSession& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_what(new QLineEdit(this)),
      m_who(new QLineEdit(this)),
      m_by(new QLineEdit(this)),
      m_understood(new PlainLabel(this)) {
  setObjectName("newDecision");
  setProperty("look", "newDecision");
  m_what->setObjectName("decisionWhat");
  m_what->setPlaceholderText(tr("Type a decision"));
  m_what->setAccessibleName(tr("What is decided"));
  m_who->setObjectName("decisionWho");
  m_who->setPlaceholderText(tr("who"));
  m_who->setAccessibleName(tr("Who does it"));
  m_by->setObjectName("decisionBy");
  m_by->setPlaceholderText(tr("by when"));
  m_by->setAccessibleName(tr("By when"));
  m_understood->setObjectName("decisionDay");
  m_understood->setProperty("look", "quietReview");
  m_understood->setWordWrap(true);
  new Suggestions(
      *m_who,
      [this] {
        QStringList names;
        for (const auto* each : m_session.journey().list<journey::Department>()) {
          names << oneLine(QString::fromStdString(each->name));
        }
        return names;
      },
      true);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(m_who, 2);
  row->addWidget(m_by, 3);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 10, 10, 10);
  layout->setSpacing(6);
  layout->addWidget(m_what);
  layout->addLayout(row);
  layout->addWidget(m_understood);
  for (QLineEdit* each : {m_what, m_who, m_by}) {
    connect(each, &QLineEdit::returnPressed, this, &NewDecisionBox::take);
    connect(each, &QLineEdit::textChanged, this, &NewDecisionBox::showDay);
  }
  for (const auto& [box, field] : fields()) {
    connect(box, &QLineEdit::textChanged, this, [this, name = field](const QString& text) {
      if (!m_showing) m_session.setPending(place(), name, text);
    });
  }
  showDay();
}

void NewDecisionBox::show(std::optional<journey::Id<journey::Stage>> stage) {
  m_stage = stage;
  const QScopedValueRollback guard(m_showing, true);
  for (const auto& [box, field] : fields()) box->setText(m_session.pending(place(), field));
}

std::array<std::pair<QLineEdit*, const char*>, 3> NewDecisionBox::fields() const {
  return {{{m_what, kDecisionField}, {m_who, "who"}, {m_by, "by"}}};
}

journey::Id<journey::Stage> NewDecisionBox::place() const {
  return m_stage.value_or(journey::Id<journey::Stage>{});
}

void NewDecisionBox::open() {
  m_what->setFocus(Qt::ShortcutFocusReason);
  m_what->selectAll();
}

std::optional<journey::Date> NewDecisionBox::day() const {
  const auto& settings = m_session.journey().settings();
  return journey::dueDate(m_by->text().toStdString(), m_session.today(),
                          static_cast<int>(settings.fiscalYearStart));
}

void NewDecisionBox::showDay() {
  const bool says = !m_by->text().trimmed().isEmpty();
  const auto understood = day();
  QString words;
  if (says && understood) words = tr("by %1").arg(longDate(*understood));
  if (says && !understood) words = tr("No day understood: 31 Oct, end of month, in 6 weeks");
  if (!says && !m_what->text().trimmed().isEmpty())
    words = tr("Enter takes it. By when: 31 Oct, end of month, in 6 weeks");
  m_understood->setText(words);
  m_understood->setVisible(!words.isEmpty());
}

void NewDecisionBox::take() {
  if (m_what->text().trimmed().isEmpty()) return m_what->setFocus();
  const bool unread = !m_by->text().trimmed().isEmpty() && !day();
  if (unread) return m_by->setFocus();
  keep();
  m_what->setFocus();
}

void NewDecisionBox::keep() {
  const QString what = m_what->text().trimmed();
  const bool unread = !m_by->text().trimmed().isEmpty() && !day();
  if (what.isEmpty() || unread) return;
  if (!m_session.decide(m_stage, what, m_who->text(), day())) return;
  for (QLineEdit* each : {m_what, m_who, m_by}) each->clear();
}

DecisionColumn::DecisionColumn(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_taken(new QVBoxLayout),
      m_new(new NewDecisionBox(session, this)),
      m_back(new QVBoxLayout) {
  auto* heading = new PlainLabel(tr("Decisions"), this);
  heading->setProperty("look", "reviewHeading");
  m_taken->setSpacing(8);
  m_back->setSpacing(8);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(9);
  layout->addWidget(heading);
  layout->addLayout(m_taken);
  layout->addWidget(m_new);
  layout->addSpacing(10);
  layout->addLayout(m_back);
  layout->addStretch(1);
}

void DecisionColumn::show(std::optional<journey::Id<journey::Stage>> stage) {
  m_new->show(stage);
  m_stage = stage;
  refresh();
}

QString DecisionColumn::whoAndWhen(const journey::Decision& decision, bool& nobody) const {
  const auto* owner = decision.owner ? m_session.journey().find(*decision.owner) : nullptr;
  nobody = !owner;
  QString words = owner ? oneLine(QString::fromStdString(owner->name)) : tr("nobody yet");
  if (decision.due) words += QStringLiteral("   ") + tr("by %1").arg(shortDate(*decision.due));
  return words;
}

QWidget* DecisionColumn::cardOf(const journey::Decision& decision, bool cameBack) {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("decision_%1").arg(decision.id.value));
  card->setProperty("look", "question");
  auto* what = new PlainLabel(breakable(oneLine(QString::fromStdString(decision.text), 400)), card);
  what->setProperty("look", "decisionText");
  what->setWordWrap(true);
  bool nobody = false;
  auto* who = new PlainLabel(breakable(whoAndWhen(decision, nobody)), card);
  who->setProperty("look", nobody ? "faultReview" : "quietReview");
  who->setWordWrap(true);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(5);
  layout->addWidget(what);
  auto* owned = new QHBoxLayout;
  owned->setSpacing(6);
  const auto* owner = decision.owner ? m_session.journey().find(*decision.owner) : nullptr;
  if (owner) {
    auto* dot = new QLabel(card);
    constexpr int kDotSide = 11;
    dot->setPixmap(dotIcon(QColor(QString::fromStdString(owner->color)), devicePixelRatioF())
                       .pixmap(kDotSide, kDotSide));
    owned->addWidget(dot);
  }
  owned->addWidget(who, 1);
  layout->addLayout(owned);
  if (!cameBack) return card;
  auto* row = new FlowLayout(nullptr, 6);
  row->setContentsMargins(0, 0, 0, 0);
  const std::pair<QString, DecisionState> states[]{{tr("Done"), DecisionState::done},
                                                   {tr("Still open"), DecisionState::open},
                                                   {tr("Dropped"), DecisionState::dropped}};
  for (const auto& [text, state] : states) {
    auto* chip = answerChip(text, card);
    chip->setProperty("small", true);
    chip->setChecked(decision.state == state);
    chip->setObjectName(QStringLiteral("state_%1_%2").arg(decision.id.value).arg(int(state)));
    connect(chip, &QPushButton::clicked, this,
            [this, id = decision.id, state = state, name = chip->objectName()] {
              m_session.setDecision(id, state);
              m_shown.clear();
              refresh();
              if (auto* same = findChild<QPushButton*>(name)) same->setFocus();
            });
    row->addWidget(chip);
  }
  layout->addLayout(row);
  return card;
}

std::vector<DecisionColumn::Shown> DecisionColumn::wanted() const {
  std::vector<Shown> all;
  const journey::Journey& map = m_session.journey();
  const auto add = [&](const journey::Decision& decision, const QString& from) {
    const auto* owner = decision.owner ? map.find(*decision.owner) : nullptr;
    all.push_back({decision, owner ? owner->name : std::string(), from});
  };
  for (const auto* each : map.in<journey::Decision>(m_session.id())) {
    if (each->stage == m_stage) add(*each, {});
  }
  for (const journey::Review* review : journey::reviewsByDate(map)) {
    if (review->id == m_session.id()) continue;
    for (const auto* each : map.in<journey::Decision>(review->id)) {
      if (each->stage == m_stage && m_session.cameBack(each->id))
        add(*each, dayOfReview(map, *review));
    }
  }
  return all;
}

void DecisionColumn::refresh() {
  std::vector<Shown> now = wanted();
  if (now == m_shown && !now.empty()) return;
  clearLayout(*m_taken);
  clearLayout(*m_back);
  QString from;
  for (const Shown& each : now) {
    if (each.from.isEmpty()) {
      m_taken->addWidget(cardOf(each.decision, false));
      continue;
    }
    if (each.from != from) {
      auto* heading = new PlainLabel(tr("Came back from %1").arg(each.from), this);
      heading->setProperty("look", "reviewHeading");
      heading->setWordWrap(true);
      m_back->addWidget(heading);
      from = each.from;
    }
    m_back->addWidget(cardOf(each.decision, true));
  }
  m_shown = std::move(now);
}

}  // namespace throughline::editor
