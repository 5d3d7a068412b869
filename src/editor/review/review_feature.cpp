#include "review/review_feature.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

#include "frame/document_words.h"
#include "review/review_window.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

ReviewFeature::ReviewFeature(WindowContext context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_pending(new PendingAnswers(context.map, context.services.store, this)) {
  m_context.window->installEventFilter(this);
  m_context.actions.add({.id = "review.start",
                         .group = texts::Menus::tr("In the room"),
                         .text = tr("Review"),
                         .tip = tr("The quarterly review on the whole screen: what is still "
                                   "true, what is new, "
                                   "what was decided"),
                         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5)},
                         .run = [this] { start(); },
                         .enabled =
                             [this] {
                               return m_context.map.canEdit() &&
                                      m_context.map.journey().count(journey::Kind::stage) > 0;
                             },
                         .edits = true});
}

bool ReviewFeature::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Close) {
    if (m_shown) m_shown->close();
    m_pending->keep();
  }
  return QObject::eventFilter(watched, event);
}

QToolButton* ReviewFeature::makeButton(QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("reviewButton");
  button->setProperty("look", "box");
  button->setFocusPolicy(Qt::StrongFocus);
  button->setDefaultAction(m_context.actions.action("review.start"));
  return button;
}

void ReviewFeature::start() {
  if (m_shown) return m_shown->activateWindow();
  const auto review = ReviewSession::begin(m_context.map, m_context.services);
  if (!review) return;
  m_shown = new ReviewWindow(m_context, *m_pending, *review, m_context.window);
  connect(m_shown, &ReviewWindow::paused, this,
          [this](journey::Id<journey::Stage> stage) { comeBack(stage, m_shown->readingWanted()); });
  connect(m_shown, &ReviewWindow::finished, this, &ReviewFeature::tellEnd);
  m_shown->begin();
}

bool ReviewFeature::resume(const store::Draft& draft) {
  const bool isOpen = journey::openReview(m_context.map.journey()) != nullptr;
  if (draft.kind != journey::Kind::stop || !isOpen) return false;
  start();
  return m_shown && m_shown->resume(draft);
}

QString ReviewFeature::pausedWords() const {
  const journey::Journey& map = m_context.map.journey();
  const journey::Review* open = journey::openReview(map);
  if (!open || m_shown) return {};
  const journey::Stage* stage = open->pausedAt ? map.find(*open->pausedAt) : nullptr;
  if (!stage) return tr("Review of %1 paused").arg(dayOfReview(map, *open));
  return tr("Review of %1 paused at %2")
      .arg(dayOfReview(map, *open), oneLine(QString::fromStdString(stage->name), 40));
}

void ReviewFeature::comeBack(journey::Id<journey::Stage> stage,
                             std::optional<journey::ReadingPlace> reading) {
  m_shown = nullptr;
  m_context.window->activateWindow();
  m_context.panels.leave();
  if (stage && m_context.map.journey().find(stage)) {
    const drawing::Target target{journey::Kind::stage, stage.value};
    m_context.view.selectOnly(target);
    m_context.view.reveal(target);
  }
  emit paused();
  if (reading) m_context.view.requestReading(reading->stage, reading->measure);
}

void ReviewFeature::tellEnd(journey::Id<journey::Review>) {
  m_shown = nullptr;
  m_context.window->activateWindow();
  m_context.panels.leave();
  QString said = tr("The review is finished.");
  if (const auto due = journey::nextReviewDue(m_context.map.journey())) {
    said += u' ' + tr("The next one is due on %1.").arg(longDate(*due));
  }
  m_context.toast.say(said);
  m_context.actions.refresh();
  if (QAction* report = m_context.actions.action("review.report")) report->trigger();
}

}  // namespace throughline::editor
