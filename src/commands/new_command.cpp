#include "each_command.h"
#include "summary.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"
#include "throughline/store/own_templates.h"
#include "today_option.h"

namespace throughline::commands {

namespace {

exchange::Template templateFor(const Arguments& arguments, const store::Services& services) {
  const auto name = arguments.value("--template");
  if (!name) return exchange::shippedTemplates().front();
  if (auto chosen = store::templateNamed(services, *name)) return *std::move(chosen);
  std::string names;
  const auto add = [&](const std::string& known) {
    names += (names.empty() ? "" : ", ") + journey::quotable(known);
  };
  for (const exchange::Template& known : exchange::shippedTemplates()) add(known.name);
  for (const auto& own : store::ownTemplates(services).templates) add(own.content.name);
  throw journey::Error(journey::Blame::usage, "--template",
                       journey::messages::noneOfNames(names, journey::quotable(*name)));
}

}  // namespace

ExitStatus runNew(const Arguments& arguments, const Streams& streams,
                  const store::Services& services) {
  const journey::Date today = todayOf(arguments, services);
  store::Services own = services;
  const journey::Journey journey = exchange::mapOf(
      templateFor(arguments, services), arguments.value("--title").value_or(""), today, own.ids);
  // What a template holds was checked when it was read; only the title comes from here.
  if (const auto fault = checkAll(journey)) {
    throw journey::Error(journey::Blame::usage, "--title", fault->message);
  }
  const std::string& file = arguments.words().front();
  store::Document::create(file, journey, own);
  streams.out << journey::shownFileName(file) << ": " << summary(journey) << '\n';
  return ExitStatus::done;
}

}  // namespace throughline::commands
