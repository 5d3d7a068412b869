#include "take_fixture.h"
#include "throughline/exchange/tables/take_kind.h"
#include "throughline/journey/intents/touchpoints.h"

// Which rows of a table become cards, in which stage, and what they are refused for.

namespace throughline::exchange {
namespace {

class CardsInRows : public TakeTest {
 protected:
  const TouchpointsPlan& takeCards(const std::string& text, const std::string& stage = {}) {
    table = readTable(text);
    std::optional<journey::Id<journey::Stage>> in;
    if (!stage.empty()) in = named<journey::Stage>(stage);
    return cards = planTouchpoints(map, table, in);
  }
  /// "Research: Demo", with "?" where it is in doubt.
  [[nodiscard]] std::vector<std::string> placed() const {
    std::vector<std::string> all;
    for (const TakenTouchpoint& taken : cards.placed) {
      all.push_back(map.get(taken.touchpoint.stage).name + ": " + taken.touchpoint.title +
                    (taken.doubts.empty() ? "" : "?"));
    }
    return all;
  }

  TouchpointsPlan cards;
};

using Placed = std::vector<std::string>;

TEST_F(CardsInRows, EachFieldHasItsLongestText) {
  const struct {
    const char* heading;
    const char* name;
    std::size_t longest;
  } cases[] = {{"Channel", "channel", 500},
               {"Job", "hired by the customer to", 20'000},
               {"Note", "note", 20'000},
               {"URL", "address", 2'000},
               {"Owner", "owner", 500}};
  for (const auto& [heading, name, longest] : cases) {
    const auto withText = [&](std::size_t length) {
      return "Title\t" + std::string(heading) + "\nDemo\t" + std::string(length, 'x') + "\n";
    };
    EXPECT_EQ(takeCards(withText(longest), "Trigger").placed.size(), 1u) << heading;
    ASSERT_EQ(takeCards(withText(longest + 1), "Trigger").leftOut.size(), 1u) << heading;
    const std::string why = english(cards.leftOut[0].why);
    EXPECT_TRUE(why.starts_with(name)) << why;
    EXPECT_NE(why.find("at most " + std::to_string(longest)), std::string::npos) << why;
  }
  takeCards("Title\tOwner\n" + std::string(501, 'x') + "\tSales\n", "Trigger");
  EXPECT_TRUE(english(cards.leftOut.at(0).why).starts_with("title"))
      << english(cards.leftOut[0].why);
  EXPECT_TRUE(cards.newDepartments.empty()) << "no department for a card that is left out";
}

TEST_F(CardsInRows, ARowThatIsLeftOutIsShownWhole) {
  takeCards("Stage\tTouchpoint\tOwner\nMoon\t Demo\u00A0call\tSales\n");
  ASSERT_EQ(cards.leftOut.size(), 1u);
  EXPECT_EQ(cards.leftOut[0].text, "Moon | Demo call | Sales");
  EXPECT_EQ(cards.leftOut[0].row, 2);
}

TEST_F(CardsInRows, AMergedStageIsThatOfItsRowsAndAMergedTitleMakesOneCard) {
  takeCards(
      "<table><tr><th>Stage<th>Title<tr><td rowspan=2>Research<td>Demo<tr><td>Call"
      "<tr><td>Trigger<td rowspan=2>Mail<tr><td>Trigger</table>");
  EXPECT_EQ(placed(), (Placed{"Research: Demo", "Research: Call", "Trigger: Mail"}));
  ASSERT_EQ(cards.leftOut.size(), 1u);
  EXPECT_EQ(english(cards.leftOut[0].why), "it has no title");
}

TEST_F(CardsInRows, AStageIsFoundWithItsNumberAndWithoutItsBrackets) {
  takeCards("Stage\tTitle\n2. Research\tDemo\nResearch (B2B)\tCall\nRESEARCH\u00A0\tMail\n");
  EXPECT_EQ(placed(), (Placed{"Research: Demo", "Research: Call", "Research: Mail"}));
}

TEST_F(CardsInRows, WhereTheRowNamesNoStageTheOneThatWasSaidCounts) {
  takeCards("Stage\tTitle\nResearch\tDemo\n\tCall\n", "Trigger");
  EXPECT_EQ(placed(), (Placed{"Research: Demo", "Trigger: Call"}));
  takeCards("Stage\tTitle\n\tDemo\nResearch\tCall\n\tMail\n");
  EXPECT_EQ(placed(), (Placed{"Trigger: Demo?", "Research: Call", "Research: Mail?"}));
}

TEST_F(CardsInRows, AMapWithoutStagesTakesNone) {
  map = journey::Journey{};
  takeCards("Demo\n");
  ASSERT_EQ(cards.leftOut.size(), 1u);
  EXPECT_EQ(cards.placed.size(), 0u);
}

TEST_F(CardsInRows, HeadingsStandBelowTitlesOfOneCellAlone) {
  takeCards("Our cards\n2026\nTitle\tOwner\nDemo\tSales\n", "Trigger");
  EXPECT_TRUE(cards.byHeadings);
  EXPECT_EQ(cards.headingRows, 3u);
  takeCards("Our\tcards\nTitle\tOwner\nDemo\tSales\n", "Trigger");
  EXPECT_FALSE(cards.byHeadings) << "the first row of several cells is one of cards";
  EXPECT_EQ(cards.headingRows, 0u);
  EXPECT_EQ(cards.placed.size(), 3u);
}

TEST_F(CardsInRows, TextsOfSeveralLinesKeepThemWhereLinesMatter) {
  takeCards("Title\tChannel\tJob\tNote\n\"a\nb\"\t\"c\nd\"\t\" e \nf\"\t\"g\n\nh\"\n", "Trigger");
  const journey::Touchpoint& card = cards.placed.at(0).touchpoint;
  EXPECT_EQ(card.title, "a b");
  EXPECT_EQ(card.channel, "c d");
  EXPECT_EQ(card.job, "e\nf");
  EXPECT_EQ(card.note, "g\n\nh");
}

TEST_F(CardsInRows, CardsArePutBeforeTheOneThatIsSaidInItsStage) {
  journey::Edit edit(map, ids);
  const auto stage = named<journey::Stage>("Research");
  const auto old = addTouchpoint(edit, {.stage = stage, .title = "Old"});
  takeCards("Stage\tTitle\nResearch\tDemo\nTrigger\tCall\nResearch\tMail\n");
  const auto made =
      writeTouchpoints(edit, {&cards.placed[0], &cards.placed[1], &cards.placed[2]}, old);
  ASSERT_EQ(made.size(), 3u);
  std::vector<std::string> titles;
  for (const auto* card : map.in<journey::Touchpoint>(stage)) titles.push_back(card->title);
  EXPECT_EQ(titles, (Placed{"Demo", "Mail", "Old"}));
  EXPECT_EQ(map.get(made[1]).stage, named<journey::Stage>("Trigger"));
}

using TakeKind = TakeTest;

TEST_F(TakeKind, IsToldByHeadingsAndElseByFigures) {
  const auto kindOf = [&](const std::string& text) -> std::string {
    const auto kind = takenAs(map, readTable(text));
    return !kind ? "unknown" : *kind == TakeAs::readings ? "readings" : "cards";
  };
  EXPECT_EQ(kindOf("\tQ1 2026\nTrigger\t1\n"), "readings");
  EXPECT_EQ(kindOf("\tQ1 2026\nMoon\t1\n"), "readings") << "none of them is placed";
  EXPECT_EQ(kindOf("\tQ1 2026\nTrigger\tx\n"), "unknown") << "no figure";
  EXPECT_EQ(kindOf("Title\tOwner\nDemo\tSales\n"), "cards");
  EXPECT_EQ(kindOf("Title\tOwner\n1\t2\n3\t4\n"), "cards") << "whatever they are called";
  EXPECT_EQ(kindOf("1\n2\n"), "readings");
  EXPECT_EQ(kindOf("Demo\t1\t2\n"), "readings") << "most cells are figures";
  EXPECT_EQ(kindOf("Demo\t1\n"), "unknown") << "half of them";
  EXPECT_EQ(kindOf("Demo\n"), "unknown");
}

}  // namespace
}  // namespace throughline::exchange
