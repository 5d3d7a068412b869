#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

class ReportCommand : public ::testing::Test {
 protected:
  ReportCommand() {
    const std::string script =
        R"({"add": "review", "values": {"date": "2031-10-07", "period": "Q3 2026"}})";
    shell.run({"edit", file, "-"}, script);
  }
  static bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  }

  Shell shell;
  std::string file = shell.leah();
};

TEST_F(ReportCommand, WritesTheNewestReviewBySuffix) {
  const Outcome done = shell.run({"report", file, shell.at("r.md"), shell.at("r.html")});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_TRUE(has(done.out, shell.at("r.md") + ": review of 2031-10-07")) << done.out;
  const std::string text = support::contentOf(shell.at("r.md"));
  EXPECT_TRUE(text.starts_with("# Leah finds a way to stop churn\n")) << text;
  EXPECT_TRUE(has(text, "Review of 7 October 2031 · Q3 2026"));
  EXPECT_TRUE(has(text, "\nNo decisions were taken\n"));
  EXPECT_TRUE(support::contentOf(shell.at("r.html")).starts_with("<!DOCTYPE html>"));
}

TEST_F(ReportCommand, RefusesWhatIsNotBuiltAndReviewsThatAreNotThere) {
  const Outcome pdf = shell.run({"report", file, shell.at("r.pdf")});
  EXPECT_EQ(pdf.status, 2);
  EXPECT_EQ(pdf.err, "throughline: " + shell.at("r.pdf") +
                         ": expected a name that ends in .md or .html, found “.pdf”\n");
  const Outcome other = shell.run({"report", file, shell.at("r.md"), "--review", "2031-10-08"});
  EXPECT_EQ(other.status, 2);
  EXPECT_TRUE(has(other.err, "2031-10-07")) << other.err;
  EXPECT_FALSE(std::filesystem::exists(shell.at("r.md")));
}

TEST_F(ReportCommand, TellsWhatChangedAsFarBackAsTheHistoryGoes) {
  shell.run({"edit", file, "-"},
            R"({"add": "review", "values": {"date": "2001-07-08", "period": "Q2 2026"}}
{"add": "question", "in": "Evaluation", "values": {"text": "Why no price?"}})");
  ASSERT_EQ(shell.run({"report", file, shell.at("r.md"), "--against", "2001-07-08"}).status, 0);
  const std::string text = support::contentOf(shell.at("r.md"));
  EXPECT_TRUE(has(text, "what changed is told since 4 October 2024")) << text;
  EXPECT_TRUE(has(text, "Why no price?")) << text;
  EXPECT_TRUE(has(text, "Q3 2026 against Q2 2026")) << text;
}

TEST_F(ReportCommand, OfTheFirstReviewTellsWhatChangedSinceItBegan) {
  const std::string map = shell.at("first.journey");
  ASSERT_EQ(shell.run({"new", map}).status, 0);
  shell.run({"edit", map, "-"},
            R"({"add": "question", "in": "Trigger", "values": {"text": "Before it began"}}
{"add": "review", "values": {"date": "2031-10-07"}}
{"add": "question", "in": "Trigger", "values": {"text": "While it ran"}})");
  const auto reviews = shell.run({"edit", map, "-"}, R"({"list": "review"})").out;
  const std::string review = nlohmann::json::parse(reviews)["records"][0]["id"].dump();
  const Outcome stop = shell.run(
      {"edit", map, "-"},
      R"({"add": "stop", "in": )" + review +
          R"(, "values": {"stage": "Trigger", "still_true": "no", "note": "They ask *peers* now"}})");
  ASSERT_EQ(stop.status, 0) << stop.out;
  ASSERT_EQ(shell.run({"report", map, shell.at("r.md")}).status, 0);
  const std::string text = support::contentOf(shell.at("r.md"));
  EXPECT_TRUE(has(text, "what changed is told since this one began")) << text;
  EXPECT_TRUE(has(text, "While it ran")) << text;
  EXPECT_FALSE(has(text, "Before it began")) << text;
  EXPECT_TRUE(has(text, "**Trigger** · is no longer true: They ask \\*peers\\* now")) << text;
}

TEST_F(ReportCommand, AMapWithoutAReviewHasNone) {
  const std::string empty = shell.at("empty.journey");
  ASSERT_EQ(shell.run({"new", empty}).status, 0);
  const Outcome done = shell.run({"report", empty, shell.at("r.md")});
  EXPECT_EQ(done.status, 3);
  EXPECT_TRUE(has(done.err, "expected a map with a review, found none"));
}

}  // namespace
}  // namespace throughline::commands
