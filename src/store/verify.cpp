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
  std::int64_t before = 0;
  for (;;) {
    const auto rows = file.history(kRowsAtOnce, before);
    for (const HistoryRow& row : rows) {
      sum += row.checkSum;
      try {
        (void)entryOf(row);
      } catch (const Error& error) {
        faults.push_back(error);
      }
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
  const auto file = openFile(resolveMap(path), Services{});
  try {
    const Contents contents = file->read();
    if (contents.changedOutside) {
      faults.emplace_back(Blame::input, "seal",
                          "expected the map as Throughline left it, found that another program "
                          "changed it");
    }
    checkHistory(*file, contents.seal, faults);
  } catch (const Error& error) {
    if (error.blame() != Blame::input) throw;
    faults.push_back(error);
  }
  return faults;
}

}  // namespace throughline::store
