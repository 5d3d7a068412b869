#include "throughline/journey/shared_copy.h"

#include <gtest/gtest.h>

#include <random>

#include "support/every_field_map.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "throughline/journey/rules.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::journey {
namespace {

SharedCopy copyOf(const Journey& map, const ShareOptions& options = {}) {
  IdSource ids = seededIds(99);
  return sharedCopy(map, options, ids);
}

std::size_t of(const KindCounts& counts, Kind kind) {
  return counts[static_cast<std::size_t>(kind)];
}

template <class T>
const T& named(const Journey& map, const std::string& name) {
  for (const auto& [id, record] : map.all<T>()) {
    if (labelOf(record) == name) return record;
  }
  throw std::runtime_error("no " + name);
}

Id<Stage> stageOf(const Journey& map, const std::string& name) {
  return named<Stage>(map, name).id;
}

/// The example with what is kept to oneself.
class SharedCopyTest : public ::testing::Test {
 protected:
  SharedCopyTest() {
    Edit edit(map, ids);
    const auto evaluation = stageOf(map, "Evaluation");
    const auto purchase = stageOf(map, "Purchase");
    putBefore(edit, Persona{.id = {501}, .name = "Ana Ortiz"});
    putBefore(edit, Persona{.id = {502}, .name = "Nobody yet"});
    putBefore(edit, Department{.id = {503}, .name = "Board", .color = "#112233"});
    putBefore(edit, Source{.id = {511},
                           .title = "Call with Ana",
                           .persona = Id<Persona>{501},
                           .stages = {evaluation, purchase},
                           .note = "said in confidence"});
    putBefore(edit, Source{.id = {512},
                           .title = "Ticket 4711",
                           .kind = EvidenceKind::support_ticket,
                           .stages = {purchase}});
    putBefore(edit, Finding{.id = {521},
                            .stage = evaluation,
                            .text = "Nobody knows the price",
                            .source = "Call with Ana",
                            .excerpt = "the price"});
    putBefore(edit, SetAside{.id = {531},
                             .rule = CheckRule::no_owner,
                             .kind = Kind::stage,
                             .thing = evaluation.value,
                             .reason = "we know"});
  }

  IdSource ids = seededIds(5);
  Journey map = support::leahMap();
};

TEST_F(SharedCopyTest, IsAMapOfItsOwnWithoutSourcesReviewsAndWhatWasSetAside) {
  const SharedCopy copy = copyOf(map);
  EXPECT_FALSE(checkAll(copy.journey));
  EXPECT_NE(copy.journey.settings().id, map.settings().id);
  EXPECT_EQ(copy.journey.settings().title, map.settings().title);
  EXPECT_EQ(copy.journey.count(Kind::map), 1u);
  for (const Kind kind : {Kind::source, Kind::review, Kind::set_aside}) {
    EXPECT_EQ(copy.journey.count(kind), 0u) << kindName(kind);
    EXPECT_EQ(of(copy.leftOut, kind), map.count(kind)) << kindName(kind);
  }
  const Finding& finding = copy.journey.get(Id<Finding>{521});
  EXPECT_EQ(finding.source, "");
  EXPECT_EQ(finding.excerpt, "");
  EXPECT_EQ(finding.text, "Nobody knows the price");
  EXPECT_GE(copy.origins, 1u);
  for (const Kind kind : {Kind::stage, Kind::touchpoint, Kind::question, Kind::emotion,
                          Kind::reading, Kind::link, Kind::experiment, Kind::campaign}) {
    EXPECT_EQ(copy.journey.ids(kind), map.ids(kind)) << kindName(kind);
    EXPECT_EQ(of(copy.kept, kind), map.count(kind)) << kindName(kind);
    EXPECT_EQ(of(copy.leftOut, kind), 0u) << kindName(kind);
  }
}

TEST_F(SharedCopyTest, InterviewsOfTheSourcesAreCountedSoThatNoStageTurnsIntoAHypothesis) {
  const auto before = metrics::evidenceByStage(map);
  const SharedCopy copy = copyOf(map);
  const auto after = metrics::evidenceByStage(copy.journey);
  for (const auto* stage : map.list<Stage>()) {
    EXPECT_EQ(evidenceOf(after, stage->id).interviews(), evidenceOf(before, stage->id).interviews())
        << stage->name;
  }
  const auto purchase = stageOf(map, "Purchase");
  EXPECT_EQ(evidenceOf(after, purchase).of(EvidenceKind::support_ticket),
            evidenceOf(before, purchase).of(EvidenceKind::support_ticket) - 1);
}

// Nobody can take a name out of a sentence; whoever gives the copy away is told of it.
TEST_F(SharedCopyTest, SaysWhoIsStillNamedInItsWords) {
  Edit edit(map, ids);
  const auto evaluation = stageOf(map, "Evaluation");
  putBefore(edit,
            Touchpoint{.id = {541}, .stage = evaluation, .title = "Follow-up by BEN fischer, CSM"});
  putBefore(edit, Question{.id = {542}, .stage = evaluation, .text = "What would Ana Ortiz say?"});
  putBefore(edit, Question{.id = {543}, .stage = evaluation, .text = "Who is Ana Ortizez?"});
  putBefore(edit, Review{.id = {544}, .participants = "Ben Fischer\nAl"});
  putBefore(edit, Comment{.id = {545},
                          .kind = Kind::touchpoint,
                          .thing = 541,
                          .text = "no",
                          .author = "Dörte Müßig",
                          .at = "2026-10-07T08:00:00Z"});
  putBefore(edit, Question{.id = {546}, .stage = evaluation, .text = "dörte müssig: al dente?"});
  const std::vector<StillNamed> expected{{"Ben Fischer", {Kind::touchpoint, 541}},
                                         {"Ana Ortiz", {Kind::question, 542}},
                                         {"Dörte Müßig", {Kind::question, 546}}};
  EXPECT_EQ(stillNamed(map, copyOf(map).journey), expected);
  const auto kept = stillNamed(map, copyOf(map, {.sources = true, .comments = true}).journey);
  EXPECT_EQ(kept, (std::vector<StillNamed>{expected.front()}));
}

TEST_F(SharedCopyTest, SourcesStayWhereTheyAreAskedFor) {
  const SharedCopy copy = copyOf(map, {.sources = true});
  EXPECT_EQ(copy.journey.ids(Kind::source), map.ids(Kind::source));
  EXPECT_EQ(copy.journey.get(Id<Finding>{521}).source, "Call with Ana");
  EXPECT_EQ(copy.journey.ids(Kind::evidence), map.ids(Kind::evidence));
  EXPECT_EQ(copy.origins, 0u);
}

TEST_F(SharedCopyTest, OfReviewsOnlyDatePeriodNoteAndDecisionsStay) {
  const Journey full = support::everyFieldMap();
  const SharedCopy copy = copyOf(full, {.reviews = true});
  EXPECT_EQ(copy.journey.ids(Kind::review), full.ids(Kind::review));
  EXPECT_EQ(copy.journey.ids(Kind::decision), full.ids(Kind::decision));
  EXPECT_EQ(copy.journey.count(Kind::stop), 0u);
  for (const auto& [id, review] : copy.journey.all<Review>()) {
    const Review& was = full.get(review.id);
    EXPECT_EQ(review.date, was.date);
    EXPECT_EQ(review.period, was.period);
    EXPECT_EQ(review.note, was.note);
    EXPECT_EQ(review.participants, "");
    EXPECT_EQ(review.parked, "");
    EXPECT_FALSE(review.map);
    EXPECT_FALSE(review.pausedAt);
  }
  EXPECT_TRUE(copy.journey.keptMaps().all().empty());
  EXPECT_EQ(copyOf(full).journey.count(Kind::decision), 0u);
}

TEST_F(SharedCopyTest, CommentsStayWhereTheyAreAskedForAndOnWhatStays) {
  const auto comment = [&](std::int64_t id, Kind kind, std::int64_t thing) {
    map.put(Comment{.id = {id},
                    .rank = {"V"},
                    .kind = kind,
                    .thing = thing,
                    .text = "A word",
                    .at = "2026-10-07T09:30:00Z"});
  };
  comment(601, Kind::map, map.settings().id.value);
  comment(602, Kind::stage, stageOf(map, "Evaluation").value);
  comment(603, Kind::stage, stageOf(map, "Trigger").value);
  map.put(Answer{.id = {604},
                 .comment = Id<Comment>{602},
                 .rank = {"V"},
                 .text = "Yes",
                 .at = "2026-10-07T09:31:00Z"});
  EXPECT_EQ(copyOf(map).journey.count(Kind::comment), 0u);
  EXPECT_EQ(copyOf(map).journey.count(Kind::answer), 0u);
  const SharedCopy copy =
      copyOf(map, {.onlyStages = {stageOf(map, "Evaluation")}, .comments = true});
  const auto fault = checkAll(copy.journey);
  EXPECT_FALSE(fault) << fault->where() << ": " << english(fault->message);
  EXPECT_TRUE(copy.journey.contains(Kind::comment, 602));
  EXPECT_TRUE(copy.journey.contains(Kind::answer, 604));
  EXPECT_FALSE(copy.journey.contains(Kind::comment, 603));
  EXPECT_EQ(copy.journey.get(Id<Comment>{601}).thing, copy.journey.settings().id.value);
}

TEST_F(SharedCopyTest, DecisionsAboutStagesThatAreGoneStayHere) {
  const auto review = map.list<Review>().empty() ? Id<Review>{611} : map.list<Review>().back()->id;
  if (!map.find(review)) map.put(Review{.id = review});
  map.put(Decision{.id = {612}, .review = review, .text = "One", .stage = stageOf(map, "Trigger")});
  map.put(
      Decision{.id = {613}, .review = review, .text = "Two", .stage = stageOf(map, "Evaluation")});
  const SharedCopy copy =
      copyOf(map, {.onlyStages = {stageOf(map, "Evaluation")}, .reviews = true});
  EXPECT_FALSE(copy.journey.contains(Kind::decision, 612));
  EXPECT_TRUE(copy.journey.contains(Kind::decision, 613));
}

TEST_F(SharedCopyTest, PeopleWhomOnlyASourceNamedGoWithIt) {
  const SharedCopy copy = copyOf(map);
  EXPECT_FALSE(copy.journey.contains(Kind::persona, 501));
  EXPECT_TRUE(copy.journey.contains(Kind::persona, 502)) << "nothing named them before either";
  EXPECT_TRUE(copy.journey.contains(Kind::department, 503));
  EXPECT_TRUE(copyOf(map, {.sources = true}).journey.contains(Kind::persona, 501));
}

TEST_F(SharedCopyTest, OfOneStageNothingElseIsTold) {
  const auto evaluation = stageOf(map, "Evaluation");
  const SharedCopy copy = copyOf(map, {.onlyStages = {evaluation}});
  EXPECT_FALSE(checkAll(copy.journey));
  ASSERT_EQ(copy.journey.count(Kind::stage), 1u);
  EXPECT_EQ(of(copy.leftOut, Kind::stage), 6u);
  EXPECT_EQ(copy.journey.count(Kind::passage_reading), 0u) << "measured to a stage that is gone";
  EXPECT_EQ(copy.journey.get(evaluation).passage, Passage{});
  EXPECT_FALSE(copy.journey.contains(Kind::persona, 502)) << "nothing names them";
  EXPECT_FALSE(copy.journey.contains(Kind::department, 503));
  for (const auto& [id, department] : copy.journey.all<Department>()) {
    bool names = false;
    for (const auto& [other, touchpoint] : copy.journey.all<Touchpoint>()) {
      names = names || touchpoint.owner == department.id;
    }
    for (const auto& [other, campaign] : copy.journey.all<Campaign>()) {
      names = names || campaign.owner == department.id;
    }
    EXPECT_TRUE(names) << department.name;
  }
  for (const auto& [id, link] : copy.journey.all<Link>()) {
    EXPECT_EQ(copy.journey.get(link.from).stage, evaluation);
    EXPECT_EQ(copy.journey.get(link.to).stage, evaluation);
  }
}

TEST_F(SharedCopyTest, OfTwoStagesThePassageBetweenThemStays) {
  const auto evaluation = stageOf(map, "Evaluation");
  const auto purchase = stageOf(map, "Purchase");
  const SharedCopy copy = copyOf(map, {.onlyStages = {evaluation, purchase}});
  EXPECT_EQ(copy.journey.get(evaluation).passage, map.get(evaluation).passage);
  EXPECT_EQ(copy.journey.get(purchase).passage, Passage{});
  EXPECT_EQ(copy.journey.idsIn(Kind::passage_reading, evaluation.value),
            map.idsIn(Kind::passage_reading, evaluation.value));
  const auto numbers = metrics::numbersOf(copy.journey);
  ASSERT_EQ(numbers.passages.size(), 1u);
  EXPECT_DOUBLE_EQ(*numbers.overallConversion, 48.0 / 202);
}

TEST_F(SharedCopyTest, WhatWasSaidOfAPassageToAStageThatIsGoneIsNotSaidOfAnother) {
  const auto trigger = stageOf(map, "Trigger");
  const auto evaluation = stageOf(map, "Evaluation");
  ASSERT_NE(map.get(trigger).passage, Passage{});
  const SharedCopy copy = copyOf(map, {.onlyStages = {trigger, evaluation}});
  EXPECT_EQ(copy.journey.get(trigger).passage, Passage{});
  EXPECT_EQ(copy.journey.idsIn(Kind::passage_reading, trigger.value).size(), 0u);
}

TEST_F(SharedCopyTest, EachLaneGoesWithAllThatItShows) {
  const std::vector<std::pair<BuiltInLane, std::vector<Kind>>> contents{
      {BuiltInLane::flow, {Kind::passage_reading}},
      {BuiltInLane::touchpoints, {Kind::touchpoint, Kind::touchpoint_reading, Kind::link}},
      {BuiltInLane::emotion, {Kind::emotion}},
      {BuiltInLane::questions, {Kind::question}},
      {BuiltInLane::metrics, {Kind::reading}},
      {BuiltInLane::evidence, {Kind::evidence, Kind::finding, Kind::source}},
      {BuiltInLane::findings, {Kind::finding}},
      {BuiltInLane::experiments, {Kind::experiment}},
      {BuiltInLane::campaigns, {Kind::campaign, Kind::campaign_reading, Kind::survey}}};
  const Journey full = support::everyFieldMap();
  for (const auto& [lane, kinds] : contents) {
    const SharedCopy copy = copyOf(full, {.without = {lane}, .sources = true});
    EXPECT_FALSE(checkAll(copy.journey)) << word(lane);
    for (const Kind kind : kinds) {
      EXPECT_EQ(copy.journey.count(kind), 0u) << word(lane) << ": " << kindName(kind);
    }
    const Lane* record = recordOf(copy.journey, lane);
    EXPECT_TRUE(record && record->hidden) << word(lane);
  }
}

TEST_F(SharedCopyTest, JobsAndTargetsGoWithTheirLanes) {
  const Journey full = support::everyFieldMap();
  const Journey withoutJobs = copyOf(full, {.without = {BuiltInLane::job}}).journey;
  for (const auto& [id, stage] : withoutJobs.all<Stage>()) EXPECT_EQ(stage.job, Job{});
  const Journey withoutFlow = copyOf(full, {.without = {BuiltInLane::flow}}).journey;
  for (const auto& [id, stage] : withoutFlow.all<Stage>()) EXPECT_EQ(stage.passage, Passage{});
  for (const auto& [id, target] : withoutFlow.all<EarlierTarget>()) {
    EXPECT_NE(target.of, TargetOf::passage);
  }
  for (const auto& [id, link] : withoutFlow.all<Link>()) EXPECT_FALSE(link.share || link.count);
  const Journey withoutMetrics = copyOf(full, {.without = {BuiltInLane::metrics}}).journey;
  for (const auto& [id, stage] : withoutMetrics.all<Stage>()) {
    EXPECT_EQ(stage.volume, Metric{});
    EXPECT_EQ(stage.health, Metric{});
  }
  for (const auto& [id, target] : withoutMetrics.all<EarlierTarget>()) {
    EXPECT_EQ(target.of, TargetOf::passage);
  }
}

TEST_F(SharedCopyTest, WhatACustomerIsWorthGoesWithAllThatCosts) {
  const Journey full = support::everyFieldMap();
  ASSERT_TRUE(full.settings().valuePerCustomer);
  const auto worth = [&](std::set<LaneKey> without) {
    return copyOf(full, {.without = std::move(without)}).journey.settings().valuePerCustomer;
  };
  EXPECT_TRUE(worth({BuiltInLane::experiments}));
  EXPECT_FALSE(worth({BuiltInLane::experiments, BuiltInLane::campaigns}));
}

TEST_F(SharedCopyTest, AnOwnLaneGoesWithItsCells) {
  const Journey full = support::everyFieldMap();
  const Lane* own = nullptr;
  for (const auto& [id, lane] : full.all<Lane>()) {
    if (!lane.lane) own = &lane;
  }
  ASSERT_TRUE(own);
  const SharedCopy copy = copyOf(full, {.without = {LaneKey(own->id)}});
  EXPECT_FALSE(copy.journey.contains(Kind::lane, own->id.value));
  EXPECT_TRUE(copy.journey.idsIn(Kind::cell, own->id.value).empty());
  EXPECT_EQ(of(copy.leftOut, Kind::lane), 1u);
}

TEST_F(SharedCopyTest, OfSourcesOnlyThoseOfTheStagesStay) {
  const auto evaluation = stageOf(map, "Evaluation");
  const SharedCopy copy = copyOf(map, {.onlyStages = {evaluation}, .sources = true});
  EXPECT_TRUE(copy.journey.contains(Kind::source, 511));
  EXPECT_EQ(copy.journey.get(Id<Source>{511}).stages, std::vector{evaluation});
  EXPECT_FALSE(copy.journey.contains(Kind::source, 512));
}

/// Random options of a random map.
ShareOptions anyOptions(const Journey& map, std::mt19937& random) {
  ShareOptions options;
  const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
  for (std::size_t i = 0; i < Words<BuiltInLane>::all.size(); ++i) {
    if (chance(20)) options.without.insert(static_cast<BuiltInLane>(i));
  }
  for (const auto& [id, lane] : map.all<Lane>()) {
    if (!lane.lane && chance(30)) options.without.insert(lane.id);
  }
  if (chance(50)) {
    for (const auto& [id, stage] : map.all<Stage>()) {
      if (chance(50)) options.onlyStages.insert(stage.id);
    }
  }
  options.sources = chance(40);
  options.comments = chance(40);
  options.reviews = chance(40);
  return options;
}

TEST(SharedCopyProperty, EveryCopyKeepsTheRulesAndCountsEachRecordOnce) {
  const auto seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  std::mt19937 random(seed);
  for (int i = 0; i < 60; ++i) {
    const Journey map = support::RandomJourney(seed + static_cast<unsigned>(i)).make();
    const Journey before = map;
    const ShareOptions options = anyOptions(map, random);
    const SharedCopy copy = copyOf(map, options);
    EXPECT_EQ(map, before);
    const auto fault = checkAll(copy.journey);
    EXPECT_FALSE(fault) << (fault ? fault->where() + english(fault->message) : "");
    for (const Kind kind : kAllKinds) {
      std::size_t made = 0;
      for (const std::int64_t id : copy.journey.ids(kind)) made += !map.contains(kind, id);
      EXPECT_EQ(of(copy.kept, kind), copy.journey.count(kind));
      if (kind == Kind::map) continue;
      EXPECT_EQ(of(copy.kept, kind) - made + of(copy.leftOut, kind), map.count(kind))
          << kindName(kind);
      const bool mayBeMade = kind == Kind::evidence || kind == Kind::lane;
      EXPECT_TRUE(made == 0 || mayBeMade) << kindName(kind);
    }
    for (const auto& [id, stage] : copy.journey.all<Stage>()) {
      EXPECT_TRUE(options.onlyStages.empty() || options.onlyStages.contains(stage.id));
    }
    if (HasFailure()) FAIL() << "seed " << seed << ", map " << i;
  }
}

}  // namespace
}  // namespace throughline::journey
