#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

#include "frame/document_words.h"
#include "review/closing_page.h"
#include "review/decision_column.h"
#include "review/key_hints.h"
#include "review/left_open_list.h"
#include "review/question_card.h"
#include "review/review_head.h"
#include "review/review_style.h"
#include "review/review_window.h"
#include "review/slide_view.h"
#include "review/still_true_card.h"
#include "review/stop_row.h"
#include "throughline/drawing/review_pictures.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"
#include "throughline/metrics/numbers.h"
#include "throughline/metrics/periods.h"
#include "widgets/tab_order.h"

// What the window of a review shows of the stop in view.

namespace throughline::editor {

namespace {

constexpr qreal kSideUnits = 546;  // left of the questions, without its margins
constexpr qreal kSideMargin = 44;
constexpr qreal kDecisionUnits = 410;
constexpr qreal kFoldedUnits = 60;
constexpr qreal kNarrowestOpen = 1.6;  // 16 : 10: narrower, decisions fold

}  // namespace

drawing::ViewOptions ReviewWindow::optionsOfPeriod() const {
  drawing::ViewOptions options = m_context.view.options();
  options.invitations = false;
  options.notation = m_context.map.notation();
  options.period = m_session.period();
  return options;
}

void ReviewWindow::refresh() {
  if (m_over || !m_session.review() || m_session.stages().empty()) {
    if (!m_over) close();
    return;
  }
  m_stop = std::clamp(m_stop, 0, stops() - 1);
  refreshHead();
  refreshRow();
  switch (kindOf(m_stop)) {
    case StopKind::opening:
      refreshOpening();
      break;
    case StopKind::stage:
      refreshStage();
      break;
    case StopKind::weakest:
      refreshWeakest();
      break;
    case StopKind::closing:
      m_closing->refresh();
      break;
  }
  tabInLayoutOrder(*this);  // chips and fields of what the map has come and go
}

void ReviewWindow::refreshWeakest() {
  constexpr qreal kHead = 150;  // of the slide: the window has its own
  auto body = drawing::weakestLinkBody(m_session.journey(), optionsOfPeriod(), width() / scale());
  m_weakest->setVisible(body != nullptr);
  m_noWeakest->setVisible(!body);
  m_noWeakest->setContentsMargins(static_cast<int>(56 * scale()), static_cast<int>(34 * scale()), 0,
                                  0);
  m_weakest->show(std::move(body), theme(), scale(), kHead);
}

void ReviewWindow::refreshOpening() {
  const qreal margin = 56;
  m_strip->show(drawing::weakestLinkStrip(m_session.journey(), optionsOfPeriod(),
                                          width() / scale() - 2 * margin),
                theme(), scale());
  const auto missing = m_session.missingPeriod();
  m_addPeriod->setVisible(missing.has_value());
  QString note;
  if (missing) {
    const QString name = oneLine(QString::fromStdString(missing->name));
    m_addPeriod->setText(plainMenuText(tr("Add %1").arg(name)));
    note = tr("%1 has ended and is not on the map yet.").arg(name);
  }
  m_openingNote->setText(note);
  m_openingNote->setVisible(!note.isEmpty());
  m_leftOpen->refresh();
  m_openingDecisions->show(std::nullopt);
}

void ReviewWindow::refreshStage() {
  const auto stage = *stageOf(m_stop);
  const journey::Review* before = journey::reviewBefore(m_session.journey(), m_session.id());
  drawing::ReviewedStage about{.stage = stage, .lastNote = {}, .lastDate = {}};
  if (before) {
    const auto* stop = journey::stopAt(m_session.journey(), before->id, stage);
    about.lastNote = oneLine(QString::fromStdString(stop ? stop->note : std::string()), 600);
    if (about.lastNote.isEmpty() && !stop) {
      about.lastNote = oneLine(QString::fromStdString(before->note), 600);
    }
    about.lastDate = dayOfReview(m_session.journey(), *before);
  }
  const auto period = m_session.period();
  about.unfinished = period && m_session.journey().get(*period).end >= m_session.today();
  m_side->show(drawing::reviewedStage(m_session.journey(), optionsOfPeriod(), about, kSideUnits),
               theme(), scale());
  const bool arrives = m_shownStage != stage;
  m_shownStage = stage;
  for (QuestionCard* card : m_cards) {
    if (arrives) {
      card->show(stage);
    } else {
      card->refresh();
    }
  }
  if (arrives) {
    m_decisions->show(stage);
  } else {
    m_decisions->refresh();
  }
  fold();
}

void ReviewWindow::fold() {
  m_isFolded = width() < height() * kNarrowestOpen && !m_unfolded;
  m_decisionScroll->setVisible(!m_isFolded);
  m_folded->setVisible(m_isFolded);
  m_folded->setText(QString::number(m_decisions->count()));
  m_folded->setAccessibleName(tr("%n decisions", nullptr, static_cast<int>(m_decisions->count())));
  m_folded->setToolTip(plainTip(m_folded->accessibleName()));
}

void ReviewWindow::choosePeriod(QPoint below) {
  keepTyped();
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("reviewPeriods");
  auto periods = metrics::periodsByDate(m_session.journey());
  std::ranges::reverse(periods);
  if (const auto missing = m_session.missingPeriod()) {
    connect(menu->addAction(
                plainMenuText(tr("Add %1").arg(oneLine(QString::fromStdString(missing->name))))),
            &QAction::triggered, this, [this] { m_session.addMissingPeriod(); });
    menu->addSeparator();
  }
  for (const journey::Period* period : periods) {
    QAction* action = menu->addAction(plainMenuText(oneLine(QString::fromStdString(period->name))));
    action->setCheckable(true);
    action->setChecked(m_session.period() == period->id);
    connect(action, &QAction::triggered, this,
            [this, id = period->id] { m_session.setPeriod(id); });
  }
  menu->popup(below);
}

void ReviewWindow::tickClock() {
  using namespace std::chrono;
  const auto now = m_context.services.store.now();
  m_spent[m_stop] += duration_cast<seconds>(now - m_since).count();
  m_since = now;
}

void ReviewWindow::refreshHead() {
  const journey::Review* review = m_session.review();
  if (!review || m_session.stages().empty()) return;
  tickClock();
  ReviewHead::Said said;
  const auto period = m_session.period();
  const auto numbers = metrics::numbersOf(m_session.journey(), period);
  const auto stage = stageOf(m_stop);
  switch (kindOf(m_stop)) {
    case StopKind::opening:
      said.title = oneLine(QString::fromStdString(m_session.journey().settings().title));
      break;
    case StopKind::weakest:
      said.title = tr("Weakest link");
      break;
    case StopKind::closing:
      said.title = tr("Decisions");
      break;
    case StopKind::stage:
      said.stage = static_cast<std::size_t>(m_stop - 1);
      said.title = oneLine(QString::fromStdString(m_session.journey().get(*stage).name));
      if (numbers.weakestLink && numbers.passages[numbers.weakestLink->passage].from == *stage) {
        said.flag = tr("Weakest link");
      }
      break;
  }
  said.review = tr("Review of %1").arg(m_session.dayOfReview());
  if (period) {
    const auto name = [&](journey::Id<journey::Period> id) {
      return oneLine(QString::fromStdString(m_session.journey().get(id).name), 28);
    };
    const auto before = metrics::periodBefore(m_session.journey(), *period);
    said.periods = before ? tr("%1 against %2").arg(name(*period), name(*before)) : name(*period);
  }
  said.below = tr("stop %1 of %2").arg(m_stop + 1).arg(stops());
  const qint64 minutes = m_spent[m_stop] / 60;
  if (minutes > 0) said.clock = tr("%n min", nullptr, static_cast<int>(minutes));
  m_head->show(said, theme(), scale());
  if (!m_context.map.canEdit()) {
    m_saved->setText(m_context.map.waitingEdit() ? tr("Kept here, not on disk yet")
                                                 : m_context.map.whyReadOnly());
  } else {
    m_saved->setText(tr("All answers are saved as they are typed"));
  }
}

void ReviewWindow::refreshRow() {
  const auto numbers = metrics::numbersOf(m_session.journey(), m_session.period());
  std::vector<StopMark> marks;
  const auto seen = [&](int stop) { return m_seen.contains(stop); };
  marks.push_back({.name = tr("Whole map"),
                   .state = seen(0) ? tr("seen") : tr("not seen"),
                   .share = seen(0) ? 1.0 : 0.0});
  constexpr double kAll = std::size(journey::kReviewQuestions);
  for (const auto* stage : m_session.stages()) {
    const auto answered = journey::answeredAt(m_session.journey(), m_session.id(), stage->id);
    marks.push_back({.name = oneLine(QString::fromStdString(stage->name), 60),
                     .state = tr("%1 of %2").arg(answered).arg(kAll),
                     .share = static_cast<double>(answered) / kAll});
  }
  const int weakest = stops() - 2;
  marks.push_back({.name = tr("Weakest link"),
                   .state = seen(weakest) ? tr("seen") : tr("not seen"),
                   .share = seen(weakest) ? 1.0 : 0.0,
                   .here = false,
                   .weakest = true});
  const auto taken = m_session.journey().in<journey::Decision>(m_session.id()).size();
  marks.push_back({.name = tr("Decisions"),
                   .state = tr("%n taken", nullptr, static_cast<int>(taken)),
                   .share = 0});
  marks[static_cast<std::size_t>(m_stop)].here = true;
  m_row->show(marks, theme(), scale());
}

void ReviewWindow::restyle() {
  setStyleSheet(reviewStyle(theme(), scale()));
  const auto units = [this](qreal of) { return static_cast<int>(of * scale()); };
  m_sideScroll->setFixedWidth(units(kSideUnits + 2 * kSideMargin) - 10);
  // The scroll bar stands in the margin.
  m_sideScroll->widget()->layout()->setContentsMargins(
      units(kSideMargin), units(24), std::max(2, units(kSideMargin) - 22), units(16));
  m_decisionScroll->setFixedWidth(units(kDecisionUnits));
  m_decisions->layout()->setContentsMargins(units(22), units(24), units(22), units(16));
  m_openingDecisions->layout()->setContentsMargins(0, 0, 0, 0);
  m_closing->layout()->setContentsMargins(units(56), units(34), units(56), units(24));
  m_keys->show(theme(), scale());
  for (QuestionCard* card : m_cards) card->setScale(scale());
  m_folded->setFixedWidth(units(kFoldedUnits));
  QLayout& questions = *m_questionScroll->widget()->layout();
  questions.setContentsMargins(units(32), units(9), units(32), units(4));
  questions.setSpacing(units(6));
  m_strip->parentWidget()->layout()->setContentsMargins(units(56), units(34), units(56), units(24));
  m_row->setFixedHeight(units(74));
  findChild<QWidget*>("reviewFoot")
      ->layout()
      ->setContentsMargins(units(44), units(6), units(44), units(6));
}

}  // namespace throughline::editor
