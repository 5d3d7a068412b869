#include "throughline/journey/intents/going_back.h"

#include <gtest/gtest.h>

#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/set_aside.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class GoingBackTest : public ::testing::Test {
 protected:
  GoingBackTest() {
    made([&](Edit& edit) {
      edit.add(MapSettings{.title = "Map"});
      research = addStage(edit, "Research", {});
      evaluation = addStage(edit, "Evaluation", {});
      sales = {addDepartment(edit)};
      card = {addNamed(edit, Kind::touchpoint, research, "Pricing page").id};
    });
  }

  static std::int64_t addDepartment(Edit& edit) {
    Department department{.name = "Sales", .color = "#2F8FD8"};
    department.id = {edit.freshId(Kind::department)};
    putBefore(edit, department);
    return department.id.value;
  }

  template <class Intent>
  ChangeSet made(Intent intent) {
    Edit edit(map, ids);
    intent(edit);
    const auto fault = checkChanges(map, edit.changes());
    EXPECT_FALSE(fault) << fault->where() << ": " << english(fault->message);
    return edit.changes();
  }
  ChangeSet set(Kind kind, std::int64_t id, std::string_view key, const Value& value) {
    return made([&](Edit& edit) { setField(edit, kind, id, key, value); });
  }
  ChangeSet set(std::string_view key, const Value& value) {
    return set(Kind::touchpoint, card.value, key, value);
  }
  ChangeSet removed(Kind kind, std::int64_t id) {
    return made([&](Edit& edit) { removeRecord(edit, kind, id); });
  }
  void back(const ChangeSet& done) {
    made([&](Edit& edit) { takeBack(edit, done); });
  }
  /// Why it cannot be taken back; the map stays as it is.
  [[nodiscard]] std::string whyNot(const ChangeSet& done) {
    const Journey before = map;
    Edit edit(map, ids);
    try {
      takeBack(edit, done);
    } catch (const Error& error) {
      EXPECT_EQ(map, before);
      return english(error.message());
    }
    edit.rollBack();
    return {};
  }

  Journey map;
  IdSource ids = seededIds(3);
  Id<Stage> research;
  Id<Stage> evaluation;
  Id<Department> sales;
  Id<Touchpoint> card;
};

TEST_F(GoingBackTest, OneFieldGoesBackAndWhatWasDoneToOthersSinceStays) {
  const ChangeSet owner = set("owner", sales.value);
  set("title", "Price list");
  set("note", "Asked for in every call");
  back(owner);
  EXPECT_EQ(map.get(card).owner, std::nullopt);
  EXPECT_EQ(map.get(card).title, "Price list");
  EXPECT_EQ(map.get(card).note, "Asked for in every call");
}

TEST_F(GoingBackTest, ALaterValueOfTheSameFieldIsNotOverwritten) {
  const ChangeSet first = set("title", "Prices");
  set("title", "Price list");
  EXPECT_EQ(whyNot(first), "“Title” of the touchpoint “Price list” was changed since");
}

TEST_F(GoingBackTest, WhatWasTakenBackAlreadyIsNoObstacle) {
  const ChangeSet first = set("title", "Prices");
  set("title", "Pricing page");
  const Journey before = map;
  back(first);
  EXPECT_EQ(map, before);
}

TEST_F(GoingBackTest, AChangeOfWhatWasRemovedSaysSoAndCanFollowItsReturn) {
  const ChangeSet title = set("title", "Prices");
  const ChangeSet gone = removed(Kind::touchpoint, card.value);
  const auto obstacles = obstaclesTo(map, title);
  ASSERT_EQ(obstacles.size(), 1u);
  EXPECT_EQ(obstacles[0].why, Obstacle::Why::removed);
  EXPECT_EQ(obstacles[0].record, RecordKey(card));
  EXPECT_EQ(whyNot(title), "the touchpoint “Prices” was removed since");
  back(gone);
  back(title);
  EXPECT_EQ(map.get(card).title, "Pricing page");
}

TEST_F(GoingBackTest, WhatWasRemovedComesBackWithAllThatHungOnIt) {
  const CheckKey noOwner{CheckRule::no_owner, card, {}};
  made([&](Edit& edit) { setAside(edit, noOwner, "Word of mouth", *Date::of(2026, 9, 2)); });
  const Journey before = map;
  const ChangeSet gone = removed(Kind::stage, research.value);
  ASSERT_EQ(map.count(Kind::touchpoint), 0u);
  ASSERT_EQ(map.count(Kind::set_aside), 0u);
  back(gone);
  EXPECT_EQ(map, before);
}

TEST_F(GoingBackTest, WhatComesBackIsWithoutAnOwnerWhoIsGone) {
  set("owner", sales.value);
  const ChangeSet gone = removed(Kind::touchpoint, card.value);
  removed(Kind::department, sales.value);
  back(gone);
  EXPECT_EQ(map.get(card).owner, std::nullopt);
}

TEST_F(GoingBackTest, WhatComesBackNeedsItsStage) {
  const ChangeSet gone = removed(Kind::touchpoint, card.value);
  removed(Kind::stage, research.value);
  EXPECT_EQ(whyNot(gone),
            "it had to do with the touchpoint “Pricing page”, and the stage was removed since");
}

TEST_F(GoingBackTest, AnOwnerWhoIsGoneIsNotGivenBack) {
  set("owner", sales.value);
  const ChangeSet nobody = set("owner", Value());
  removed(Kind::department, sales.value);
  EXPECT_NE(whyNot(nobody), "");
}

TEST_F(GoingBackTest, WhatWasAddedGoesUnlessSomethingWasPutThereSince) {
  Id<Stage> added;
  const ChangeSet adding = made([&](Edit& edit) { added = addStage(edit, "Purchase", {}); });
  made([&](Edit& edit) { addNamed(edit, Kind::touchpoint, added, "Proposal"); });
  EXPECT_EQ(whyNot(adding), "the stage “Purchase” is used since by the touchpoint “Proposal”");
  removed(Kind::touchpoint, map.idsIn(Kind::touchpoint, added.value).front());
  back(adding);
  EXPECT_FALSE(map.contains(Kind::stage, added.value));
}

TEST_F(GoingBackTest, WhatWasAddedAndChangedSinceStays) {
  Id<Touchpoint> added;
  const ChangeSet adding = made(
      [&](Edit& edit) { added = {addNamed(edit, Kind::touchpoint, research, "Proposal").id}; });
  set(Kind::touchpoint, added.value, "title", "Offer");
  EXPECT_EQ(whyNot(adding), "“Title” of the touchpoint “Offer” was changed since");
}

TEST_F(GoingBackTest, WhatWasSetAsideOnSomethingStandsOnIt) {
  Id<Touchpoint> added;
  const ChangeSet adding = made(
      [&](Edit& edit) { added = {addNamed(edit, Kind::touchpoint, research, "Proposal").id}; });
  const CheckKey noOwner{CheckRule::no_owner, added, {}};
  made([&](Edit& edit) { setAside(edit, noOwner, "Word of mouth", *Date::of(2026, 9, 2)); });
  EXPECT_EQ(obstaclesTo(map, adding).front().why, Obstacle::Why::used);
}

TEST_F(GoingBackTest, AMoveGoesBackToItsPlace) {
  const Journey before = map;
  const ChangeSet moved = made([&](Edit& edit) { moveRecords(edit, {card}, evaluation); });
  set("note", "Moved to where it is read");
  back(moved);
  EXPECT_EQ(map.get(card).stage, research);
  EXPECT_EQ(map.get(card).rank, before.get(card).rank);
}

// What a change set says of each field that it names.
void expectTakenBack(const ChangeSet& done, const Journey& before, const Journey& after) {
  std::set<RecordKey> touched;
  for (const Change& change : done) {
    touched.insert({change.kind, change.id});
    const auto was = before.find(change.kind, change.id);
    const auto is = after.find(change.kind, change.id);
    if (!change.before) {
      EXPECT_FALSE(is);
    } else if (!change.after) {
      EXPECT_TRUE(is);
    } else {
      ASSERT_TRUE(was && is);
      const auto fields = changedFields(*change.before, *change.after);
      for (const Field* field : fields) {
        EXPECT_EQ(field->get(*is), field->get(*change.before)) << field->key;
      }
      for (const Field* field : changedFields(*was, *is)) {
        EXPECT_NE(std::ranges::find(fields, field), fields.end()) << field->key;
      }
    }
  }
  for (const Change& change : difference(before, after)) {
    EXPECT_TRUE(touched.contains({change.kind, change.id})) << kindName(change.kind);
  }
}

TEST(GoingBackProperty, AnyEditOfARandomHistoryIsTakenBackWholeOrNotAtAll) {
  std::size_t taken = 0;
  std::size_t refused = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Journey map = support::randomJourney(seed);
    IdSource ids = seededIds(seed);
    support::RandomEdits anything(seed);
    anything.keepBelow(150);
    std::vector<ChangeSet> history;
    std::vector<Journey> states{map};
    for (int i = 0; i < 60; ++i) {
      Edit edit(map, ids);
      anything(edit);
      ChangeSet changes = edit.changes();
      if (changes.empty() || checkChanges(map, changes)) {
        edit.rollBack();
        continue;
      }
      history.push_back(std::move(changes));
      states.push_back(map);
    }
    for (std::size_t i = 0; i < history.size(); ++i) {
      SCOPED_TRACE("edit " + std::to_string(i));
      Edit edit(map, ids);
      const auto obstacles = obstaclesTo(map, history[i]);
      if (!obstacles.empty()) {
        EXPECT_THROW(takeBack(edit, history[i]), Error);
        EXPECT_EQ(map, states.back());
        EXPECT_FALSE(english(sayWhy(obstacles.front(), map, history[i])).empty());
        ++refused;
        continue;
      }
      takeBack(edit, history[i]);
      expectTakenBack(history[i], states.back(), map);
      // Only what two things may not share can still be in the way; the door sees to that.
      if (const auto fault = checkChanges(map, edit.changes())) {
        const std::string code(fault->message.wording()->code);
        EXPECT_EQ(code.find("reference"), code.npos) << english(fault->message);
      }
      if (i + 1 == history.size()) {
        EXPECT_EQ(map, states[i]);
      }
      edit.rollBack();
      ++taken;
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
      Edit edit(map, ids);
      goBackTo(edit, states[i]);
      ASSERT_EQ(map, states[i]);
      edit.rollBack();
    }
  }
  EXPECT_GT(taken, 100u);
  EXPECT_GT(refused, 100u);
}

}  // namespace
}  // namespace throughline::journey
