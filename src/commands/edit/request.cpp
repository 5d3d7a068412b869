#include "edit/request.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/id.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using exchange::shownJson;
using journey::Blame;
using journey::Error;
using journey::Kind;
using journey::Message;
using nlohmann::json;
namespace messages = journey::messages;

struct Grammar {
  std::string_view name;
  Verb verb;
  std::span<const std::string_view> needs;  ///< besides the verb itself
  std::span<const std::string_view> may;
};

constexpr std::string_view kAddNeeds[] = {"values"};
constexpr std::string_view kAddMay[] = {"in", "before"};
constexpr std::string_view kSetNeeds[] = {"id", "values"};
constexpr std::string_view kMoveNeeds[] = {"id"};
constexpr std::string_view kListMay[] = {"in"};

constexpr std::array kGrammar{
    Grammar{"add", Verb::add, kAddNeeds, kAddMay},
    Grammar{"set", Verb::set, kSetNeeds, {}},
    Grammar{"move", Verb::move, kMoveNeeds, kAddMay},
    Grammar{"remove", Verb::remove, kMoveNeeds, {}},
    Grammar{"undo", Verb::undo, {}, {}},
    Grammar{"redo", Verb::redo, {}, {}},
    Grammar{"list", Verb::list, {}, kListMay},
};

constexpr std::size_t kLongestList = 200;

std::string listed(const std::string& names, std::string_view name) {
  return names + (names.empty() ? "" : ", ") + std::string(name);
}

Error expected(std::string where, const Message& what, const json* found) {
  return {Blame::input, std::move(where),
          messages::expected(what, found ? shownJson(*found) : messages::nothing())};
}

const Grammar& grammarOf(const json& line) {
  const Grammar* result = nullptr;
  std::string names;
  for (const Grammar& grammar : kGrammar) {
    names = listed(names, grammar.name);
    if (!line.contains(grammar.name)) continue;
    if (result) {
      throw Error(Blame::input, std::string(grammar.name), messages::twoThingsToDo(result->name));
    }
    result = &grammar;
  }
  if (result) return *result;
  std::string found;
  for (const auto& [key, value] : line.items()) found = listed(found, exchange::pathTo("", key));
  throw Error(Blame::input, "",
              found.empty()
                  ? messages::nothingToDo(names)
                  : messages::nothingToDoBut(names, journey::quotable(found, kLongestList)));
}

Message anId() { return messages::anId(std::to_string(journey::kLargestId)); }

void checkKeys(const Grammar& grammar, const json& line) {
  const auto among = [](std::span<const std::string_view> keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
  };
  for (const auto& [key, value] : line.items()) {
    if (key == grammar.name || among(grammar.needs, key) || among(grammar.may, key)) continue;
    std::string others;
    for (const auto keys : {grammar.needs, grammar.may}) {
      for (const std::string_view other : keys) others = listed(others, other);
    }
    throw Error(Blame::input, exchange::pathTo("", key),
                others.empty() ? messages::noKeyTaken(grammar.name)
                               : messages::keyNotTaken(grammar.name, others));
  }
  for (const std::string_view key : grammar.needs) {
    // There is one map; it needs no id.
    const bool isMap = line[std::string(grammar.name)] == "map" && grammar.verb == Verb::set;
    if (!line.contains(key) && !(isMap && key == "id")) {
      throw expected(std::string(key), key == "id" ? anId() : messages::anObject(), nullptr);
    }
  }
}

Kind kindFrom(const json& found, const Grammar& grammar) {
  const auto kind =
      found.is_string() ? journey::kindNamed(found.get_ref<const std::string&>()) : std::nullopt;
  const bool one = grammar.verb == Verb::set || grammar.verb == Verb::list;
  if (kind && (*kind != Kind::map || one)) return *kind;
  std::string kinds;
  for (const Kind each : journey::kAllKinds) {
    if (each == Kind::map && !one) continue;
    kinds = listed(kinds, kindName(each));
  }
  throw expected(std::string(grammar.name), messages::oneOf(kinds), &found);
}

std::int64_t wholeFrom(const std::string& key, const json& found, const Message& what,
                       std::int64_t most) {
  const bool whole = found.is_number_integer() && found <= most && found >= 1;
  if (!whole) throw expected(key, what, &found);
  return found.get<std::int64_t>();
}

std::optional<std::int64_t> idFrom(const json& line, const std::string& key) {
  const auto found = line.find(key);
  if (found == line.end()) return std::nullopt;
  return wholeFrom(key, *found, anId(), journey::kLargestId);
}

}  // namespace

Request requestFrom(const json& line) {
  exchange::requireObject(line, "");
  const Grammar& grammar = grammarOf(line);
  checkKeys(grammar, line);
  Request request;
  request.verb = grammar.verb;
  const std::string name(grammar.name);
  if (grammar.verb == Verb::undo || grammar.verb == Verb::redo) {
    request.times = wholeFrom(name, line[name], messages::howManyEdits(),
                              std::numeric_limits<std::int64_t>::max());
    return request;
  }
  request.kind = kindFrom(line[name], grammar);
  request.id = idFrom(line, "id");
  request.before = idFrom(line, "before");
  if (line.contains("in")) request.in = line["in"];
  if (line.contains("values")) {
    request.values = line["values"];
    exchange::requireObject(request.values, "values");
  }
  return request;
}

}  // namespace throughline::commands
