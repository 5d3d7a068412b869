#include "check_text.h"
#include "each_command.h"
#include "open_map.h"
#include "throughline/store/document.h"
#include "today_option.h"

namespace throughline::commands {

ExitStatus runCheck(const Arguments& arguments, const Streams& streams,
                    const store::Services& services) {
  const journey::Date today = todayOf(arguments, services);
  const auto document = openMap(arguments.words().front(), services, store::Purpose::read, streams);
  const check::MapCheck found = check::checkOf(document->journey(), today);
  if (arguments.has("--json")) {
    streams.out << checkToJson(document->journey(), found);
  } else {
    printCheck(streams.out, document->journey(), found);
  }
  return found.counts.toMend() > 0 ? ExitStatus::found : ExitStatus::done;
}

}  // namespace throughline::commands
