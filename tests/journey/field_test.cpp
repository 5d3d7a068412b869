#include "throughline/journey/field.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "throughline/journey/id.h"

namespace throughline::journey {
namespace {

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

bool takes(const Field& field, const Value& value) { return !check(field, value).has_value(); }

Field number(FieldType type, double least, double most) {
  return {.key = "n", .type = type, .least = least, .most = most};
}

TEST(FieldCheck, ANumberLiesWithinItsLimitsBothIncluded) {
  const Field real = number(FieldType::real, -1, 1);
  for (const double inside : {-1.0, 0.0, 1.0}) EXPECT_TRUE(takes(real, inside)) << inside;
  for (const double outside : {-1.01, 1.01, kNoLimit, -kNoLimit, std::nan("")}) {
    EXPECT_FALSE(takes(real, outside)) << outside;
  }
  const Field whole = number(FieldType::integer, 1, 3);
  for (const std::int64_t inside : {1, 3}) EXPECT_TRUE(takes(whole, inside)) << inside;
  for (const std::int64_t outside : {0, 4}) EXPECT_FALSE(takes(whole, outside)) << outside;
}

TEST(FieldCheck, AboveExcludesTheLimitItself) {
  Field field = number(FieldType::real, 0, kNoLimit);
  EXPECT_TRUE(takes(field, 0.0));
  field.aboveLeast = true;
  EXPECT_FALSE(takes(field, 0.0));
  EXPECT_TRUE(takes(field, 0.001));
}

TEST(FieldCheck, AReferenceIsAnIdThatADocumentMayBring) {
  const Field field{.key = "owner", .type = FieldType::reference, .target = Kind::department};
  for (const std::int64_t id : {std::int64_t{1}, kLargestId}) EXPECT_TRUE(takes(field, id));
  for (const std::int64_t id : {std::int64_t{0}, std::int64_t{-1}, kLargestId + 1}) {
    EXPECT_FALSE(takes(field, id)) << id;
  }
}

TEST(FieldCheck, AColourIsSixHexDigitsOrNothing) {
  const Field field{.key = "color", .color = true, .longest = 7};
  for (const char* good : {"", "#000000", "#99AAFF", "#09afAF"}) {
    EXPECT_TRUE(takes(field, std::string(good))) << good;
  }
  for (const char* bad : {"#12345", "#1234567", "1234567", "#12345g", "#12345G", "#/23456",
                          "#:23456", "#@23456", "#`23456", "red"}) {
    EXPECT_FALSE(takes(field, std::string(bad))) << bad;
  }
}

TEST(FieldCheck, ATextIsAtMostAsLongAsItsFieldAllowsInCharacters) {
  const Field field{.key = "name", .longest = 3};
  EXPECT_TRUE(takes(field, std::string("ßßß")));
  EXPECT_EQ(english(check(field, std::string("ßßßß")).value()),
            "expected at most 3 characters, found 4");
  EXPECT_TRUE(takes(field, std::string()));
}

TEST(FieldCheck, ATextWithAZeroByteIsRefused) {
  const Field field{.key = "name", .longest = 9};
  EXPECT_FALSE(takes(field, std::string("a\0b", 3)));
}

TEST(FieldCheck, OnlyAnOptionalFieldHoldsNothing) {
  Field field{.key = "date", .type = FieldType::date};
  EXPECT_EQ(english(check(field, {}).value()), "expected a date such as 2026-09-30, found nothing");
  field.optional = true;
  EXPECT_TRUE(takes(field, {}));
}

TEST(FieldCheck, EveryTypeTakesItsOwnValuesAlone) {
  const std::array<std::string_view, 2> words{"live", "retired"};
  const struct {
    Field field;
    Value good;
  } cases[] = {{{.key = "f", .type = FieldType::flag}, true},
               {number(FieldType::integer, 0, 9), std::int64_t{1}},
               {number(FieldType::real, 0, 9), 1.0},
               {{.key = "c", .type = FieldType::choice, .choices = words}, std::string("live")},
               {{.key = "d", .type = FieldType::date}, std::string("2026-09-30")},
               {{.key = "r", .role = FieldRole::rank, .longest = 9}, std::string("V")}};
  const std::vector<Value> values{
      true, std::int64_t{1}, 1.0, std::string("live"), std::string("2026-09-30"), std::string("V")};
  for (const auto& [field, good] : cases) {
    for (const Value& value : values) {
      const bool rankLike = field.role == FieldRole::rank && value == Value(std::string("live"));
      EXPECT_EQ(takes(field, value), value == good || rankLike)
          << field.key << " and " << english(shown(value));
    }
  }
}

TEST(FieldWords, SayWhatAFieldTakes) {
  const std::array<std::string_view, 2> words{"live", "retired"};
  EXPECT_EQ(english(expectation({.key = "f", .type = FieldType::flag})), "true or false");
  EXPECT_EQ(english(expectation(number(FieldType::integer, 1, 3660))),
            "a whole number from 1 to 3660");
  EXPECT_EQ(english(expectation(number(FieldType::real, 0, kNoLimit))), "a number of at least 0");
  EXPECT_EQ(english(expectation(number(FieldType::real, -kNoLimit, 5))), "a number of at most 5");
  EXPECT_EQ(english(expectation(number(FieldType::real, -kNoLimit, kNoLimit))), "a number");
  Field above = number(FieldType::real, 0, kNoLimit);
  above.aboveLeast = true;
  EXPECT_EQ(english(expectation(above)), "a number above 0");
  EXPECT_EQ(english(expectation({.key = "r", .type = FieldType::reference, .target = Kind::stage})),
            "the id of a stage");
  EXPECT_EQ(english(expectation({.key = "c", .type = FieldType::choice, .choices = words})),
            "one of live, retired");
  EXPECT_EQ(english(expectation({.key = "t", .color = true})), "a colour such as #4C6FFF");
  EXPECT_EQ(english(expectation({.key = "t", .role = FieldRole::rank})),
            "a rank of digits and letters");
  EXPECT_EQ(english(expectation({.key = "t"})), "a text");
}

TEST(FieldWords, ShowEveryValue) {
  EXPECT_EQ(english(shown({})), "nothing");
  EXPECT_EQ(english(shown(true)), "true");
  EXPECT_EQ(english(shown(false)), "false");
  EXPECT_EQ(english(shown(std::int64_t{-7})), "-7");
  EXPECT_EQ(english(shown(0.25)), "0.25");
  EXPECT_EQ(english(shown(std::string("a\nb"))), "“a b”");
}

TEST(FieldWords, AColumnHasNoDots) {
  EXPECT_EQ((Field{.key = "passage.target_days"}).column(), "passage_target_days");
}

}  // namespace
}  // namespace throughline::journey
