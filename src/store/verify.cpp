#include <set>

#include "faults.h"
#include "file_header.h"
#include "history_rows.h"
#include "image_rows.h"
#include "kept_map_rows.h"
#include "opening.h"
#include "outside_changes.h"
#include "past.h"
#include "past_check.h"
#include "record_index.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/rules.h"
#include "waypoints.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kRowsAtOnce = 500;

/// Adds what is wrong with the rows of the history, and gives the numbers of these rows.
std::set<std::int64_t> checkHistory(MapFile& file, const Contents& contents,
                                    std::vector<Error>& faults) {
  std::set<std::int64_t> faulty;
  std::uint64_t sum = 0;
  std::int64_t before = 0;
  std::optional<MapAt> last;
  Past past(file, contents.journey, last);
  for (;;) {
    const auto rows = file.history(kRowsAtOnce, before);
    for (const HistoryRow& row : rows) sum += row.checkSum;
    for (HistoryEntry& entry : past.entries(rows)) {
      if (!entry.fault) continue;
      faulty.insert(entry.seq);
      faults.push_back(std::move(*entry.fault));
    }
    if (rows.size() < kRowsAtOnce) break;
    before = rows.back().seq;
  }
  if (sum != contents.seal.historySum) {
    faults.emplace_back(Blame::input, "history", messages::historyAltered());
  }
  return faulty;
}

// A row that was altered is named as such; what the index says of it says nothing more.
void checkIndex(MapFile& file, const std::set<std::int64_t>& faulty, std::vector<Error>& faults) {
  std::vector<std::int64_t> wrong;
  file.look([&](Connection& connection) { wrong = wronglyIndexed(connection); });
  std::erase_if(wrong, [&](std::int64_t seq) { return faulty.contains(seq); });
  if (wrong.empty()) return;
  faults.emplace_back(Blame::input, "history_record", messages::indexAltered(wrong.front()));
}

void checkWaypoints(MapFile& file, std::vector<Error>& faults) {
  std::vector<std::int64_t> seqs;
  file.look([&](Connection& connection) { seqs = waypointSeqs(connection); });
  for (const std::int64_t seq : seqs) {
    std::optional<WaypointRow> row;
    file.look([&](Connection& connection) { row = readWaypoint(connection, seq); });
    try {
      if (seq < 1 || seq > file.lastSeq()) {
        throw Error(Blame::input, placeOfWaypoint(seq), messages::waypointOfNoEdit());
      }
      if (row) (void)mapOf(*row, file.format());
    } catch (const Error& error) {
      if (error.blame() != Blame::input) throw;
      faults.push_back(error);
    }
  }
}

Error changedRecord(const journey::Change& change, const std::string& field,
                    const journey::Code<0>& code) {
  return {Blame::input, journey::Fault{change.kind, change.id, field, {}}.where(), code()};
}

void addChangedRecords(const journey::ChangeSet& changes, bool rotted, std::vector<Error>& faults) {
  const auto say = [&](const journey::Code<0>& outside) -> const journey::Code<0>& {
    return rotted ? messages::recordRotted : outside;
  };
  for (const journey::Change& change : changes) {
    if (!change.before) faults.push_back(changedRecord(change, {}, say(messages::addedOutside)));
    if (!change.after) faults.push_back(changedRecord(change, {}, say(messages::removedOutside)));
    if (!change.before || !change.after) continue;
    for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
      faults.push_back(
          changedRecord(change, std::string(field->key), say(messages::changedOutside)));
    }
  }
}

void checkSeal(MapFile& file, const Contents& contents, const Services& services,
               std::vector<Error>& faults) {
  if (!contents.changedOutside) return;
  const auto changes = outsideChanges(file, contents.journey, contents.sealed, services);
  if (changes && !changes->empty()) return addChangedRecords(*changes, contents.rotted, faults);
  if (contents.rotted) {
    faults.emplace_back(Blame::input, "seal", messages::recordsRotted());
    return;
  }
  faults.emplace_back(
      Blame::input, "seal",
      changes ? messages::historyChangedOutside() : messages::somethingChangedOutside());
}

}  // namespace

std::vector<Error> faultsOfThePast(MapFile& file, const Contents& contents) {
  std::vector<Error> faults;
  const auto faulty = checkHistory(file, contents, faults);
  checkIndex(file, faulty, faults);
  checkWaypoints(file, faults);
  return faults;
}

std::vector<Error> verify(const std::filesystem::path& path, const Services& services) {
  std::vector<Error> faults;
  const auto file = openFile(resolveMap(path), services);
  try {
    const MapFile::Reading reading = file->hold();
    const Contents contents = file->read();
    checkSeal(*file, contents, services, faults);
    file->look([&](Connection& connection) {
      for (Error& fault : imageFaults(connection)) faults.push_back(std::move(fault));
      for (Error& fault : keptMapFaults(connection, file->format())) {
        faults.push_back(std::move(fault));
      }
    });
    for (Error& fault : faultsOfThePast(*file, contents)) faults.push_back(std::move(fault));
  } catch (const Error& error) {
    if (error.blame() != Blame::input) throw;
    faults.push_back(error);
  }
  return faults;
}

}  // namespace throughline::store
