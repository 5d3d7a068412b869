#include "each_command.h"
#include "open_map.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"

namespace throughline::commands {

ExitStatus runVerify(const Arguments& arguments, const Streams& streams,
                     const store::Services& services) {
  const std::string& file = arguments.words().front();
  std::vector<journey::Error> faults;
  try {
    faults = store::verify(file, services);
  } catch (const journey::Error& error) {
    throw withWayOut(error, file);
  }
  for (const journey::Error& fault : faults) {
    streams.out << journey::quotable(fault.what(), 1000) << '\n';
  }
  if (!faults.empty()) return ExitStatus::found;
  streams.out << journey::shownFileName(file) << ": sound from end to end\n";
  return ExitStatus::done;
}

ExitStatus runSchema(const Arguments&, const Streams& streams, const store::Services&) {
  streams.out << exchange::jsonSchema();
  return ExitStatus::done;
}

}  // namespace throughline::commands
