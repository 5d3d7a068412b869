#include <limits>

#include "clock_text.h"
#include "document_impl.h"
#include "faults.h"
#include "history_rows.h"
#include "map_image.h"
#include "throughline/journey/messages/file.h"
#include "throughline/store/document.h"

// A Document's copies: new files, made from memory.

namespace throughline::store {

using journey::Blame;
using journey::Error;

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::int32_t>::max();

}  // namespace

PastRows Document::Impl::past() const {
  PastRows past;
  past.history = historyRows(kAll, 0);
  file->look([&](Connection& connection) { past.waypoints = readWaypoints(connection); });
  // One that no row leads to would take the place of a later one.
  const std::int64_t newest = past.history.empty() ? 0 : past.history.front().seq;
  std::erase_if(past.waypoints, [&](const WaypointRow& row) { return row.seq > newest; });
  return past;
}

void Document::saveCopy(const std::filesystem::path& target, bool withHistory) const {
  const PastRows past = withHistory ? m_impl->past() : PastRows{};
  writeNewMap(target, mapImage(m_impl->journey, past, m_impl->format()));
}

void Document::saveCopyWithFailedEdit(const std::filesystem::path& target) const {
  if (!m_impl->failed) {
    throw Error(Blame::usage, shownPath(target), journey::messages::noFailedEdit());
  }
  PastRows past;
  try {
    past = m_impl->past();
  } catch (const Error&) {
    past = {};  // the file is in trouble: what is in memory matters more
  }
  journey::Journey journey = m_impl->journey;
  journey::applyChanges(journey, m_impl->failed->changes);
  const Signature signature{timeText(m_impl->services.now()), m_impl->services.user,
                            m_impl->failed->label};
  const std::int64_t seq = past.history.empty() ? 1 : past.history.front().seq + 1;
  past.history.push_back(
      makeHistoryRow(seq, signature, m_impl->failed->changes, m_impl->format().version));
  writeNewMap(target, mapImage(journey, past, m_impl->format()));
}

Drafts Document::drafts() const {
  return {m_impl->services, m_impl->journey.settings().id.value, path()};
}

}  // namespace throughline::store
