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

}  // namespace

bool Document::Impl::follow() {
  if (access.mode != Access::Mode::read_only || notifying) return false;
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

bool Document::Impl::lookWhoEdits() {
  using Elsewhere = Access::Elsewhere;
  if (access.mode != Access::Mode::read_only || purpose == Purpose::read) return false;
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
