#include "document_impl.h"

#include <utility>

#include "faults.h"
#include "file_header.h"
#include "outside_changes.h"
#include "safety_folder.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/time_text.h"

namespace throughline::store {

using journey::Blame;
using journey::ChangeSet;
using journey::Error;
namespace messages = journey::messages;

Document::Impl::Impl(const std::filesystem::path& given, Services theServices, Purpose thePurpose)
    : place(resolveMap(given)), services(std::move(theServices)), purpose(thePurpose) {
  journey.images().setLoad([weak = std::weak_ptr(m_self)](const journey::ImageHash& hash) {
    const auto self = weak.lock();
    return self ? (*self)->readImage(hash) : nullptr;
  });
  journey.keptMaps().setLoad([weak = std::weak_ptr(m_self)](const journey::MapHash& hash) {
    const auto self = weak.lock();
    return self ? (*self)->readKeptMap(hash) : nullptr;
  });
  adopt(openMap(place, services, purpose, lock));
  lookWhoEdits();
}

std::optional<Error> Document::Impl::refusal() const {
  if (notifying) return Error(Blame::usage, "", messages::editWhileTelling());
  if (access.mode == Access::Mode::writable) return std::nullopt;
  return Error(Blame::system, shownPath(place.name), access.reason);
}

ChangeSet Document::Impl::take(Opened opened) {
  ChangeSet changes = journey::difference(journey, opened.contents.journey);
  adopt(std::move(opened));
  return changes;
}

// What reads an image has no use for more than that it cannot be read.
journey::Images::ImagePtr Document::Impl::readImage(const journey::ImageHash& hash) {
  try {
    return file ? file->readImage(hash) : nullptr;
  } catch (const Error&) {
    return nullptr;
  }
}

// Its pictures lie in this file. It does not share those of the map, which share it.
void Document::Impl::lendImages(const journey::Journey& kept) {
  kept.images().setInFile(journey.images().inFile());
  kept.images().setLoad([weak = std::weak_ptr(m_self)](const journey::ImageHash& hash) {
    const auto self = weak.lock();
    return self ? (*self)->readImage(hash) : nullptr;
  });
}

journey::KeptMaps::Ptr Document::Impl::readKeptMap(const journey::MapHash& hash) {
  try {
    const auto kept = file ? file->readKeptMap(hash) : nullptr;
    if (kept) lendImages(kept->map());
    return kept;
  } catch (const Error&) {
    return nullptr;
  }
}

void Document::Impl::adopt(Opened opened) {
  // New images that an edit names, which is still to be written, stay.
  journey.images().setInFile(opened.contents.journey.images().inFile());
  opened.contents.journey.shareImages(journey);
  journey.keptMaps().setInFile(opened.contents.journey.keptMaps().inFile());
  opened.contents.journey.shareKeptMaps(journey);
  journey = std::move(opened.contents.journey);
  file = std::move(opened.file);
  access = std::move(opened.access);
  changedOutside = opened.contents.changedOutside;
  sealed = opened.contents.sealed;
  lastWalk.reset();
}

void Document::Impl::notify(const ChangeSet& changes, Initiator initiator) {
  std::erase_if(listeners, [](const auto& listener) { return listener.expired(); });
  const auto told = listeners;  // a listener may add others
  const Notification notification{changes, initiator};
  struct Telling {
    bool& flag;
    explicit Telling(bool& notifying) : flag(notifying) { flag = true; }
    ~Telling() { flag = false; }
  } const telling(notifying);
  for (const auto& weak : told) {
    if (const auto listener = weak.lock()) (*listener)(notification);
  }
}

EditResult Document::Impl::commit(const journey::Message& label, const ChangeSet& changes,
                                  Initiator initiator, const std::function<void()>& stands) {
  const std::int64_t seq = file->lastSeq() + rowsOfAnEdit();
  EditResult result;
  try {
    write(label, changes);
    result = {true, seq, std::nullopt};
  } catch (const FileLost& lost) {
    if (editsWait) return wait({label, changes}, initiator, stands, lost);
    access = {Access::Mode::stopped, lost.message()};
    result.error = lost;
  } catch (const Obstructed& obstructed) {
    if (editsWait) return wait({label, changes}, initiator, stands, obstructed);
    result.error = obstructed;
  } catch (const Error& error) {
    result.error = error;
  }
  if (result.done) {
    failed.reset();
    changedOutside = false;
    stands();
    notify(changes, initiator);
    return result;
  }
  journey::applyChanges(journey, journey::inverse(changes));
  failed = FailedEdit{label, changes};
  if (access.mode == Access::Mode::writable) {
    const ChangeSet truth = readAgain(result, seq, stands);
    if (!truth.empty()) notify(truth, nullptr);
  }
  return result;
}

void Document::Impl::write(const journey::Message& label, const ChangeSet& changes) {
  keepCopiesBefore();
  const NewEdit edit{changes, signatureOf(label), journey, outsideRow(changes)};
  try {
    file->write(edit);
    return;
  } catch (const FileLost& lost) {
    if (lost.now() == FileLost::Now::nothing) throw;
    if (!reopenAsLeft(mapBefore(changes))) throw;
  }
  file->write(edit);
}

journey::Journey Document::Impl::mapBefore(const ChangeSet& changes) const {
  journey::Journey before = journey;
  journey::applyChanges(before, journey::inverse(changes));
  return before;
}

// What another program did is a step of the map's past like any other.
std::optional<ChangeSet> Document::Impl::outsideRow(const ChangeSet& changes) {
  if (!changedOutside) return std::nullopt;
  return outsideChanges(*file, mapBefore(changes), sealed, services).value_or(ChangeSet{});
}

Signature Document::Impl::signatureOf(const journey::Message& label) const {
  return {journey::timeText(services.now()), services.user, label};
}

// After a fault the truth is read from the disk: a commit that failed late may
// be there, and then the edit stands.
ChangeSet Document::Impl::readAgain(EditResult& result, std::int64_t tried,
                                    const std::function<void()>& stands) {
  const FileIdentity before = file->identity();
  file.reset();
  ChangeSet changes;
  try {
    Opened opened = openMap(place, services, purpose, lock);
    if (!opened.file->identity().isSameFile(before)) {
      throw inputError(place.name, messages::notWhereOpened(messages::anotherFile()));
    }
    changes = take(std::move(opened));
  } catch (const Error& unreadable) {
    access = {Access::Mode::stopped, messages::editingStopped(unreadable.message())};
    return changes;
  }
  if (file->lastSeq() == tried) {
    result.error = Error(result.error->blame(), result.error->where(),
                         messages::editStandsAllTheSame(result.error->message()));
    failed.reset();
    stands();
  }
  return changes;
}

// A new version may not be written without a copy of the old one. The copy of
// the day is a comfort: an edit does not wait for it.
void Document::Impl::keepCopiesBefore() {
  if (file->isOlder()) keepSafetyCopy("version-" + std::to_string(file->version()));
  const std::string today = journey::timeText(services.now()).substr(0, 10);
  if (m_daySeen == today || services.safetyFolder.empty()) return;
  m_daySeen = today;
  try {
    keepDailyCopy(services, journey.settings().id.value, [&] { return file->image(); });
    safetyFault.reset();
  } catch (const Obstructed& locked) {
    safetyFault = locked;
    m_daySeen.clear();  // the edit waits as well, and it is looked after then
  } catch (const Error& error) {
    safetyFault = error;
  }
}

void Document::Impl::keepSafetyCopy(const std::string& occasion) {
  store::keepSafetyCopy(services, journey.settings().id.value, occasion,
                        [&] { return file->image(); });
}

std::optional<ChangeSet> Document::Impl::changesOutside() const {
  return file ? outsideChanges(*file, journey, sealed, services) : std::nullopt;
}

std::vector<HistoryRow> Document::Impl::historyRows(std::size_t most,
                                                    std::int64_t beforeSeq) const {
  if (!file) throw Error(Blame::system, shownPath(place.name), access.reason);
  return file->history(most, beforeSeq);
}

Past Document::Impl::walk() {
  if (!file) throw Error(Blame::system, shownPath(place.name), access.reason);
  return {*file, journey, lastWalk};
}

const Format& Document::Impl::format() const {
  return services.format ? *services.format : *currentFormat();
}

}  // namespace throughline::store
