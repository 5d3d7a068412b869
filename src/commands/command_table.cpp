#include <algorithm>
#include <limits>

#include "each_command.h"

namespace throughline::commands {

std::span<const Command> allCommands() {
  constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
  static const std::vector<Command> commands{
      {"new",
       "new FILE [--template NAME] [--title T] [--today D]",
       "makes a map; without --template the empty one of seven stages; the periods of a template "
       "are the last whole ones before today",
       1,
       1,
       {{"--template", "NAME"}, {"--title", "T"}, {"--today", "D"}},
       runNew},
      {"templates",
       "templates [--json]",
       "lists the templates, yours too",
       0,
       0,
       {{"--json"}},
       runTemplates},
      {"import",
       "import IN FILE [--strict]",
       "makes the map FILE from the JSON document IN",
       2,
       2,
       {{"--strict"}},
       runImport},
      {"export",
       "export FILE OUT [OUT…] [--period NAME] [--persona NAME]… [--stage NAME] [--size WxH] "
       "[--scale N] [--title] [--dark] [--transparent] [--comments]",
       "writes each OUT by its suffix, .png, .json, .md (the map as text) or .ics (dates for a "
       "calendar)",
       2,
       kAny,
       {{"--period", "NAME"},
        {"--persona", "NAME", true},
        {"--stage", "NAME"},
        {"--size", "WxH"},
        {"--scale", "N"},
        {"--title"},
        {"--dark"},
        {"--transparent"},
        {"--comments"}},
       runExport},
      {"edit",
       "edit FILE [SCRIPT] [--stop]",
       "edits from JSON lines, each answered by one line once it is on disk",
       1,
       2,
       {{"--stop"}},
       runEdit},
      {"take",
       "take FILE TABLE [--as readings|touchpoints] [--in STAGE] "
       "[--metric volume|health|days|moved] [--period NAME] [--numbers auto|point|comma] "
       "[--make-periods] [--accept] [--dry-run] [--json]",
       "takes a table into the map as pasting does, from a file or - (text, Markdown or HTML)",
       2,
       2,
       {{"--as", "readings or touchpoints"},
        {"--in", "STAGE"},
        {"--metric", "volume, health, days or moved"},
        {"--period", "NAME"},
        {"--numbers", "auto, point or comma"},
        {"--make-periods"},
        {"--accept"},
        {"--dry-run"},
        {"--json"}},
       runTake},
      {"history",
       "history FILE [--json]",
       "every edit: when, who, what; the newest first",
       1,
       1,
       {{"--json"}},
       runHistory},
      {"merge",
       "merge MINE THEIRS [--take theirs] [--json]",
       "brings the edits of the copy THEIRS into MINE; conflicts are listed, nothing is lost",
       2,
       2,
       {{"--take", "theirs"}, {"--json"}},
       runMerge},
      {"diff",
       "diff A B [--all] [--json], or diff FILE --from REF [--to REF] [--all] [--json]",
       "what differs between two maps, or two states of one: REF is the date of a review, #SEQ of "
       "the history, now, or a period",
       1,
       2,
       {{"--from", "REF"}, {"--to", "REF"}, {"--all"}, {"--json"}},
       runDiff},
      {"metrics",
       "metrics FILE [--period NAME] [--rule flow|conversion|delay] [--what-if STAGE=40%]… "
       "[--what-if STAGE=21d]… [--json]",
       "the numbers of a period, the weakest link, and what if",
       1,
       1,
       {{"--period", "NAME"},
        {"--rule", "flow, conversion or delay"},
        {"--what-if", "STAGE=40% or STAGE=21d", true},
        {"--json"}},
       runMetrics},
      {"check",
       "check FILE [--today D] [--json]",
       "what keeps the map from being trusted, step by step, and what mends it",
       1,
       1,
       {{"--today", "D"}, {"--json"}},
       runCheck},
      {"report",
       "report FILE OUT [OUT…] [--review D] [--against D]",
       "the report of a review (the newest, against the one before) by suffix, .md or .html",
       2,
       kAny,
       {{"--review", "the date of a review"}, {"--against", "the date of a review"}},
       runReport},
      {"share",
       "share FILE OUT.journey [--without LANE]… [--only-stage NAME]… "
       "[--with sources|comments|reviews]… [--json]",
       "a copy to give away, without history, sources, comments and reviews, and without a trace "
       "of what is left out",
       2,
       2,
       {{"--without", "LANE", true},
        {"--only-stage", "NAME", true},
        {"--with", "sources, comments or reviews", true},
        {"--json"}},
       runShare},
      {"verify", "verify FILE", "checks the file from end to end", 1, 1, {}, runVerify},
      {"salvage",
       "salvage FILE OUT.journey [--json]",
       "reads what can be read of a damaged map into a new one; lists what was left out",
       2,
       2,
       {{"--json"}},
       runSalvage},
      {"schema", "schema", "prints the JSON Schema of the JSON document", 0, 0, {}, runSchema},
      {"help", "help [COMMAND]", "tells how a command is used", 0, 1, {}, runHelp},
  };
  return commands;
}

const Command* commandNamed(std::string_view name) {
  const auto commands = allCommands();
  const auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : &*found;
}

}  // namespace throughline::commands
