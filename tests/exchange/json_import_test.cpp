#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/files.h"
#include "throughline/exchange/json.h"

namespace throughline::exchange {
namespace {

using namespace journey;
using nlohmann::json;

std::string leah() {
  return support::contentOf(support::projectFile("resources/examples/leah.json"));
}

std::string refusalOf(const std::string& text, bool strict = false) {
  IdSource ids = seededIds(1);
  try {
    (void)journeyFromJson(text, {.strict = strict}, ids);
  } catch (const Error& error) {
    EXPECT_EQ(error.blame(), Blame::input);
    return error.what();
  }
  return "nothing refused";
}

/// What the import says of the example with `value` at the JSON pointer `path`.
std::string refusal(const std::string& path, const json& value, bool strict = false) {
  json document = json::parse(leah());
  document[json::json_pointer(path)] = value;
  return refusalOf(document.dump(), strict);
}

std::string refusalWithout(const std::string& path, const std::string& key) {
  json document = json::parse(leah());
  document[json::json_pointer(path)].erase(key);
  return refusalOf(document.dump());
}

TEST(JsonImport, PlacesAWrongTypeByItsPath) {
  EXPECT_EQ(refusal("/stages/3/volume/readings/0/value", "abc"),
            "stages[3].volume.readings[0].value: expected a number, found “abc”");
  EXPECT_EQ(refusal("/title", 5), "title: expected a text, found 5");
  EXPECT_EQ(refusal("/title", nullptr), "title: expected a text, found null");
  EXPECT_EQ(refusal("/stages/0/job", "buy"), "stages[0].job: expected an object, found “buy”");
  EXPECT_EQ(refusal("/stages/0/job/statement", json::array()),
            "stages[0].job.statement: expected a text, found a list");
  EXPECT_EQ(refusal("/stages/0/touchpoints", json::object()),
            "stages[0].touchpoints: expected a list, found an object");
  EXPECT_EQ(refusal("/stages/1", true), "stages[1]: expected an object, found true");
  EXPECT_EQ(refusal("/stages/0/passage/fixed_term", 1),
            "stages[0].passage.fixed_term: expected true or false, found 1");
  EXPECT_EQ(refusal("/stages/0/touchpoints/0/owner", 3),
            "stages[0].touchpoints[0].owner: expected the name of a department, found 3");
  EXPECT_EQ(refusalOf("[]"), "expected an object, found a list");
}

TEST(JsonImport, PlacesAnImpossibleValueByItsPath) {
  EXPECT_EQ(refusal("/rule", "luck"),
            "rule: expected one of flow, conversion, delay, found “luck”");
  EXPECT_EQ(refusal("/review_every_days", 0),
            "review_every_days: expected a whole number from 1 to 3660, found 0");
  EXPECT_EQ(refusal("/review_every_days", 3.5),
            "review_every_days: expected a whole number from 1 to 3660, found 3.5");
  EXPECT_EQ(refusal("/stages/0/emotions/0/score", 1.5),
            "stages[0].emotions[0].score: expected a number from -1 to 1, found 1.5");
  EXPECT_EQ(refusal("/stages/0/volume/readings/1/value", -1),
            "stages[0].volume.readings[1].value: expected a volume of at least 0, found -1");
  EXPECT_EQ(refusal("/periods/0/start", "2026-02-30"),
            "periods[0].start: expected a date such as 2026-09-30, found “2026-02-30”");
  EXPECT_EQ(refusal("/departments/0/color", "red"),
            "departments[0].color: expected a colour such as #4C6FFF, found “red”");
  EXPECT_EQ(refusal("/stages/0/name", "  "), "stages[0].name: expected a text that is not empty");
  EXPECT_EQ(
      refusal("/stages/0/name", "a\u0001b"),
      "stages[0].name: expected text without control characters, found U+0001 as character 2");
  EXPECT_EQ(refusal("/title", std::string(501, 'x')),
            "title: expected at most 500 characters, found 501");
}

TEST(JsonImport, RefusesAHugeTextByTheFieldsLength) {
  const std::string huge(20'000'000, 'x');
  EXPECT_EQ(refusalOf(R"({"format":"throughline.journey","version":1,"title":")" + huge + "\"}"),
            "title: expected at most 500 characters, found 20000000");
}

TEST(JsonImport, TakesWholeNumbersInAnyNotationAndRefusesThoseBeyondAllDoubles) {
  EXPECT_EQ(refusal("/review_every_days", 30.0), "nothing refused");
  EXPECT_EQ(refusal("/stages/0/id", 9007199254740991), "nothing refused");
  EXPECT_EQ(refusal("/stages/0/id", 9007199254740992),
            "stages[0].id: expected a whole number from 1 to 9007199254740991, found "
            "9007199254740992");
  EXPECT_EQ(refusal("/stages/0/id", 18446744073709551615ull),
            "stages[0].id: expected a whole number from 1 to 9007199254740991, found "
            "18446744073709551615");
  EXPECT_EQ(refusal("/stages/0/id", 0),
            "stages[0].id: expected a whole number from 1 to 9007199254740991, found 0");
  std::string text = leah();
  text.replace(text.find("\"review_every_days\": 91"), 23, "\"review_every_days\": 1e999");
  EXPECT_EQ(refusalOf(text),
            "review_every_days: expected a number that a double can hold, found 1e999");
}

TEST(JsonImport, RefusesADanglingName) {
  EXPECT_EQ(refusal("/stages/0/touchpoints/0/owner", "Magic"),
            "stages[0].touchpoints[0].owner: expected the name of a department of this map, found "
            "“Magic”");
  EXPECT_EQ(refusal("/stages/0/volume/readings/0/period", "Q9"),
            "stages[0].volume.readings[0].period: expected the name of a period of this map, found "
            "“Q9”");
  EXPECT_EQ(refusal("/links/0/from", "Nowhere"),
            "links[0].from: expected the title or the id of a touchpoint of this map, found "
            "“Nowhere”");
  EXPECT_EQ(refusal("/links/0/from", 12),
            "links[0].from: expected the title or the id of a touchpoint of this map, found 12");
  EXPECT_EQ(refusal("/stages/0/touchpoints/1/title", json::parse(leah())["links"][0]["from"]),
            "links[0].from: expected an id, because 2 touchpoints are called “Internal ROI "
            "meeting”");
}

TEST(JsonImport, RefusesANameOrAnIdGivenTwice) {
  EXPECT_EQ(refusal("/departments/1/name", " MARKETING "),
            "departments[1].name: expected a name that no other department has, found “ MARKETING ”"
            " twice");
  json document = json::parse(leah());
  document["stages"][0]["touchpoints"][0]["id"] = 812;
  document["stages"][2]["touchpoints"][1]["id"] = 812;
  EXPECT_EQ(refusalOf(document.dump()),
            "stages[2].touchpoints[1].id: expected an id that no other touchpoint has, found 812 "
            "again (first at stages[0].touchpoints[0])");
}

TEST(JsonImport, ARecordOfAnotherKindMayHaveTheSameId) {
  json document = json::parse(leah());
  document["id"] = document["stages"][0]["id"] = document["periods"][0]["id"] = 812;
  IdSource ids = seededIds(1);
  const auto map = journeyFromJson(document.dump(), {}, ids).journey;
  EXPECT_EQ(map.settings().id.value, 812);
  EXPECT_TRUE(map.find(Id<Stage>{812}));
}

TEST(JsonImport, DrawsNoIdThatTheDocumentBringsLater) {
  IdSource ids = [next = std::int64_t{0}]() mutable { return ++next; };
  const auto map = journeyFromJson(
      R"({"format":"throughline.journey","version":1,"title":"T","stages":[{"name":"A"},{"name":"B","id":2},{"name":"C","id":1}]})",
      {}, ids);
  EXPECT_EQ(map.journey.count(Kind::stage), 3u);
}

TEST(JsonImport, SaysWhichRequiredFieldIsMissing) {
  EXPECT_EQ(refusalWithout("", "title"), "title: expected a text, found nothing");
  EXPECT_EQ(refusalWithout("/stages/3", "name"), "stages[3].name: expected a text, found nothing");
  EXPECT_EQ(refusalWithout("/stages/0/volume/readings/0", "period"),
            "stages[0].volume.readings[0].period: expected the name of a period, found nothing");
  EXPECT_EQ(refusalWithout("/stages/0/emotions/0", "score"),
            "stages[0].emotions[0].score: expected a number from -1 to 1, found nothing");
  EXPECT_EQ(refusalWithout("/links/0", "to"),
            "links[0].to: expected the title or the id of a touchpoint, found nothing");
  EXPECT_EQ(refusalWithout("/reviews/0", "date"),
            "reviews[0].date: expected a date such as 2026-09-30, found nothing");
}

TEST(JsonImport, PlacesABrokenRuleByItsPath) {
  EXPECT_EQ(refusal("/periods/1/end", "2025-09-01"),
            "periods[1].end: expected a last day on or after 2025-10-01, found 2025-09-01");
  EXPECT_EQ(refusal("/stages/0/volume/readings/1/period", "Q3 2025"),
            "stages[0].volume.readings[1].period: expected one reading per period, found a second "
            "one for “Q3 2025”");
  EXPECT_EQ(refusal("/stages/0/passage/readings/0/moved", 1e9).substr(0, 36),
            "stages[0].passage.readings[0].moved:");
  EXPECT_EQ(refusal("/links/0/to", json::parse(leah())["links"][0]["from"]),
            "links[0].to: expected another touchpoint than the one the link starts at, found "
            "“Internal ROI meeting” at both ends");
}

TEST(JsonImport, RefusesAnotherFormatAndAnotherVersion) {
  EXPECT_EQ(refusalOf("{}"), "format: expected “throughline.journey”, found nothing");
  EXPECT_EQ(refusal("/format", "other"), "format: expected “throughline.journey”, found “other”");
  EXPECT_EQ(refusal("/version", 3),
            "version: expected a whole number from 1 to 2, found 3 (a newer Throughline wrote it)");
  EXPECT_EQ(refusal("/version", "1"), "version: expected a whole number from 1 to 2, found “1”");
}

TEST(JsonImport, TakesNullForWhatMayBeLeftOut) {
  EXPECT_EQ(refusal("/stages/0/touchpoints/0/owner", nullptr), "nothing refused");
  EXPECT_EQ(refusal("/stages/0/passage/target_days", nullptr), "nothing refused");
  EXPECT_EQ(refusal("/stages/0/emotions/0/score", nullptr),
            "stages[0].emotions[0].score: expected a number from -1 to 1, found null");
}

TEST(JsonImport, ReportsUnknownFieldsAndLeavesThemOut) {
  json document = json::parse(leah());
  document["colour"] = "red";
  document["stages"][0]["job"]["mood"] = {1, 2};
  document["stages"][0]["job.statement"] = "not the field of this name";
  document["stages"][1]["volume"]["readings"][0]["metric"] = "health";
  IdSource ids = seededIds(1);
  const ImportedMap map = journeyFromJson(document.dump(), {}, ids);
  std::vector<std::string> notes;
  for (const Error& note : map.notes) notes.emplace_back(note.what());
  EXPECT_EQ(notes, (std::vector<std::string>{
                       "colour: left out, because a map has no such field",
                       "stages[0].job.mood: left out, because a stage has no such field",
                       "stages[0].“job.statement”: left out, because a stage has no such field",
                       "stages[1].volume.readings[0].metric: left out, because a reading has no "
                       "such field",
                   }));
  EXPECT_EQ(map.journey.list<Stage>().front()->job.statement,
            json::parse(leah())["stages"][0]["job"]["statement"]);
}

TEST(JsonImport, RefusesUnknownFieldsWhenStrict) {
  EXPECT_EQ(refusal("/stages/0/touchpoints/0/colour", "red", true),
            "stages[0].touchpoints[0].colour: expected a field that a touchpoint has, found an "
            "unknown one");
  EXPECT_EQ(refusalOf(leah(), true), "nothing refused");
}

TEST(JsonImport, ReportsOnlyTheFirstHundredUnknownFields) {
  json document = json::parse(leah());
  for (int i = 0; i < 1000; ++i) document["x" + std::to_string(i)] = i;
  IdSource ids = seededIds(1);
  const ImportedMap map = journeyFromJson(document.dump(), {}, ids);
  ASSERT_EQ(map.notes.size(), 101u);
  EXPECT_STREQ(map.notes.back().what(), "900 more unknown fields are left out");
  json oneMore = json::parse(leah());
  for (int i = 0; i < 101; ++i) oneMore["x" + std::to_string(i)] = i;
  EXPECT_STREQ(journeyFromJson(oneMore.dump(), {}, ids).notes.back().what(),
               "1 more unknown field is left out");
}

TEST(JsonImport, DoesNotMindTheOrderOfKeys) {
  const std::string text =
      R"({"links":[{"to":"B","from":"A"}],"stages":[{"touchpoints":[{"title":"A","owner":"Sales"},{"title":"B"}],"name":"S"}],"departments":[{"name":"Sales"}],"title":"T","version":1,"format":"throughline.journey"})";
  EXPECT_EQ(refusalOf(text), "nothing refused");
}

}  // namespace
}  // namespace throughline::exchange
