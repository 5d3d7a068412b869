#include <tuple>
#include <utility>

#include "diff_text.h"
#include "each_command.h"
#include "map_reference.h"
#include "open_map.h"
#include "report.h"
#include "throughline/exchange/differences_json.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Differences;
using journey::Error;
using journey::Journey;
using journey::Scope;

constexpr const char* kFrom = "--from";
constexpr const char* kTo = "--to";

struct Compared {
  Journey before;
  Journey after;
  Differences differences;
  metrics::MapComparison numbers;
  bool isNumbersOnly = false;  ///< the map of one of them is not known
};

Scope scopeOf(const Arguments& arguments) {
  return arguments.has("--all") ? Scope::everything : Scope::journey_and_reviews;
}

Compared twoMaps(const Arguments& arguments, const Streams& streams,
                 const store::Services& services) {
  if (arguments.has(kFrom) || arguments.has(kTo)) {
    throw Error(Blame::usage, "diff", journey::messages::diffOfWhat());
  }
  const auto a = openMap(arguments.words()[0], services, store::Purpose::read, streams);
  const auto b = openMap(arguments.words()[1], services, store::Purpose::read, streams);
  return {a->journey(), b->journey(), differencesOf(a->journey(), b->journey(), scopeOf(arguments)),
          metrics::compareMaps(a->journey(), b->journey())};
}

Compared twoPeriods(const Journey& map, journey::Id<journey::Period> one,
                    journey::Id<journey::Period> other) {
  if (map.get(other).start < map.get(one).start) std::swap(one, other);
  return {map, map, {}, metrics::compareMaps(map, map, one, other)};
}

void sayWhatIsNotKnown(const MapReference& reference, const std::string& file,
                       const Streams& streams) {
  if (!reference.state->numbersOnly) return;
  report(streams.err,
         {Blame::input, file, journey::messages::onlyNumbersThen(reference.day->iso())});
}

Compared twoStates(MapReference one, MapReference other, const Arguments& arguments,
                   const Streams& streams) {
  const auto age = [](const MapReference& reference) {
    // What stood on the day of a review is not younger than now, where nothing came after it.
    return std::tuple(reference.state->seq, !reference.day, reference.day);
  };
  if (age(other) < age(one)) std::swap(one, other);
  for (const MapReference* each : {&one, &other}) {
    sayWhatIsNotKnown(*each, arguments.words().front(), streams);
  }
  Compared compared{std::move(one.state->map), std::move(other.state->map), {}, {}};
  compared.isNumbersOnly = one.state->numbersOnly || other.state->numbersOnly;
  if (!compared.isNumbersOnly) {
    compared.differences = differencesOf(compared.before, compared.after, scopeOf(arguments));
  }
  compared.numbers =
      metrics::compareMaps(compared.before, compared.after, one.state->period, other.state->period);
  return compared;
}

Compared statesOfOne(const Arguments& arguments, const Streams& streams,
                     const store::Services& services) {
  const auto from = arguments.value(kFrom);
  if (!from) throw Error(Blame::usage, "diff", journey::messages::diffOfWhat());
  const auto document = openMap(arguments.words().front(), services, store::Purpose::read, streams);
  MapReference one = referenceTo(*document, *from, kFrom);
  MapReference other = referenceTo(*document, arguments.value(kTo).value_or("now"), kTo);
  if (one.period && other.period) {
    return twoPeriods(document->journey(), *one.period, *other.period);
  }
  if (one.period || other.period) {
    throw Error(Blame::usage, one.period ? kFrom : kTo, journey::messages::stateAndPeriod());
  }
  return twoStates(std::move(one), std::move(other), arguments, streams);
}

}  // namespace

ExitStatus runDiff(const Arguments& arguments, const Streams& streams,
                   const store::Services& services) {
  const Compared compared = arguments.words().size() == 2
                                ? twoMaps(arguments, streams, services)
                                : statesOfOne(arguments, streams, services);
  if (arguments.has("--json")) {
    streams.out << exchange::differencesToJson(compared.before, compared.after,
                                               compared.differences, compared.numbers);
  } else {
    printDifferences(streams.out, compared.before, compared.after,
                     compared.isNumbersOnly ? nullptr : &compared.differences, compared.numbers);
  }
  const bool same = compared.differences.empty() && !compared.numbers.differ();
  return same ? ExitStatus::done : ExitStatus::found;
}

}  // namespace throughline::commands
