#include "review/review_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

#include "review/closing_page.h"
#include "review/decision_column.h"
#include "review/key_hints.h"
#include "review/question_card.h"
#include "review/review_head.h"
#include "review/still_true_card.h"
#include "throughline/drawing/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

namespace {

constexpr int kClockBeat = 15'000;  // milliseconds

}  // namespace

ReviewWindow::ReviewWindow(const WindowContext& context, PendingAnswers& pending,
                           journey::Id<journey::Review> review, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint),
      m_context(context),
      m_session(context.map, context.services, pending, review, this),
      m_head(new ReviewHead(this)),
      m_pages(new QStackedWidget(this)) {
  setObjectName("reviewWindow");
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  setWindowTitle(tr("Review of %1").arg(m_session.dayOfReview()));
  m_since = context.services.store.now();
  makeParts();
  connect(&context.map, &OpenMap::changed, this, &ReviewWindow::refresh);
  connect(&context.appearance, &Appearance::themeChanged, this, [this] {
    restyle();
    refresh();
  });
  connect(&context.map, &OpenMap::accessChanged, this, &ReviewWindow::refreshHead);
  connect(&context.map, &OpenMap::refused, this,
          [this](const journey::Message&, const journey::Error& error, store::Initiator) {
            say(m_context.map.waitingEdit()
                    ? tr("Kept here, not on disk yet. What is typed waits as well.")
                    : drawing::worded(error.message(), m_context.map.notation()));
          });
  m_clock.setInterval(kClockBeat);
  connect(&m_clock, &QTimer::timeout, this, &ReviewWindow::refreshHead);
  m_clock.start();
  qApp->installEventFilter(this);
  connect(qApp, &QApplication::focusChanged, this, &ReviewWindow::markCurrent);
}

ReviewWindow::~ReviewWindow() {
  qApp->removeEventFilter(this);
  disconnect(qApp, nullptr, this, nullptr);  // its fields give the keyboard away as they go
}

const drawing::Theme& ReviewWindow::theme() const { return m_context.appearance.theme(); }

// Which stop.

ReviewWindow::StopKind ReviewWindow::kindOf(int stop) const {
  if (stop == 0) return StopKind::opening;
  if (stop == stops() - 1) return StopKind::closing;
  return stop == stops() - 2 ? StopKind::weakest : StopKind::stage;
}

std::optional<journey::Id<journey::Stage>> ReviewWindow::stageOf(int stop) const {
  if (kindOf(stop) != StopKind::stage) return std::nullopt;
  return m_session.stages()[static_cast<std::size_t>(stop - 1)]->id;
}

journey::Id<journey::Stage> ReviewWindow::nearestStage() const {
  const auto all = m_session.stages();
  const int place = std::clamp(m_stop - 1, 0, static_cast<int>(all.size()) - 1);
  return all[static_cast<std::size_t>(place)]->id;
}

void ReviewWindow::begin() {
  if (parentWidget()) setGeometry(parentWidget()->screen()->geometry());
  const journey::Review* review = m_session.review();
  const auto all = m_session.stages();
  // One that has answers already, or was left at a later stage, goes on where it was; a new one
  // begins with the strip.
  const bool hasAnswers = review && !m_session.journey().in<journey::Stop>(review->id).empty();
  const bool wasLeft = review && !all.empty() && review->pausedAt != all.front()->id;
  const bool begun = hasAnswers || wasLeft;
  showStop(0);
  if (begun && review->pausedAt) showStage(*review->pausedAt);
  showFullScreen();
  raise();
  activateWindow();
}

void ReviewWindow::showStage(journey::Id<journey::Stage> stage) {
  const auto all = m_session.stages();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]->id == stage) return showStop(static_cast<int>(i) + 1);
  }
}

void ReviewWindow::showStop(int stop) {
  if (stop < 0 || stop >= stops()) return;
  keepTyped();
  tickClock();
  m_seen.insert(m_stop);
  m_stop = stop;
  m_seen.insert(stop);
  m_unfolded = false;
  const StopKind kind = kindOf(stop);
  m_pages->setCurrentIndex(static_cast<int>(kind));
  m_shownStage = {};
  refresh();
  if (kind == StopKind::stage) {
    m_questionScroll->verticalScrollBar()->setValue(0);
    m_sideScroll->verticalScrollBar()->setValue(0);
    for (QuestionCard* card : m_cards) {
      if (journey::isAnswered(journey::stopAt(m_session.journey(), m_session.id(), *stageOf(stop)),
                              card->question())) {
        continue;
      }
      card->first()->setFocus(Qt::OtherFocusReason);
      return;
    }
    m_cards.front()->first()->setFocus(Qt::OtherFocusReason);
  } else {
    m_pages->currentWidget()->setFocus();
    setFocus();
  }
}

bool ReviewWindow::resume(const store::Draft& draft) {
  if (draft.kind != journey::Kind::stop) return false;
  showStage(journey::Id<journey::Stage>{draft.stage});
  m_stillTrue->resume(QString::fromStdString(draft.text));
  return true;
}

// What is typed.

void ReviewWindow::keepTyped() {
  if (kindOf(m_stop) == StopKind::stage && m_shownStage) {
    for (QuestionCard* card : m_cards) card->keep();
  }
}

void ReviewWindow::openDecision() {
  if (kindOf(m_stop) == StopKind::stage) {
    m_unfolded = true;
    fold();
    m_decisionScroll->ensureWidgetVisible(m_decisions);
    m_decisions->openNew();
    return;
  }
  if (kindOf(m_stop) != StopKind::opening) showStop(0);
  m_openingDecisions->openNew();
}

void ReviewWindow::park() {
  const bool opens = m_parkBox->isHidden();
  m_parkBox->setVisible(opens);
  m_keys->setVisible(!opens);
  if (opens) {
    m_parkBox->setFocus();
  } else if (kindOf(m_stop) == StopKind::stage) {
    m_cards.front()->first()->setFocus();
  } else {
    setFocus();
  }
}

void ReviewWindow::say(const QString& sentence) { m_saved->setText(oneLine(sentence, 120)); }

bool ReviewWindow::takeKey(QWidget& at, int key, Qt::KeyboardModifiers modifiers) {
  const auto held = modifiers & ~Qt::KeypadModifier;
  if (held == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
    openDecision();
    return true;
  }
  if (held != Qt::NoModifier) return false;
  switch (key) {
    case Qt::Key_PageDown:
      showStop(m_stop + 1);
      return true;
    case Qt::Key_PageUp:
      showStop(m_stop - 1);
      return true;
    case Qt::Key_F4:
      park();
      return true;
    case Qt::Key_Escape:
      if (&at == m_parkBox) {
        park();
      } else {
        close();
      }
      return true;
    default:
      return false;
  }
}

bool ReviewWindow::eventFilter(QObject* watched, QEvent* event) {
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (!isKey || !watched->isWidgetType()) return false;
  auto& widget = static_cast<QWidget&>(*watched);
  if (widget.window() != this) return false;
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();  // nothing of the window below hears a key
    return key.key() == Qt::Key_Escape;
  }
  if (key.matches(QKeySequence::Undo) && !qobject_cast<QLineEdit*>(&widget)) {
    m_context.map.undo();
    return true;
  }
  return takeKey(widget, key.key(), key.modifiers());
}

// A card that is in hand has an edge, and stands wholly in view.
void ReviewWindow::markCurrent() {
  QWidget* focus = QApplication::focusWidget();
  for (QuestionCard* card : m_cards) {
    const bool current = focus && card->isAncestorOf(focus);
    setLook(*card, "current", current);
    if (!current) continue;
    // One that is higher than the screen is followed field by field.
    const bool fits = card->height() <= m_questionScroll->viewport()->height();
    if (fits) m_questionScroll->ensureWidgetVisible(card, 0, 12);
    m_questionScroll->ensureWidgetVisible(focus, 0, 24);
  }
}

void ReviewWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  restyle();
  refresh();
}

void ReviewWindow::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme().of(drawing::Ink::paper));
}

void ReviewWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  if (m_over) return;
  m_over = true;
  leave();
}

// What was typed is kept, and the review goes on here the next time.
void ReviewWindow::leave() {
  if (m_session.stages().empty() || !m_session.review()) {
    emit paused({});
    return;
  }
  keepTyped();
  const auto stage = nearestStage();
  m_session.pauseAt(stage);
  emit paused(stage);
}

}  // namespace throughline::editor
