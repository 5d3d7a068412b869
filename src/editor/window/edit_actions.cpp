#include "edit_actions.h"

#include <QAction>
#include <algorithm>
#include <array>
#include <utility>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

using journey::Kind;

// What a deletion is called by: a stage takes its touchpoints along, a
// touchpoint its links.
constexpr std::array kNamed{Kind::stage,   Kind::touchpoint, Kind::department, Kind::persona,
                            Kind::period,  Kind::experiment, Kind::campaign,   Kind::question,
                            Kind::emotion, Kind::evidence,   Kind::finding,    Kind::link,
                            Kind::source};

}  // namespace

EditActions::EditActions(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  add();
  connect(&m_context.map, &OpenMap::changed, this, [this](const store::Notification& notification) {
    refresh();
    // From here on Undo would take back another edit than the one that it stands beside.
    m_context.toast.takeBack(std::exchange(m_undoOffered, 0));
    sayWhatWasDeleted(notification);
    sayWhatWasPasted(notification);
  });
  connect(&m_context.map, &OpenMap::accessChanged, this, &EditActions::refresh);
  connect(&m_context.view, &ViewState::selectionChanged, &m_context.actions,
          &ActionRegistry::refresh);
  connect(&m_context.view, &ViewState::filterChanged, &m_context.actions, &ActionRegistry::refresh);
  refresh();
}

void EditActions::add() {
  const auto writable = [this] { return m_context.map.canEdit(); };
  m_context.actions.add(
      {.id = "edit.undo",
       .group = texts::Menus::tr("Edit"),
       .text = tr("Undo"),
       .tip = tr("Take the last edit back; it goes back to the opening of the map"),
       .keys = {QKeySequence::Undo},
       .run = [this] { m_context.map.undo(); },
       .enabled =
           [this, writable] {
             return writable() && m_context.map.document().undoLabel().has_value();
           }});
  m_context.actions.add(
      {.id = "edit.redo",
       .group = texts::Menus::tr("Edit"),
       .text = tr("Redo"),
       .tip = tr("Make the edit again that was taken back"),
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
       .run = [this] { m_context.map.redo(); },
       .enabled =
           [this, writable] {
             return writable() && m_context.map.document().redoLabel().has_value();
           }});
}

void EditActions::refresh() {
  m_context.actions.refresh();
  const auto& document = m_context.map.document();
  const auto words = [](const journey::Message& label) {
    return plainMenuText(oneLine(worded(label)));
  };
  const auto undone = document.undoLabel();
  const auto redone = document.redoLabel();
  m_context.actions.action("edit.undo")
      ->setText(undone ? tr("Undo %1").arg(words(*undone)) : tr("Undo"));
  m_context.actions.action("edit.redo")
      ->setText(redone ? tr("Redo %1").arg(words(*redone)) : tr("Redo"));
}

void EditActions::sayWhatWasDeleted(const store::Notification& notification) {
  // Undo and redo come from the map itself; who asked for them knows.
  if (notification.initiator == &m_context.map) return;
  const auto removed = [&](Kind kind) {
    return std::ranges::count_if(notification.changes, [=](const journey::Change& change) {
      return change.kind == kind && !change.after;
    });
  };
  const auto kind = std::ranges::find_if(kNamed, [&](Kind each) { return removed(each) > 0; });
  if (kind == kNamed.end()) return;
  const auto label = m_context.map.document().undoLabel();
  const bool ofSeveralKinds =
      label && *label == journey::messages::deleteRecords(journey::messages::selection());
  const QString what =
      ofSeveralKinds
          ? tr("%Ln things", nullptr,
               static_cast<int>(std::ranges::count_if(
                   notification.changes, [](const auto& change) { return !change.after; })))
          : countedKind(*kind, static_cast<std::size_t>(removed(*kind)));
  m_undoOffered =
      m_context.toast.say(tr("Deleted %1").arg(what), tr("Undo"), [this] { m_context.map.undo(); });
}

void EditActions::sayWhatWasPasted(const store::Notification& notification) {
  // Nobody's are changes from outside: the last edit of this window is another one.
  if (!notification.initiator || notification.initiator == &m_context.map) return;
  const auto label = m_context.map.document().undoLabel();
  const bool readings = label && (label->wording() == &journey::messages::pasteReadings ||
                                  label->wording() == &journey::messages::pasteFigures);
  const bool records = label && label->wording() == &journey::messages::pasteRecords;
  if (!readings && !records) return;
  const auto& what = label->arguments().front().value;
  const QString text =
      readings ? tr("Wrote %n figures", nullptr, static_cast<int>(std::get<std::int64_t>(what)))
               : tr("Pasted %1").arg(worded(std::get<journey::Message>(what)));
  m_undoOffered = m_context.toast.say(text, tr("Undo"), [this] { m_context.map.undo(); });
}

}  // namespace throughline::editor
