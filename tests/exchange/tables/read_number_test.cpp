#include <gtest/gtest.h>

#include "throughline/exchange/tables/read_number.h"

namespace throughline::exchange {
namespace {

constexpr DecimalSign kPoint = DecimalSign::point;
constexpr DecimalSign kComma = DecimalSign::comma;

std::optional<double> read(const std::string& text, DecimalSign sign,
                           const std::vector<std::string>& units = {}) {
  const NumberRead read = readNumber(text, sign, units);
  return read.kind == NumberRead::Kind::number ? std::optional(read.value) : std::nullopt;
}

TEST(ReadNumber, ReadsTheSameNumberInEachWayOfWritingIt) {
  const struct {
    const char* text;
    double value;
  } cases[] = {
      {"4200", 4200},
      {"1,234.5", 1234.5},
      {"1.234,5", 1234.5},
      {"1 234,5", 1234.5},
      {"1’234.5", 1234.5},
      {"1'234", 1234},
      {"1.234.567", 1234567},
      {"12,34,567", 1234567},
      {"0,25", 0.25},
      {"0.250", 0.25},
      {".5", 0.5},
      {"5.", 5},
      {"-3", -3},
      {"−3,5", -3.5},
      {"(1,200.00)", -1200},
      {"+7", 7},
      {"1.2E+05", 120000},
      {"3e-2", 0.03},
      {"1\u202F234,5", 1234.5},
      {"٣٫٥", 3.5},
      {"  12\u00A0", 12},
      {"0", 0},
      {"-0", 0},
      {"12,5", 12.5},
      {"12.50", 12.5},
      {"1234,567", 1234.567},
  };
  for (const auto& [text, value] : cases) {
    SCOPED_TRACE(text);
    for (const DecimalSign sign : {kPoint, kComma}) EXPECT_EQ(read(text, sign), value);
  }
}

TEST(ReadNumber, OneSignBeforeThreeDigitsIsAmbiguousAndReadAsTheLocaleHasIt) {
  EXPECT_EQ(read("1.234", kPoint), 1.234);
  EXPECT_EQ(read("1.234", kComma), 1234);
  EXPECT_EQ(read("1,234", kPoint), 1234);
  EXPECT_EQ(read("1,234", kComma), 1.234);
  EXPECT_TRUE(readNumber("1.234", kPoint).ambiguous);
  EXPECT_TRUE(readNumber("12,345", kComma).ambiguous);
  for (const char* text : {"0.234", "1.2345", "1,234.5", "1.234.567", "1234", "1 234"}) {
    EXPECT_FALSE(readNumber(text, kPoint).ambiguous) << text;
  }
}

TEST(ReadNumber, WhatCanOnlyBeWrittenOneWayProvesIt) {
  EXPECT_EQ(readNumber("1.234,5", kPoint).proves, kComma);
  EXPECT_EQ(readNumber("1.234.567", kPoint).proves, kComma);
  EXPECT_EQ(readNumber("12,5", kPoint).proves, kComma);
  EXPECT_EQ(readNumber("1,234.5", kComma).proves, kPoint);
  EXPECT_EQ(readNumber("0.5", kComma).proves, kPoint);
  EXPECT_EQ(readNumber("1.234", kPoint).proves, std::nullopt);
  EXPECT_EQ(readNumber("42", kPoint).proves, std::nullopt);
}

TEST(ReadNumber, UnitsMayStandBeforeOrAfterAndAStrayPercentIsTold) {
  EXPECT_EQ(read("24 %", kPoint, {"%"}), 24);
  EXPECT_FALSE(readNumber("24%", kPoint, {"%"}).strayPercent);
  EXPECT_TRUE(readNumber("24%", kPoint).strayPercent);
  EXPECT_EQ(read("34 Tage", kPoint, {"days", "tage", "d"}), 34);
  EXPECT_EQ(read("€ 4.200,50", kComma, {"€"}), 4200.5);
  EXPECT_EQ(read("-€5", kPoint, {"€"}), -5);
  EXPECT_EQ(read("€ -5", kPoint, {"€"}), -5);
}

TEST(ReadNumber, EverythingElseIsText) {
  for (const char* text :
       {"abc", "n/a",   "-",     "1.2.3",    "1,23,4",     "1..2", "12 34",    "1e",
        "e5",  "1e999", "--5",   "5-",       "1,2345,678", "#N/A", "Q3 2026",  "nan",
        "inf", "0x10",  "1 2 3", "<b>5</b>", "%",          "()",   "1.234,5.6"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(readNumber(text, kPoint).kind, NumberRead::Kind::text);
    EXPECT_EQ(readNumber(text, kComma).kind, NumberRead::Kind::text);
  }
  EXPECT_EQ(readNumber("  ", kPoint).kind, NumberRead::Kind::nothing);
  EXPECT_EQ(readNumber(std::string(5000, '1'), kPoint).kind, NumberRead::Kind::text);
}

TEST(ReadNumber, DigitsOfAnyScriptCountAndSignsAboveTheLineDoNot) {
  EXPECT_EQ(read("१२३", kPoint), 123);
  EXPECT_EQ(read("１２．", kPoint), std::nullopt) << "a wide point is none";
  EXPECT_EQ(read("𝟗𝟎", kPoint), 90);
  EXPECT_EQ(read("5²", kPoint), std::nullopt);
  EXPECT_EQ(read("12 TAGE", kPoint, {"tage"}), 12);
  EXPECT_EQ(read("7 ÉLÈVES", kPoint, {"élèves"}), 7);
}

TEST(ReadNumber, BytesThatAreNoTextAreNoNumber) {
  EXPECT_EQ(readNumber("12\xff", kPoint).kind, NumberRead::Kind::text);
  EXPECT_EQ(readNumber("\xc3", kPoint).kind, NumberRead::Kind::text);
}

}  // namespace
}  // namespace throughline::exchange
