#include <gtest/gtest.h>

#include "schema_check.h"
#include "support/files.h"
#include "support/random_journey.h"
#include "throughline/exchange/json.h"

namespace throughline::exchange {
namespace {

using nlohmann::json;

json exampleDocument() {
  return json::parse(support::contentOf(support::projectFile("resources/examples/leah.json")));
}

TEST(JsonSchema, ShipsAsTheFileThatTheFunctionGives) {
  const auto file = support::projectFile("resources/throughline.journey.schema.json");
  EXPECT_TRUE(support::contentOf(file) == jsonSchema())
      << "make it anew: throughline schema > resources/throughline.journey.schema.json";
}

TEST(JsonSchema, AcceptsTheReferenceDocument) {
  EXPECT_EQ(schemaFault(json::parse(jsonSchema()), exampleDocument()).value_or(""), "");
}

TEST(JsonSchema, AcceptsEveryExport) {
  const json schema = json::parse(jsonSchema());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto text = journeyToJson(support::randomJourney(seed));
    EXPECT_EQ(schemaFault(schema, json::parse(text)).value_or(""), "") << "seed " << seed;
  }
}

TEST(JsonSchema, RefusesWhatTheImportRefuses) {
  const json schema = json::parse(jsonSchema());
  journey::IdSource ids = journey::seededIds(1);
  const auto patch = [](const char* path, json value) {
    return json::array({{{"op", "add"}, {"path", path}, {"value", std::move(value)}}});
  };
  for (const auto& [path, value] : std::vector<std::pair<const char*, json>>{
           {"/format", "x"},
           {"/version", 3},
           {"/title", " "},
           {"/title", std::string(501, 'x')},
           {"/review_every_days", 0},
           {"/review_every_days", 7.5},
           {"/rule", "luck"},
           {"/personas/0/part", "friend"},
           {"/departments/0/color", "red"},
           {"/periods/0/start", "1 July"},
           {"/stages/0/id", 0},
           {"/stages/0/passage/target_days", 0},
           {"/stages/0/passage/target_conversion", 1.5},
           {"/stages/0/volume/readings/0/value", "abc"},
           {"/stages/0/emotions/0/score", 2},
           {"/stages/0/touchpoints/0/owner", 5},
           {"/stages/0/touchpoints", json::object()},
           {"/stages/0/touchpoints/0/colour", "red"},
       }) {
    const json document = exampleDocument().patch(patch(path, value));
    EXPECT_TRUE(schemaFault(schema, document)) << path;
    EXPECT_THROW((void)journeyFromJson(document.dump(), {.strict = true}, ids), journey::Error)
        << path;
  }
}

}  // namespace
}  // namespace throughline::exchange
