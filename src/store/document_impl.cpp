#include "document_impl.h"

#include <ctime>
#include <utility>

#include "faults.h"
#include "file_header.h"

namespace throughline::store {

using journey::Blame;
using journey::ChangeSet;
using journey::Error;

Document::Impl::Impl(const std::filesystem::path& given, Services given_services, Purpose why)
    : path(resolveMap(given)), services(std::move(given_services)), purpose(why) {
  take(openMap(path, services, purpose, lock));
}

std::optional<Error> Document::Impl::refusal() const {
  if (notifying) return Error(Blame::usage, "", "expected no edit while views are being told");
  if (access.mode == Access::Mode::writable) return std::nullopt;
  return Error(Blame::system, shownPath(path), access.reason);
}

ChangeSet Document::Impl::take(Opened opened) {
  ChangeSet changes = journey::difference(journey, opened.contents.journey);
  journey = std::move(opened.contents.journey);
  file = std::move(opened.file);
  access = std::move(opened.access);
  changedOutside = opened.contents.changedOutside;
  return changes;
}

void Document::Impl::notify(const ChangeSet& changes, Initiator initiator) {
  std::erase_if(listeners, [](const auto& listener) { return listener.expired(); });
  const auto told = listeners;
  const Notification notification{changes, initiator};
  notifying = true;
  for (const auto& weak : told) {
    if (const auto listener = weak.lock()) (*listener)(notification);
  }
  notifying = false;
}

EditResult Document::Impl::commit(const std::string& label, const ChangeSet& changes,
                                  Initiator initiator, const std::function<void()>& stands) {
  const std::int64_t seq = file->lastSeq() + 1;
  EditResult result;
  try {
    file->write(changes, {timeNow(), services.user, label});
    result = {true, seq, std::nullopt};
    failed.reset();
    changedOutside = false;
    stands();
    notify(changes, initiator);
    return result;
  } catch (const FileLost& lost) {
    access = {Access::Mode::stopped, lost.sentence()};
    result.error = lost;
  } catch (const Error& error) {
    result.error = error;
  }
  journey::applyChanges(journey, journey::inverse(changes));
  failed = FailedEdit{label, changes};
  if (access.mode == Access::Mode::writable) return recover(*result.error, seq, stands);
  return result;
}

EditResult Document::Impl::commitStep(const std::string& label, const ChangeSet& changes,
                                      Initiator initiator, const std::function<void()>& stands) {
  journey::applyChanges(journey, changes);
  return commit(label, changes, initiator, stands);
}

// The truth is read again from the disk: a commit that failed late may be there.
EditResult Document::Impl::recover(const Error& error, std::int64_t tried,
                                   const std::function<void()>& stands) {
  const FileIdentity before = file->identity();
  file.reset();
  EditResult result{false, 0, error};
  ChangeSet changes;
  try {
    Opened opened = openMap(path, services, purpose, lock);
    if (!opened.file->identity().isSameFile(before)) {
      throw inputError(path, "expected the map where it was opened, found another file");
    }
    changes = take(std::move(opened));
  } catch (const Error& unreadable) {
    access = {Access::Mode::stopped, "The map could not be read again after a fault (" +
                                         unreadable.sentence() +
                                         "), so editing has stopped; it is kept in memory."};
    return result;
  }
  if (file->lastSeq() == tried) {
    result.error = Error(error.blame(), error.where(),
                         error.sentence() + "; the edit is in the file all the same");
    failed.reset();
    stands();
  }
  if (!changes.empty()) notify(changes, nullptr);
  return result;
}

std::vector<HistoryRow> Document::Impl::historyRows(std::size_t most,
                                                    std::int64_t beforeSeq) const {
  if (!file) throw Error(Blame::system, shownPath(path), access.reason);
  return file->history(most, beforeSeq);
}

const Format& Document::Impl::format() const {
  return services.format ? *services.format : *currentFormat();
}

std::string Document::Impl::timeNow() const {
  const std::time_t now = std::chrono::system_clock::to_time_t(services.now());
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, length};
}

}  // namespace throughline::store
