#include "tables/take/touchpoint_columns.h"
#include "take_fixture.h"

// Each word as tables write it: one that is listed in another form than names are compared
// in would never be found.

namespace throughline::exchange {
namespace {

/// A table of one card, whose second column is headed by `heading` and holds `value`.
class CardWordsTest : public TakeTest {
 protected:
  const journey::Touchpoint& cardOf(const std::string& heading, const std::string& value) {
    table = readTable("Title\t" + heading + "\nDemo\t" + value + "\n");
    cards = planTouchpoints(map, table, named<journey::Stage>("Trigger"));
    EXPECT_TRUE(cards.byHeadings) << heading;
    EXPECT_EQ(cards.placed.size(), 1u) << heading;
    return cards.placed.at(0).touchpoint;
  }

  TouchpointsPlan cards;
};

TEST_F(CardWordsTest, EachHeadingGoesToItsField) {
  for (const char* word : {"Channel", "Channels", "Kanal", "Kanäle", "Medium"}) {
    EXPECT_EQ(cardOf(word, "Phone").channel, "Phone") << word;
  }
  for (const char* word :
       {"Owner", "Owners", "Department", "Team", "Responsible", "Verantwortlich", "Verantwortliche",
        "Verantwortung", "Abteilung", "zuständig", "Bereich"}) {
    (void)cardOf(word, "Sales");
    EXPECT_EQ(cards.placed[0].owner, "Sales") << word;
  }
  for (const char* word : {"Job", "Job to be done", "JTBD", "Purpose", "Aufgabe", "Zweck",
                           "Hired by the customer to"}) {
    EXPECT_EQ(cardOf(word, "run it").job, "run it") << word;
  }
  for (const char* word : {"Note", "Notes", "Comment", "Comments", "Notiz", "Notizen", "Kommentar",
                           "Bemerkung", "Anmerkung"}) {
    EXPECT_EQ(cardOf(word, "by phone").note, "by phone") << word << ": without a heading before it";
  }
  for (const char* word : {"URL", "Link", "Address", "Web address", "Adresse"}) {
    EXPECT_EQ(cardOf(word, "https://example.org").url, "https://example.org") << word;
  }
  for (const char* word :
       {"Stage", "Journey stage", "Step", "Phase", "Journeyphase", "Stufe", "Schritt"}) {
    EXPECT_EQ(map.get(cardOf(word, "Research").stage).name, "Research") << word;
  }
}

TEST_F(CardWordsTest, ATitleIsNamedInManyWays) {
  for (const std::string word :
       {"Title", "Titel", "Touchpoint", "Touchpoints", "Touch point", "Name", "Kontaktpunkt",
        "Kontaktpunkte", "Berührungspunkt", "Bezeichnung"}) {
    table = readTable("Owner\t" + word + "\nSales\tDemo\n");
    cards = planTouchpoints(map, table, {});
    ASSERT_TRUE(cards.byHeadings) << word;
    EXPECT_EQ(cards.placed.at(0).touchpoint.title, "Demo") << word;
  }
}

TEST_F(CardWordsTest, ASideIsNamedInEnglishAndGerman) {
  const std::map<journey::Side, std::vector<const char*>> sides{
      {journey::Side::customer,
       {"customer", "Frontstage", "front stage", "visible", "Kunde", "Kunden", "sichtbar",
        "Vorderbühne"}},
      {journey::Side::backstage,
       {"backstage", "back stage", "internal", "company", "intern", "Hinterbühne", "Unternehmen"}},
      {journey::Side::unseen, {"unseen", "invisible", "ungesehen", "unsichtbar"}}};
  for (const auto& [side, words] : sides) {
    for (const char* word : words) {
      EXPECT_EQ(cardOf("Side", word).side, side) << word;
      EXPECT_TRUE(cards.placed[0].doubts.empty()) << word;
    }
  }
  for (const char* heading :
       {"Seite", "Visibility", "Sichtbarkeit", "Seen by", "Seen by the customer"}) {
    EXPECT_EQ(cardOf(heading, "unseen").side, journey::Side::unseen) << heading;
  }
}

TEST_F(CardWordsTest, AStatusIsNamedInEnglishAndGerman) {
  const std::map<journey::Status, std::vector<const char*>> statuses{
      {journey::Status::live, {"live", "active", "aktiv", "in use"}},
      {journey::Status::planned, {"planned", "geplant", "in Planung", "Planung"}},
      {journey::Status::retired,
       {"retired", "inactive", "inaktiv", "eingestellt", "abgeschaltet"}}};
  for (const auto& [status, words] : statuses) {
    for (const char* word : words) {
      EXPECT_EQ(cardOf("Status", word).status, status) << word;
      EXPECT_TRUE(cards.placed[0].doubts.empty()) << word;
    }
  }
  for (const char* heading : {"State", "Zustand"}) {
    EXPECT_EQ(cardOf(heading, "retired").status, journey::Status::retired) << heading;
  }
}

/// Whether a row of these cells is one of headings.
bool areHeadings(const std::string& row) {
  const Table table = readTable(row);
  std::vector<const TableCell*> cells;
  for (const TableCell& cell : table.cells) cells.push_back(&cell);
  return cardColumns(cells).has_value();
}

TEST(CardColumns, ARowNamesColumnsWhereItSaysEnough) {
  EXPECT_TRUE(areHeadings("Title")) << "the title alone";
  EXPECT_TRUE(areHeadings("Title\tOwner\tBudget")) << "the title and another, with unknown ones";
  EXPECT_TRUE(areHeadings("Owner\tChannel")) << "two without a title, and nothing else";
  EXPECT_TRUE(areHeadings("Title (short)\tOwner [team]"));
  EXPECT_TRUE(areHeadings("Title\tBudget")) << "a title, whatever stands beside it";
  EXPECT_FALSE(areHeadings("Owner")) << "one column that is no title";
  EXPECT_FALSE(areHeadings("Owner\tChannel\tBudget"));
  EXPECT_FALSE(areHeadings("Demo\tPhone\tSales"));
}

}  // namespace
}  // namespace throughline::exchange
