#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "canvas/clipboard.h"
#include "canvas/verbs/verbs.h"
#include "throughline/journey/intents/touchpoints.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Kind;

void Verbs::copy() {
  const auto ids = m_context.view.selectedTouchpoints();
  if (ids.empty()) return;
  QGuiApplication::clipboard()->setMimeData(
      mimeOf(journey::clip(m_context.journey(), ids)).release());
}

void Verbs::cut() {
  const auto ids = m_context.view.selectedTouchpoints();
  if (ids.empty()) return;
  copy();
  std::set<Target> gone;
  for (const auto id : ids) gone.insert({Kind::touchpoint, id.value});
  const Target next = selectionAfterRemoval(m_context.board.layout(), gone);
  const QString label =
      ids.size() == 1 ? QObject::tr("Cut touchpoint") : QObject::tr("Cut touchpoints");
  const bool done =
      m_context.edit(label, [&](journey::Edit& edit) { removeTouchpoints(edit, ids); });
  if (!done) return;
  m_context.view.select(next.id != 0 ? std::set{next} : std::set<Target>{}, next);
}

void Verbs::paste() {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (!mime) return;
  std::vector<journey::ClippedTouchpoint> touchpoints;
  try {
    touchpoints = touchpointsOf(*mime);
    if (touchpoints.empty()) return;
    if (!m_context.focus.stage()) {
      throw journey::Error(journey::Blame::usage, "map",
                           "expected a stage to paste into, found none: add a stage first");
    }
  } catch (const journey::Error& error) {
    m_context.services.dialogs->tell(&m_context.widget, error);
    return;
  }
  const journey::Id<journey::Stage> stage = m_context.focus.stage();
  journey::Id<journey::Touchpoint> before;
  const Element* current = m_context.focus.element();
  if (current && current->kind == ElementKind::touchpoint) {
    const auto order = m_context.journey().idsIn(Kind::touchpoint, stage.value);
    const auto at = std::ranges::find(order, current->target.id);
    if (at != order.end() && std::next(at) != order.end()) before = {*std::next(at)};
  }
  std::vector<journey::Id<journey::Touchpoint>> made;
  const bool done = m_context.edit(
      touchpoints.size() == 1 ? QObject::tr("Paste touchpoint") : QObject::tr("Paste touchpoints"),
      [&](journey::Edit& edit) { made = journey::paste(edit, touchpoints, stage, before); });
  if (!done || made.empty()) return;
  std::set<Target> selection;
  for (const auto id : made) selection.insert({Kind::touchpoint, id.value});
  m_context.view.select(std::move(selection), {Kind::touchpoint, made.back().value});
  m_context.view.reveal(m_context.view.current());
}

}  // namespace throughline::editor
