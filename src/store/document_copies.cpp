#include <limits>

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
  past.images = journey.images().all();
  past.maps = journey.keptMaps().all();
  return past;
}

PastRows Document::Impl::pastWith(const FailedEdit& edit) const {
  PastRows rows;
  try {
    rows = past();
  } catch (const Error&) {
    rows = {};  // the file is in trouble: what is in memory matters more
  }
  rows.images = journey.images().all();
  rows.maps = journey.keptMaps().all();
  const std::int64_t seq = rows.history.empty() ? 1 : rows.history.front().seq + 1;
  rows.history.push_back(
      makeHistoryRow(seq, signatureOf(edit.label), edit.changes, format().version));
  return rows;
}

void Document::saveCopy(const std::filesystem::path& target, bool withHistory) const {
  PastRows past;
  if (withHistory && m_impl->waiting) {
    past = m_impl->pastWith({m_impl->waiting->edit.label, m_impl->waiting->edit.changes});
  } else if (withHistory) {
    past = m_impl->past();
  }
  const journey::Journey& journey = m_impl->journey;
  // A map as it stood holds what was deleted since, as the history does.
  writeNewMap(target, mapImage(withHistory ? journey : withoutKeptMaps(journey), past,
                               m_impl->format(), Unreadable::left_out));
}

void Document::saveCopyWithFailedEdit(const std::filesystem::path& target) const {
  if (!m_impl->failed) {
    throw Error(Blame::usage, shownPath(target), journey::messages::noFailedEdit());
  }
  journey::Journey journey = m_impl->journey;
  journey::applyChanges(journey, m_impl->failed->changes);
  writeNewMap(target, mapImage(journey, m_impl->pastWith(*m_impl->failed), m_impl->format(),
                               Unreadable::left_out));
}

KeptEdits Document::keptEdits() const {
  return {m_impl->services, m_impl->journey.settings().id.value, path()};
}

Drafts Document::drafts() const {
  return {m_impl->services, m_impl->journey.settings().id.value, path()};
}

}  // namespace throughline::store
