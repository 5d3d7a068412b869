#include <nlohmann/json.hpp>

#include "each_command.h"
#include "report.h"
#include "text_table.h"
#include "throughline/journey/text.h"
#include "throughline/store/own_templates.h"

namespace throughline::commands {

namespace {

struct Listed {
  std::string name;
  std::string title;
  std::string about;
  bool own = false;
};

Listed listed(const exchange::Template& one, bool own) {
  return {one.name, journey::english(one.title), journey::english(one.story), own};
}

std::string line(const Listed& one) {
  if (one.own) return one.about.empty() ? "your own" : "your own: " + journey::quotable(one.about);
  return one.title + ". " + one.about;
}

}  // namespace

ExitStatus runTemplates(const Arguments& arguments, const Streams& streams,
                        const store::Services& services) {
  std::vector<Listed> all;
  for (const exchange::Template& one : exchange::shippedTemplates()) {
    all.push_back(listed(one, false));
  }
  const store::OwnTemplates own = store::ownTemplates(services);
  for (const store::OwnTemplate& one : own.templates) all.push_back(listed(one.content, true));
  for (const journey::Error& fault : own.faults) report(streams.err, fault);
  if (arguments.has("--json")) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Listed& one : all) {
      list.push_back(
          {{"name", one.name}, {"title", one.title}, {"about", one.about}, {"own", one.own}});
    }
    streams.out << list.dump(2) << '\n';
  } else {
    for (const Listed& one : all) {
      streams.out << journey::quotable(one.name, 200) << "  " << line(one) << '\n';
    }
  }
  return own.faults.empty() ? ExitStatus::done : ExitStatus::found;
}

}  // namespace throughline::commands
