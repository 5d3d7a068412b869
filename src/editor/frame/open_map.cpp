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
      m_lastMode(m_document->access().mode) {
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
  return result.done;
}

void OpenMap::undo() {
  if (m_document->undoLabel()) finish(journey::messages::undoing(), this, m_document->undo(this));
}

void OpenMap::redo() {
  if (m_document->redoLabel()) finish(journey::messages::redoing(), this, m_document->redo(this));
}

std::size_t OpenMap::reload() {
  const std::size_t changes = m_document->reload().size();
  m_lastMode = m_document->access().mode;
  emit accessChanged();
  return changes;
}

void OpenMap::finish(const journey::Message& label, store::Initiator initiator,
                     const store::EditResult& result) {
  if (result.error) emit refused(label, *result.error, initiator);
  if (const auto mode = m_document->access().mode; mode != m_lastMode) {
    m_lastMode = mode;
    emit accessChanged();
  }
}

}  // namespace throughline::editor
