#include "throughline/exchange/templates.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "journey_reader.h"
#include "template_texts.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/templates.h"
#include "throughline/journey/moving_to_day.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Date;
using journey::Error;
using nlohmann::json;
namespace messages = journey::messages;

constexpr std::string_view kTemplateFormat = "throughline.template";

Template shipped(std::string_view name, const journey::Message& title,
                 const journey::Message& story) {
  static const auto madeOn = Date::of(2026, 11, 18);
  return {std::string(name), title, story, std::string(templateText(name)), madeOn};
}

// CONTRACT.md speaks of the example as of this day.
Template example() {
  return {std::string(kExampleTemplate), messages::exampleTitle(), messages::exampleStory(),
          std::string(templateText("leah")), Date::of(2026, 9, 30)};
}

std::vector<Template> makeShipped() {
  return {
      {std::string(kEmptyTemplate),
       messages::sevenStagesTitle(),
       messages::sevenStagesStory(),
       {},
       {}},
      shipped(kFirstTemplate, messages::b2bSaasTitle(), messages::b2bSaasStory()),
      shipped("growth-marketer", messages::growthMarketerTitle(), messages::growthMarketerStory()),
      shipped("agency", messages::agencyTitle(), messages::agencyStory()),
      shipped("content-marketer", messages::contentMarketerTitle(),
              messages::contentMarketerStory()),
      shipped("buyers-path", messages::buyersPathTitle(), messages::buyersPathStory()),
      shipped("service-blueprint", messages::serviceBlueprintTitle(),
              messages::serviceBlueprintStory()),
      shipped("e-commerce", messages::eCommerceTitle(), messages::eCommerceStory()),
      example(),
  };
}

const json& required(const json& object, std::string_view key) {
  const json* value = findAt(object, key, "");
  if (!value) throw Error(Blame::input, std::string(key), messages::valueMissing());
  return *value;
}

std::string textAt(const json& object, std::string_view key) {
  const json& value = required(object, key);
  if (value.is_string()) return value.get<std::string>();
  throw Error(Blame::input, std::string(key),
              messages::expected(messages::aText(), shownJson(value)));
}

Date dayAt(const json& object, std::string_view key) {
  const std::string text = textAt(object, key);
  if (const auto day = Date::parse(text)) return *day;
  throw Error(Blame::input, std::string(key),
              messages::expected(messages::aDate(), "“" + journey::quotable(text) + "”"));
}

journey::Journey read(const Template& chosen, journey::IdSource& ids) {
  try {
    json document = parseJson(chosen.document);
    document.erase("id");  // each map has an id of its own
    return JourneyReader({}, ids).read(std::move(document)).journey;
  } catch (const Error& error) {
    throw error.in(chosen.name);
  }
}

}  // namespace

std::span<const Template> shippedTemplates() {
  static const std::vector<Template> templates = makeShipped();
  return templates;
}

const Template* shippedTemplate(std::string_view name) {
  const auto all = shippedTemplates();
  const auto found = std::ranges::find(all, journey::folded(name), &Template::name);
  return found == all.end() ? nullptr : &*found;
}

journey::Journey mapOf(const Template& chosen, const std::string& title, Date today,
                       journey::IdSource& ids) {
  if (chosen.document.empty()) return journey::sevenStages(title, ids);
  journey::Journey map = read(chosen, ids);
  if (chosen.madeOn) map = journey::movedToDay(std::move(map), *chosen.madeOn, today);
  if (!journey::isBlank(title)) {
    journey::MapSettings settings = map.settings();
    settings.title = journey::trimmed(title);
    map.put(settings);
  }
  return map;
}

std::string templateToJson(const std::string& name, const journey::Journey& map, Date madeOn) {
  const nlohmann::ordered_json text{{"format", kTemplateFormat},
                                    {"version", 1},
                                    {"name", name},
                                    {"about", journey::shortened(map.settings().scope, 200)},
                                    {"made_on", madeOn.iso()},
                                    {"map", nlohmann::ordered_json::parse(journeyToJson(map))}};
  return text.dump(1) + "\n";
}

Template templateFromJson(std::string_view text) {
  const json document = parseJson(text);
  requireObject(document, "");
  const std::string format = textAt(document, "format");
  if (format != kTemplateFormat) {
    throw Error(Blame::input, "format",
                messages::otherFormat(kTemplateFormat, journey::quotable(format)));
  }
  if (required(document, "version") != 1) {
    throw Error(Blame::input, "version",
                messages::newerVersion("1", shownJson(required(document, "version"))));
  }
  const std::string name = textAt(document, "name");
  requireObject(required(document, "map"), "map");
  return {name, name, textAt(document, "about"), required(document, "map").dump(),
          dayAt(document, "made_on")};
}

}  // namespace throughline::exchange
