#include "throughline/exchange/tables/copied_table.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/tables/table_rows.h"
#include "support/maps.h"
#include "throughline/exchange/tables/figure.h"
#include "throughline/journey/description.h"
#include "throughline/journey/intents/clip.h"

namespace throughline::exchange {
namespace {

using journey::Measure;

std::string plain(double number) { return journey::numberText(number); }

double takenFrom(const TableCell& cell, Counted counted) {
  const FigureRead read = readFigure(cell, std::nullopt, {counted, {}});
  EXPECT_TRUE(read.figure) << english(read.reason);
  EXPECT_FALSE(read.figure && read.figure->doubt) << cell.text;
  return read.figure ? read.figure->value : 0;
}

TEST(CopiedTable, TellsEachFigureExactlyWhateverItsTextSays) {
  const Table table = readTable(htmlText(
      {{{{"0,333", 1.0 / 3}, {"12.000", 12000}}, {{"0,8", 0.8, true}, {"23,76", 23.76, true}}}}));
  EXPECT_EQ(rowsOf(table), (Rows{{"0,333", "12.000"}, {"0,8%", "23,76%"}}));
  EXPECT_EQ(takenFrom(*table.at(1, 1), Counted::other), 1.0 / 3);
  EXPECT_EQ(takenFrom(*table.at(1, 2), Counted::count), 12000);
  EXPECT_EQ(takenFrom(*table.at(2, 1), Counted::percent), 0.8);
  EXPECT_EQ(takenFrom(*table.at(2, 2), Counted::percent), 23.76);
}

TEST(CopiedTable, TextsComeBackAsTheyAre) {
  const CopiedTable table{{{"a <b> & \"c\""}, {"two\nlines"}, {"=1+1"}, {""}}, {{"ä"}, {"\t|"}}};
  EXPECT_EQ(rowsOf(readTable(htmlText({table}))),
            (Rows{{"a <b> & \"c\"", "two\nlines", "=1+1", ""}, {"ä", "|", "", ""}}));
  EXPECT_EQ(rowsOf(readTable(tabbedText(table))),
            (Rows{{"a <b> & \"c\"", "two\nlines", "=1+1", ""}, {"ä", " |", "", ""}}));
}

TEST(CopiedTable, TextsAreMarkedSoThatASpreadsheetRunsNone) {
  const std::string html = htmlText({{{{"=1+1"}}}});
  EXPECT_NE(html.find("<td style='mso-number-format:\"\\@\"'>=1+1</td>"), std::string::npos);
}

TEST(CopiedTable, ReadingsAreNamedByStageMetricAndPeriod) {
  const journey::Journey map = support::leahMap();
  const ReadingsGrid grid(map);
  const int newest = grid.periods() - 1;
  const CopiedTable table = readingsWithHeadings(map, grid, {2, newest, 2, 2}, plain);
  ASSERT_EQ(table.size(), 3u);
  const auto& [stage, measure] = grid.rows()[2];
  EXPECT_EQ(table[0][0].text, "Stage");
  EXPECT_EQ(table[0][2].text, map.list<journey::Period>().back()->name);
  EXPECT_EQ(table[0][3].text, "Target");
  EXPECT_EQ(table[1][0].text, map.get(stage).name);
  EXPECT_EQ(table[1][1].text, "Median days");
  EXPECT_EQ(table[1][2].value, journey::readingAt(map, grid.at(2, newest)));
  EXPECT_EQ(table[1][3].value, map.get(stage).passage.targetDays);
  EXPECT_EQ(table[2][1].text, "Moved on");
  EXPECT_EQ(table[2][3].value, *map.get(stage).passage.targetConversion * 100);
  EXPECT_TRUE(table[2][3].percent);
  EXPECT_FALSE(table[2][2].percent);
}

TEST(CopiedTable, CardsAreNamedByTheirStageAndTheFieldsOfAForm) {
  const journey::Journey map = support::leahMap();
  const journey::Stage& first = *map.list<journey::Stage>().front();
  std::vector<journey::RecordKey> keys;
  for (const auto* card : map.in<journey::Touchpoint>(first.id)) keys.emplace_back(card->id);
  const auto tables = tablesOf(map, keys);
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].size(), keys.size() + 1);
  EXPECT_EQ(tables[0][0][0].text, "stage");
  EXPECT_EQ(tables[0][0][1].text, "title");
  EXPECT_EQ(tables[0][1][0].text, first.name);
  EXPECT_EQ(tables[0][1][1].text, map.in<journey::Touchpoint>(first.id).front()->title);
}

TEST(CopiedTable, CardsComeBackAsTheyAreWithQuotesAndLineBreaks) {
  journey::Journey map = support::gridMap(1, 2);
  const journey::Stage& stage = *map.list<journey::Stage>().front();
  std::vector<journey::RecordKey> keys;
  for (const auto* card : map.in<journey::Touchpoint>(stage.id)) keys.emplace_back(card->id);
  journey::Touchpoint first = map.get(journey::Id<journey::Touchpoint>{keys[0].id});
  first.title = "Say \"hi\"";
  first.channel = "E-mail\tnews";
  first.job = "two\nlines";
  first.side = journey::Side::backstage;
  first.status = journey::Status::retired;
  map.put(first);
  // A reader takes a tab within a cell for a space.
  const Rows rows = rowsOf(readTable(tabbedText(tablesOf(map, keys).at(0))));
  const auto cell = [&](const std::string& heading) {
    const auto at = std::ranges::find(rows.at(0), heading) - rows.at(0).begin();
    return rows.at(1).at(static_cast<std::size_t>(at));
  };
  EXPECT_EQ(rows.size(), keys.size() + 1);
  EXPECT_EQ(cell("title"), "Say \"hi\"");
  EXPECT_EQ(cell("channel"), "E-mail news");
  EXPECT_EQ(cell("job"), "two\nlines");
  EXPECT_EQ(cell("side"), "backstage");
  EXPECT_EQ(cell("status"), "retired");
}

}  // namespace
}  // namespace throughline::exchange
