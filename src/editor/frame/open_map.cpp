#include "throughline/editor/open_map.h"

#include <utility>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

OpenMap::OpenMap(std::unique_ptr<store::Document> document, QObject* parent)
    : QObject(parent),
      m_document(std::move(document)),
      m_typing(m_document->drafts()),
      m_lastAccess(m_document->access()) {
  m_document->letEditsWait();
  m_subscription = m_document->subscribe(
      [this](const store::Notification& notification) { emit changed(notification); });
}

OpenMap::~OpenMap() = default;

journey::Notation OpenMap::notation() const { return notationOf(journey().settings().numbers); }

QString OpenMap::whyReadOnly() const {
  constexpr int kLongest = 400;
  return asSentence(oneLine(worded(m_document->access().reason), kLongest));
}

bool OpenMap::edit(const journey::Message& label, store::Initiator initiator,
                   const store::Document::Intent& intent) {
  const auto result = m_document->edit(label, initiator, intent);
  finish(label, initiator, result);
  return result.done || result.waits;
}

void OpenMap::undo() {
  if (m_document->undoLabel()) finish(journey::messages::undoing(), this, m_document->undo(this));
}

void OpenMap::redo() {
  if (m_document->redoLabel()) finish(journey::messages::redoing(), this, m_document->redo(this));
}

bool OpenMap::tryAgain() {
  if (!waitingEdit()) return true;
  const bool done = m_document->tryAgain().done;
  m_lastAccess = m_document->access();
  m_typing.hold(waitingEdit());
  emit accessChanged();
  if (!done) return false;
  emit changed({});  // no record, but the history has it now
  emit written();
  return true;
}

void OpenMap::follow() {
  if (m_document->follow()) tellAccess();
}

journey::ChangeSet OpenMap::reload() {
  journey::ChangeSet changes = m_document->reload();
  m_lastAccess = m_document->access();
  m_typing.hold(waitingEdit());
  emit accessChanged();
  return changes;
}

void OpenMap::finish(const journey::Message& label, store::Initiator initiator,
                     const store::EditResult& result) {
  if (result.error && !result.waits) emit refused(label, *result.error, initiator);
  tellAccess();
}

void OpenMap::tellAccess() {
  if (m_document->access() == m_lastAccess) return;
  m_lastAccess = m_document->access();
  m_typing.hold(waitingEdit());
  emit accessChanged();
}

}  // namespace throughline::editor
