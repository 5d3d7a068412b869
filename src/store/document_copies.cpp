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

void Document::saveCopy(const std::filesystem::path& target, bool withHistory) const {
  std::vector<HistoryRow> rows;
  if (withHistory) rows = m_impl->historyRows(kAll, 0);
  writeNewMap(target, mapImage(m_impl->journey, rows, m_impl->format()));
}

void Document::saveCopyWithFailedEdit(const std::filesystem::path& target) const {
  if (!m_impl->failed) {
    throw Error(Blame::usage, shownPath(target), journey::messages::noFailedEdit());
  }
  std::vector<HistoryRow> rows;
  try {
    rows = m_impl->historyRows(kAll, 0);
  } catch (const Error&) {
    rows.clear();  // the file is in trouble: what is in memory matters more
  }
  journey::Journey journey = m_impl->journey;
  journey::applyChanges(journey, m_impl->failed->changes);
  const Signature signature{timeText(m_impl->services.now()), m_impl->services.user,
                            m_impl->failed->label};
  rows.push_back(makeHistoryRow(rows.empty() ? 1 : rows.front().seq + 1, signature,
                                m_impl->failed->changes, m_impl->format().version));
  writeNewMap(target, mapImage(journey, rows, m_impl->format()));
}

Drafts Document::drafts() const {
  return {m_impl->services, m_impl->journey.settings().id.value, path()};
}

}  // namespace throughline::store
