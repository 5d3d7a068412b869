#include "throughline/journey/change.h"

#include <gtest/gtest.h>

#include "support/random_journey.h"
#include "throughline/journey/error.h"

namespace throughline::journey {
namespace {

Stage stage(std::int64_t id, const std::string& name) {
  Stage stage;
  stage.id = {id};
  stage.name = name;
  return stage;
}

Journey mapOf(const std::vector<Stage>& stages) {
  Journey journey;
  for (const Stage& each : stages) journey.put(each);
  return journey;
}

TEST(Difference, IsWhatWasAddedRemovedAndChangedByKindAndId) {
  const Stage one = stage(1, "One"), two = stage(2, "Two"), three = stage(3, "Three");
  const Stage changed = stage(2, "Deux"), four = stage(4, "Four");
  EXPECT_EQ(difference(mapOf({one, two, three}), mapOf({two, three})),
            (ChangeSet{{Kind::stage, 1, one, {}}}));
  EXPECT_EQ(difference(mapOf({one, two, three}), mapOf({one, two})),
            (ChangeSet{{Kind::stage, 3, three, {}}}));
  EXPECT_EQ(
      difference(mapOf({two}), mapOf({one, changed, four})),
      (ChangeSet{
          {Kind::stage, 1, {}, one}, {Kind::stage, 2, two, changed}, {Kind::stage, 4, {}, four}}));
  EXPECT_TRUE(difference(mapOf({one}), mapOf({one})).empty());
}

TEST(Difference, LeadsFromEitherMapToTheOther) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Journey from = support::randomJourney(seed), to = support::randomJourney(seed + 1);
    const ChangeSet changes = difference(from, to);
    Journey there = from;
    applyChanges(there, changes);
    EXPECT_EQ(there, to) << seed;
    applyChanges(there, inverse(changes));
    EXPECT_EQ(there, from) << seed;
    EXPECT_EQ(inverse(changes), difference(to, from)) << seed;
  }
}

TEST(ChangedFields, AreThoseThatDiffer) {
  Stage after = stage(1, "One");
  after.name = "Two";
  after.passage.targetDays = 3;
  std::vector<std::string_view> keys;
  for (const Field* field : changedFields(stage(1, "One"), after)) keys.push_back(field->key);
  EXPECT_EQ(keys, (std::vector<std::string_view>{"name", "passage.target_days"}));
}

TEST(ErrorText, NamesEveryPlaceFromTheOutsideIn) {
  const Error error(Blame::input, "title", "expected a text");
  EXPECT_STREQ(error.what(), "title: expected a text");
  EXPECT_STREQ(error.in("leah.json").what(), "leah.json: title: expected a text");
  EXPECT_EQ(error.in("leah.json").where(), "leah.json: title");
  EXPECT_EQ(error.in("leah.json").sentence(), "expected a text");
  EXPECT_EQ(error.in("leah.json").blame(), Blame::input);
  const Error nowhere(Blame::system, "", "no space");
  EXPECT_STREQ(nowhere.what(), "no space");
  EXPECT_STREQ(nowhere.in("leah.json").what(), "leah.json: no space");
}

}  // namespace
}  // namespace throughline::journey
