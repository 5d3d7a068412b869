#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/things/thing_rows.h"

namespace throughline::journey {
namespace {

/// A cell's text without any wording: the value of its field.
std::string plainCell(const Journey& journey, RecordRef record, ThingColumn column) {
  const Field* field = fieldIn(record.kind(), column);
  if (!field) return {};
  const Value value = field->get(record);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* id = std::get_if<std::int64_t>(&value)) {
    return field->type == FieldType::reference ? labelOf(journey.get(field->target, *id))
                                               : std::to_string(*id);
  }
  return {};
}

class ThingsOfAMap : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }
  Id<Touchpoint> card(std::size_t at, const std::string& title, const std::string& owner = {},
                      Side side = Side::customer) {
    const auto id = addTouchpoint(edit, {.stage = stage(at), .title = title, .side = side});
    if (!owner.empty()) assignOwner(edit, {id}, owner);
    return id;
  }
  std::vector<ThingGroup> arrange(const ThingFilter& filter = {}, const ThingOrder& order = {}) {
    rows.take(journey);
    return rows.arrange(filter, order, changedOn, Date::of(2026, 9, 30).value());
  }
  /// What the rows of all groups are called, group by group.
  std::vector<std::string> names(const std::vector<ThingGroup>& groups) const {
    std::vector<std::string> all;
    for (const ThingGroup& group : groups) {
      for (const Thing& thing : group.things) {
        all.push_back(labelOf(journey.get(thing.key.kind, thing.key.id)));
      }
    }
    return all;
  }
  using Names = std::vector<std::string>;

  IdSource ids = seededIds(21);
  Journey journey = sevenStages("Things", ids);
  Edit edit{journey, ids};
  ThingRows rows{plainCell};
  std::map<RecordKey, Date> days;
  ChangedOn changedOn = [this](const RecordKey& key) -> std::optional<Date> {
    const auto day = days.find(key);
    return day == days.end() ? std::nullopt : std::optional(day->second);
  };
};

TEST(ThingColumns, ComeFromTheNamesOfTheFields) {
  EXPECT_EQ(fieldIn(Kind::touchpoint, ThingColumn::type)->key, "channel");
  EXPECT_EQ(fieldIn(Kind::question, ThingColumn::type)->key, "kind");
  EXPECT_EQ(fieldIn(Kind::finding, ThingColumn::type)->key, "feeling");
  EXPECT_EQ(fieldIn(Kind::question, ThingColumn::name)->key, "text");
  EXPECT_EQ(fieldIn(Kind::campaign, ThingColumn::owner)->key, "owner");
  EXPECT_EQ(fieldIn(Kind::experiment, ThingColumn::says)->key, "hypothesis");
  EXPECT_EQ(fieldIn(Kind::touchpoint, ThingColumn::says)->key, "job");
  EXPECT_EQ(fieldIn(Kind::touchpoint, ThingColumn::stage)->role, FieldRole::holder);
  EXPECT_EQ(fieldIn(Kind::question, ThingColumn::owner), nullptr);
  EXPECT_EQ(fieldIn(Kind::link, ThingColumn::stage), nullptr) << "it goes by what it joins";
}

TEST(ThingColumns, AreSomethingForEveryKindThatPeoplePutOnTheMap) {
  for (const Kind kind : thingKinds()) {
    EXPECT_TRUE(fieldIn(kind, ThingColumn::type) || fieldIn(kind, ThingColumn::name))
        << kindName(kind);
  }
  EXPECT_FALSE(isThing(Kind::reading));
  EXPECT_FALSE(isThing(Kind::department));
  EXPECT_FALSE(isThing(Kind::lane)) << "it stands in no stage";
  EXPECT_TRUE(isThing(Kind::cell));
}

TEST_F(ThingsOfAMap, StandStageByStageAndKindByKindAndALinkWhereItBegins) {
  const auto second = card(1, "Second");
  const auto first = card(0, "First");
  const auto question = addNamed(edit, Kind::question, stage(0), "Why?");
  const auto link = linkTouchpoints(edit, second, first);
  EXPECT_EQ(thingsOf(journey),
            (std::vector<Thing>{
                {first, stage(0)}, {question, stage(0)}, {second, stage(1)}, {link, stage(1)}}));
}

TEST_F(ThingsOfAMap, AreGroupedByStageWithCountsAndWhatHasNoOwner) {
  card(1, "Owned", "Sales");
  card(1, "Nobody's");
  card(1, "Unseen", "", Side::unseen);
  addNamed(edit, Kind::question, stage(1), "Why?");
  const auto groups = arrange();
  ASSERT_EQ(groups.size(), 1U) << "a group without rows is left out";
  EXPECT_EQ(groups[0].of, RecordKey(stage(1)));
  EXPECT_EQ(groups[0].withoutOwner, 1U);
  EXPECT_EQ(groups[0].counts, (std::vector<std::pair<Kind, std::size_t>>{{Kind::touchpoint, 3},
                                                                         {Kind::question, 1}}));
}

TEST_F(ThingsOfAMap, AreGroupedByOwnerThoseThatLackOneFirst) {
  card(0, "Ours", "Sales");
  card(1, "Nobody's");
  card(2, "Theirs", "", Side::unseen);
  addNamed(edit, Kind::question, stage(0), "Why?");
  const auto groups = arrange({}, {.grouping = ThingGrouping::owner});
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].of, RecordKey(Kind::department, 0));
  EXPECT_EQ(groups[1].of, RecordKey(journey.list<Department>().front()->id));
  EXPECT_EQ(groups[2].of, RecordKey(Kind::map, 0)) << "what needs none";
  EXPECT_EQ(names(groups), (Names{"Nobody's", "Ours", "Why?", "Theirs"}));
}

TEST_F(ThingsOfAMap, AreSortedFoldedAndWhatIsEmptyStandsLastEitherWay) {
  card(0, "b");
  card(0, "Éa", "Zoo");
  card(0, "A", "Ant");
  const ThingOrder byOwner{ThingGrouping::none, ThingColumn::owner, false};
  EXPECT_EQ(names(arrange({}, byOwner)), (Names{"A", "Éa", "b"}));
  EXPECT_EQ(names(arrange({}, {ThingGrouping::none, ThingColumn::owner, true})),
            (Names{"Éa", "A", "b"}));
  EXPECT_EQ(names(arrange({}, {ThingGrouping::none, ThingColumn::name, false})),
            (Names{"A", "b", "Éa"}));
}

TEST_F(ThingsOfAMap, AreSortedByTheDayOfTheirChange) {
  days.emplace(card(0, "Old"), Date::of(2026, 1, 2).value());
  card(0, "Never");
  days.emplace(card(0, "New"), Date::of(2026, 9, 2).value());
  EXPECT_EQ(names(arrange({}, {ThingGrouping::none, ThingColumn::changed, true})),
            (Names{"New", "Old", "Never"}));
}

TEST_F(ThingsOfAMap, AreFilteredByAllConditionsTogether) {
  days.emplace(card(0, "Pricing page", "Sales"), Date::of(2026, 9, 29).value());
  days.emplace(card(0, "Pricing call", "Sales"), Date::of(2026, 1, 2).value());
  addNamed(edit, Kind::question, stage(0), "What is the pricing?");
  ThingFilter filter;
  EXPECT_FALSE(filter.isActive());
  filter.words = "PRICING sales";
  EXPECT_TRUE(filter.isActive());
  EXPECT_EQ(names(arrange(filter)), (Names{"Pricing page", "Pricing call"}));
  filter.age = ThingAge::old;
  EXPECT_EQ(names(arrange(filter)), Names{"Pricing call"});
  filter.kinds = {Kind::question};
  EXPECT_TRUE(arrange(filter).empty());
  filter = {};
  filter.kinds = {Kind::question};
  EXPECT_EQ(names(arrange(filter)), Names{"What is the pricing?"});
}

TEST_F(ThingsOfAMap, FollowAnEditThroughWhatChanged) {
  const auto page = card(0, "Page", "Sales");
  ThingFilter filter;
  filter.words = "sales";
  EXPECT_EQ(names(arrange(filter)), Names{"Page"});
  const Journey before = journey;
  edit.change(journey.list<Department>().front()->id, [](Department& d) { d.name = "Support"; });
  rows.take(journey, difference(before, journey));
  EXPECT_TRUE(rows.arrange(filter, {}, changedOn, Date::fromDayNumber(0)).empty());
  const Journey named = journey;
  edit.change(page, [](Touchpoint& t) { t.title = "Sales page"; });
  rows.take(journey, difference(named, journey));
  EXPECT_EQ(names(rows.arrange(filter, {}, changedOn, Date::fromDayNumber(0))),
            Names{"Sales page"});
}

TEST(ThingAges, AreCountedInDays) {
  const Date today = Date::of(2026, 9, 30).value();
  const auto ago = [&](int days) { return Date::fromDayNumber(today.dayNumber() - days); };
  EXPECT_TRUE(isOfAge(ThingAge::week, ago(7), today));
  EXPECT_FALSE(isOfAge(ThingAge::week, ago(8), today));
  EXPECT_TRUE(isOfAge(ThingAge::month, ago(30), today));
  EXPECT_FALSE(isOfAge(ThingAge::month, ago(31), today));
  EXPECT_FALSE(isOfAge(ThingAge::old, ago(180), today));
  EXPECT_TRUE(isOfAge(ThingAge::old, ago(181), today));
  EXPECT_FALSE(isOfAge(ThingAge::old, std::nullopt, today));
  EXPECT_TRUE(isOfAge(ThingAge::unknown, std::nullopt, today));
  EXPECT_TRUE(isOfAge(ThingAge::any, std::nullopt, today));
}

TEST_F(ThingsOfAMap, TheMapsFilterHoldsForRecordsOfEveryKindThatHaveTheField) {
  const auto page = card(0, "Page", "Sales");
  const auto question = addNamed(edit, Kind::question, stage(0), "Why?");
  const auto link = linkTouchpoints(edit, page, card(1, "Call"));
  TouchpointFilter atStage;
  atStage.want("stage", stage(0).value);
  EXPECT_TRUE(atStage.matches(journey, page));
  EXPECT_TRUE(atStage.matches(journey, question));
  EXPECT_TRUE(atStage.matches(journey, link)) << "it begins there";
  TouchpointFilter owned;
  owned.want("owner", journey.list<Department>().front()->id.value);
  EXPECT_TRUE(owned.matches(journey, page));
  EXPECT_FALSE(owned.matches(journey, question));
}

TEST_F(ThingsOfAMap, OneOfSeveralValuesThatAreWantedTogetherIsEnough) {
  const auto add = [&](std::size_t at, const char* channel) {
    return addTouchpoint(edit, {.stage = stage(at), .title = "Card", .channel = channel});
  };
  const auto mailFirst = add(0, "E-mail");
  const auto mailLast = add(1, "E-mail");
  const auto callLast = add(1, "Phone");
  TouchpointFilter filter;
  const TouchpointFilter::Together cell{{"channel", std::string("e-mail")},
                                        {"stage", stage(0).value}};
  filter.wantTogether(cell);
  filter.wantTogether({{"channel", std::string("phone")}, {"stage", stage(1).value}});
  EXPECT_TRUE(filter.isActive());
  for (const auto& [id, shown] :
       {std::pair(mailFirst, true), {mailLast, false}, {callLast, true}}) {
    EXPECT_EQ(filter.matches(journey.get(id)), shown);
    EXPECT_EQ(filter.matches(journey, id), shown);
  }
  filter.wantTogether(cell, false);
  EXPECT_FALSE(filter.matches(journey.get(mailFirst)));
}

}  // namespace
}  // namespace throughline::journey
