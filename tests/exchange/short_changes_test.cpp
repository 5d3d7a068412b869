#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "text_difference.h"
#include "throughline/exchange/changes_json.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

using journey::Change;
using journey::ChangeSet;
using journey::Journey;
using journey::Kind;
using journey::Touchpoint;
using nlohmann::json;

std::int64_t sumOf(std::string_view text) {
  return static_cast<std::int64_t>(std::hash<std::string_view>()(text));
}

std::string shortOf(const ChangeSet& changes) { return shortChangesToJson(changes, sumOf); }

Touchpoint shortTouchpoint() {
  Touchpoint touchpoint;
  touchpoint.id = {812};
  touchpoint.stage = {3};
  touchpoint.rank = {"V"};
  touchpoint.title = "Price list";
  touchpoint.channel = "Website";
  return touchpoint;
}

Journey mapWith(const Touchpoint& touchpoint) {
  Journey map;
  map.put(touchpoint);
  return map;
}

ChangeSet changed(const Touchpoint& before, const Touchpoint& after) {
  return {{Kind::touchpoint, before.id.value, before, after}};
}

std::string refusalOf(const std::string& text, const Journey& known) {
  try {
    (void)changesFromJson(text, {&known, {}, sumOf});
  } catch (const journey::Error& error) {
    return error.what();
  }
  return "not refused";
}

TEST(TextDifference, LeadsFromEitherTextToTheOther) {
  const std::vector<std::string> pieces{"a", "ab", "ä", "é", "価", "価格", "😀", "😁", ""};
  for (unsigned seed = 1; seed <= 2'000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto text = [&] {
      std::string made;
      for (std::size_t i = random() % 6; i > 0; --i) made += pieces[random() % pieces.size()];
      return made;
    };
    const std::string before = text();
    const std::string after = random() % 5 == 0 ? before : text();
    const TextDifference difference = textDifference(before, after, sumOf);
    for (const std::string* middle : {&difference.before, &difference.after}) {
      EXPECT_TRUE(json::accept(json(*middle).dump())) << "no whole characters";
    }
    for (const std::string* known : {&before, &after}) {
      const auto both = textsFrom(difference, *known, sumOf);
      ASSERT_TRUE(both);
      EXPECT_EQ(both->before, before);
      EXPECT_EQ(both->after, after);
    }
    EXPECT_FALSE(textsFrom(difference, before + "?", sumOf));
  }
}

TEST(ShortChanges, SayWhatDiffersOnce) {
  Touchpoint after = shortTouchpoint();
  after.title = "Prices";
  const json entry = json::parse(shortOf(changed(shortTouchpoint(), after)))[0];
  EXPECT_EQ(entry["before"]["title"], "Price list");
  EXPECT_EQ(entry["before"]["channel"], "Website");
  EXPECT_EQ(entry["after"], json({{"title", "Prices"}}));
  EXPECT_FALSE(entry.contains("texts"));
}

TEST(ShortChanges, KeepALongTextAsItsDifferenceOrAsItsSum) {
  Touchpoint before = shortTouchpoint();
  before.note = std::string(10'000, 'n');
  before.job = std::string(10'000, 'j');
  Touchpoint after = before;
  after.note.replace(5'000, 2, "NEW");
  const std::string text = shortOf(changed(before, after));
  EXPECT_LT(text.size(), 800U);
  const json texts = json::parse(text)[0]["texts"];
  EXPECT_EQ(texts["note"]["kept"], json({5'000, 4'998}));
  EXPECT_EQ(texts["note"]["before"], "nn");
  EXPECT_EQ(texts["note"]["after"], "NEW");
  EXPECT_EQ(texts["job"], json({{"sum", sumOf(before.job)}}));
  for (const Touchpoint& side : {before, after}) {
    const Journey known = mapWith(side);
    EXPECT_EQ(changesFromJson(text, {&known, {}, sumOf}), changed(before, after));
  }
}

TEST(ShortChanges, WhatCannotBeAppliedExactlyIsRefused) {
  Touchpoint before = shortTouchpoint();
  before.note = std::string(300, 'n');
  Touchpoint after = before;
  after.note = "short";
  const std::string text = shortOf(changed(before, after));
  const std::string unknown =
      "[0].note: expected the long text that this edit changed, found another one or none";
  EXPECT_EQ(refusalOf(text, mapWith(shortTouchpoint())), unknown);
  EXPECT_EQ(refusalOf(text, {}), unknown);
  const std::string notOne = "[0].note: expected what changed in a text, found something else";
  for (const char* broken :
       {R"({"kept":[0],"before":"","after":"","sums":[0,0]})",
        R"({"kept":[-1,0],"before":"","after":"","sums":[0,0]})",
        R"({"kept":[0,0],"before":7,"after":"","sums":[0,0]})",
        R"({"kept":[0,0],"before":"","sums":[0,0]})", R"({"sum":"x"})", R"({})"}) {
    json list = json::parse(text);
    list[0]["texts"]["note"] = json::parse(broken);
    EXPECT_EQ(refusalOf(list.dump(), mapWith(before)), notOne) << broken;
  }
  for (const auto& [member, value] : std::vector<std::pair<std::string, json>>{
           {"kept", {1u << 31, 0}}, {"kept", {2, 3}}, {"before", "m"}, {"after", "other"}}) {
    json list = json::parse(text);
    list[0]["texts"]["note"][member] = value;
    EXPECT_EQ(refusalOf(list.dump(), mapWith(before)), unknown) << member << value;
  }
}

TEST(ShortChanges, TextsOfFieldsThatThereAreNotArePassedOver) {
  Touchpoint touchpoint = shortTouchpoint();
  touchpoint.note = std::string(300, 'n');
  json list = json::parse(shortOf(changed(touchpoint, touchpoint)));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "a.";
  for (const std::string& key : {deep, std::string("nothing"), std::string()}) {
    list[0]["texts"][key] = {{"sum", 1}};
  }
  const Journey known = mapWith(touchpoint);
  EXPECT_EQ(changesFromJson(list.dump(), {&known, {}, sumOf}), changed(touchpoint, touchpoint));
}

TEST(ShortChanges, ALongTextThatStayedAndIsNotKnownIsLeftUnsaid) {
  Touchpoint before = shortTouchpoint();
  before.note = std::string(300, 'n');
  Touchpoint after = before;
  after.title = "Prices";
  const ChangeSet read = changesFromJson(shortOf(changed(before, after)));
  ASSERT_EQ(read.size(), 1U);
  ASSERT_EQ(read[0].unsaid.size(), 1U);
  EXPECT_EQ(read[0].unsaid[0]->key, "note");
  Journey map = mapWith(before);
  journey::applyChanges(map, read);
  EXPECT_EQ(map, mapWith(after));
}

TEST(ShortChanges, OneRecordIsReadByItself) {
  Touchpoint one = shortTouchpoint();
  Touchpoint other = shortTouchpoint();
  other.id = {813};
  ChangeSet changes = changed(one, one);
  changes.push_back({Kind::touchpoint, 813, std::nullopt, other});
  const auto read =
      changesFromJson(shortOf(changes), {nullptr, journey::RecordKey{Kind::touchpoint, 813}});
  EXPECT_EQ(read, ChangeSet{changes[1]});
}

}  // namespace
}  // namespace throughline::exchange
