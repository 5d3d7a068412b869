#include <gtest/gtest.h>

#include <set>

#include "layout_checks.h"
#include "picture_texts.h"
#include "support/maps.h"
#include "support/numbers_map.h"
#include "support/random_numbers.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/starter.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

// The numbers on the map are those of metrics::numbersOf, and all of them.

namespace throughline::drawing {
namespace {

using journey::Measure;
using journey::Stage;

const Element* flowOf(const MapLayout& layout, const Stage* stage) {
  return elementOf(layout, ElementKind::flow, stage->id);
}

QString flowTexts(const MapLayout& layout, const Stage* stage) {
  return textsOf(layout, ElementKind::flow, stage->id);
}

void set(journey::Journey& map, const Stage* stage, Measure measure, std::optional<double> value) {
  journey::IdSource ids = journey::seededIds(77);
  journey::Edit edit(map, ids);
  const auto period = *metrics::newestWithReading(map);
  setReadings(edit, {{{stage->id, measure, period}, value}});
}

TEST(FlowLane, ShowsTheWorkedExampleDigitForDigit) {
  const auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  const MapLayout layout = layoutOf(map);
  const std::vector<std::pair<QString, QString>> expected{{"40 %", "3 d"},  {"30 %", "9 d"},
                                                          {"40 %", "12 d"}, {"24 %", "34 d"},
                                                          {"85 %", "6 d"},  {"85 %", "240 d"}};
  ASSERT_EQ(stages.size(), expected.size() + 1);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const QStringList texts = textListOf(*flowOf(layout, stages[i]));
    EXPECT_EQ(texts.value(0), expected[i].first);
    EXPECT_EQ(texts.value(1), u"move on");
    EXPECT_EQ(texts.value(2), expected[i].second);
    EXPECT_EQ(texts.contains(u"Weakest link"), i == 3) << i;
    EXPECT_EQ(texts.contains(u"fixed term"), i == 5) << i;
    EXPECT_EQ(layout.columns[i].tinted, i == 3) << i;
  }
  EXPECT_EQ(textsOf(layout, ElementKind::leadTime, stages.back()->id),
            u"Lead time 304 d Overall conversion 0.8 %");
  EXPECT_EQ(
      hiddenText(*flowOf(layout, stages[3])->picture),
      u"48 of 202 moved on\n95 % interval: 18 % to 30 %\nTarget: 40 %\n"
      u"Median: 34 days\nTarget: 21 days\nAgainst Q2 2026: unclear, the change may be chance");
}

TEST(FlowLane, SaysWhatEveryPassageOfARandomMapHas) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::RandomNumbers(seed).make();
    for (const auto* period : map.list<journey::Period>()) {
      const auto numbers = metrics::numbersOf(map, period->id);
      const MapLayout layout = layoutOf(map, {.period = period->id});
      for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
        const auto& passage = numbers.passages[i];
        const Element* cell = elementOf(layout, ElementKind::flow, passage.from);
        const bool isWeakest = numbers.weakestLink && numbers.weakestLink->passage == i;
        EXPECT_EQ(layout.columns[i].tinted, isWeakest);
        if (!cell) {
          EXPECT_FALSE(passage.conversion || passage.days);
          continue;
        }
        const QString texts = textsOf(*cell);
        const auto says = [&](const std::string& text) {
          EXPECT_TRUE(texts.contains(QString::fromStdString(text)))
              << text << " in " << texts.toStdString();
        };
        says((passage.conversion ? english(metrics::percentText(*passage.conversion)) : "–") +
             " move on");
        says(passage.days ? english(metrics::shortDaysText(*passage.days)) : "–");
        for (const auto caution : metrics::cautions(passage)) says(english(words(caution)));
        EXPECT_EQ(texts.contains(u"Weakest link"), isWeakest);
      }
    }
    if (HasFailure()) break;
  }
}

TEST(FlowLane, NothingOverlapsWhateverTheNumbersAre) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::RandomNumbers(seed).make();
    checks::expectSound(layoutOf(map));
    checks::expectSound(layoutOf(map, {.invitations = true}));
    if (HasFailure()) break;
  }
}

TEST(FlowLane, NothingOverlapsWithLongNamesTwentyStagesAndExtremeNumbers) {
  auto map = support::numbersMap(20, 3);
  const std::vector<double> extremes{0, 1e-300, 0.004, 1.0 / 3, 29, 999'999, 123456789.123, 4e15};
  std::size_t next = 0;
  for (const auto* stage : map.list<Stage>()) {
    Stage named = *stage;
    named.volume.name = "Donaudampfschifffahrtsgesellschaftskapitäne, die eine Vorführung buchten";
    named.health = {"Rechtsschutzversicherungsgesellschaftenquote", "Prozentpunkte",
                    journey::Better::lower, extremes[next % extremes.size()]};
    map.put(named);
    for (const Measure measure : {Measure::volume, Measure::health, Measure::days}) {
      set(map, stage, measure, extremes[next++ % extremes.size()]);
    }
  }
  for (const auto* period : map.list<journey::Period>()) {
    checks::expectSound(layoutOf(map, {.period = period->id}));
    checks::expectSound(layoutOf(map, {.period = period->id, .invitations = true}));
  }
}

TEST(FlowLane, TheRuleOfTheMapChoosesTheFlag) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  set(map, stages[1], Measure::days, 60);
  for (const auto& [rule, place] :
       {std::pair{journey::Rule::conversion, 3}, std::pair{journey::Rule::delay, 1}}) {
    auto settings = map.settings();
    settings.rule = rule;
    map.put(settings);
    const MapLayout layout = layoutOf(map);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      EXPECT_EQ(layout.columns[i].tinted, static_cast<int>(i) == place) << i;
    }
    EXPECT_TRUE(
        flowTexts(layout, stages[static_cast<std::size_t>(place)]).contains("Weakest link"));
  }
}

TEST(FlowLane, AColumnIsTintedOnlyWhereItsFlagIsShown) {
  const auto map = support::leahMap();
  for (const Column& column : layoutOf(map, {.hiddenLanes = {LaneId::flow}}).columns) {
    EXPECT_FALSE(column.tinted);
  }
}

TEST(FlowLane, FewCasesAStalledPassageAndAnEmptyStageAreSaidPlainly) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  set(map, stages[3], Measure::volume, 29);
  set(map, stages[3], Measure::moved, 0);
  QString texts = flowTexts(layoutOf(map), stages[3]);
  EXPECT_TRUE(texts.contains("few cases")) << texts.toStdString();
  EXPECT_TRUE(texts.contains("stalled: nobody moved on, or a reading is missing"))
      << texts.toStdString();
  set(map, stages[3], Measure::moved, std::nullopt);
  set(map, stages[3], Measure::volume, 0);
  texts = flowTexts(layoutOf(map, {.invitations = true}), stages[3]);
  EXPECT_TRUE(texts.startsWith(u"– move on 34 d")) << texts.toStdString();
  EXPECT_TRUE(texts.contains("nobody reached the stage")) << texts.toStdString();
}

TEST(FlowLane, AConversionAboveOneIsMarkedDoubtful) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  set(map, stages[4], Measure::volume, 300);
  const MapLayout layout = layoutOf(map);
  const QString texts = flowTexts(layout, stages[3]);
  EXPECT_TRUE(texts.startsWith(u"149 % move on")) << texts.toStdString();
  EXPECT_TRUE(texts.contains(u"doubtful: more moved on than came")) << texts.toStdString();
  EXPECT_TRUE(hiddenText(*flowOf(layout, stages[3])->picture)
                  .contains(u"People enter here from elsewhere, or a reading is wrong"));
  EXPECT_FALSE(flowTexts(layout, stages[4]).contains(u"doubtful"));
  EXPECT_FALSE(textsOf(layout, ElementKind::leadTime, stages.back()->id).contains(u"doubtful"));
  set(map, stages[6], Measure::volume, 4300);
  EXPECT_TRUE(textsOf(layoutOf(map), ElementKind::leadTime, stages.back()->id)
                  .endsWith(u"Overall conversion 102 % doubtful: more moved on than came"));
}

TEST(FlowLane, WhatWasMeasuredToAnotherStageIsShownFaintAndDoesNotCount) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  journey::IdSource ids = journey::seededIds(78);
  journey::Edit edit(map, ids);
  moveBefore(edit, journey::Kind::stage, stages[5]->id.value, stages[4]->id.value);
  const MapLayout layout = layoutOf(map);
  const Element* cell = flowOf(layout, stages[3]);
  ASSERT_NE(cell, nullptr);
  EXPECT_FALSE(textsOf(*cell).contains(u"34 d move on"));
  const auto* faint = std::get_if<TextMark>(&cell->picture->marks.back());
  ASSERT_NE(faint, nullptr);
  EXPECT_EQ(faint->color.ink, Ink::faintText);
  EXPECT_TRUE(textsOf(*cell).endsWith(u"measured to Purchase: 34 d"))
      << textsOf(*cell).toStdString();
}

TEST(FlowLane, TrendsSayTheirWayAndWhetherItIsBetterInWords) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  QString texts = flowTexts(layoutOf(map), stages[3]);
  EXPECT_TRUE(texts.endsWith(u"from 26 %")) << texts.toStdString();
  EXPECT_TRUE(hiddenText(*flowOf(layoutOf(map), stages[3])->picture)
                  .endsWith(u"Against Q2 2026: unclear, the change may be chance"));
  set(map, stages[3], Measure::moved, 10);
  texts = flowTexts(layoutOf(map), stages[3]);
  EXPECT_TRUE(texts.endsWith(u"from 26 %, worse")) << texts.toStdString();
  set(map, stages[3], Measure::moved, 190);
  texts = flowTexts(layoutOf(map), stages[3]);
  EXPECT_TRUE(texts.endsWith(u"from 26 %, better")) << texts.toStdString();
  const auto oldest = map.list<journey::Period>().front()->id;
  texts = flowTexts(layoutOf(map, {.period = oldest}), stages[3]);
  EXPECT_FALSE(texts.contains(u"from")) << "there is no period before the first";
}

TEST(FlowLane, AnEditOfOneReadingMakesOnlyThePicturesItTouchesAnew) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  LayoutEngine engine;
  const MapLayout before = engine.layout(map, {.invitations = true});
  set(map, stages[4], Measure::days, 7);
  const MapLayout after = engine.layout(map, {.invitations = true});
  ASSERT_EQ(before.elements.size(), after.elements.size());
  for (std::size_t i = 0; i < after.elements.size(); ++i) {
    const Element& element = after.elements[i];
    const bool touched = element.kind == ElementKind::leadTime ||
                         (element.kind == ElementKind::flow && element.stage == stages[4]->id);
    EXPECT_EQ(before.elements[i].picture != element.picture, touched) << checks::describe(element);
  }
}

TEST(FlowLane, WithoutAnyReadingAPictureHasNoFlowLane) {
  journey::IdSource ids = journey::seededIds(1);
  EXPECT_EQ(layoutOf(journey::sevenStages("Bare", ids)).lane(LaneId::flow), nullptr);
}

TEST(Gaps, EachInvitationOfAColumnAsksForSomethingElse) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::RandomNumbers(seed).make();
    std::set<std::tuple<std::int64_t, LaneId, InvitationTopic>> seen;
    for (const Element& element : layoutOf(map, {.invitations = true}).elements) {
      if (element.kind != ElementKind::invitation) continue;
      EXPECT_TRUE(seen.emplace(element.stage.value, element.lane, element.topic).second);
    }
  }
}

TEST(Gaps, AskForExactlyWhatIsMissing) {
  auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  std::vector<journey::Id<Stage>> ids;
  for (const Stage* stage : stages) ids.push_back(stage->id);
  const auto asks = [&](std::size_t place) {
    std::set<InvitationTopic> all;
    for (const Element& element : layoutOf(map, {.invitations = true}).elements) {
      const bool isNumber = element.lane == LaneId::flow || element.lane == LaneId::metrics;
      if (element.kind == ElementKind::invitation && isNumber && element.stage == ids[place])
        all.insert(element.topic);
    }
    return all;
  };
  for (std::size_t i = 0; i < stages.size(); ++i) EXPECT_TRUE(asks(i).empty()) << i;
  set(map, stages[2], Measure::days, std::nullopt);
  EXPECT_EQ(asks(2), std::set{InvitationTopic::days});
  set(map, stages[3], Measure::volume, std::nullopt);
  EXPECT_EQ(asks(2), std::set{InvitationTopic::nextVolume});
  EXPECT_EQ(asks(3), std::set{InvitationTopic::volume});
  set(map, stages[4], Measure::health, std::nullopt);
  EXPECT_EQ(asks(4), std::set{InvitationTopic::health});
  Stage unnamed = *stages[5];
  unnamed.volume.name = "";
  unnamed.health.name = " ";
  map.put(unnamed);
  EXPECT_EQ(asks(5), (std::set{InvitationTopic::volumeName, InvitationTopic::healthName}));
}

TEST(Metrics, HealthSaysHowItStandsAgainstItsTargetAndThePeriodBefore) {
  const auto map = support::leahMap();
  const auto stages = map.list<Stage>();
  const QString texts = textsOf(layoutOf(map), ElementKind::metrics, stages[3]->id);
  EXPECT_TRUE(texts.contains(u"24 %")) << texts.toStdString();
  EXPECT_TRUE(texts.contains(u"misses target 40 %")) << texts.toStdString();
  EXPECT_TRUE(texts.contains(u"2 points worse")) << texts.toStdString();
  const QString days = textsOf(layoutOf(map), ElementKind::metrics, stages[4]->id);
  EXPECT_TRUE(days.contains(u" % worse") && !days.contains(u"point"))
      << "only a metric in % changes by points: " << days.toStdString();
}

TEST(Metrics, ThePeriodIsHeldAgainstTheTargetOfThen) {
  auto map = support::leahMap();
  const auto* stage = map.list<Stage>()[3];
  journey::IdSource ids = journey::seededIds(79);
  journey::Edit edit(map, ids);
  const auto* period = map.find(*metrics::newestWithReading(map));
  putBefore(
      edit,
      journey::EarlierTarget{
          .stage = stage->id, .of = journey::TargetOf::health, .until = period->end, .value = 20});
  const QString texts = textsOf(layoutOf(map), ElementKind::metrics, stage->id);
  EXPECT_TRUE(texts.contains(u"meets target 20")) << texts.toStdString();
}

TEST(Metrics, LessIsBetterWhereTheMetricSaysSo) {
  auto map = support::leahMap();
  Stage stage = *map.list<Stage>()[3];
  stage.health.better = journey::Better::lower;
  map.put(stage);
  QString texts = textsOf(layoutOf(map), ElementKind::metrics, stage.id);
  EXPECT_TRUE(texts.contains(u"meets target 40")) << texts.toStdString();
  EXPECT_TRUE(texts.contains(u"2 points better")) << texts.toStdString();
  stage.health.better = journey::Better::none;
  map.put(stage);
  texts = textsOf(layoutOf(map), ElementKind::metrics, stage.id);
  EXPECT_FALSE(texts.contains(u"meets") || texts.contains(u"better")) << texts.toStdString();
}

TEST(Metrics, AReadingOfAMetricWithoutANameIsShownAllTheSame) {
  auto map = support::leahMap();
  Stage stage = *map.list<Stage>().front();
  stage.volume.name = "";
  map.put(stage);
  EXPECT_TRUE(textsOf(layoutOf(map), ElementKind::metrics, stage.id).startsWith(u"4,200 Volume"));
}

}  // namespace
}  // namespace throughline::drawing
