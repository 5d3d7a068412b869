#include <limits>

#include "faults.h"
#include "file_header.h"
#include "history_rows.h"
#include "opening.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;

namespace {

constexpr std::size_t kRowsAtOnce = 500;

void checkHistory(MapFile& file, const Seal& seal, std::vector<Error>& faults) {
  std::uint64_t sum = 0;
  std::int64_t before = seal.edits + 1;
  for (;;) {
    const auto rows = file.history(kRowsAtOnce, before);
    for (const HistoryRow& row : rows) {
      (void)entryOf(row);
      sum += hashOf(row);
    }
    if (rows.size() < kRowsAtOnce) break;
    before = rows.back().seq;
  }
  if (sum != seal.historySum) {
    faults.emplace_back(Blame::input, "history",
                        "expected every edit as it was written, found some added or missing");
  }
}

}  // namespace

std::vector<Error> verify(const std::filesystem::path& path) {
  std::vector<Error> faults;
  std::optional<MapLock> none;
  const Opened opened = openMap(resolveMap(path), Services{}, Purpose::read, none);
  if (opened.contents.changedOutside) {
    faults.push_back(inputError(path,
                                "expected the records as Throughline left them, found that "
                                "another program changed them"));
  }
  try {
    checkHistory(*opened.file, opened.contents.seal, faults);
  } catch (const Error& error) {
    faults.push_back(error.in(shownPath(path)));
  }
  return faults;
}

}  // namespace throughline::store
