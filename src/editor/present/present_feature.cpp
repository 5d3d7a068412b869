#include "present/present_feature.h"

#include <QAction>
#include <QEvent>
#include <QStyle>
#include <QToolButton>

#include "present/present_window.h"
#include "texts.h"
#include "throughline/journey/standing.h"

namespace throughline::editor {

PresentFeature::PresentFeature(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  m_context.window->installEventFilter(this);
  m_context.actions.add({.id = "present.start",
                         .group = texts::Menus::tr("In the room"),
                         .text = tr("Present"),
                         .tip = tr("The map as slides on the whole screen: all of it, each stage, "
                                   "the weakest link"),
                         .keys = {QKeySequence(Qt::Key_F5)},
                         .run = [this] { start({}); }});
  m_context.actions.add({.id = "present.here",
                         .group = texts::Menus::tr("In the room"),
                         .text = tr("Present from the selected stage"),
                         .tip = tr("The slides from the stage on that is selected"),
                         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F5)},
                         .run = [this] { start(selectedStage()); }});
}

bool PresentFeature::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Close && m_shown) m_shown->close();
  return QObject::eventFilter(watched, event);
}

QToolButton* PresentFeature::makeButton(QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("presentButton");
  button->setProperty("look", "box");
  button->setFocusPolicy(Qt::StrongFocus);
  button->setDefaultAction(m_context.actions.action("present.start"));
  return button;
}

journey::Id<journey::Stage> PresentFeature::selectedStage() const {
  const drawing::Target& current = m_context.view.current();
  const journey::Journey& map = m_context.map.journey();
  if (!map.contains(current.kind, current.id)) return {};
  if (current.kind == journey::Kind::stage) return {current.id};
  return {journey::stageOf(map.get(current.kind, current.id))};
}

void PresentFeature::start(journey::Id<journey::Stage> at) {
  if (m_shown) return m_shown->activateWindow();
  const bool animates =
      m_context.window->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
  const bool reduced =
      m_context.services.settings && m_context.services.settings->value("reducedMotion").toBool();
  m_shown = new PresentWindow(m_context.map, m_context.view, m_context.appearance,
                              animates && !reduced, m_context.window);
  connect(m_shown, &PresentWindow::ended, this,
          [this, shown = m_shown.data()] { comeBack(shown->stageShown()); });
  if (at) m_shown->showStage(at);
  m_shown->begin();
}

void PresentFeature::comeBack(journey::Id<journey::Stage> stage) {
  m_context.window->activateWindow();
  m_context.panels.leave();
  if (!stage || !m_context.map.journey().find(stage)) return;
  const drawing::Target target{journey::Kind::stage, stage.value};
  m_context.view.selectOnly(target);
  m_context.view.reveal(target);
}

}  // namespace throughline::editor
