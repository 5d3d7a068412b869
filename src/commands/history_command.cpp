#include <nlohmann/json.hpp>

#include "each_command.h"
#include "open_map.h"
#include "report.h"
#include "throughline/exchange/changes_json.h"
#include "throughline/journey/messages/command_line.h"
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

std::string jsonLine(const store::HistoryEntry& entry) {
  if (entry.fault) {
    return nlohmann::ordered_json{{"seq", entry.seq}, {"fault", entry.fault->sentence()}}.dump();
  }
  const nlohmann::ordered_json head{
      {"seq", entry.seq}, {"at", entry.at}, {"who", entry.who}, {"what", entry.label}};
  std::string line = head.dump();
  line.back() = ',';
  return line + "\"changes\":" + exchange::changesToJson(entry.changes) + '}';
}

std::string textLine(const store::HistoryEntry& entry) {
  const std::string seq = std::to_string(entry.seq) + "  ";
  if (entry.fault) return seq + english(journey::messages::entryUnreadable(entry.fault->message()));
  return seq + entry.at + "  " + journey::quotable(entry.who) + "  " +
         journey::quotable(entry.label, 200);
}

/// The entries that cannot be read, in one line for all of them.
class Unreadable {
 public:
  void add(const store::HistoryEntry& entry) {
    if (!entry.fault) return;
    if (m_count++ == 0) m_first = entry.fault;
  }
  [[nodiscard]] ExitStatus tell(const std::string& file, std::ostream& err) const {
    if (m_count == 0) return ExitStatus::done;
    report(err, m_count == 1 ? m_first->in(file)
                             : journey::Error(journey::Blame::input, file + ": history",
                                              journey::messages::editsAltered(m_count)));
    return ExitStatus::badInput;
  }

 private:
  std::size_t m_count = 0;
  std::optional<journey::Error> m_first;
};

}  // namespace

ExitStatus runHistory(const Arguments& arguments, const Streams& streams,
                      const store::Services& services) {
  const std::string& file = arguments.words().front();
  const auto document = openMap(file, services, store::Purpose::read, streams);
  const bool json = arguments.has("--json");
  Unreadable unreadable;
  std::string_view before = json ? "[\n" : "";
  eachEntry(*document, [&](const store::HistoryEntry& entry) {
    unreadable.add(entry);
    streams.out << before << (json ? jsonLine(entry) : textLine(entry) + '\n');
    if (json) before = ",\n";
  });
  if (json) streams.out << (before.front() == '[' ? "[]" : "\n]") << '\n';
  return unreadable.tell(file, streams.err);
}

}  // namespace throughline::commands
