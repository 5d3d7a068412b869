#include "checks.h"

#include "throughline/exchange/json.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::fuzz {

void require(bool holds, const std::string& rule) {
  if (!holds) throw Broken(rule);
}

void requireOneLine(const journey::Error& error) {
  const std::string line = error.what();
  require(!error.sentence().empty(), "a refusal says something");
  require(journey::characterCount(line).has_value(), "a refusal is UTF-8: " + line);
  require(line.find('\n') == line.npos && !journey::hasControlCharacters(line),
          "a refusal is one line: " + line);
}

bool isAccepted(const std::function<void()>& function) {
  try {
    function();
    return true;
  } catch (const journey::Error& error) {
    requireOneLine(error);
    return false;
  }
}

void requireSound(const journey::Journey& journey) {
  if (const auto fault = journey::checkAll(journey)) {
    throw Broken("a map that was accepted keeps all rules: " + fault->where() + ": " +
                 english(fault->message));
  }
  const std::string document = exchange::journeyToJson(journey);
  journey::IdSource ids = journey::seededIds(1);
  const auto imported = exchange::journeyFromJson(document, {.strict = true}, ids);
  require(imported.journey.countAll() == journey.countAll(), "an export holds every record");
  require(exchange::journeyToJson(imported.journey) == document,
          "an export that is imported again is exported alike");
}

}  // namespace throughline::fuzz
