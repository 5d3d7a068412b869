#include "throughline/exchange/map_text.h"

#include <gtest/gtest.h>

#include <regex>
#include <sstream>
#include <vector>

#include "support/every_field_map.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "support/unescaped_markdown.h"
#include "throughline/journey/intents/comments.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {
namespace {

using journey::Journey;

std::string textOf(const Journey& journey, const MapTextWishes& wishes = {}) {
  return mapToMarkdown(journey, englishDocument(journey), wishes);
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <class T, class Alter>
void change(Journey& map, journey::Id<T> id, Alter alter) {
  T record = map.get(id);
  alter(record);
  map.put(record);
}

TEST(MapText, CommentsStandAtItsEndWhereTheyAreAskedFor) {
  Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(5);
  journey::Edit edit(map, ids);
  const auto evaluation = map.list<journey::Stage>()[3]->id;
  const auto card = map.in<journey::Touchpoint>(evaluation).front();
  const std::string title = card->title;
  const auto asked = addComment(edit, {journey::Kind::touchpoint, card->id.value},
                                "Who *pays*?\nAnd when?", {"Ana", "2026-10-07T09:30:00Z"});
  addAnswer(edit, asked, "Nobody yet", {"Ben", "2026-10-08T10:00:00Z"});
  const auto other =
      addComment(edit, {journey::Kind::stage, map.list<journey::Stage>()[0]->id.value}, "Too early",
                 {"", "2026-10-09T10:00:00Z"});
  setResolved(edit, other, true);
  EXPECT_FALSE(has(textOf(map), "Comments"));
  const std::string text = textOf(map, {.comments = true});
  const std::string end =
      "\n## Comments\n\n"
      "- **Trigger** · Too early · 9 October 2026 · resolved\n"
      "- **" +
      title +
      "** · Evaluation · Who \\*pays\\*?  \n"
      "  And when? · Ana, 7 October 2026\n"
      "    - Nobody yet · Ben, 8 October 2026\n";
  EXPECT_TRUE(text.ends_with(end)) << text.substr(text.size() - 400);
  const std::string stage = textOf(map, {.stage = evaluation, .comments = true});
  EXPECT_TRUE(has(stage, "Nobody yet"));
  EXPECT_FALSE(has(stage, "Too early"));
}

TEST(MapText, TheExampleIsAHierarchyOfStagesWithTheirPartsUnderFourthLevelHeadings) {
  const std::string text = textOf(support::leahMap());
  EXPECT_TRUE(text.starts_with("# Leah finds a way to stop churn\n\nB2B SaaS")) << text;
  for (const char* part :
       {"\n## Weakest link, Q3 2026\n\n- **Evaluation** · 24 % move on; the target is 40 %.",
        "\n- Lead time 304 days\n- Overall conversion 0.8 %\n", "\n## People\n\n- **Leah** · ",
        "\n## Stages\n\n### 1. Trigger\n", "\n### 4. Evaluation\n", "\n#### Job to be done\n\n- ",
        "\n#### Touchpoints\n\n- **", "\n#### Questions\n\n- ", "\n#### Evidence\n\n- ",
        "\n#### Numbers, Q3 2026\n\n- ", "\n#### Experiments\n\n- **", "\n#### Emotion\n\n- **",
        "- Demos booked: 202",
        "- 24 % move on to Purchase · target 40 % · 95 % interval: 18 % to 30 %",
        "- 34 days to Purchase · target 21 days"}) {
    EXPECT_TRUE(has(text, part)) << part << "\n" << text;
  }
  EXPECT_TRUE(text.ends_with("\n"));
  EXPECT_FALSE(has(text, "\n\n\n"));
}

TEST(MapText, EveryTouchpointStandsThereWithItsOwner) {
  const Journey map = support::leahMap();
  const std::string text = textOf(map);
  for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
    const std::string title = "- **" + touchpoint.title + "**";
    const auto at = text.find(title);
    ASSERT_NE(at, std::string::npos) << title;
    const std::string line = text.substr(at, text.find('\n', at) - at);
    if (touchpoint.owner) {
      EXPECT_TRUE(has(line, " · " + map.get(*touchpoint.owner).name)) << line;
    } else {
      EXPECT_TRUE(
          has(line, touchpoint.side == journey::Side::unseen ? "Customer only" : "No owner"))
          << line;
    }
  }
}

TEST(MapText, EmptyPartsAreLeftOut) {
  Journey map;
  map.put(journey::MapSettings{.id = {1}, .title = "Nothing yet", .scope = ""});
  EXPECT_EQ(textOf(map), "# Nothing yet\n\n");
  map.put(journey::Stage{.id = {2}, .name = "Trigger"});
  EXPECT_EQ(textOf(map), "# Nothing yet\n\n## Stages\n\n### 1. Trigger\n\n");
}

TEST(MapText, FiguresStandInTheNotationOfTheMap) {
  Journey map = support::leahMap();
  change(map, map.settings().id,
         [](auto& settings) { settings.numbers = journey::DecimalSign::comma; });
  const std::string text = textOf(map);
  EXPECT_TRUE(has(text, "4.200")) << text;
  EXPECT_TRUE(has(text, "Overall conversion 0,8 %"));
  EXPECT_FALSE(has(text, "4,200"));
}

TEST(MapText, OnePeriodOneStageOnePersonWhereTheyAreAskedFor) {
  const Journey map = support::leahMap();
  const auto* period = map.list<journey::Period>().front();
  EXPECT_TRUE(has(textOf(map, {.period = period->id}), "#### Numbers, " + period->name));
  const auto stage = map.list<journey::Stage>()[3]->id;
  const std::string one = textOf(map, {.stage = stage});
  EXPECT_TRUE(has(one, "### 4. Evaluation\n"));
  EXPECT_FALSE(has(one, "### 1. Trigger"));
  EXPECT_FALSE(has(one, "## People"));
  const auto people = map.list<journey::Persona>();
  ASSERT_EQ(people[0]->name, "Leah");
  const std::string ofLeah = textOf(map, {.personas = {people[0]->id}});
  EXPECT_TRUE(has(ofLeah, "\n- **+0.50** · Leah\n"));
  EXPECT_FALSE(has(ofLeah, "- **Marcus**"));
  EXPECT_FALSE(has(textOf(map, {.personas = {people[1]->id}}), "** · Leah"));
}

TEST(MapText, LanesStandInTheOrderOfTheMapAndHiddenOnesAreLeftOut) {
  Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(4);
  journey::Edit edit(map, ids);
  using journey::BuiltInLane;
  journey::moveLane(edit, BuiltInLane::questions, journey::LaneKey(BuiltInLane::job));
  journey::setLaneHidden(edit, BuiltInLane::emotion, true);
  const auto own = journey::addLane(edit, "What it costs", journey::OwnLane::text);
  journey::addCell(edit, own, map.list<journey::Stage>().front()->id, "Two days");
  const std::string text = textOf(map);
  EXPECT_LT(text.find("#### Questions"), text.find("#### Job to be done"));
  EXPECT_FALSE(has(text, "#### Emotion"));
  EXPECT_TRUE(has(text, "#### What it costs\n\n- Two days\n"));
}

/// Lines that the writer makes, whatever the texts in them.
void expectOnlyHeadingsAndBullets(const std::string& text) {
  static const std::regex line(R"((#{1,4} .*|( {4})*- \S.*|( {4})*  \S.*|\S.*|))");
  static const std::regex bareMark(R"((^|[^\\])(\\\\)*[\[\]<>`|~])");
  for (const std::string& each : linesOf(text)) {
    EXPECT_TRUE(std::regex_match(each, line)) << each;
    EXPECT_FALSE(std::regex_search(each, bareMark)) << each;
  }
}

std::size_t headingsIn(const std::string& text) {
  std::size_t count = 0;
  for (const std::string& line : linesOf(text)) count += line.starts_with('#') ? 1 : 0;
  return count;
}

/// The map with `before` in front of every text, and a line of its own behind it where it may
/// have several.
Journey hostile(Journey map, const std::string& before) {
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      journey::Record record = map.get(kind, id).copy();
      for (const journey::Field& field : journey::describe(kind).fields) {
        if (field.type != journey::FieldType::text || field.color ||
            field.role != journey::FieldRole::content || field.longest < 60) {
          continue;
        }
        const std::string was = std::get<std::string>(field.get(record));
        if (journey::isBlank(was)) continue;
        const std::string now = before + was;
        field.set(record, field.hasLines() ? now + "\n" + before + "end" : now);
      }
      map.put(record);
    }
  }
  return map;
}

TEST(MapText, HostileTextsMakeNoHeadingLinkTableOrHtml) {
  const Journey map = support::everyFieldMap();
  const std::size_t headings = headingsIn(textOf(map));
  for (const char* before : {"# ",       "## x\n", "- ",
                             "1. ",      "> ",     "| a | b | ",
                             "---",      "<h1>",   "[x](http://y.example) ",
                             "![x](y) ", "```",    "    ",
                             "**",       "_",      "&lt;",
                             "\\",       "<!-- ",  "~~~",
                             "$",        "[^1]: "}) {
    const std::string text = textOf(hostile(map, before));
    expectOnlyHeadingsAndBullets(text);
    EXPECT_EQ(headingsIn(text), headings) << before;
  }
}

TEST(MapText, EveryTextOfAStageStandsThereUnchanged) {
  const auto seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  for (unsigned i = 0; i < 5; ++i) {
    const Journey map = support::RandomJourney(seed + i).make();
    const std::string text = textOf(map);
    expectOnlyHeadingsAndBullets(text);
    const std::string plain = support::unescaped(text);
    const auto shown = [&](const std::string& title) {
      const std::string line = journey::trimmed(journey::onOneLine(title));
      EXPECT_TRUE(has(plain, line)) << line << ", seed " << seed + i;
    };
    for (const auto& [id, stage] : map.all<journey::Stage>()) shown(stage.name);
    const auto* lane = journey::recordOf(map, journey::BuiltInLane::touchpoints);
    for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
      if (!lane || (!lane->hidden && lane->hiddenSides.empty())) shown(touchpoint.title);
    }
  }
}

TEST(MapText, CommentsAndReviewsAndNotesOfSourcesAreNotInIt) {
  Journey map = support::leahMap();
  map.put(journey::Source{.id = {77}, .title = "Call with Ana", .note = "SECRET NOTE"});
  map.put(journey::Review{.id = {78}, .note = "SECRET REVIEW"});
  EXPECT_FALSE(has(textOf(map), "SECRET"));
}

TEST(MapText, TenThousandCardsAreWrittenInOneGo) {
  const Journey map = support::gridMap(20, 500);
  const std::string text = textOf(map);
  EXPECT_EQ(std::ranges::count(text, '\n') > 10'000, true);
}

}  // namespace
}  // namespace throughline::exchange
