#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/maps.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/passages.h"

// What documents hold since the second version of the file: which stage a passage's
// reading was measured to, and earlier targets.

namespace throughline::exchange {
namespace {

using namespace journey;
using nlohmann::json;

/// Two periods, stages "A", "B", "C", the first with a reading of its passage.
json documentWith(const json& reading) {
  return {{"format", "throughline.journey"},
          {"version", 2},
          {"title", "T"},
          {"periods", {{{"name", "P"}, {"start", "2026-01-01"}, {"end", "2026-03-31"}}}},
          {"stages",
           {{{"name", "A"}, {"passage", {{"readings", {reading}}}}},
            {{"name", "B"}},
            {{"name", "C"}}}}};
}

Journey imported(const json& document) {
  IdSource ids = seededIds(1);
  return journeyFromJson(document.dump(), {.strict = true}, ids).journey;
}

json exported(const Journey& journey) { return json::parse(journeyToJson(journey)); }

std::string measuredTo(const Journey& journey) {
  const auto to = journey.all<PassageReading>().begin()->second.to;
  return to ? journey.get(*to).name : "nothing";
}

json firstReading(const Journey& journey) {
  return exported(journey)["stages"][0]["passage"]["readings"][0];
}

TEST(MeasuredTo, LeftOutIsTheNextStageAndIsLeftOutAgain) {
  const Journey map = imported(documentWith({{"period", "P"}, {"median_days", 3}}));
  EXPECT_EQ(measuredTo(map), "B");
  EXPECT_FALSE(firstReading(map).contains("to"));
  EXPECT_EQ(exported(map)["version"], 1) << "an older reader reads it rightly";
}

TEST(MeasuredTo, AnotherStageIsNamedInAVersionThatOlderReadersRefuse) {
  const Journey map = imported(documentWith({{"period", "P"}, {"to", "C"}, {"moved", 3}}));
  EXPECT_EQ(measuredTo(map), "C");
  EXPECT_EQ(firstReading(map)["to"], "C");
  EXPECT_EQ(exported(map)["version"], 2);
  EXPECT_EQ(imported(exported(map)), map);
}

TEST(MeasuredTo, NothingAlthoughThereIsANextStageIsNull) {
  const Journey map = imported(documentWith({{"period", "P"}, {"to", nullptr}, {"moved", 3}}));
  EXPECT_EQ(measuredTo(map), "nothing");
  EXPECT_EQ(firstReading(map)["to"], nullptr);
  EXPECT_EQ(exported(map)["version"], 2);
}

TEST(MeasuredTo, AReadingOfTheLastStageHasNoneAndKeepsNone) {
  json document = documentWith({{"period", "P"}, {"moved", 3}});
  std::swap(document["stages"][0], document["stages"][2]);
  const Journey map = imported(document);
  EXPECT_EQ(measuredTo(map), "nothing");
  EXPECT_EQ(exported(map)["version"], 1);
  EXPECT_FALSE(exported(map)["stages"][2]["passage"]["readings"][0].contains("to"));
}

TEST(MeasuredTo, AStageThatIsNotThereOrIsTheOneThatIsLeftIsRefused) {
  const auto refusal = [](const char* stage) -> std::string {
    try {
      (void)imported(documentWith({{"period", "P"}, {"to", stage}, {"moved", 3}}));
    } catch (const Error& error) {
      return error.what();
    }
    return "nothing refused";
  };
  EXPECT_EQ(
      refusal("D"),
      "stages[0].passage.readings[0].to: expected the name of a stage of this map, found “D”");
  EXPECT_EQ(refusal("A"),
            "stages[0].passage.readings[0].to: expected another stage than the one that is left, "
            "found “A”");
}

TEST(EarlierTargets, StandWhereTheTargetStandsAndComeBack) {
  json document = documentWith({{"period", "P"}, {"moved", 3}});
  json& stage = document["stages"][0];
  stage["volume"]["earlier_targets"] = {{{"until", "2025-12-31"}, {"value", 80}}};
  stage["health"]["earlier_targets"] = {{{"until", "2025-12-31"}},
                                        {{"until", "2026-03-31"}, {"value", 4}}};
  stage["passage"]["earlier_targets"] = {
      {{"until", "2025-12-31"}, {"conversion", 0.5}, {"days", 14}}};
  const Journey map = imported(document);
  EXPECT_EQ(map.count(Kind::earlier_target), 4U);
  const json out = exported(map);
  EXPECT_EQ(out["version"], 1);
  for (const char* of : {"volume", "health", "passage"}) {
    json targets = out["stages"][0][of]["earlier_targets"];
    for (json& target : targets) target.erase("id");
    EXPECT_EQ(targets, stage[of]["earlier_targets"]) << of;
  }
  EXPECT_EQ(imported(out), map);
  EXPECT_FALSE(out["stages"][1]["volume"].contains("earlier_targets"))
      << "an older reader would not know the list";
}

TEST(EarlierTargets, OfTheLastStagesPassageAreNotLost) {
  json document = documentWith({{"period", "P"}, {"moved", 3}});
  document["stages"][2]["passage"]["earlier_targets"] = {{{"until", "2025-12-31"}, {"days", 14}}};
  const json out = exported(imported(document));
  EXPECT_EQ(out["stages"][2]["passage"]["earlier_targets"][0]["days"], 14);
}

TEST(Version, OneThatIsNewerIsRefusedAndTheExampleStaysOfTheFirst) {
  EXPECT_EQ(exported(support::leahMap())["version"], 1);
  json document = documentWith({{"period", "P"}, {"moved", 3}});
  document["version"] = 3;
  EXPECT_THROW((void)imported(document), Error);
}

}  // namespace
}  // namespace throughline::exchange
