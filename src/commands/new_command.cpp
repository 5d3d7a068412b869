#include "each_command.h"
#include "summary.h"
#include "templates.h"
#include "throughline/journey/error.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"

namespace throughline::commands {

ExitStatus runNew(const Arguments& arguments, const Streams& streams,
                  const store::Services& services) {
  const Template& chosen = arguments.has("--template")
                               ? templateNamed(*arguments.value("--template"))
                               : allTemplates().front();
  store::Services own = services;
  const journey::Journey journey = chosen.make(arguments.value("--title").value_or(""), own.ids);
  // All else on the map is ours; only the title comes from outside.
  if (const auto fault = checkAll(journey)) {
    throw journey::Error(journey::Blame::usage, "--title", fault->message);
  }
  const std::string& file = arguments.words().front();
  store::Document::create(file, journey, own);
  streams.out << journey::shownFileName(file) << ": " << summary(journey) << '\n';
  return ExitStatus::done;
}

}  // namespace throughline::commands
