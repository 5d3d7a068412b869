#include <algorithm>
#include <utility>

#include "document_impl.h"
#include "throughline/journey/messages/file.h"

// A map that is only read here follows what another program writes.

namespace throughline::store {

using journey::ChangeSet;
namespace messages = journey::messages;

namespace {

// Longer than an edit holds the file, where the disk is quick.
constexpr std::chrono::milliseconds kMoment{30};

/// Whether the history begins with the one that was sealed.
bool goesOnFrom(MapFile& file, const Seal& seal) {
  std::uint64_t sum = 0;
  std::int64_t last = 0;
  file.look([&](Connection& connection) {
    Query query(connection, "SELECT seq, check_sum FROM history WHERE seq <= ? ORDER BY seq");
    query->bind(1, seal.edits);
    while (query->executeStep()) {
      last = query->getColumn(0).getInt64();
      sum += static_cast<std::uint64_t>(query->getColumn(1).getInt64());
    }
  });
  return last == seal.edits && sum == seal.historySum;
}

}  // namespace

bool Document::Impl::follow() {
  if (notifying) return false;
  if (access.mode == Access::Mode::writable) return takeOver();
  if (access.mode != Access::Mode::read_only) return false;
  const bool readsOther = readWhatIsNew();
  return lookWhoEdits() || readsOther;
}

bool Document::Impl::readWhatIsNew() {
  ChangeSet changes;
  try {
    Services quick = services;
    quick.patience = std::min(services.patience, kMoment);
    file->setPatience(quick.patience);
    const bool changed = file->hasChanged();
    file->setPatience(services.patience);
    if (!changed) return false;
    std::optional<MapLock> none;
    Opened opened = openMap(place, quick, Purpose::read, none);
    opened.access = access;
    changes = take(std::move(opened));
    file->setPatience(services.patience);
  } catch (const journey::Error&) {
    return false;  // locked for this moment, or in the middle of being replaced
  }
  notify(changes, nullptr);
  return true;
}

// The file is edited here, and another program wrote to it or put another one in its place, as
// sync programs do. Nothing here is lost where it has all that was written here.
bool Document::Impl::takeOver() {
  if (waiting || !file) return false;
  ChangeSet changes;
  try {
    Services quick = services;
    quick.patience = std::min(services.patience, kMoment);
    file->setPatience(quick.patience);
    const bool changed = file->hasChanged();
    file->setPatience(services.patience);
    if (!changed) return false;
    std::optional<MapLock> none;  // the one that is held stays
    Opened opened = openMap(place, quick, Purpose::read, none);
    if (opened.file->isNewer() || !goesOnFrom(*opened.file, file->seal())) return false;
    std::optional<MapAt> noWalk;
    const auto then = Past(*opened.file, opened.contents.journey, noWalk).mapAt(file->seal().edits);
    if (!then || !(*then == journey)) return false;
    opened.access = access;
    changes = take(std::move(opened));
    file->setPatience(services.patience);
  } catch (const journey::Error&) {
    return false;  // the next edit tells, if it lasts
  }
  if (changes.empty()) return false;
  done.clear();
  undone.clear();
  notify(changes, nullptr);
  return true;
}

bool Document::Impl::lookWhoEdits() {
  using Elsewhere = Access::Elsewhere;
  if (access.mode != Access::Mode::read_only || purpose != Purpose::edit) return false;
  const bool wasOpen = access.elsewhere != Elsewhere::no;
  if (!wasOpen && access.reason.wording() != &messages::openElsewhere) return false;
  const Access before = access;
  if (const auto holder = MapLock::holderOf(place.path)) {
    access.elsewhere = Elsewhere::open;
    access.holder = *holder;
    access.reason = messages::openElsewhere(*holder);
  } else {
    access.elsewhere = Elsewhere::closed;
    const bool known = access.holder != journey::Message();
    access.reason = messages::leftByItsHolder(known ? access.holder : messages::anotherWindow());
  }
  return access != before;
}

}  // namespace throughline::store
