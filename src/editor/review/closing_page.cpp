#include "review/closing_page.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "review/question_card.h"
#include "throughline/drawing/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

namespace {

constexpr auto kWhoField = "participants";

QWidget* headingOf(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "reviewHeading");
  return label;
}

QWidget* lineOf(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(breakable(text), parent);
  label->setWordWrap(true);
  return label;
}

/// "no question answered", or which are not.
QString unansweredWords(const ReviewSession& session, journey::Id<journey::Stage> stage,
                        std::size_t answered) {
  if (answered == 0) return ClosingPage::tr("no question answered");
  const auto* stop = journey::stopAt(session.journey(), session.id(), stage);
  QStringList open;
  for (const journey::ReviewQuestion question : journey::kReviewQuestions) {
    if (journey::isAnswered(stop, question)) continue;
    const auto& code = journey::messages::codeOf(journey::messages::kStopQuestions, question);
    open << drawing::worded(code(), session.notation());
  }
  return open.join(QStringLiteral(", "));
}

}  // namespace

ClosingPage::ClosingPage(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_decisions(new QVBoxLayout),
      m_unanswered(new QVBoxLayout),
      m_parked(new QVBoxLayout),
      m_who(new QPlainTextEdit(this)),
      m_finish(new QPushButton(tr("Finish the review"), this)) {
  m_who->setObjectName("participants");
  m_who->setTabChangesFocus(true);
  m_who->setPlaceholderText(tr("A name on each line"));
  m_who->setAccessibleName(tr("Who took part"));
  m_who->setMaximumHeight(130);
  m_finish->setObjectName("finishReview");
  m_finish->setProperty("look", "primary");
  m_finish->setAutoDefault(false);
  auto* left = new QVBoxLayout;
  left->setSpacing(8);
  left->addWidget(headingOf(tr("Decided today"), this));
  left->addLayout(m_decisions);
  left->addSpacing(14);
  left->addWidget(headingOf(tr("Parked"), this));
  left->addLayout(m_parked);
  left->addStretch(1);
  auto* right = new QVBoxLayout;
  right->setSpacing(8);
  right->addWidget(headingOf(tr("Not answered"), this));
  right->addLayout(m_unanswered);
  right->addSpacing(14);
  right->addWidget(headingOf(tr("Who took part"), this));
  right->addWidget(m_who);
  right->addSpacing(6);
  right->addWidget(m_finish, 0, Qt::AlignLeft);
  right->addWidget(quietText(tr("Keeps the map as it stands now, to compare with later"), this));
  right->addStretch(1);
  auto* layout = new QHBoxLayout(this);
  layout->setSpacing(48);
  layout->addLayout(left, 1);
  layout->addLayout(right, 1);
  m_who->setPlainText(m_session.pending({}, kWhoField));
  connect(m_who, &QPlainTextEdit::textChanged, this,
          [this] { m_session.setPending({}, kWhoField, m_who->toPlainText()); });
  connect(m_finish, &QPushButton::clicked, this, [this] { emit finishWanted(participants()); });
}

QStringList ClosingPage::participants() const {
  QStringList names;
  for (const QString& line : m_who->toPlainText().split(u'\n')) {
    if (!line.trimmed().isEmpty()) names << line.trimmed();
  }
  return names;
}

void ClosingPage::fillDecisions() {
  clearLayout(*m_decisions);
  const auto all = m_session.journey().in<journey::Decision>(m_session.id());
  for (const auto* each : all) {
    const auto* owner = each->owner ? m_session.journey().find(*each->owner) : nullptr;
    m_decisions->addWidget(lineOf(oneLine(QString::fromStdString(each->text), 400), this));
    QString who = owner ? oneLine(QString::fromStdString(owner->name)) : tr("nobody yet");
    if (each->due) who += QStringLiteral(" · ") + tr("by %1").arg(shortDate(*each->due));
    QWidget* line = quietText(who, this);
    if (!owner) line->setProperty("look", "faultReview");
    m_decisions->addWidget(line);
  }
  if (all.empty()) m_decisions->addWidget(quietText(tr("No decisions were taken"), this));
}

void ClosingPage::fillUnanswered() {
  clearLayout(*m_unanswered);
  bool any = false;
  for (const auto* stage : m_session.stages()) {
    const std::size_t answered =
        journey::answeredAt(m_session.journey(), m_session.id(), stage->id);
    if (answered == std::size(journey::kReviewQuestions)) continue;
    any = true;
    auto* link = new QPushButton(
        plainMenuText(tr("%1: %2").arg(oneLine(QString::fromStdString(stage->name), 40),
                                       unansweredWords(m_session, stage->id, answered))),
        this);
    link->setProperty("look", "link");
    link->setAutoDefault(false);
    connect(link, &QPushButton::clicked, this, [this, id = stage->id] { emit stageWanted(id); });
    m_unanswered->addWidget(link, 0, Qt::AlignLeft);
  }
  if (!any) m_unanswered->addWidget(quietText(tr("Every question is answered"), this));
}

void ClosingPage::fillParked() {
  clearLayout(*m_parked);
  const journey::Review* review = m_session.review();
  const auto entries = review ? journey::entriesIn(review->parked) : std::vector<std::string>{};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto* row = new QHBoxLayout;
    row->addWidget(lineOf(oneLine(QString::fromStdString(entries[i]), 400), this), 1);
    auto* away = new QPushButton(tr("Take off"), this);
    away->setProperty("look", "answer");
    away->setProperty("small", true);
    away->setAutoDefault(false);
    connect(away, &QPushButton::clicked, this, [this, i] {
      m_session.unpark(i);
      refresh();
    });
    row->addWidget(away);
    m_parked->addLayout(row);
  }
  if (entries.empty()) m_parked->addWidget(quietText(tr("Nothing is parked"), this));
}

void ClosingPage::refresh() {
  fillDecisions();
  fillUnanswered();
  fillParked();
  m_finish->setEnabled(m_session.map().canEdit());
}

}  // namespace throughline::editor
