#include "throughline/exchange/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <regex>
#include <set>

#include "support/maps.h"
#include "support/random_journey.h"
#include "throughline/journey/intents/reviews.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {
namespace {

using journey::Journey;
using journey::Mark;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <class T>
const T& named(const Journey& map, const std::string& name) {
  for (const auto& [id, record] : map.all<T>()) {
    if (labelOf(record) == name) return record;
  }
  throw std::runtime_error("no " + name);
}

/// The example at two reviews, with what design/report.png tells of.
class ReportTest : public ::testing::Test {
 protected:
  ReportTest() {
    journey::Edit edit(now, ids);
    const auto evaluation = named<journey::Stage>(now, "Evaluation").id;
    review = edit.add(journey::Review{.date = *journey::Date::parse("2026-10-07"),
                                      .period = named<journey::Period>(now, "Q3 2026").id,
                                      .participants = "CS director\nHead of growth"});
    journey::putBefore(edit, journey::Question{.id = {801},
                                               .stage = evaluation,
                                               .text = "Why must I book a call to see a price?",
                                               .kind = journey::QuestionKind::objection});
    edit.change(named<journey::Touchpoint>(now, "Sponsored post").id,
                [](auto& touchpoint) { touchpoint.status = journey::Status::retired; });
    edit.change(named<journey::Touchpoint>(now, "Peer asks in Slack group").id,
                [&](auto& each) { each.owner = named<journey::Department>(now, "Marketing").id; });
    journey::decideInReview(edit, review,
                            {.text = "Show the price before the call",
                             .stage = evaluation,
                             .owner = "Content",
                             .due = journey::Date::parse("2026-10-31")});
  }
  [[nodiscard]] ReportInput input() const {
    return {.now = now,
            .then = &then,
            .present = now,
            .review = review,
            .periodNow = named<journey::Period>(now, "Q3 2026").id,
            .periodThen = named<journey::Period>(now, "Q2 2026").id,
            .doubts = {},
            .fileName = "leah.journey"};
  }
  [[nodiscard]] Report report() const { return reportOf(input(), englishDocument(now)); }

  Journey then = support::leahMap();
  Journey now = then;
  journey::IdSource ids = journey::seededIds(3);
  journey::Id<journey::Review> review;
};

TEST_F(ReportTest, SaysWhatTheReviewDecidedAndWhatChanged) {
  const Report told = report();
  EXPECT_EQ(told.title, "Leah finds a way to stop churn");
  EXPECT_TRUE(has(told.about, "Review of 7 October 2026 · Q3 2026 against Q2 2026 · B2B SaaS"))
      << told.about;
  EXPECT_EQ(told.present, "Present: CS director, Head of growth");
  EXPECT_EQ(told.nextReview, "6 January 2027");
  ASSERT_EQ(told.decided.size(), 1u);
  EXPECT_EQ(told.decided[0].what, "Show the price before the call");
  EXPECT_EQ(told.decided[0].owner, "Content");
  EXPECT_EQ(told.decided[0].by, "31 October 2026");
  ASSERT_EQ(told.changes.size(), 3u);
  EXPECT_EQ(told.changeCounts, "1 added, 2 changed");
  std::set<std::string> details;
  for (const auto& each : told.changes) details.insert(each.what + "|" + each.detail);
  EXPECT_TRUE(details.contains("Why must I book a call to see a price?|objection"));
  EXPECT_TRUE(details.contains("Sponsored post|Status: live → retired"));
  EXPECT_TRUE(details.contains("Peer asks in Slack group|Owner: nobody → Marketing"));
}

// One that was held and not answered anywhere asked all the same; one that was noted down did not.
TEST_F(ReportTest, AReviewWithoutAnAnswerLeavesEveryQuestionOpen) {
  const auto unanswered = [&] {
    const Report told = report();
    return std::ranges::count_if(
        told.open, [](const auto& point) { return has(point.text, "left unanswered: "); });
  };
  EXPECT_EQ(unanswered(), 0);
  journey::Review held = now.get(review);
  held.map = journey::MapHash{std::string(32, 'a')};
  now.put(held);
  EXPECT_EQ(unanswered(), 7);
}

TEST_F(ReportTest, TheWeakestLinkStandsThenAndNowWithWhatChanceAllows) {
  const Report told = report();
  EXPECT_EQ(told.weakest.heading, "Evaluation, as before");
  ASSERT_TRUE(told.weakest.then && told.weakest.now);
  EXPECT_EQ(told.weakest.now->when, "now, Q3 2026");
  EXPECT_EQ(told.weakest.now->facts,
            (std::vector<std::string>{"24 % move on, target 40 %", "34 days, target 21 days"}));
  EXPECT_EQ(told.weakest.now->uplift, "at its target, flow +68 % · sure");
  EXPECT_TRUE(
      told.weakest.chance.starts_with("The fall of 2.4 points is within chance (−10.9 to +6.1)."))
      << told.weakest.chance;
}

TEST_F(ReportTest, ChangesAreRoundedOnceAndEachHasItsVerdict) {
  const Report told = report();
  ASSERT_EQ(told.passages.size(), 6u);
  const auto& last = told.passages[5];
  EXPECT_EQ(last.name, "Onboarding → Expansion");
  EXPECT_EQ(last.then, "83.7");
  EXPECT_EQ(last.now, "85.4");
  EXPECT_EQ(last.change, "+1.6") << "85.366 − 83.721";
  for (const auto& row : told.passages) {
    EXPECT_TRUE(row.verdict.starts_with("unclear")) << row.name << row.verdict;
  }
  EXPECT_TRUE(told.passages[3].weakest);
  EXPECT_EQ(told.passages[3].interval, "−10.9 to +6.1");
  EXPECT_TRUE(has(told.passageNote, "Overall conversion 0.9 % → 0.83 %")) << told.passageNote;
  EXPECT_TRUE(has(told.passageNote, "Onboarding → Expansion is a fixed term"));
  ASSERT_EQ(told.stages.size(), 7u);
  EXPECT_EQ(told.stages[3].healthChange, "▼ 2 points worse");
  EXPECT_EQ(told.stages[3].target, "✕ misses 40");
  EXPECT_EQ(told.stages[0].volumeChange, "+5.0 %");
}

TEST_F(ReportTest, EmptyPartsAreOneLine) {
  Journey empty;
  empty.put(journey::MapSettings{.id = {1}, .title = "Nothing yet"});
  empty.put(journey::Review{.id = {2}, .date = *journey::Date::parse("2026-10-07")});
  const Journey before = empty;
  const ReportInput nothing{.now = empty, .then = &before, .present = empty, .review = {2}};
  const std::string text =
      reportToMarkdown(reportOf(nothing, englishDocument(empty)), englishDocument(empty));
  for (const char* line : {"No decisions were taken", "Nothing changed", "No passage has numbers",
                           "No stage has numbers", "Nothing was left open"}) {
    EXPECT_TRUE(has(text, "\n" + std::string(line) + "\n")) << text;
  }
}

TEST_F(ReportTest, AFirstReviewHasOneColumnAndNoVerdict) {
  ReportInput first = input();
  first.then = nullptr;
  first.periodThen.reset();
  const Report told = reportOf(first, englishDocument(now));
  EXPECT_FALSE(told.compares());
  EXPECT_FALSE(told.weakest.then);
  const std::string html = reportToHtml(told, englishDocument(now));
  EXPECT_FALSE(has(html, "Verdict"));
  EXPECT_FALSE(has(html, "unclear where"));
}

TEST_F(ReportTest, HtmlHasNoScriptAndFetchesNothingWhateverTheTextsSay) {
  journey::Edit edit(now, ids);
  const std::string hostile = "</title></style><script>alert(1)</script><img src=x onerror=y>\"'&";
  edit.change(now.settings().id, [&](auto& settings) {
    settings.title = hostile;
    settings.scope = hostile;
  });
  edit.change(named<journey::Stage>(now, "Evaluation").id,
              [&](auto& stage) { stage.name = hostile; });
  edit.change(review, [&](auto& each) { each.participants = hostile; });
  journey::putBefore(
      edit,
      journey::Question{.id = {899}, .stage = now.list<journey::Stage>()[0]->id, .text = hostile});
  const std::string html = reportToHtml(report(), englishDocument(now));
  EXPECT_FALSE(has(html, "<script"));
  EXPECT_FALSE(has(html, "<img"));
  EXPECT_FALSE(has(html, "http://"));
  EXPECT_FALSE(has(html, "https://"));
  EXPECT_FALSE(has(html, "url("));
  EXPECT_TRUE(has(html, "&lt;script&gt;"));
  const auto count = [&](const std::string& part) {
    std::size_t found = 0;
    for (auto at = html.find(part); at != html.npos; at = html.find(part, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("<title>"), 1u);
  EXPECT_EQ(count("</style>"), 1u);
  EXPECT_EQ(count("<tr"), count("</tr>"));
  EXPECT_EQ(count("<td"), count("</td>"));
  EXPECT_EQ(count("<li"), count("</li>"));
  const std::string markdown = reportToMarkdown(report(), englishDocument(now));
  static const std::regex bareMark(R"((^|[^\\])(\\\\)*[\[\]<>`~])");
  EXPECT_FALSE(std::regex_search(markdown, bareMark));
}

TEST_F(ReportTest, ManyChangesStandOnAPageOfTheirOwn) {
  journey::Edit edit(now, ids);
  for (int i = 0; i < 60; ++i) {
    journey::putBefore(edit, journey::Question{.stage = now.list<journey::Stage>()[0]->id,
                                               .text = "Question " + std::to_string(i)});
  }
  const Report told = report();
  const std::string html = reportToHtml(told, englishDocument(now));
  EXPECT_TRUE(has(html, "All changes"));
  EXPECT_LT(html.find("Open points"), html.find("Question 59"));
  EXPECT_TRUE(has(html, "60 added"));
}

TEST(ReportProperty, ItsChangesAreTheDifferencesAndNothingElse) {
  const auto seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  for (unsigned i = 0; i < 10; ++i) {
    const Journey before = support::RandomJourney(seed + i).make();
    Journey after = support::RandomJourney(seed + i).make();
    journey::IdSource ids = journey::seededIds(seed);
    journey::Edit edit(after, ids);
    std::mt19937 random(seed + i);
    for (const journey::Kind kind : {journey::Kind::touchpoint, journey::Kind::question,
                                     journey::Kind::reading, journey::Kind::finding}) {
      for (const std::int64_t id : after.ids(kind)) {
        if (random() % 3 == 0) journey::removeRecord(edit, kind, id);
      }
    }
    for (const std::int64_t id : after.ids(journey::Kind::touchpoint)) {
      if (random() % 2 == 0) {
        edit.change(journey::Id<journey::Touchpoint>{id}, [](auto& each) { each.title += " new"; });
      }
    }
    const auto review = edit.add(journey::Review{.date = *journey::Date::parse("2026-10-07")});
    const Report told =
        reportOf({.now = after, .then = &before, .present = after, .review = review},
                 englishDocument(after));
    std::vector<std::pair<journey::RecordKey, Mark>> expected;
    for (const auto& each : journey::differencesOf(before, after)) {
      if (!journey::isReading(each.key.kind)) expected.emplace_back(each.key, each.mark);
    }
    std::vector<std::pair<journey::RecordKey, Mark>> found;
    for (const auto& each : told.changes) found.emplace_back(each.key, each.mark);
    EXPECT_EQ(found, expected) << "seed " << seed << ", map " << i;
  }
}

}  // namespace
}  // namespace throughline::exchange
