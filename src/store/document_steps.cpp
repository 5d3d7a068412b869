#include "document_impl.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/document.h"

// Back and forth through the edits made since opening.

namespace throughline::store {

using journey::Blame;
using journey::ChangeSet;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

namespace {

Message labelOf(const std::vector<DoneEdit>& edits, std::size_t steps) {
  return steps == 1 ? edits.back().label : messages::severalEdits(steps);
}

}  // namespace

EditResult Document::Impl::step(std::vector<DoneEdit>& from, std::vector<DoneEdit>& to,
                                std::size_t steps, const Way& way, Initiator initiator) {
  if (auto error = refusal()) return {false, 0, std::move(error)};
  if (steps == 0 || steps > from.size()) {
    return {false, 0, Error(Blame::usage, "", way.nothingThere())};
  }
  const journey::Journey before = journey;
  for (std::size_t i = 1; i <= steps; ++i) {
    const ChangeSet& changes = from[from.size() - i].changes;
    journey::applyChanges(journey, way.isBack ? journey::inverse(changes) : changes);
  }
  const ChangeSet changes = journey::difference(before, journey);
  return commit(way.label(labelOf(from, steps)), changes, initiator, [&from, &to, steps] {
    for (std::size_t i = 0; i < steps; ++i) {
      to.push_back(std::move(from.back()));
      from.pop_back();
    }
  });
}

EditResult Document::undo(Initiator initiator, std::size_t steps) {
  return m_impl->step(m_impl->done, m_impl->undone, steps,
                      {true, messages::undo, messages::nothingToUndo}, initiator);
}

EditResult Document::redo(Initiator initiator, std::size_t steps) {
  return m_impl->step(m_impl->undone, m_impl->done, steps,
                      {false, messages::redo, messages::nothingToRedo}, initiator);
}

std::optional<Message> Document::undoLabel() const {
  if (m_impl->done.empty()) return std::nullopt;
  return m_impl->done.back().label;
}

std::optional<Message> Document::redoLabel() const {
  if (m_impl->undone.empty()) return std::nullopt;
  return m_impl->undone.back().label;
}

}  // namespace throughline::store
