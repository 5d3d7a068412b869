#include "throughline/store/document.h"

#include <utility>

#include "document_impl.h"
#include "faults.h"
#include "history_rows.h"
#include "map_image.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/rules.h"

namespace throughline::store {

using journey::Blame;
using journey::ChangeSet;
using journey::Error;
namespace messages = journey::messages;

namespace {

std::optional<Error> brokenRule(const journey::Journey& journey, const ChangeSet& changes) {
  const auto fault = journey::checkChanges(journey, changes);
  if (!fault) return std::nullopt;
  return Error(Blame::input, fault->where(), fault->message);
}

EditResult refused(Error error) { return {false, 0, std::move(error)}; }

}  // namespace

Document::Document(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Document::~Document() = default;

std::unique_ptr<Document> Document::create(const std::filesystem::path& path,
                                           const journey::Journey& journey, Services services) {
  const auto format = services.format ? services.format : currentFormat();
  writeNewMap(path, mapImage(journey, {}, *format));
  return open(path, std::move(services));
}

std::unique_ptr<Document> Document::open(const std::filesystem::path& path, Services services,
                                         Purpose purpose) {
  return std::unique_ptr<Document>(
      new Document(std::make_unique<Impl>(path, std::move(services), purpose)));
}

const journey::Journey& Document::journey() const { return m_impl->journey; }
const std::filesystem::path& Document::path() const { return m_impl->place.path; }
const Access& Document::access() const { return m_impl->access; }
bool Document::changedOutside() const { return m_impl->changedOutside; }
const std::optional<FailedEdit>& Document::failedEdit() const { return m_impl->failed; }

void Document::letEditsWait() { m_impl->editsWait = true; }

const WaitingEdit* Document::waitingEdit() const {
  return m_impl->waiting ? &m_impl->waiting->edit : nullptr;
}

EditResult Document::tryAgain() { return m_impl->tryAgain(); }

void Document::forgetWaitingEdit() {
  if (m_impl->waiting) m_impl->waiting->kept.drop();
}

void Document::signAs(std::string user) { m_impl->services.user = std::move(user); }

bool Document::follow() { return m_impl->follow(); }

EditResult Document::edit(const journey::Message& label, Initiator initiator,
                          const Intent& intent) {
  if (auto error = m_impl->refusal()) return refused(std::move(*error));
  journey::Edit edit(m_impl->journey, m_impl->services.ids);
  try {
    intent(edit);
  } catch (const Error& error) {
    edit.rollBack();
    return refused(error);
  } catch (...) {
    edit.rollBack();
    throw;
  }
  ChangeSet changes = edit.changes();
  if (changes.empty() && !edit.isKeptEvenIfUnchanged())
    return {true, m_impl->file->lastSeq(), std::nullopt};
  if (auto error = brokenRule(m_impl->journey, changes)) {
    edit.rollBack();
    return refused(std::move(*error));
  }
  return m_impl->commit(label, changes, initiator, [impl = m_impl.get(), label, changes] {
    impl->done.push_back({label, changes});
    impl->undone.clear();
  });
}

std::vector<HistoryEntry> Document::history(std::size_t most, std::int64_t beforeSeq) const {
  return m_impl->walk().entries(m_impl->historyRows(most, beforeSeq));
}

std::vector<HistoryEntry> Document::historyOf(const journey::RecordKey& record, std::size_t most,
                                              std::int64_t beforeSeq) const {
  return m_impl->walk().entriesOf(record, most, beforeSeq);
}

std::vector<std::string> Document::authors() const { return m_impl->walk().authors(); }

std::vector<LastChange> Document::lastChanges() const { return m_impl->walk().lastChanges(); }

std::optional<LastChange> Document::lastChangeOf(const journey::RecordKey& record,
                                                 std::int64_t beforeSeq) const {
  return m_impl->walk().lastChangeOf(record, beforeSeq);
}

journey::Journey Document::mapAt(std::int64_t seq) const {
  Past past = m_impl->walk();
  const std::int64_t last = m_impl->file->lastSeq();
  if (seq < 0 || seq > last) throw Error(Blame::usage, "", messages::noSuchEdit(last, seq));
  auto map = past.mapAt(seq);
  if (!map) throw Error(Blame::input, "history", messages::mapAtUnknown(seq));
  map->shareImages(m_impl->journey);
  map->shareKeptMaps(m_impl->journey);
  return std::move(*map);
}

std::optional<ChangeSet> Document::changesOutside() const {
  return m_impl->changedOutside ? m_impl->changesOutside() : std::nullopt;
}

std::shared_ptr<void> Document::subscribe(Listener listener) {
  auto handle = std::make_shared<Listener>(std::move(listener));
  m_impl->listeners.push_back(handle);
  return handle;
}

void Document::keepSafetyCopy(const std::string& occasion) {
  if (auto error = m_impl->refusal()) throw Error(*error);
  m_impl->keepSafetyCopy(occasion);
}

const std::optional<Error>& Document::safetyFault() const { return m_impl->safetyFault; }

ChangeSet Document::reload() {
  const ChangeSet changes =
      m_impl->take(openMap(m_impl->place, m_impl->services, m_impl->purpose, m_impl->lock));
  m_impl->lookWhoEdits();
  m_impl->done.clear();
  m_impl->undone.clear();
  if (m_impl->waiting) {
    m_impl->failed = FailedEdit{m_impl->waiting->edit.label, m_impl->waiting->edit.changes};
    m_impl->waiting->kept.drop();
    m_impl->waiting.reset();
  }
  m_impl->notify(changes, nullptr);
  return changes;
}

}  // namespace throughline::store
