#include <nlohmann/json.hpp>

#include "each_command.h"
#include "open_map.h"
#include "throughline/exchange/changes_json.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"

namespace throughline::commands {

namespace {

constexpr std::size_t kPage = 64;

/// Calls `take` for every entry, the newest first, a page at a time.
template <class Take>
void eachEntry(const store::Document& document, Take take) {
  for (auto page = document.history(kPage); !page.empty();
       page = document.history(kPage, page.back().seq)) {
    for (const store::HistoryEntry& entry : page) take(entry);
    if (page.size() < kPage) return;
  }
}

void printJson(const store::Document& document, std::ostream& out) {
  std::string_view before = "[\n";
  eachEntry(document, [&](const store::HistoryEntry& entry) {
    const nlohmann::ordered_json head{
        {"seq", entry.seq}, {"at", entry.at}, {"who", entry.who}, {"what", entry.label}};
    std::string line = head.dump();
    line.back() = ',';
    out << before << line << "\"changes\":" << exchange::changesToJson(entry.changes) << '}';
    before = ",\n";
  });
  out << (before.front() == '[' ? "[]" : "\n]") << '\n';
}

}  // namespace

ExitStatus runHistory(const Arguments& arguments, const Streams& streams,
                      const store::Services& services) {
  const auto document = openMap(arguments.words().front(), services, store::Purpose::read, streams);
  if (arguments.has("--json")) {
    printJson(*document, streams.out);
    return ExitStatus::done;
  }
  eachEntry(*document, [&](const store::HistoryEntry& entry) {
    streams.out << entry.seq << "  " << entry.at << "  " << journey::quotable(entry.who) << "  "
                << journey::quotable(entry.label, 200) << '\n';
  });
  return ExitStatus::done;
}

}  // namespace throughline::commands
