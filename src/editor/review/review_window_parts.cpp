#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include "review/closing_page.h"
#include "review/dead_touchpoints_card.h"
#include "review/decision_column.h"
#include "review/key_hints.h"
#include "review/left_open_list.h"
#include "review/numbers_card.h"
#include "review/objections_card.h"
#include "review/owners_card.h"
#include "review/review_head.h"
#include "review/review_window.h"
#include "review/slide_view.h"
#include "review/still_true_card.h"
#include "review/stop_row.h"
#include "throughline/editor/plain_text.h"

// What stands where in the window of a review.

namespace throughline::editor {

namespace {

QScrollArea* scrollOver(QWidget* inner, const char* name, QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setObjectName(name);
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

}  // namespace

void ReviewWindow::makeParts() {
  m_pages->addWidget(makeOpeningPage());
  m_pages->addWidget(makeStagePage());
  m_pages->addWidget(makeWeakestPage());
  m_closing = new ClosingPage(m_session, this);
  auto* closing = scrollOver(m_closing, "closingScroll", this);
  m_closing->setObjectName("closingPage");
  m_pages->addWidget(closing);
  connect(m_closing, &ClosingPage::stageWanted, this, &ReviewWindow::showStage);
  connect(m_closing, &ClosingPage::finishWanted, this, [this](const QStringList& participants) {
    if (!m_session.finish(participants)) return;
    m_over = true;
    const auto id = m_session.id();
    close();
    emit finished(id);
  });
  m_row = new StopRow(this);
  m_row->setAttribute(Qt::WA_StyledBackground);
  connect(m_row, &StopRow::chosen, this, &ReviewWindow::showStop);
  connect(m_head, &ReviewHead::periodWanted, this, &ReviewWindow::choosePeriod);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_head);
  layout->addWidget(m_pages, 1);
  layout->addWidget(m_row);
  layout->addWidget(makeFoot());
}

QWidget* ReviewWindow::makeStagePage() {
  auto* page = new QWidget(this);
  auto* sideInner = new QWidget;
  m_side = new SlideView(sideInner);
  auto* sideLayout = new QVBoxLayout(sideInner);
  sideLayout->addWidget(m_side);
  sideLayout->addStretch(1);
  m_sideScroll = scrollOver(sideInner, "reviewSide", page);
  auto* questions = new QWidget;
  questions->setObjectName("questions");
  m_stillTrue = new StillTrueCard(m_session, questions);
  auto* numbers = new NumbersCard(m_session, questions);
  connect(numbers, &NumbersCard::readingsWanted, this, [this](journey::ReadingPlace place) {
    m_wanted = place;
    close();
  });
  m_cards = {m_stillTrue, new ObjectionsCard(m_session, questions),
             new DeadTouchpointsCard(m_session, questions), new OwnersCard(m_session, questions),
             numbers};
  auto* column = new QVBoxLayout(questions);
  for (QuestionCard* card : m_cards) {
    column->addWidget(card);
    connect(card, &QuestionCard::said, this, &ReviewWindow::say);
  }
  column->addStretch(1);
  m_questionScroll = scrollOver(questions, "reviewQuestions", page);
  m_decisions = new DecisionColumn(m_session, nullptr);
  m_decisionScroll = scrollOver(m_decisions, "reviewDecisions", page);
  m_folded = new QPushButton(page);
  m_folded->setObjectName("foldedDecisions");
  m_folded->setProperty("look", "folded");
  m_folded->setAutoDefault(false);
  connect(m_folded, &QPushButton::clicked, this, [this] {
    m_unfolded = true;
    fold();
    m_decisions->openNew();
  });
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_sideScroll);
  layout->addWidget(m_questionScroll, 1);
  layout->addWidget(m_decisionScroll);
  layout->addWidget(m_folded);
  return page;
}

QWidget* ReviewWindow::makeOpeningPage() {
  auto* page = new QWidget;
  page->setObjectName("openingPage");
  m_strip = new SlideView(page);
  m_strip->setObjectName("weakestStrip");
  m_openingNote = new PlainLabel(page);
  m_openingNote->setObjectName("openingNote");
  m_openingNote->setWordWrap(true);
  m_addPeriod = new QPushButton(page);
  m_addPeriod->setObjectName("addPeriod");
  m_addPeriod->setAutoDefault(false);
  connect(m_addPeriod, &QPushButton::clicked, this, [this] { m_session.addMissingPeriod(); });
  m_leftOpen = new LeftOpenList(m_session, page);
  m_openingDecisions = new DecisionColumn(m_session, page);
  auto* note = new QHBoxLayout;
  note->addWidget(m_openingNote, 1);
  note->addWidget(m_addPeriod);
  auto* layout = new QVBoxLayout(page);
  layout->addWidget(m_strip);
  layout->addSpacing(12);
  layout->addLayout(note);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(40);
  columns->addWidget(m_leftOpen, 3, Qt::AlignTop);
  columns->addWidget(m_openingDecisions, 2, Qt::AlignTop);
  layout->addLayout(columns);
  layout->addStretch(1);
  return scrollOver(page, "openingScroll", this);
}

QWidget* ReviewWindow::makeWeakestPage() {
  auto* page = new QWidget;
  page->setObjectName("weakestPage");
  m_weakest = new SlideView(page);
  m_noWeakest =
      new PlainLabel(tr("No passage is measured yet: there is nothing to tell it by."), page);
  m_noWeakest->setObjectName("noWeakest");
  m_noWeakest->setWordWrap(true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_weakest);
  layout->addWidget(m_noWeakest);
  layout->addStretch(1);
  return scrollOver(page, "weakestScroll", this);
}

QWidget* ReviewWindow::makeFoot() {
  auto* foot = new QWidget(this);
  foot->setObjectName("reviewFoot");
  foot->setAttribute(Qt::WA_StyledBackground);
  m_keys = new KeyHints({{tr("Page down"), tr("next stop")},
                         {tr("Page up"), tr("back")},
                         {tr("Tab"), tr("next question")},
                         {tr("Ctrl+Enter"), tr("decision")},
                         {tr("F4"), tr("park")},
                         {tr("Esc"), tr("pause the review")}},
                        foot);
  m_keys->setObjectName("reviewKeys");
  m_saved = new PlainLabel(foot);
  m_saved->setObjectName("reviewSaid");
  m_parkBox = new QLineEdit(foot);
  m_parkBox->setObjectName("parkBox");
  m_parkBox->setPlaceholderText(tr("Park a topic that belongs elsewhere, and go on with Enter"));
  m_parkBox->setAccessibleName(tr("Topic to park"));
  m_parkBox->setText(m_session.pending({}, kParkField));
  connect(m_parkBox, &QLineEdit::textEdited, this,
          [this](const QString& text) { m_session.setPending({}, kParkField, text); });
  m_parkBox->hide();
  connect(m_parkBox, &QLineEdit::returnPressed, this, [this] {
    const QString text = m_parkBox->text().trimmed();
    if (!text.isEmpty() && !m_session.park(text)) return;
    m_parkBox->clear();
    m_session.setPending({}, kParkField, {});
    park();
    if (!text.isEmpty()) say(tr("Parked: %1").arg(oneLine(text, 60)));
  });
  auto* layout = new QHBoxLayout(foot);
  layout->setSpacing(24);
  layout->addWidget(m_keys, 1);
  layout->addWidget(m_parkBox, 2);
  layout->addWidget(m_saved);
  return foot;
}

}  // namespace throughline::editor
