#include "faults.h"
#include "file_header.h"
#include "history_rows.h"
#include "opening.h"
#include "outside_changes.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/rules.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kRowsAtOnce = 500;

void checkHistory(MapFile& file, const Seal& seal, std::vector<Error>& faults) {
  std::uint64_t sum = 0;
  std::int64_t before = 0;
  for (;;) {
    const auto rows = file.history(kRowsAtOnce, before);
    for (const HistoryRow& row : rows) {
      sum += row.checkSum;
      if (auto fault = entryOf(row, file.format()).fault) faults.push_back(std::move(*fault));
    }
    if (rows.size() < kRowsAtOnce) break;
    before = rows.back().seq;
  }
  if (sum != seal.historySum) {
    faults.emplace_back(Blame::input, "history", messages::historyAltered());
  }
}

Error changedRecord(const journey::Change& change, const std::string& field,
                    const journey::Code<0>& code) {
  return {Blame::input, journey::Fault{change.kind, change.id, field, {}}.where(), code()};
}

void addChangedRecords(const journey::ChangeSet& changes, std::vector<Error>& faults) {
  for (const journey::Change& change : changes) {
    if (!change.before) faults.push_back(changedRecord(change, {}, messages::addedOutside));
    if (!change.after) faults.push_back(changedRecord(change, {}, messages::removedOutside));
    if (!change.before || !change.after) continue;
    for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
      faults.push_back(changedRecord(change, std::string(field->key), messages::changedOutside));
    }
  }
}

void checkSeal(MapFile& file, const Contents& contents, const Services& services,
               std::vector<Error>& faults) {
  if (!contents.changedOutside) return;
  const auto changes = outsideChanges(file, contents.journey, contents.sealed, services);
  if (changes && !changes->empty()) return addChangedRecords(*changes, faults);
  faults.emplace_back(
      Blame::input, "seal",
      changes ? messages::historyChangedOutside() : messages::somethingChangedOutside());
}

}  // namespace

std::vector<Error> verify(const std::filesystem::path& path, const Services& services) {
  std::vector<Error> faults;
  const auto file = openFile(resolveMap(path), services);
  try {
    const MapFile::Reading reading = file->hold();
    const Contents contents = file->read();
    checkSeal(*file, contents, services, faults);
    checkHistory(*file, contents.seal, faults);
  } catch (const Error& error) {
    if (error.blame() != Blame::input) throw;
    faults.push_back(error);
  }
  return faults;
}

}  // namespace throughline::store
