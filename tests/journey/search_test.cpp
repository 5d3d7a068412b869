#include "throughline/journey/search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/every_field_map.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/text.h"

namespace throughline::journey {
namespace {

class SearchTest : public testing::Test {
 protected:
  IdSource ids = seededIds(5);
  Journey journey = sevenStages("Leah", ids);
  Id<Touchpoint> tour, call;

  void SetUp() override {
    Edit edit(journey, ids);
    const auto stages = journey.list<Stage>();
    const auto third = stages[3]->id, first = stages[0]->id;
    tour = addTouchpoint(edit, {.stage = third, .title = "Product TOUR", .channel = "Vidéo"});
    call = addTouchpoint(edit, {.stage = first, .title = "Rückruf", .job = "See it done"});
    assignOwner(edit, {tour}, "Sales");
  }
  /// How many of the hits are found by what this record is called.
  static long refersTo(const Journey& map, const std::vector<Hit>& found, const RecordKey& named) {
    return std::ranges::count_if(found, [&](const Hit& hit) {
      const Record record = map.find(hit.kind, hit.id).value();
      return std::ranges::any_of(describe(hit.kind).fields, [&](const Field& field) {
        return field.searched && field.type == FieldType::reference && field.target == named.kind &&
               field.get(record) == Value{named.id};
      });
    });
  }
  std::vector<std::int64_t> hits(const std::string& query) {
    std::vector<std::int64_t> ids_;
    for (const Hit& hit : find(journey, query)) ids_.push_back(hit.id);
    return ids_;
  }
};

TEST_F(SearchTest, TitlesChannelsJobsAndOwnersAreFoundFolded) {
  for (const char* query : {"tour", "VIDÉO", "sales", "tour sales"}) {
    EXPECT_EQ(hits(query), std::vector{tour.value}) << query;
  }
  EXPECT_EQ(hits("RÜCKRUF"), std::vector{call.value});
  EXPECT_EQ(hits("see it"), std::vector{call.value});
}

TEST_F(SearchTest, AccentsAndCaseArePassedOverInEveryScript) {
  const struct {
    const char* text;
    const char* query;
  } found[] = {{"Café", "cafe"},         {"Cafe\u0301", "CAFÉ"},
               {"cafe", "café"},         {"İstanbul", "istanbul"},
               {"ISPARTA", "ısparta"},   {"Łódź", "lodz"},
               {"Smørrebrød", "smorre"}, {"Œuvre", "oeuvre"},
               {"Straße", "STRASSE"},    {"Αθήνα", "αθηνα"},
               {"Ёлка", "елка"},         {"مُحَمَّد", "محمد"},
               {"שָׁלוֹם", "שלום"},         {"Tiếng Việt", "tieng viet"},
               {"ＡＢＣ", "abc"},        {"co\u00ADoperate", "cooperate"}};
  for (const auto& [text, query] : found) {
    Edit edit(journey, ids);
    edit.change(tour, [&](Touchpoint& each) { each.title = text; });
    EXPECT_EQ(hits(query), std::vector{tour.value}) << query << " in " << text;
  }
}

TEST_F(SearchTest, LettersOfOtherLanguagesAreFoundByThePlainOnesForThem) {
  EXPECT_EQ(searchForm("łŁ øØ đĐ ðÐ ħĦ ŧŦ ı æÆ œŒ ß"), "ll oo dd dd hh tt i aeae oeoe ss");
}

TEST_F(SearchTest, MarksThatMakeAnotherLetterAreNotPassedOver) {
  for (const auto& [text, query] : {std::pair{"कि", "का"}, {"が", "か"}, {"ดี", "ดู"}}) {
    Edit edit(journey, ids);
    edit.change(tour, [&](Touchpoint& each) { each.title = text; });
    EXPECT_TRUE(hits(query).empty()) << query << " in " << text;
  }
}

TEST_F(SearchTest, EveryWordMustBeThere) { EXPECT_TRUE(hits("tour nowhere").empty()); }

TEST_F(SearchTest, AnEmptyQueryFindsNothing) { EXPECT_TRUE(hits("  ").empty()); }

TEST_F(SearchTest, EverySearchedFieldOfEveryKindIsFound) {
  const Journey full = support::everyFieldMap();
  std::size_t searched = 0;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (!field.searched) continue;
      ++searched;
      Journey map = full;
      const RecordKey key(kind, map.ids(kind).front());
      Record record = map.find(kind, key.id).value();
      RecordKey named = key;
      if (field.type == FieldType::reference) {
        named = {field.target, std::get<std::int64_t>(field.get(record))};
        Record target = map.find(named.kind, named.id).value();
        describe(named.kind).label()->set(target, std::string("Needle of hay"));
        map.put(target);
      } else {
        field.set(record, std::string("Needle of hay"));
        map.put(record);
      }
      const auto found = find(map, "hay needle");
      EXPECT_NE(std::ranges::count(found, key) + refersTo(map, found, named), 0)
          << kindName(kind) << "." << field.key;
    }
  }
  EXPECT_GT(searched, 15U);
}

TEST_F(SearchTest, ADepartmentWithoutCardsIsFoundByItsOwnName) {
  Edit edit(journey, ids);
  const auto press = departmentNamed(edit, "Press office");
  EXPECT_EQ(hits("press"), std::vector{press.value});
  EXPECT_EQ(hits("sales"), std::vector{tour.value});
}

TEST_F(SearchTest, FiltersCombineAndNoOwnerStandsAloneOrBesideOwners) {
  TouchpointFilter filter;
  EXPECT_FALSE(filter.isActive());
  filter.withoutOwner = true;
  EXPECT_TRUE(filter.matches(journey.get(call)));
  EXPECT_FALSE(filter.matches(journey.get(tour)));
  filter.want("owner", journey.get(tour).owner->value);
  EXPECT_TRUE(filter.matches(journey.get(tour)));
  filter.want("channel", folded("vidéo"));
  EXPECT_FALSE(filter.matches(journey.get(call)));
  filter.want("status", std::string("live"));
  EXPECT_FALSE(filter.matches(journey.get(tour)));
}

TEST(Folding, ComparesAcrossCaseSpaceAndComposition) {
  EXPECT_EQ(folded("  Straße \n Süd "), folded("STRASSE su\xCC\x88"
                                               "d"));
  EXPECT_EQ(folded("Ὀδυσσεύς"), folded("ὈΔΥΣΣΕΎΣ"));
}

}  // namespace
}  // namespace throughline::journey
