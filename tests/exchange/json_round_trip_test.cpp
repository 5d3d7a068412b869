#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/random_journey.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/rules.h"

namespace throughline::exchange {
namespace {

using namespace journey;
using nlohmann::json;

/// The first value of `expected` that `actual` does not hold; lists must have
/// the same length and order, objects may hold more.
std::string missing(const json& expected, const json& actual, const std::string& path) {
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      const std::string inner = path + "." + key;
      if (!actual.contains(key)) return inner;
      if (const auto fault = missing(value, actual[key], inner); !fault.empty()) return fault;
    }
    return {};
  }
  if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto fault = missing(expected[i], actual[i], path + "[" + std::to_string(i) + "]");
      if (!fault.empty()) return fault;
    }
    return {};
  }
  return expected == actual ? std::string() : path;
}

/// The map with its ranks replaced by what JSON can say of them: the order.
Journey withPlainRanks(const Journey& journey) {
  Journey plain;
  for (const Kind kind : kAllKinds) {
    std::map<std::pair<std::int64_t, std::string>, std::vector<Record>> lists;
    for (const std::int64_t id : journey.ids(kind)) {
      Record record = *journey.find(kind, id);
      // It is told by its text, which has ranks; what it holds is compared as JSON.
      if (auto* review = std::get_if<Review>(&record)) review->map.reset();
      const auto& places = describe(kind).places;
      const Field* list = places.empty() ? nullptr : describe(kind).find(places[0].fixedField);
      const Value word = list ? list->get(record) : Value(std::string());
      lists[{holderOf(record), std::get<std::string>(word)}].push_back(record);
    }
    for (auto& [holder, records] : lists) {
      std::ranges::sort(records, {}, [](const Record& r) { return std::pair(rankOf(r), idOf(r)); });
      const auto ranks = ranksBetween({}, {}, records.size());
      for (std::size_t i = 0; i < records.size(); ++i) {
        setRank(records[i], ranks[i]);
        plain.put(records[i]);
      }
    }
  }
  return plain;
}

TEST(JsonRoundTrip, TheReferenceDocumentComesOutEqualFieldForField) {
  const auto text = support::contentOf(support::projectFile("resources/examples/leah.json"));
  IdSource ids = seededIds(1);
  const ImportedMap map = journeyFromJson(text, {.strict = true}, ids);
  EXPECT_TRUE(map.notes.empty());
  EXPECT_EQ(missing(json::parse(text), json::parse(journeyToJson(map.journey)), "leah"), "");
}

TEST(JsonRoundTrip, AnExportIsStable) {
  const auto text = support::contentOf(support::projectFile("resources/examples/leah.json"));
  IdSource ids = seededIds(1);
  const auto once = journeyToJson(journeyFromJson(text, {}, ids).journey);
  EXPECT_EQ(journeyToJson(journeyFromJson(once, {.strict = true}, ids).journey), once);
}

TEST(JsonRoundTrip, ARandomMapComesBackEqualWithItsIds) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Journey journey = support::randomJourney(seed);
    const auto fault = checkAll(journey);
    ASSERT_FALSE(fault) << fault->where() << ": " << english(fault->message);
    IdSource ids = seededIds(seed + 1000);
    const ImportedMap back = journeyFromJson(journeyToJson(journey), {.strict = true}, ids);
    ASSERT_EQ(withPlainRanks(back.journey), withPlainRanks(journey));
    ASSERT_EQ(journeyToJson(back.journey), journeyToJson(journey));
  }
}

TEST(JsonRoundTrip, NumbersReadBackAsTheSameDouble) {
  const auto bits = [](double number) { return std::bit_cast<std::uint64_t>(number); };
  std::mt19937_64 random(7);
  std::vector<double> numbers{-0.0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 9007199254740993.0};
  while (numbers.size() < 2000) {
    const double number = std::bit_cast<double>(random());
    if (std::isfinite(number)) numbers.push_back(number);
  }
  Journey journey;
  journey.put(MapSettings{{1}, "Numbers"});
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Stage stage;
    stage.id = {static_cast<std::int64_t>(i) + 1};
    stage.rank = {"V"};
    stage.name = "Stage " + std::to_string(i);
    stage.health.target = numbers[i];
    journey.put(stage);
  }
  IdSource ids = seededIds(1);
  const Journey back = journeyFromJson(journeyToJson(journey), {}, ids).journey;
  for (const auto& [id, stage] : journey.all<Stage>()) {
    ASSERT_EQ(bits(back.get(id).health.target.value()), bits(stage.health.target.value()))
        << numberText(*stage.health.target);
  }
}

TEST(JsonRoundTrip, OnlyTheLastStageGoesWithoutAnEmptyPassage) {
  Journey journey;
  journey.put(MapSettings{{1}, "Passages"});
  for (int i = 1; i <= 3; ++i) {
    Stage stage;
    stage.id = {i};
    stage.rank = {std::to_string(i)};
    stage.name = "Stage " + std::to_string(i);
    journey.put(stage);
  }
  json document = json::parse(journeyToJson(journey));
  EXPECT_TRUE(document["stages"][1].contains("passage"));
  EXPECT_FALSE(document["stages"][2].contains("passage"));

  Stage last = journey.get(Id<Stage>{3});
  last.passage.targetDays = 4;
  journey.put(last);
  IdSource ids = seededIds(1);
  const Journey back = journeyFromJson(journeyToJson(journey), {}, ids).journey;
  EXPECT_EQ(back.get(Id<Stage>{3}).passage, last.passage);
}

TEST(JsonRoundTrip, ListsAlwaysStandAndEmptyTextsNever) {
  Journey journey;
  journey.put(MapSettings{{7}, "Empty"});
  EXPECT_EQ(journeyToJson(journey), R"({
  "format": "throughline.journey",
  "version": 1,
  "id": 7,
  "title": "Empty",
  "rule": "flow",
  "review_every_days": 91,
  "fiscal_year_start": 1,
  "personas": [],
  "departments": [],
  "periods": [],
  "stages": [],
  "links": [],
  "reviews": []
}
)");
}

TEST(JsonRoundTrip, LinksNameTheirEndsWhereATitleIsUniqueElseById) {
  IdSource ids = seededIds(1);
  const auto map = [&](const std::string& titles, const std::string& ends) {
    const std::string text =
        R"({"format":"throughline.journey","version":1,"title":"T","stages":[{"name":"A","touchpoints":)" +
        titles + R"(}],"links":[)" + ends + "]}";
    return json::parse(journeyToJson(journeyFromJson(text, {}, ids).journey))["links"][0];
  };
  EXPECT_EQ(map(R"([{"title":"Call"},{"title":"Demo"}])", R"({"from":" CALL","to":"demo"})")["to"],
            "Demo");
  const json link = map(R"([{"title":"Call","id":5},{"title":"call"},{"title":"Demo"}])",
                        R"({"from":5,"to":"Demo"})");
  EXPECT_EQ(link["from"], 5);
  EXPECT_EQ(link["kind"], "next");
}

}  // namespace
}  // namespace throughline::exchange
