#include "throughline/journey/due_date.h"

#include <gtest/gtest.h>

#include <random>

namespace throughline::journey {
namespace {

// A Wednesday.
const Date kToday = *Date::of(2026, 10, 7);

std::string due(std::string_view text, int fiscalYearStart = 1) {
  const auto date = dueDate(text, kToday, fiscalYearStart);
  return date ? date->iso() : "none";
}

TEST(DueDate, DaysOfTheYear) {
  for (const char* text : {"31 Oct", "31 October", "Oct 31", "october 31st", "31.10.", "31. Okt",
                           "31. Oktober 2026", "2026-10-31", "31 oct 26", "by 31 Oct",
                           "bis zum 31.10.2026", "the 31st of October", "31oct", "  31  OCT "}) {
    EXPECT_EQ(due(text), "2026-10-31") << text;
  }
  EXPECT_EQ(due("1 March"), "2027-03-01");
  EXPECT_EQ(due("1. März"), "2027-03-01");
  EXPECT_EQ(due("7 Oct"), "2026-10-07");
  EXPECT_EQ(due("6 Oct"), "2027-10-06");
  EXPECT_EQ(due("29 Feb"), "2028-02-29");
  EXPECT_EQ(due("5.3.2025"), "2025-03-05");
}

TEST(DueDate, EndsOfSpans) {
  for (const char* text :
       {"end of month", "end of the month", "end of this month", "Monatsende", "Ende des Monats",
        "Ende Oktober", "end of October", "October", "Ende Oktober 2026", "October 2026"}) {
    EXPECT_EQ(due(text), "2026-10-31") << text;
  }
  EXPECT_EQ(due("end of next month"), "2026-11-30");
  EXPECT_EQ(due("Ende nächsten Monats"), "2026-11-30");
  EXPECT_EQ(due("end of February"), "2027-02-28");
  EXPECT_EQ(due("end of quarter"), "2026-12-31");
  EXPECT_EQ(due("Quartalsende"), "2026-12-31");
  EXPECT_EQ(due("end of next quarter"), "2027-03-31");
  EXPECT_EQ(due("end of year"), "2026-12-31");
  EXPECT_EQ(due("Ende des Jahres"), "2026-12-31");
  EXPECT_EQ(due("end of 2027"), "2027-12-31");
  EXPECT_EQ(due("end of week"), "2026-10-09");
  EXPECT_EQ(due("Q4"), "2026-12-31");
  EXPECT_EQ(due("end of Q1"), "2027-03-31");
  EXPECT_EQ(due("Ende Q2 2027"), "2027-06-30");
}

TEST(DueDate, QuartersAndYearsAreThoseOfTheFiscalYear) {
  EXPECT_EQ(due("end of quarter", 2), "2026-10-31");
  EXPECT_EQ(due("end of year", 7), "2027-06-30");
  EXPECT_EQ(due("Q1", 7), "2027-09-30");
  EXPECT_EQ(due("Q2 2027", 7), "2026-12-31");
}

TEST(DueDate, SpansFromToday) {
  EXPECT_EQ(due("in 6 weeks"), "2026-11-18");
  EXPECT_EQ(due("in 6 Wochen"), "2026-11-18");
  EXPECT_EQ(due("in six weeks"), "2026-11-18");
  EXPECT_EQ(due("in a month"), "2026-11-07");
  EXPECT_EQ(due("in einem Monat"), "2026-11-07");
  EXPECT_EQ(due("in zwei Monaten"), "2026-12-07");
  EXPECT_EQ(due("in 10 days"), "2026-10-17");
  EXPECT_EQ(due("in 2 quarters"), "2027-04-07");
  EXPECT_EQ(due("in einem Jahr"), "2027-10-07");
  EXPECT_EQ(dueDate("in 1 month", *Date::of(2027, 1, 31))->iso(), "2027-02-28");
}

TEST(DueDate, DaysOfTheWeek) {
  EXPECT_EQ(due("today"), "2026-10-07");
  EXPECT_EQ(due("heute"), "2026-10-07");
  EXPECT_EQ(due("tomorrow"), "2026-10-08");
  EXPECT_EQ(due("übermorgen"), "2026-10-09");
  EXPECT_EQ(due("Friday"), "2026-10-09");
  EXPECT_EQ(due("Freitag"), "2026-10-09");
  EXPECT_EQ(due("Wednesday"), "2026-10-14");
  EXPECT_EQ(due("next Friday"), "2026-10-16");
  EXPECT_EQ(due("nächsten Montag"), "2026-10-12");
}

TEST(DueDate, WhatSaysNoDayOrTwoIsNotGuessed) {
  for (const char* text :
       {"",           " ",         "soon",     "10/11", "31 Feb",         "32 Oct",
        "0 Oct",      "31.13.",    "in weeks", "in 6",  "6 weeks ago",    "Marketing",
        "31",         "31 31 Oct", "end",      "Ende",  "in 99999 weeks", "Oct 31 at noon",
        "99.99.9999", "2026-02-30"}) {
    EXPECT_EQ(due(text), "none") << text;
  }
}

TEST(DueDate, AnyTextIsReadWithoutHarm) {
  const std::uint64_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  const std::vector<std::string> pieces{
      "end",  "of", "in",    "31",   "Oct",  "Q4", "9999", "weeks", "a", ".", "-",
      "next", "ü",  "month", "2026", "\xff", "99", "Ende", "Jahr",  ",", "/", "0"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto i = random() % 5; i > 0; --i) {
      text += pieces[random() % pieces.size()];
      if (random() % 2) text += ' ';
    }
    const auto date = dueDate(text, kToday, static_cast<int>(random() % 12) + 1);
    if (date) {
      EXPECT_EQ(Date::parse(date->iso()), date) << text;
    }
  }
}

TEST(DueDate, DayThatIsWrittenOutIsReadBack) {
  std::mt19937_64 random(11);
  static const char* const months[]{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int round = 0; round < 2000; ++round) {
    const Date date = Date::fromDayNumber(kToday.dayNumber() + static_cast<int>(random() % 3000));
    const std::string iso = date.iso();
    const int month = std::stoi(iso.substr(5, 2));
    const std::string day = std::to_string(std::stoi(iso.substr(8, 2)));
    EXPECT_EQ(due(day + " " + months[month - 1] + " " + iso.substr(0, 4)), iso);
    EXPECT_EQ(due(day + "." + std::to_string(month) + "." + iso.substr(0, 4)), iso);
  }
}

}  // namespace
}  // namespace throughline::journey
