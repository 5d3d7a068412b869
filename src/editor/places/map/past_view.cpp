#include "past_view.h"

#include <QAction>
#include <QHBoxLayout>

#include "compare/open_comparison.h"
#include "frame/worded.h"
#include "map_area.h"
#include "panels/history/history_panel.h"
#include "panels/history/taking_back.h"
#include "past_bar.h"
#include "texts.h"
#include "throughline/editor/canvas/canvas.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

PastView::PastView(const WindowContext& context, Canvas& canvas, MapArea& area,
                   HistoryPanel& history)
    : m_context(context),
      m_canvas(canvas),
      m_area(area),
      m_history(history),
      m_bar(new PastBar(&area)),
      m_room(new QWidget),
      m_legend(new PlainLabel(tr("▭ outlined: what this edit changed"), m_room)) {
  m_area.setBar(*m_bar);
  auto* row = new QHBoxLayout(m_room);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_legend);
  m_legend->setObjectName("pastLegend");
  m_legend->hide();
  connect(&history, &HistoryPanel::pointWanted, this, [this](const PastPoint& point) {
    QAction* place = m_context.actions.action("place.map");
    if (point.kept && !m_canvas.isVisible() && place) place->trigger();
    if (m_canvas.isVisible() && !m_canvas.isTyping()) show(point, false);
  });
  connect(&history, &HistoryPanel::nowWanted, this, &PastView::leave);
  connect(&canvas, &Canvas::nowWanted, this, &PastView::leave);
  connect(&canvas, &Canvas::nowShown, this, &PastView::leave);
  connect(&context.view, &ViewState::historyRequested, this, &PastView::showHistoryOf);
  connect(m_bar, &PastBar::nowWanted, this, &PastView::leave);
  connect(m_bar, &PastBar::compareWanted, this, &PastView::compare);
  connect(m_bar, &PastBar::sideWanted, this, [this](bool before) { show(m_point, before); });
}

QWidget& PastView::legend() { return *m_room; }

void PastView::show(const PastPoint& point, bool before) {
  m_point = point;
  try {
    auto map = m_context.map.document().mapAt(before ? point.before : point.after);
    m_isBefore = before;
    m_bar->tell(saidTime(point.at), point.headline, before);
    m_area.showBar(true);
    m_legend->show();
    m_canvas.showPast(std::move(map), point.changes);
  } catch (const journey::Error& error) {
    leave();
    m_context.toast.say(asSentence(oneLine(worded(error.message()), 300)));
  }
}

void PastView::compare() {
  const auto words = m_isBefore ? tr("Before %1, %2") : tr("After %1, %2");
  try {
    compareWithNow(m_context, m_isBefore ? m_point.before : m_point.after,
                   words.arg(oneLine(m_point.headline, 60), saidTime(m_point.at)));
  } catch (const journey::Error& error) {
    m_context.toast.say(asSentence(oneLine(worded(error.message()), 300)));
  }
}

void PastView::leave() {
  m_history.letGo();
  m_legend->hide();
  m_canvas.showNow();
  m_area.showBar(false);
}

void PastView::addActions() {
  m_context.actions.add({.id = "history.ofThis",
                         .group = texts::Menus::tr("Selection"),
                         .text = tr("History of this"),
                         .tip = tr("Every edit that touched what is selected, the newest first"),
                         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
                         .run = [this] { historyOfThis(); },
                         .enabled = [this] { return m_canvas.pointedAt().has_value(); }});
}

void PastView::historyOfThis() {
  const auto thing = m_canvas.pointedAt();
  if (!thing) return;
  const auto& journey = m_context.map.journey();
  const auto record = journey.find(thing->kind, thing->id);
  const QString name = record ? recordName(journey, *record) : kindWord(thing->kind);
  showHistoryOf(*thing, name);
}

void PastView::showHistoryOf(const drawing::Target& thing, const QString& name) {
  leave();
  m_context.panels.bring(m_history);
  m_history.showHistoryOf(thing, name);
}

}  // namespace throughline::editor
