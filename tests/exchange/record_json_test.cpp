#include "throughline/exchange/record_json.h"

#include <gtest/gtest.h>

#include "throughline/exchange/names.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"

namespace throughline::exchange {
namespace {

using namespace journey;
using nlohmann::json;
using nlohmann::ordered_json;

std::string written(const Value& value) { return toJson(value).dump(); }

TEST(ValueToJson, WholeNumbersStandWithoutAPointAsFarAsADoubleIsExact) {
  EXPECT_EQ(written(3.0), "3");
  EXPECT_EQ(written(-3.0), "-3");
  EXPECT_EQ(written(0.0), "0");
  EXPECT_EQ(written(-0.0), "-0.0");
  EXPECT_EQ(written(0.5), "0.5");
  EXPECT_EQ(written(9007199254740991.0), "9007199254740991");
  EXPECT_EQ(written(-9007199254740991.0), "-9007199254740991");
  EXPECT_EQ(written(9007199254740992.0), "9.007199254740992e+15");
  EXPECT_EQ(written(-9007199254740992.0), "-9.007199254740992e+15");
}

TEST(ValueToJson, EveryTypeHasItsOwnForm) {
  EXPECT_EQ(written({}), "null");
  EXPECT_EQ(written(true), "true");
  EXPECT_EQ(written(std::int64_t{5}), "5");
  EXPECT_EQ(written(std::string("5")), "\"5\"");
}

std::string readWhole(const json& found) {
  Field field{.key = "n", .type = FieldType::integer};
  try {
    return std::to_string(std::get<std::int64_t>(valueFromJson(field, found, "n", referenceById)));
  } catch (const Error&) {
    return "refused";
  }
}

TEST(ValueFromJson, AWholeNumberMayBeWrittenWithAPointWhereADoubleIsExact) {
  EXPECT_EQ(readWhole(7.0), "7");
  EXPECT_EQ(readWhole(-7.0), "-7");
  EXPECT_EQ(readWhole(7.5), "refused");
  EXPECT_EQ(readWhole(9007199254740991.0), "9007199254740991");
  EXPECT_EQ(readWhole(9007199254740992.0), "refused");
  EXPECT_EQ(readWhole(-9007199254740992.0), "refused");
  EXPECT_EQ(readWhole(9223372036854775807U), "9223372036854775807");
  EXPECT_EQ(readWhole(9223372036854775808U), "refused");
  EXPECT_EQ(readWhole("7"), "refused");
}

TEST(ValueFromJson, ATextIsCountedInCharacters) {
  const Field field{.key = "name", .longest = 3};
  const auto read = [&](const std::string& text) {
    return std::get<std::string>(valueFromJson(field, text, "name", referenceById));
  };
  EXPECT_EQ(read("ßßß"), "ßßß");
  EXPECT_THROW((void)read("ßßßß"), Error);
  EXPECT_THROW((void)read("abcd"), Error);
}

TEST(ShownJson, SaysWhatWasFound) {
  EXPECT_EQ(english(shownJson(nullptr)), "null");
  EXPECT_EQ(english(shownJson(json::object())), "an object");
  EXPECT_EQ(english(shownJson(json::array())), "a list");
  EXPECT_EQ(english(shownJson(true)), "true");
  EXPECT_EQ(english(shownJson(false)), "false");
  EXPECT_EQ(english(shownJson("a\nb")), "“a b”");
  EXPECT_EQ(english(shownJson(1.5)), "1.5");
}

TEST(PlacesInAnObject, FollowTheDotsOfTheKey) {
  ordered_json object;
  putAt(object, "title", "T");
  putAt(object, "a.b.c", 1);
  putAt(object, "a.d", 2);
  EXPECT_EQ(object.dump(), R"({"title":"T","a":{"b":{"c":1},"d":2}})");
  const json plain = json::parse(object.dump());
  EXPECT_EQ(*findAt(plain, "a.b.c", ""), 1);
  EXPECT_EQ(findAt(plain, "a.x", ""), nullptr);
  EXPECT_EQ(findAt(plain, "x.y", ""), nullptr);
  try {
    (void)findAt(plain, "a.d.e", "map");
    FAIL() << "2 is no object";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "map.a.d: expected an object, found 2");
  }
}

class NamesTest : public testing::Test {
 protected:
  IdSource ids = seededIds(3);
  Journey journey = sevenStages("Names", ids);
  Edit edit{journey, ids};
  Id<Stage> stage = journey.list<Stage>().front()->id;
  const Field& owner = *describe(Kind::touchpoint).find("owner");
  const Field& end = *describe(Kind::link).find("from");
};

TEST_F(NamesTest, AUniqueNameIsTheOnlyWayToMeanItsRecord) {
  const auto sales = departmentNamed(edit, "Sales");
  const Names names(journey);
  EXPECT_EQ(names.write(owner, sales.value), "Sales");
  EXPECT_EQ(names.read(owner, " sales ", "owner"), sales.value);
  EXPECT_THROW((void)names.read(owner, sales.value, "owner"), Error);
  EXPECT_EQ(english(Names::expectation(owner)), "the name of a department");
}

TEST_F(NamesTest, ATitleThatTwoShareIsWrittenAsTheId) {
  const auto call = addTouchpoint(edit, {.stage = stage, .title = "Call"});
  const auto again = addTouchpoint(edit, {.stage = stage, .title = "CALL"});
  const auto demo = addTouchpoint(edit, {.stage = stage, .title = "Demo"});
  const Names names(journey);
  EXPECT_EQ(names.write(end, call.value), call.value);
  EXPECT_EQ(names.write(end, demo.value), "Demo");
  EXPECT_EQ(names.read(end, again.value, "from"), again.value);
  EXPECT_EQ(names.read(end, "demo", "from"), demo.value);
  EXPECT_THROW((void)names.read(end, "call", "from"), Error);
  EXPECT_THROW((void)names.read(end, stage.value, "from"), Error) << "the id of a stage";
  EXPECT_EQ(english(Names::expectation(end)), "the title or the id of a touchpoint");
}

TEST_F(NamesTest, NamesForOneKindAreThoseThatItRefersTo) {
  const auto sales = departmentNamed(edit, "Sales");
  addTouchpoint(edit, {.stage = stage, .title = "Call"});
  const Names names(journey, Kind::touchpoint);
  EXPECT_EQ(names.called(Kind::department, "SALES"), std::vector{sales.value});
  EXPECT_EQ(names.called(Kind::stage, "Trigger"), std::vector{stage.value});
  EXPECT_TRUE(names.called(Kind::touchpoint, "Call").empty());
  EXPECT_TRUE(names.called(Kind::department, "Nobody").empty());
}

}  // namespace
}  // namespace throughline::exchange
