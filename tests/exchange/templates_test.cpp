#include "throughline/exchange/templates.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/maps.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/lanes.h"
#include "throughline/journey/moving_to_day.h"
#include "throughline/journey/rules.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/numbers.h"
#include "throughline/metrics/periods.h"

namespace throughline::exchange {
namespace {

using namespace journey;

/// The stage that the story of each template speaks of.
struct Told {
  const char* name;
  const char* weakest;
};
constexpr Told kTold[] = {{"b2b-saas", "Evaluation"},
                          {"growth-marketer", "Demo"},
                          {"agency", "Proposal"},
                          {"content-marketer", "Reading"},
                          {"buyers-path", "Requirements and consensus"},
                          {"service-blueprint", "The visit"},
                          {"e-commerce", "Weeks at home"},
                          {"example", "Evaluation"}};

Journey made(const char* name, Date today) {
  IdSource ids = seededIds(1);
  return mapOf(*shippedTemplate(name), "", today, ids);
}

std::string weakestOf(const Journey& map) {
  const auto numbers = metrics::numbersOf(map);
  if (!numbers.weakestLink) return "none";
  return map.get(numbers.passages[numbers.weakestLink->passage].from).name;
}

const Period* newest(const Journey& map) {
  const auto period = metrics::newestWithReading(map);
  return period ? &map.get(*period) : nullptr;
}

std::string isoOf(const std::optional<Date>& day) { return day ? day->iso() : "none"; }

/// What of the map is out of date, in words; empty where nothing is.
std::string staleAt(const Journey& map, Date today) {
  const Period* period = newest(map);
  if (!period || period->end >= today) return "the newest period has not ended";
  if (today.dayNumber() - period->end.dayNumber() > 92) return "its newest period is old";
  const auto& table = map.all<Review>();
  std::optional<Date> reviewed;
  for (const auto& [id, review] : table) {
    if (review.date >= today) return "a review that has not been held";
    if (review.period && map.get(*review.period).end >= review.date) {
      return "a review of a period that had not ended";
    }
    if (!reviewed || *reviewed < review.date) reviewed = review.date;
  }
  const auto often = static_cast<int>(map.settings().reviewEveryDays);
  if (!reviewed || today.dayNumber() - reviewed->dayNumber() > often) return "no review in time";
  for (const auto& [id, campaign] : map.all<Campaign>()) {
    const std::string dates = isoOf(campaign.start) + ".." + isoOf(campaign.end);
    const bool ahead = *campaign.start > today;
    const bool over = *campaign.end < today;
    const bool fits = campaign.status == CampaignStatus::planned ? ahead
                      : campaign.status == CampaignStatus::ended ? over
                                                                 : !ahead && !over;
    if (!fits)
      return campaign.name + " is not " + std::string(word(campaign.status)) + ": " + dates;
  }
  for (const auto& [id, source] : map.all<Source>()) {
    if (source.date && *source.date >= today) return source.title + " was not yet";
  }
  return {};
}

TEST(Templates, AreMadeFreshOnAnyDayOfThreeYears) {
  const Date first = *Date::parse("2026-10-01");
  for (const auto& [name, weakest] : kTold) {
    const Template& shipped = *shippedTemplate(name);
    IdSource ids = seededIds(1);
    const Journey whole = journeyFromJson(shipped.document, {}, ids).journey;
    // Every fifth day, and the days around each end of a month.
    for (int i = 0; i < 3 * 366; ++i) {
      const Date today = Date::fromDayNumber(first.dayNumber() + i);
      const std::string iso = today.iso();
      const bool edge = iso.ends_with("-01") || iso.ends_with("-30") || iso.ends_with("-31");
      if (i % 5 != 0 && !edge) continue;
      const Journey map = movedToDay(whole, *shipped.madeOn, today);
      ASSERT_EQ(weakestOf(map), weakest) << name << " on " << iso;
      ASSERT_EQ(staleAt(map, today), "") << name << " on " << iso;
      const auto fault = checkAll(map);
      ASSERT_FALSE(fault) << name << " on " << iso << ": " << english(fault->message);
    }
  }
}

TEST(Templates, ShowTheLastFourWholeQuarters) {
  for (const auto& [name, weakest] : kTold) {
    if (std::string_view(name) == kExampleTemplate) continue;
    std::string names;
    for (const Period* period : made(name, *Date::parse("2028-02-29")).list<Period>()) {
      names += period->name + " ";
    }
    EXPECT_EQ(names, "Q1 2027 Q2 2027 Q3 2027 Q4 2027 ") << name;
  }
}

TEST(Templates, AreWholeMaps) {
  for (const auto& [name, weakest] : kTold) {
    if (std::string_view(name) == kExampleTemplate) continue;
    const Journey map = made(name, *Date::parse("2027-05-05"));
    const auto periods = map.list<Period>();
    const auto evidence = metrics::evidenceByStage(map);
    for (const Stage* stage : map.list<Stage>()) {
      const std::string where = std::string(name) + ", " + stage->name;
      EXPECT_FALSE(stage->job.statement.empty()) << where;
      EXPECT_GE(metrics::evidenceOf(evidence, stage->id).interviews(), 5) << where;
      EXPECT_TRUE(stage->health.target) << where;
      EXPECT_EQ(map.in<Reading>(stage->id).size(), 2 * periods.size()) << where;
      EXPECT_FALSE(map.in<Touchpoint>(stage->id).empty()) << where;
      EXPECT_FALSE(map.in<Question>(stage->id).empty()) << where;
      EXPECT_FALSE(map.in<Finding>(stage->id).empty()) << where;
      for (const Touchpoint* touchpoint : map.in<Touchpoint>(stage->id)) {
        EXPECT_TRUE(touchpoint->owner || touchpoint->side == Side::unseen)
            << where << ": " << touchpoint->title;
        EXPECT_FALSE(touchpoint->job.empty()) << where << ": " << touchpoint->title;
      }
      for (const Campaign* campaign : map.in<Campaign>(stage->id)) {
        EXPECT_FALSE(campaign->brief.empty()) << where;
        EXPECT_TRUE(campaign->owner) << where;
      }
      bool tended = false;
      for (const Experiment* experiment : map.in<Experiment>(stage->id)) {
        tended |= experiment->status != ExperimentStatus::decided;
        if (experiment->status == ExperimentStatus::decided) {
          EXPECT_FALSE(experiment->learning.empty()) << where;
        }
      }
      EXPECT_TRUE(tended || stage->name != weakest) << where;
    }
    EXPECT_TRUE(map.count(Kind::link) > 0 && map.count(Kind::campaign) > 0) << name;
    for (const Persona* persona : map.list<Persona>()) {
      EXPECT_FALSE(persona->quote.empty() || persona->goals.empty()) << name;
    }
  }
}

TEST(Templates, TheirDocumentsHoldNoUnknownField) {
  for (const Template& shipped : shippedTemplates()) {
    if (shipped.document.empty()) continue;
    IdSource ids = seededIds(1);
    EXPECT_NO_THROW((void)journeyFromJson(shipped.document, {.strict = true}, ids)) << shipped.name;
  }
}

TEST(Templates, TheServiceBlueprintHasItsLineOfVisibility) {
  const Journey map = made("service-blueprint", *Date::parse("2027-05-05"));
  const auto* lane = recordOf(map, BuiltInLane::touchpoints);
  ASSERT_TRUE(lane);
  EXPECT_TRUE(lane->lineOfVisibility);
}

TEST(Templates, AMapIsCalledAsItIsTold) {
  IdSource ids = seededIds(1);
  const Date today = *Date::parse("2027-05-05");
  EXPECT_EQ(mapOf(*shippedTemplate("Agency"), "Ours", today, ids).settings().title, "Ours");
  EXPECT_EQ(mapOf(*shippedTemplate("agency"), " ", today, ids).settings().title,
            "Petra finds help before the season");
  EXPECT_FALSE(shippedTemplate("agencies"));
}

TEST(OwnTemplates, AreWrittenAndReadBack) {
  const Journey map = support::leahMap();
  const Date day = *Date::parse("2026-09-30");
  const Template own = templateFromJson(templateToJson("Mine", map, day));
  EXPECT_EQ(own.name, "Mine");
  EXPECT_EQ(own.madeOn, day);
  EXPECT_EQ(english(own.story), map.settings().scope);
  IdSource ids = seededIds(2);
  const Journey first = mapOf(own, "", *Date::parse("2026-10-05"), ids);
  const Journey second = mapOf(own, "", *Date::parse("2026-10-05"), ids);
  EXPECT_NE(first.settings().id, second.settings().id) << "each is a map of its own";
  EXPECT_EQ(first.list<Touchpoint>().size(), map.list<Touchpoint>().size());
  EXPECT_EQ(weakestOf(first), "Evaluation");
  EXPECT_EQ(newest(first)->name, "Q3 2026");
}

TEST(OwnTemplates, WhatIsNoTemplateIsSaidWithItsPlace) {
  const auto refusal = [](const std::string& text) {
    try {
      (void)templateFromJson(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.blame(), Blame::input);
      return std::string(error.what());
    }
    return std::string("nothing refused");
  };
  EXPECT_EQ(refusal("[]"), "expected an object, found a list");
  EXPECT_EQ(refusal(R"({"format":"throughline.journey"})"),
            "format: expected “throughline.template”, found throughline.journey");
  EXPECT_EQ(refusal(R"({"format":"throughline.template"})"),
            "version: expected a value, found nothing");
  EXPECT_EQ(refusal(R"({"format":"throughline.template","version":1,"name":"a","about":"",
                        "made_on":"soon","map":{}})"),
            "made_on: expected a date such as 2026-09-30, found “soon”");
}

}  // namespace
}  // namespace throughline::exchange
