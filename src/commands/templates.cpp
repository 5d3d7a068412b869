#include "templates.h"

#include <array>
#include <nlohmann/json.hpp>

#include "each_command.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

std::span<const Template> allTemplates() {
  static constexpr std::array templates{
      Template{"seven-stages",
               "Trigger, Research, Consideration, Evaluation, Purchase, Onboarding, Expansion; "
               "nothing else filled in",
               journey::sevenStages},
  };
  return templates;
}

const Template& templateNamed(const std::string& name) {
  std::string names;
  for (const Template& known : allTemplates()) {
    if (journey::folded(known.name) == journey::folded(name)) return known;
    names += (names.empty() ? "" : ", ") + std::string(known.name);
  }
  throw journey::Error(journey::Blame::usage, "--template",
                       journey::messages::noneOfNames(names, journey::quotable(name)));
}

ExitStatus runTemplates(const Arguments& arguments, const Streams& streams,
                        const store::Services&) {
  if (arguments.has("--json")) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Template& known : allTemplates()) {
      list.push_back({{"name", known.name}, {"about", known.about}});
    }
    streams.out << list.dump(2) << '\n';
    return ExitStatus::done;
  }
  for (const Template& known : allTemplates()) {
    streams.out << known.name << "  " << known.about << '\n';
  }
  return ExitStatus::done;
}

}  // namespace throughline::commands
